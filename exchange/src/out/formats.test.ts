import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, readSource } from '@equerre/core'
import { describe, expect, test } from 'vitest'
import { csv } from './csv.ts'
import { EXPORT_FORMATS } from './formats.ts'

const SAMPLE = join(import.meta.dirname, '../../../samples/maintenance-froid.referentiel.yaml')
const subjectOf = (text: string) => ({ name: 'f.referentiel.yaml', result: check(readSource(text)) })
const TEXT = `referentiel: 1
certification:
  intitule: Fleuriste
blocs:
  - id: BC1
    intitule: "Vendre ; conseiller"
    competences:
      - id: C1
        enonce: Conseiller le client sur les fleurs de saison, afin de le fidéliser.
        criteres: [Le conseil porte sur la saison.]
      - id: C2
        enonce: "=HYPERLINK(\\"https://exemple.invalid\\")"
    modalites:
      - id: E1
        intitule: Jeu de rôle
        duree: PT30M
        competences: [C1]
`

describe('each form', () => {
  test('has a name of its own, and words in both languages', () => {
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length)
    for (const { id, label, detail } of EXPORT_FORMATS) {
      expect(id).toMatch(/^[a-z-]+$/)
      for (const words of [label, detail]) expect(words.fr).not.toBe('')
      expect(label.en).not.toBe(label.fr)
    }
  })

  test.each(TEXTS.map(({ id }) => id))('%s says the sample, and survives any part of it', (id) => {
    const format = textFormatOf(id)
    const text = readFileSync(SAMPLE, 'utf8')
    const { result } = subjectOf(text)
    const [block] = result.referential.blocks
    for (const language of ['fr', 'en'] as const) {
      const rendered = format?.render({ name: 'f', result }, language)
      expect(rendered).toContain(block?.id?.value)
      expect(rendered?.endsWith('\n')).toBe(true)
    }
    for (let cut = 0; cut < 10; cut++) {
      const part = subjectOf(text.slice(0, Math.floor((text.length * cut) / 10)))
      expect(format?.render(part, 'fr')).not.toBe('')
    }
  })

  test('has a file name of its own beside the others', () => {
    for (const language of ['fr', 'en'] as const) {
      const named = EXPORT_FORMATS.map(({ suffix, extension }) => `f${suffix?.[language] ?? ''}.${extension}`)
      expect(new Set(named).size).toBe(named.length)
    }
  })
})

const TEXTS = EXPORT_FORMATS.filter((format) => format.kind === 'text')
const textFormatOf = (id: string) => TEXTS.find((format) => format.id === id)

describe('the coverage as CSV', () => {
  const lines = (language: 'fr' | 'en') =>
    textFormatOf('coverage-csv')?.render(subjectOf(TEXT), language).split('\r\n') ?? []

  test('opens in a French spreadsheet, one line a competency and a modality', () => {
    expect(lines('fr')).toEqual([
      '\ufeffBloc;Intitulé du bloc;Compétence;Énoncé;Verbe;Niveau de Bloom;Critères propres;Critères du bloc;Modalité;Intitulé de la modalité;Durée (minutes);Évaluation;Critères lus dans la modalité',
      'BC1;"Vendre ; conseiller";C1;Conseiller le client sur les fleurs de saison, afin de le fidéliser.;conseiller;évaluer;1;0;E1;Jeu de rôle;30;nommée;1',
      `BC1;"Vendre ; conseiller";C2;"'=HYPERLINK(""https://exemple.invalid"")";;non classé;0;0;;;;non évaluée;`,
      '',
    ])
  })

  test('opens in an English one', () => {
    expect(lines('en')[1]).toMatch(/^BC1,Vendre ; conseiller,C1,"Conseiller .+",conseiller,evaluate,1,0,E1,/)
  })
})

describe('csv', () => {
  test('computes nothing, and breaks no line', () => {
    for (const start of ['=', '+', '-', '@', ' =', '\t=', '\n@'])
      expect(csv([[`${start}1`]], 'fr')).toMatch(/^\ufeff'[=+\-@]1\r\n$/)
    expect(csv([['un\ndeux', 3]], 'fr')).toBe('\ufeffun deux;3\r\n')
    expect(csv([[-3]], 'en')).toBe('\ufeff-3\r\n')
  })
})
