import { describe, expect, test } from 'vitest'
import { Vocabulary } from './vocabulary.ts'
import { eachWord } from './words.ts'

const wordsOf = (text: string): readonly string[] => {
  const words: string[] = []
  eachWord(text, (start, base) => words.push(text.slice(start, base)))
  return words
}

const termsOf = (text: string): readonly string[] => {
  const vocabulary = new Vocabulary()
  const terms: string[] = []
  vocabulary.eachTerm(text, (term) => terms.push(vocabulary.written[term] ?? '?'))
  return terms
}

describe('words', () => {
  test.each([
    ['L’analyse d’un risque', ['L', 'analyse', 'd', 'un', 'risque']],
    ['savoir-faire (35 heures)', ['savoir', 'faire', '35', 'heures']],
    ['C1.2, C.2.1 et BC-3.', ['C1.2', 'C.2.1', 'et', 'BC-3']],
    ['Fin. 3 points', ['Fin', '3', 'points']],
    ['le 2024-05-01', ['le', '2024-05-01']],
    ['candidat·e, candidat(e)s, le.la', ['candidat', 'candidat', 's', 'le']],
    ['e\u0301valuer', ['e\u0301valuer']],
    ['', []],
    [' … — « » ', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test('are inside the text, in order, whatever it is', () => {
    for (const text of [
      'a.',
      'a-',
      '1.',
      '1.2.',
      '\ud800',
      'x\udc00y',
      'a(',
      'a(e',
      'a·',
      '\u0301',
      '·e',
      '9'.repeat(5000),
    ]) {
      let last = 0
      eachWord(text, (start, base, end) => {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(base).toBeGreaterThan(start)
        expect(end).toBeGreaterThanOrEqual(base)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      })
    }
  })
})

describe('terms', () => {
  test.each([
    ['évaluer', 'Évaluation'],
    ['chantier', 'chantiers'],
    ['professionnel', 'professionnelles'],
    ['candidat', 'candidat·e'],
    ['candidat', 'candidat(e)'],
    ['coût', 'COUTS'],
    ['évaluer', 'e\u0301valuer'],
    ['œuvre', 'oeuvre'],
    ['C1.2', 'c.1.2'],
    ['BC1', 'bc-1'],
  ])('of %j and %j are one', (a, b) => {
    expect(termsOf(a)).toEqual(termsOf(b))
    expect(termsOf(a)).toHaveLength(1)
  })

  test.each([
    ['C1.2', 'C1.20'],
    ['C1.2', 'C12'],
    ['stock', 'stage'],
  ])('of %j and %j are two', (a, b) => {
    expect(termsOf(a)).not.toEqual(termsOf(b))
  })

  test('are none for words that carry nothing', () => {
    expect(termsOf('afin de ce que l’on a qu’il y ait à la')).toEqual(['ait'])
  })

  test('are the same however often a word was met', () => {
    const vocabulary = new Vocabulary()
    const words = Array.from({ length: 20_000 }, (_, index) => `mot${'abcdefghij'.charAt(index % 10)}x${index}y`)
    const first: number[] = []
    const again: number[] = []
    for (const word of words) vocabulary.eachTerm(word, (term) => first.push(term))
    for (const word of words) vocabulary.eachTerm(`(${word})`, (term) => again.push(term))
    expect(again).toEqual(first)
    expect(first).toHaveLength(20_000)
  })
})
