import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../source/edits.ts'
import { readSource } from '../../source/read.ts'
import { type FormatOptions, format } from './format.ts'

function formatted(text: string, options?: FormatOptions): string {
  const { text: result, dropped } = applyEdits(text, format(readSource(text), options))
  expect(dropped).toEqual([])
  return result
}

/** Lines of a text, without the indentation they have here. */
function yaml([text = '']: TemplateStringsArray): string {
  const lines = text.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n')
}

function becomes(before: string, after: string, options?: FormatOptions): void {
  expect(formatted(before, options)).toBe(after)
  expect(format(readSource(after), options)).toEqual([])
}

const stays = (text: string): void => becomes(text, text)

describe('keys', () => {
  it('come in the order of the format', () => {
    becomes(
      yaml`
        blocs:
          - intitule: Vendre
            competences:
              - enonce: Vendre un bouquet
                id: C1
            id: BC1
      `,
      yaml`
        blocs:
          - id: BC1
            intitule: Vendre
            competences:
              - id: C1
                enonce: Vendre un bouquet
      `,
    )
  })

  it('that the format does not know stay under the key they follow', () => {
    becomes(
      yaml`
        certification:
          niveau: 5
          x-relecture: fait
          intitule: Fleuriste
      `,
      yaml`
        certification:
          intitule: Fleuriste
          niveau: 5
          x-relecture: fait
      `,
    )
  })

  it('of free names stay in their order', () => {
    stays(yaml`
      certification:
        glossaire:
          VAE: validation des acquis de l’expérience
          CRM: gestion de la relation client
    `)
  })

  it('of an assessment keep the reading order of the document', () => {
    stays(yaml`
      modalites:
        - competences: [C1]
          consigne: Vous composez un bouquet.
        - consigne: Vous composez un bouquet.
          competences: [C1]
    `)
  })

  it('do not move where one names what another defines', () => {
    stays(yaml`
      certification:
        niveau: &niveau 5
        intitule: Fleuriste
        x-niveau: *niveau
    `)
  })

  it('that a merge brings leave their mapping as it is, not what is around it', () => {
    becomes(
      yaml`
        modalites:
            - &base
              id:   E1
              type: projet
            - <<: *base
              id:   E2
        contexte:   En boutique
      `,
      yaml`
        modalites:
          - &base
            id:   E1
            type: projet
          - <<: *base
            id:   E2
        contexte: En boutique
      `,
    )
  })
})

describe('comments and blank lines', () => {
  it('above a key and beside it go where it goes', () => {
    becomes(
      yaml`
        competences:
          # la première
          - enonce: Vendre un bouquet # de saison
            # à vérifier : le code
            id: C1  # ligne 12
            # à la fin
          # la seconde
          - id: C2
      `,
      yaml`
        competences:
          # la première
          # à vérifier : le code
          - id: C1  # ligne 12
            enonce: Vendre un bouquet # de saison
            # à la fin
          # la seconde
          - id: C2
      `,
    )
  })

  it('at the head of the file stay there', () => {
    becomes(
      yaml`
        # En-tête
        contexte: En boutique
        referentiel: 1
      `,
      yaml`
        # En-tête
        referentiel: 1
        contexte: En boutique
      `,
    )
  })

  it('between the members of a list follow its indentation', () => {
    becomes(
      yaml`
        emplois:
        - un
        # entre les deux
        - deux
        # avant la suite
        suite: oui
      `,
      yaml`
        emplois:
          - un
          # entre les deux
          - deux
        # avant la suite
        suite: oui
      `,
    )
  })

  it('that silence the next line keep what they act on', () => {
    stays(yaml`
      competences:
        # equerre-disable-next-line competence-sans-finalite -- voulu
        - enonce: Vendre un bouquet
          id: C1
    `)
    becomes(
      yaml`
        competences:
          - enonce: Vendre
            # equerre-disable-next-line code-mal-forme -- voulu
            id: C1
      `,
      yaml`
        competences:
          # equerre-disable-next-line code-mal-forme -- voulu
          - id: C1
            enonce: Vendre
      `,
    )
  })

  it('that silence a key only do not begin to silence its text: that part stays, the others do not', () => {
    becomes(
      yaml`
        blocs:
          - id:   BC1
            # equerre-disable-next-line espaces-doubles -- voulu
            intitule:
              Vendre
          - id:   BC2
      `,
      yaml`
        blocs:
          - id: BC1
            # equerre-disable-next-line espaces-doubles -- voulu
            intitule:
              Vendre
          - id: BC2
      `,
    )
  })

  it('of several blank lines, one stays', () => {
    becomes('a: 1\n\n\n\nb:\n  - un\n\n\n  - deux\n\n\n', 'a: 1\n\nb:\n  - un\n\n  - deux\n')
  })

  it('a blank line stays between two keys that change places', () => {
    becomes('contexte: En boutique\n\nreferentiel: 1\n', 'referentiel: 1\n\ncontexte: En boutique\n')
  })
})

describe('layout', () => {
  it('is two columns a level, lists below their key', () => {
    becomes(
      yaml`
        blocs:
        -   id: BC1
            activites:
            -   intitule: Vendre
                taches:
                -   Accueillir
      `,
      yaml`
        blocs:
          - id: BC1
            activites:
              - intitule: Vendre
                taches:
                  - Accueillir
      `,
    )
  })

  it('has one space after a colon or a dash', () => {
    becomes('a :   1\nb:\n  -    un\n', 'a: 1\nb:\n  - un\n')
  })

  it('brings a value to its key, and a part to its dash', () => {
    becomes('a:\n  un mot\nb:\n  -\n    id: C1\n', 'a: un mot\nb:\n  - id: C1\n')
  })

  it('leaves brackets and braces as they are', () => {
    stays('a: [C1,C2]\nb: {id: C1,   enonce: Vendre}\nc:\n  - [\n      C1, # un\n      C2,\n    ]\n')
  })

  it('leaves explicit keys as they are', () => {
    stays('? a\n:   un\n')
  })

  it('keeps the line ends, the last one and the byte order mark', () => {
    expect(formatted('\ufeffa:   1\r\nb:\r\n- un\r\n- deux')).toBe('\ufeffa: 1\r\nb:\r\n  - un\r\n  - deux')
  })

  it('is not touched where the text has problems', () => {
    for (const text of ['a:   1\na: 2\n', 'a:   [1\n', 'a:   1\n---\nb:   2\n', '\ta:   1\n', '']) {
      expect(format(readSource(text))).toEqual([])
    }
  })
})

const LONG = 'Composer un bouquet rond à partir d’une commande, afin de livrer un assemblage conforme au budget'

describe('texts', () => {
  it('too long for their line are folded', () => {
    becomes(
      `enonce: ${LONG} du client.\n`,
      'enonce: >-\n  Composer un bouquet rond à partir d’une commande, afin de livrer un assemblage conforme au budget\n  du client.\n',
    )
  })

  it('folded are cut anew', () => {
    becomes('enonce: >-\n      Composer un bouquet\n      rond\n', 'enonce: Composer un bouquet rond\n')
    becomes(`a: >-\n  Livrer\n  ${LONG}\n`, `a: >-\n  Livrer ${LONG.slice(0, -7)}\n  ${LONG.slice(-6)}\n`)
  })

  it('over several lines, with quotes or without, are folded or put on one', () => {
    becomes(
      'a: Composer\n  un bouquet\nb: "Composer\n  un bouquet"\n',
      'a: Composer un bouquet\nb: Composer un bouquet\n',
    )
  })

  it('are cut at the width that is asked', () => {
    becomes(
      'a: un deux trois quatre cinq six sept huit neuf dix\n',
      'a: >-\n  un deux trois quatre cinq six sept huit\n  neuf dix\n',
      {
        width: 42,
      },
    )
  })

  it('with line breaks keep them', () => {
    stays('a: |\n  un\n    deux\n\n  trois\nb: >\n  un\n\n  deux\nc: "un\\ndeux"\n')
    becomes('a: |-\n     un\n       deux\n', 'a: |-\n  un\n    deux\n')
  })

  it('that end with blank lines on purpose keep them', () => {
    becomes('a:   1\nb: |+\n    un\n\n\nc: >2+\n    deux\n\n', 'a: 1\nb: |+\n  un\n\n\nc: >2+\n    deux\n\n')
  })

  it('with signs YAML would take for its own stay folded', () => {
    stays('a: >-\n  Les consignes passent par deux canaux : la voix et le geste.\n')
    stays('a: >-\n  # un\nb: >-\n  - un\nc: >-\n  12 pages\n')
  })

  it('with double, leading or trailing spaces keep them', () => {
    stays('a: " un"\nb: "un "\n')
    becomes(`a: ${LONG}  deux espaces\n`, `a: >-\n  ${LONG.slice(0, -7)}\n  budget  deux espaces\n`)
  })

  it('with a list inside keep its lines', () => {
    stays(`a: >-\n  ${LONG}.\n  - un\n  - deux\nb: >-\n  Livrer\n  - un\n  - deux\n`)
  })

  it('lose quotes they do not need, never those a code or a word needs', () => {
    becomes('a: "un mot"\nb: \'l’autre\'\n', 'a: un mot\nb: l’autre\n')
    stays('a: "1.10"\nb: "2026-01-31"\nc: "oui"\nd: "null"\ne: "- un"\nf: "un : deux"\ng: ""\nh: "«\u00a0un\u00a0»"\n')
  })

  it('that are one long word are not folded for nothing', () => {
    stays(`a: ${'x'.repeat(150)}\n`)
  })
})

describe('a range', () => {
  const TEXT = yaml`
    referentiel:   1
    blocs:
      - id:   BC1
        intitule:   Vendre
      - id:   BC2
        intitule:   Livrer
  `
  const place = (words: string): FormatOptions => {
    const start = TEXT.indexOf(words)
    return { range: { start, end: start + words.length } }
  }

  it('of one entry puts this entry in form', () => {
    expect(formatted(TEXT, place('Livrer'))).toBe(TEXT.replace('intitule:   Livrer', 'intitule: Livrer'))
  })

  it('of a member puts the member in form', () => {
    expect(formatted(TEXT, place('- id:   BC2\n    intitule:   L'))).toBe(
      TEXT.replace('id:   BC2', 'id: BC2').replace('intitule:   Livrer', 'intitule: Livrer'),
    )
  })

  it('that begins in one member and ends in another leaves the rest of both', () => {
    expect(formatted(TEXT, place('Vendre\n  - id:   BC2'))).toBe(
      TEXT.replace('intitule:   Vendre', 'intitule: Vendre').replace('id:   BC2', 'id: BC2'),
    )
  })

  it('of the whole text gives what the whole text gives', () => {
    expect(formatted(TEXT, place(TEXT))).toBe(formatted(TEXT))
  })

  it('without anything in it changes nothing', () => {
    expect(format(readSource(`${TEXT}\n\n`), { range: { start: TEXT.length + 1, end: TEXT.length + 1 } })).toEqual([])
  })
})
