import type { Language } from '../language.ts'
import type { LeftOut } from './check-report.ts'
import { COUNTED, counted } from './words.ts'

const SHOWN = 5

/** What was found and is not reported, in sentences: nothing when all is. */
export function leftOutSentences({ since, baseline }: LeftOut, language: Language): readonly string[] {
  return [
    ...(since === null ? [] : [sinceSentence(since, language)]),
    ...(baseline === null ? [] : [...heldSentence(baseline, language), ...staleSentences(baseline, language)]),
  ]
}

/** Whether findings were made that are not reported. */
export const leavesOut = ({ since, baseline }: LeftOut): boolean => (since?.count ?? 0) + (baseline?.count ?? 0) > 0

function sinceSentence({ revision, count }: NonNullable<LeftOut['since']>, language: Language): string {
  if (language === 'fr') {
    const rest =
      count === 0
        ? 'rien d’autre n’a été laissé de côté'
        : `${counted(count, COUNTED.finding, 'fr')} plus ${count > 1 ? 'anciens laissés' : 'ancien laissé'} de côté`
    return `Seulement ce qui a changé depuis «\u00a0${revision}\u00a0»\u00a0: ${rest}.`
  }
  const rest =
    count === 0 ? 'nothing else was left aside' : `${counted(count, COUNTED.finding, 'en')} left aside, older`
  return `Only what changed since “${revision}”: ${rest}.`
}

type Held = NonNullable<LeftOut['baseline']>

function heldSentence({ path, count }: Held, language: Language): readonly string[] {
  if (count === 0) return []
  const number = counted(count, COUNTED.finding, language)
  return [
    language === 'fr'
      ? `État des lieux (${path})\u00a0: ${number} déjà ${count > 1 ? 'connus, retenus' : 'connu, retenu'}.`
      : `Baseline (${path}): ${number} known already, held back.`,
  ]
}

function staleSentences({ path, stale }: Held, language: Language): readonly string[] {
  if (stale.length === 0) return []
  const places = stale.slice(0, SHOWN).map(({ element, rule, path: file }) => `${element || file} (${rule})`)
  const list = [...places, ...(stale.length > SHOWN ? ['…'] : [])].join(', ')
  if (language === 'fr') {
    const said =
      stale.length > 1
        ? `${stale.length} constats inscrits dans ${path} n’existent plus`
        : `Un constat inscrit dans ${path} n’existe plus`
    return [
      `${said}\u00a0: ${list}. «\u00a0equerre baseline --prune\u00a0» ${stale.length > 1 ? 'les' : 'l’en'} retire.`,
    ]
  }
  const said =
    stale.length > 1 ? `${stale.length} findings written in ${path} are gone` : `A finding written in ${path} is gone`
  return [`${said}: ${list}. “equerre baseline --prune” removes ${stale.length > 1 ? 'them' : 'it'}.`]
}
