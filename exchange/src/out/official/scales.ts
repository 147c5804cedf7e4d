import type { Language } from '@equerre/core'
import { nodeUnder, textAt, textOf, textsAt } from '../../../../core/src/model/access.ts'
import type { SourceNode } from '../../../../core/src/source/tree.ts'

/** Results written as values of the format (`non_acquis`) rather than in words. */
const AS_VALUE = /^[a-z]+(?:_[a-z]+)*$/

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
    ...(results.length === 0
      ? []
      : [`${words.results} ${results.map((one) => (AS_VALUE.test(one) ? one.replace(/_/g, ' ') : one)).join(', ')}`]),
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
    if (results !== undefined && scale.resultats === undefined) {
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
