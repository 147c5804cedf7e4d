import { readSource } from '@equerre/core'
import { expect, test } from 'vitest'
import { nodeUnder } from '../../../../core/src/model/access.ts'
import { scaleIn, scaleWords } from './scales.ts'

const words = (scale: unknown, language: 'fr' | 'en'): string =>
  scaleWords(nodeUnder(readSource(JSON.stringify({ echelle: scale })).root, 'echelle'), language)

const USUAL = { resultats: ['acquis', 'partiellement_acquis', 'non_acquis'] }
const MARKED = { resultats: ['acquis', 'non_acquis'], note: { sur: 20, seuil: 10 } }

test.each([
  [USUAL, 'fr', 'acquis, partiellement acquis, non acquis'],
  [USUAL, 'en', 'acquired, partly acquired, not acquired'],
  [MARKED, 'fr', 'acquis, non acquis\u00a0; note sur 20, seuil 10'],
  [MARKED, 'en', 'acquired, not acquired; mark out of 20, threshold 10'],
  [{ resultats: ['or', 'argent'] }, 'fr', 'résultats or, argent'],
  [{ resultats: ['or', 'acquis'] }, 'en', 'results or, acquis'],
  ['Voir le règlement.', 'en', 'Voir le règlement.'],
] as const)('%j in %s is said in words, and read back', (scale, language, said) => {
  expect(words(scale, language)).toBe(said)
  expect(scaleIn(said)).toEqual(scale)
})

test('the words of older documents are still read', () => {
  expect(scaleIn('résultats acquis, non acquis')).toEqual({ resultats: ['acquis', 'non_acquis'] })
  expect(scaleIn('results acquis, non acquis')).toEqual({ resultats: ['acquis', 'non_acquis'] })
})
