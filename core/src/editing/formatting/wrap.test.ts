import { describe, expect, it } from 'vitest'
import { Random } from '../../source/testing/random.ts'
import { wrap } from './wrap.ts'

describe('wrapping', () => {
  it('fills lines up to the width', () => {
    expect(wrap('un deux trois quatre', 8)).toEqual(['un deux', 'trois', 'quatre'])
  })

  it.each([
    [
      'before double punctuation',
      'un deux : trois ; quatre ? cinq !',
      ['un', 'deux :', 'trois ;', 'quatre ?', 'cinq !'],
    ],
    ['beside the inner side of quotes', 'un « deux » trois', ['un', '« deux »', 'trois']],
    [
      'between a number and its unit',
      'dès 10 % ou 5 kg ou 12 000 euros',
      ['dès', '10 %', 'ou', '5 kg', 'ou', '12 000 euros'],
    ],
    ['after « n° »', 'le n° 12 ici', ['le', 'n° 12', 'ici']],
    ['at non-breaking spaces', 'un\u00a0deux trois\u202fquatre', ['un\u00a0deux', 'trois\u202fquatre']],
    ['beside another space', 'un  deux trois', ['un  deux', 'trois']],
    ['after the mark of an item', 'un - deux', ['un', '- deux']],
  ])('never cuts %s', (_, text, lines) => {
    expect(wrap(text, 1)).toEqual(lines)
  })

  it('cuts after a number that counts other things', () => {
    expect(wrap('les 3 candidats', 1)).toEqual(['les', '3', 'candidats'])
  })

  it('begins a line with an item of a list', () => {
    expect(wrap('Voir : - un ; - deux - trois', 80)).toEqual(['Voir :', '- un ;', '- deux - trois'])
  })

  it('begins a line where one is to be kept', () => {
    expect(wrap('un - deux', 80, new Set([3]))).toEqual(['un', '- deux'])
  })

  it('joined by single spaces gives the text back, and so does wrapping again', () => {
    const random = new Random(11)
    const words = ['un', 'deux,', ':', '«', '»', '10', '%', '-', '', 'énoncé', 'a\u00a0b', '!', 'n°'] as const
    for (let round = 0; round < 2_000; round++) {
      const text = Array.from({ length: random.between(1, 30) }, () => random.pick(words))
        .join(' ')
        .trim()
      const width = random.between(1, 40)
      const lines = wrap(text, width)
      expect(lines.join(' ')).toBe(text)
      expect(wrap(lines.join(' '), width)).toEqual(lines)
      for (const line of lines) expect(line).toBe(line.trim())
    }
  })
})
