import { describe, expect, test } from 'vitest'
import { linksOf } from './links.ts'
import { marked, withRanges } from './testing/marked.ts'

const linksIn = (fixture: string) => linksOf(marked(fixture).analysis.source)

describe('links are', () => {
  test.each([
    ['an address in a text, without the point of the sentence', 'contexte: Voir ⟪https://exemple.fr/a/b?c=1#d⟫.'],
    ['several in a list in brackets', 'a: [⟪https://exemple.fr⟫, ⟪http://exemple.org:8080/x⟫]'],
    [
      'an address in parentheses, and one that holds some',
      'a: (⟪https://exemple.fr/x⟫) et ⟪https://exemple.fr/x_(y)⟫ !',
    ],
    ['an address between quotes and guillemets', 'a: "⟪https://exemple.fr/x⟫"\nb: «⟪https://exemple.fr/y⟫»'],
    ['an address in a comment', '# yaml-language-server: $schema=⟪https://exemple.fr/schema.json⟫\na: 1'],
    ['an address in a text that does not read', 'a: [⟪https://exemple.fr/x⟫\nb: "'],
    ['none without a host, nor of another protocol', 'a: https:// ou ftp://exemple.fr ou mailto:x@exemple.fr'],
    ['the number of the certification', 'certification: { numero: ⟪RNCP12345⟫ }'],
    ['the number in quotes', 'certification: { numero: "⟪RS 678⟫" }'],
    ['the number of the certification replaced', 'certification: { document: { remplace: ⟪RNCP09876⟫ } }'],
    [
      'the numbers of the blocs that correspond',
      'certification: { correspondances: [{ bloc: BC1, avec: ⟪RNCP9876⟫BC02 }, { avec: RNCP1234567 }] }',
    ],
    [
      'no number elsewhere, nor one that is none',
      'certification: { numero: RNCP, intitule: RNCP12345 }\nnumero: RNCP1',
    ],
  ])('%s', (_, fixture) => {
    const { text } = marked(fixture)
    expect(
      withRanges(
        text,
        linksIn(fixture).map(({ range }) => range),
      ),
    ).toBe(fixture)
  })

  test('to the page of the record', () => {
    expect(
      linksIn('certification: { numero: RNCP12345, document: { remplace: RS00678 } }').map(({ url, tooltip }) => [
        url,
        tooltip?.fr,
      ]),
    ).toEqual([
      [
        'https://www.francecompetences.fr/recherche/rncp/12345/',
        'Ouvrir la fiche RNCP12345 sur le site de France compétences',
      ],
      ['https://www.francecompetences.fr/recherche/rs/678/', 'Ouvrir la fiche RS678 sur le site de France compétences'],
    ])
  })

  test('written as addresses are', () => {
    expect(linksIn('a: https://exemple.fr/compétences/é%20').map(({ url }) => url)).toEqual([
      'https://exemple.fr/comp%C3%A9tences/%C3%A9%20',
    ])
  })

  test('found at once in a long run of brackets', () => {
    const [link] = linksIn(`a: https://exemple.fr/${')'.repeat(200_000)}`)
    expect(link?.url).toBe('https://exemple.fr/')
  })
})
