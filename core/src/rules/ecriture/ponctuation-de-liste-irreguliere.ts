import { ownCopy } from '../../french/memo.ts'
import { withSubActivities } from '../../model/build.ts'
import type { Block, Text } from '../../model/referential.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { type Occurrence, said } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY } from './shared/source.ts'

export const rule = defineRule({
  id: 'ponctuation-de-liste-irreguliere',
  title: { fr: 'Ponctuation irrégulière dans une liste', en: 'Irregular punctuation in a list' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Dans une liste (précisions, tâches, composantes, indicateurs), une puce ne finit pas par le même signe que les autres. La dernière est libre : elle clôt souvent la phrase.',
      why: 'Une liste se ponctue d’une seule façon ; l’exception fait croire à une fin de phrase ou à un oubli (Lexique de l’Imprimerie nationale).',
      how: 'Donnez à la puce le signe des autres. Équerre le dit une fois pour tout le document.',
    },
    en: {
      what: 'In a list (details, tasks, components, indicators) one item does not end with the same sign as the others. The last one is free: it often closes the sentence.',
      why: 'A list is punctuated one way; the exception reads as the end of a sentence or an omission (Lexique of the Imprimerie nationale).',
      how: 'Give the item the sign of the others. Équerre says it once for the whole document.',
    },
  },
  examples: {
    valid: [
      { yaml: listOf('le plan,', 'le budget,', 'le bilan.') },
      { yaml: listOf('le plan', 'les foires, les salons, etc.', 'le budget', 'le bilan') },
      { yaml: listOf('le plan ;', 'le budget', 'le bilan.') },
    ],
    invalid: [
      { yaml: listOf('le plan', 'les sources.', 'le budget', 'le bilan', 'la synthèse'), at: ['.'] },
      { yaml: listOf('le plan ;', 'les sources ;', 'le budget', 'le bilan.'), at: ['budget'] },
    ],
  },
  *check({ referential, source }) {
    const exceptions = referential.blocks.flatMap((block) => {
      const items = exceptionsIn(block)
      if (items.length === 0) return []
      const lists = [...listsOf(block)]
      return items.flatMap(({ list, item, start, end, found }): readonly Occurrence[] => {
        const text = lists[list]?.[item]
        return text === undefined ? [] : [{ text, start, end, found }]
      })
    })
    const message = {
      fr: 'Cette puce ne finit pas par le même signe que les autres de sa liste : donnez-lui le leur.',
      en: 'This item does not end with the same sign as the others of its list: give it theirs.',
    }
    yield* said(source, exceptions, message, [])
  },
})

function* listsOf(block: Block): Iterable<readonly Text[]> {
  for (const activity of withSubActivities(block.activities)) yield activity.tasks
  for (const competency of block.competencies) yield competency.details
  for (const assessment of block.assessments) {
    yield assessment.tasks.flatMap(({ statement }) => statement ?? [])
    for (const { components } of assessment.deliverables) yield components
  }
  for (const criterion of block.criteria) yield criterion.indicators
}

const FINAL_SIGN = /(?:[.;,](?<!etc\.)|[\p{L}\p{N})»\]]+)$/u

/** The end of an item of a list of a bloc, by their ranks. */
interface End {
  readonly list: number
  readonly item: number
  readonly start: number
  readonly end: number
  readonly found: string
}

const exceptionsIn = noted((block: Block): readonly End[] => [...listsOf(block)].flatMap(exceptionsOf))

/** The items, the last one aside, whose final sign is not that of most of the others. */
function exceptionsOf(texts: readonly Text[], list: number): readonly End[] {
  const ends = texts.slice(0, -1).flatMap(({ value }, item): readonly End[] => {
    const match = FINAL_SIGN.exec(value)
    if (match === null) return []
    return [{ list, item, start: match.index, end: match.index + match[0].length, found: ownCopy(match[0]) }]
  })
  const counts = new Map<string, number>()
  for (const end of ends) counts.set(signOf(end), (counts.get(signOf(end)) ?? 0) + 1)
  const usual = [...counts].find(([, count]) => count * 2 > ends.length)?.[0]
  return usual === undefined ? [] : ends.filter((end) => signOf(end) !== usual)
}

const signOf = ({ found }: End): string => (/[.;,]/.test(found) ? found : 'none')

function listOf(...items: readonly string[]): string {
  const lines = items.map((item) => `      - ${item}\n`)
  return `referentiel: 1\ncompetences:\n  - id: C1\n    enonce: Préparer un dossier comprenant\n    precisions:\n${lines.join('')}`
}
