import { spellings } from './phrases.ts'

/** Quality words: adjective with its feminine and plurals, then its adverb. */
export const QUALITIES: ReadonlySet<string> = new Set(
  [
    'correct[e][s]',
    'correctement',
    'efficace[s]',
    'efficacement',
    'efficient[e][s]',
    'efficiemment',
    'pertinent[e][s]',
    'pertinemment',
    'satisfaisant[e][s]',
    'adapté[e][s]',
    'cohérent[e][s]',
    'clair[e][s]',
    'clairement',
    'adéquat[e][s]',
    'adéquatement',
    'suffisant[e][s]',
    'suffisamment',
    'approprié[e][s]',
    'optimal[e][s]',
    'optimaux',
    'optimalement',
    'soigné[e][s]',
    'soigneusement',
    'judicieux',
    'judicieuse[s]',
    'judicieusement',
    'rigoureux',
    'rigoureuse[s]',
    'rigoureusement',
    'convenable[s]',
    'convenablement',
    'idoine[s]',
  ].flatMap(spellings),
)

export const QUALITY_NOUNS =
  /^(?:pertinence|efficacité|clarté|rigueur|justesse|soin|aisance|discernement|cohérence|professionnalisme|qualité)$/

/** What is judged fit for something: its reference is what it must fit. */
export const FITTING = /^(?:adapté|approprié)e?s?$|^adéquate?s?$|^idoines?$|^convenables?$/

/** Whether a word has the ending of an adjective or of a participle. */
export function isQualityLike(word: string): boolean {
  return (
    QUALITIES.has(word) ||
    /(?:é|ée|és|ées|if|ive|ifs|ives|eux|euse|euses|able|ables|ible|ibles|ant|ante|ants|antes|ent|ente|ents|entes|et|ète|ets|ètes|ique|iques|ste|stes|ise|is|al|ale|aux|ales)$/.test(
      word,
    )
  )
}
