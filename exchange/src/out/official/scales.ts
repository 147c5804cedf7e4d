import type { Language, Localised } from '@equerre/core'
import { nodeUnder, textAt, textOf, textsAt } from '../../../../core/src/model/access.ts'
import type { SourceNode } from '../../../../core/src/source/tree.ts'

/** Results written as values of the format (`non_acquis`) rather than in words. */
const AS_VALUE = /^[a-z]+(?:_[a-z]+)*$/

/** The results that most certifications know, by their values. They tell by themselves that they are results. */
const USUAL: Readonly<Record<string, Localised>> = {
  acquis: { fr: 'acquis', en: 'acquired' },
  partiellement_acquis: { fr: 'partiellement acquis', en: 'partly acquired' },
  en_cours_d_acquisition: { fr: 'en cours d’acquisition', en: 'being acquired' },
  non_acquis: { fr: 'non acquis', en: 'not acquired' },
}

const USUAL_VALUES: ReadonlyMap<string, string> = new Map(
  Object.entries(USUAL).flatMap(([value, { fr, en }]) => [[fr, value] as const, [en, value] as const]),
)

/** « acquis, non acquis »; other names are told to be results, or a sentence could be taken for them. */
function resultWords(results: readonly string[], language: Language): readonly string[] {
  if (results.length === 0) return []
  const usual = results.flatMap((one) => USUAL[one]?.[language] ?? [])
  if (usual.length === results.length) return [usual.join(', ')]
  const named = results.map((one) => (AS_VALUE.test(one) ? one.replace(/_/g, ' ') : one))
  return [`${(language === 'fr' ? FR : EN).results} ${named.join(', ')}`]
}

/** The values of the usual results, where a text is made of nothing else. */
function usualResults(words: string): string[] | null {
  const names = words.split(/,[\s\u00a0]+/u)
  const values = names.flatMap((name) => USUAL_VALUES.get(name.replaceAll("'", '’')) ?? [])
  return values.length === names.length ? values : null
}

/** A scale of results in words: « acquis, non acquis », « note sur 20, seuil 10 », or the sentence that says it. */
export function scaleWords(node: SourceNode | null, language: Language): string {
  const sentence = textOf(node)
  if (sentence !== null) return sentence.value.trim()
  const results = textsAt(node, 'resultats').map(({ value }) => value.trim())
  const mark = nodeUnder(node, 'note')
  const total = textAt(mark, 'sur')?.value.trim() ?? textOf(mark)?.value.trim() ?? null
  const threshold = textAt(mark, 'seuil')?.value.trim() ?? null
  const words = language === 'fr' ? FR : EN
  return [
    ...resultWords(results, language),
    ...(total === null && threshold === null
      ? []
      : [
          [
            total === null ? words.mark : `${words.mark} ${words.outOf} ${total}`,
            ...(threshold === null ? [] : [`${words.threshold} ${threshold}`]),
          ].join(', '),
        ]),
  ].join(language === 'fr' ? '\u00a0; ' : '; ')
}

const FR = { results: 'résultats', mark: 'note', outOf: 'sur', threshold: 'seuil' }
const EN = { results: 'results', mark: 'mark', outOf: 'out of', threshold: 'threshold' }

export interface Scale {
  resultats?: string[]
  note?: { sur?: number; seuil?: number }
}

/** The scale that such words say; a sentence of its own stays one. */
export function scaleIn(words: string): string | Scale {
  const scale: Scale = {}
  for (const part of words.split(/[\s\u00a0]*;[\s\u00a0]+/u)) {
    const results = /^(?:résultats?|results?)[\s\u00a0]+(.+)$/u.exec(part)?.[1]
    const mark =
      /^(?:note|mark)(?:[\s\u00a0]+(?:sur|out of)[\s\u00a0]+(\d+(?:[.,]\d+)?))?(?:,[\s\u00a0]+(?:seuil|threshold)[\s\u00a0]+(\d+(?:[.,]\d+)?))?$/u.exec(
        part,
      )
    const usual = usualResults(part)
    if (usual !== null && scale.resultats === undefined) scale.resultats = usual
    else if (results !== undefined && scale.resultats === undefined) {
      scale.resultats = results
        .split(/,[\s\u00a0]+/u)
        .map((one) => (/^[a-z ]+$/.test(one) ? one.replace(/ /g, '_') : one))
    } else if (mark !== null && scale.note === undefined && (mark[1] ?? mark[2]) !== undefined) {
      scale.note = {
        ...(mark[1] === undefined ? {} : { sur: Number(mark[1].replace(',', '.')) }),
        ...(mark[2] === undefined ? {} : { seuil: Number(mark[2].replace(',', '.')) }),
      }
    } else return words
  }
  return scale
}
