import { describe, expect, test } from 'vitest'
import { applyEdits } from './edits.ts'
import { toPlain } from './plain.ts'
import { readSource } from './read.ts'

const told = (text: string) => readSource(text).problems.map(({ code }) => code)

describe('texts between braces', () => {
  test.each([
    'a: { b: [x, y], c: { d: e, f: g } }',
    'a: { nom: X, siret }',
    'a: { enonce: Régler une machine, crit }',
    'a: { enonce: "Relever le jeu, l’usure", b: \'c, d e\' }',
    'a: {x, y z}',
    'a: { énoncé: Relever le jeu, nom du jury: x }',
    'a: { id : C1, enonce : Relever le jeu }',
    'a: { id: C1, enonce: Relever le jeu, enonce : x }',
    'a: { b: c, # note\n  d: e }',
  ])('nothing cuts %s', (text) => {
    expect(told(text).filter((code) => /dans-le-texte/.test(code))).toEqual([])
  })

  test.each([
    ['a: { enonce: Relever le jeu, l’usure et la casse. }', 'Relever le jeu, l’usure et la casse.'],
    ['a: { enonce: Dire "oui" : le jeu, l’usure }', 'Dire "oui" : le jeu, l’usure'],
    ['a: { enonce: Relever le jeu,\n  l’usure et la casse. }', 'Relever le jeu, l’usure et la casse.'],
  ])('the fix gives the text that was read: %s', (text, enonce) => {
    const { problems, root } = readSource(text)
    expect(problems).toHaveLength(1)
    expect(toPlain(root)).toEqual({ a: { enonce } })
    const [fix] = problems[0]?.fixes ?? []
    const fixed = readSource(applyEdits(text, fix?.edits ?? []).text)
    expect(fixed.problems).toEqual([])
    expect(toPlain(fixed.root)).toEqual({ a: { enonce } })
  })

  test('braces that nothing closes are told too', () => {
    expect(told('a: { enonce: Relever le jeu, l’usure\nb: 1\n')).toEqual(['crochet-non-ferme', 'virgule-dans-le-texte'])
  })

  test('aliases that multiply are told once', () => {
    const lines = Array.from(
      { length: 12 },
      (_, index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(', ')}]`,
    )
    const { problems } = readSource(`a0: &a0 [x]\n${lines.join('\n')}\n`)
    expect(problems.map(({ code }) => code)).toEqual(['renvois-trop-nombreux'])
    expect(problems[0]?.related?.length).toBeGreaterThan(1)
  })
})
