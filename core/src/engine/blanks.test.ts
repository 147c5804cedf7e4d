import { expect, test } from 'vitest'
import { readSource } from '../source/read.ts'
import { check } from './check.ts'

const told = (text: string): readonly (readonly [string, string])[] => {
  const source = readSource(text)
  return check(source).findings.map(({ rule, range }) => [rule, text.slice(range.start, range.end)] as const)
}

const FILE = `referentiel: 1
certification:
  etat: relu
  niveau: … de 3 à 8
blocs:
  - id: BC1
    competences:
      - id: C1
        enonce: … verbe d’action et objet
        criteres:
          - … ce que l’on doit constater
    modalites:
      - { id: E1, duree: … PT2H, competences: [… un code] }
`

test('each blank is said once, and nothing else of its text', () => {
  const findings = told(FILE)
  const blanks = ['… de 3 à 8', '… verbe d’action et objet', '… ce que l’on doit constater', '… PT2H', '… un code']
  expect(findings.filter(([rule]) => rule === 'texte-a-completer').map(([, under]) => under)).toEqual(blanks)
  expect(findings.filter(([rule, under]) => rule !== 'texte-a-completer' && blanks.includes(under))).toEqual([])
})

test('in a draft they are part of the one reminder', () => {
  const rules = told(FILE.replace('relu', 'brouillon')).map(([rule]) => rule)
  expect(rules).not.toContain('texte-a-completer')
  expect(rules).toContain('brouillon-a-completer')
})

test('an ellipsis elsewhere is no blank', () => {
  const text = 'referentiel: 1\ncompetences:\n  - enonce: Tenir le budget (achats, ventes…)\n  # … un commentaire\n'
  expect(told(text).map(([rule]) => rule)).not.toContain('texte-a-completer')
})

test('a place inside a sentence is said, a cut in a quotation is not', () => {
  const text = `referentiel: 1
competences:
  - enonce: >-
      Tenir un budget à l’aide de [… les
      moyens], sans « [...] » ni « […] », afin de le respecter
`
  expect(told(text).filter(([rule]) => rule === 'texte-a-completer')).toEqual([['texte-a-completer', '[… les']])
})
