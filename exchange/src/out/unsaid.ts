import type { CheckResult, Language, Localised } from '@equerre/core'
import { WORDS } from '../../../core/src/preview/words.ts'
import { officialDocument } from './official/official-document.ts'

/**
 * What a référentiel says outside its tables, by the names of the official document: « Niveau », « Jurys », « Coefficient »… each once.
 * Only what this file says; the title of the certification and the summaries of the blocs are not in it, nor is the state of a draft:
 * what comes back without a state is one again.
 */
export function saidOutsideTables(result: CheckResult): readonly Localised[] {
  const english = namesIn(result, 'en')
  const named = new Map(namesIn(result, 'fr').map((fr, index) => [fr, { fr, en: english[index] ?? fr }]))
  return [...named.values()]
}

function namesIn(result: CheckResult, language: Language): readonly string[] {
  const { facts, about, blocks } = officialDocument(result, language)
  const isDraft = result.referential.certification.state === 'brouillon'
  return [
    ...facts.map(({ label }) => label).filter((label) => !(isDraft && label === WORDS.state[language])),
    ...about.map(({ title }) => title),
    ...blocks.flatMap((block) => block.facts.map(({ label }) => label)),
  ]
}

/** The names of what is missing, one after the other, as the end of a sentence. */
export const listedNames = (names: readonly Localised[]): Localised => ({
  fr: names.map(({ fr }) => uncapitalised(fr)).join(', '),
  en: names.map(({ en }) => uncapitalised(en)).join(', '),
})

/** But for an acronym, and for a proper name of several words. */
const uncapitalised = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLocaleLowerCase('fr')}${name.slice(1)}` : name
