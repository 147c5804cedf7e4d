import { describe, expect, test } from 'vitest'
import { marked } from '../navigation/testing/marked.ts'
import { paint } from './paint.ts'
import { type SemanticToken, type TokenType, tokensIn } from './tokens.ts'

const LETTERS: Readonly<Record<TokenType, string>> = {
  code: 'c',
  reference: 'r',
  verb: 'v',
  means: 'm',
  finality: 'f',
  vague: '?',
}

const write = (text: string, tokens: readonly SemanticToken[]): string =>
  [...tokens]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (result, { range: { start, end }, type }) =>
        `${result.slice(0, start)}‹${LETTERS[type]}|${result.slice(start, end)}›${result.slice(end)}`,
      text,
    )

/** The text with its tokens: `‹v|Régler›` a verb, m means, f finality, ? vague, c a code, r a reference. */
const shown = (fixture: string): string => {
  const { analysis, text } = marked(fixture.replace(/‹.\||›/g, ''))
  return write(text, tokensIn(analysis))
}

describe('the tokens of', () => {
  test.each([
    [
      'a statement on several lines: never over the indentation',
      `competences:
  - id: ‹c|C1›
    enonce: >-
      ‹v|Contrôler› l’étanchéité d’un circuit ‹m|à l’aide d’un›
      ‹m|détecteur de fuites›, ‹f|afin de prévenir les›
      ‹f|rejets›.
`,
    ],
    [
      'a statement in bullets: never over the keys between them',
      `competences:
  - enonce: "‹v|Contrôler› un circuit :"
    precisions:
      - ‹m|en mesurant la pression›
      - ‹m|en relevant la température›
    suite: ‹f|afin de prévenir les rejets›
`,
    ],
    [
      'a vague word in means, which it interrupts',
      `competences: [{ enonce: "‹v|Contrôler› un circuit ‹m|à l’aide de›‹?| divers›‹m| outils›" }]`.replace(
        '‹?| divers›‹m| outils›',
        ' ‹?|divers› ‹m|outils›',
      ),
    ],
    [
      'criteria: vague words without a reference, and without indicators',
      `criteres:
  - Le choix du détecteur est ‹?|pertinent›.
  - Le réglage est adapté aux caractéristiques du fluide.
  - { enonce: Le rapport est pertinent, indicateurs: [chaque fuite est cotée] }
`,
    ],
    [
      'codes and references',
      `certification: { correspondances: [{ bloc: ‹r|BC1› }], themes_transverses: { handicap: { competences: [‹r|BC1›/‹r|C1›] } } }
blocs:
  - id: "‹c|BC1›"
    activites: [{ id: ‹c|A1› }]
    competences: [{ id: ‹c|C1›, activites: ‹r|toutes› }, { id: ‹c|C2› }]
    modalites: [{ id: ‹c|E1›, competences: ‹r|C1› à ‹r|C2› }, { competences: "‹r|C*›, ‹r|C9›" }]
    criteres: [{ id: ‹c|CR1›, modalites: [‹r|E1›] }]
`,
    ],
    [
      'what an alias repeats, once',
      'competences: [{ id: &c ‹c|C1› }, { id: *c }]\nmodalites: [{ competences: ‹r|C1› }]',
    ],
  ])('%s', (_, fixture) => {
    expect(shown(fixture)).toBe(fixture)
  })

  test('a part of the text are those of the whole', () => {
    const { analysis, text } = marked(
      'competences: [{ id: C1, enonce: Régler une machine afin de produire }, { id: C2 }]',
    )
    const range = { start: text.indexOf('machine'), end: text.indexOf('C2') + 1 }
    expect(write(text, tokensIn(analysis, range))).toBe(
      'competences: [{ id: C1, enonce: Régler une machine ‹f|afin de produire› }, { id: ‹c|C2› }]',
    )
  })
})

test('the first stretch keeps its place, the next what is left around it', () => {
  const stretch = (type: TokenType, start: number, end: number) => ({ type, start, end })
  expect(
    paint([
      [stretch('vague', 4, 6)],
      [stretch('verb', 4, 6)],
      [stretch('means', 7, 12), stretch('means', 2, 9)],
      [stretch('finality', 0, 5)],
    ]),
  ).toEqual([
    stretch('finality', 0, 2),
    stretch('means', 2, 4),
    stretch('vague', 4, 6),
    stretch('means', 6, 9),
    stretch('means', 9, 12),
  ])
})
