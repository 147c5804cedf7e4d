import { describe, expect, it } from 'vitest'
import { splitLines } from '../lines.ts'
import { layoutPieces, segmentsOf } from './layout.ts'

const read = (text: string) => layoutPieces(splitLines(text), { setAside: [], rejoined: [] })

const PAGE = `
     ACTIVITÉS            COMPÉTENCES                       CRITÈRES

     A1 Pétrissage        C1 Pétrir une pâte en             • La pâte est lisse.
     des pâtes            surveillant sa température        • La température
                          afin de réussir la mie.             est relevée.

     A2 Cuisson           C2 Cuire le pain en réglant       • La croûte est
                          la vapeur pour une croûte           dorée.
                          dorée.
`

describe('columns kept apart by spaces', () => {
  it('splits a line at its gaps, list markers left with their text', () => {
    expect(segmentsOf('A1 Pétrir    -   une pâte').map(({ text }) => text)).toEqual(['A1 Pétrir', '- une pâte'])
  })

  it('finds columns and rows', () => {
    const [table] = read(PAGE) ?? []
    expect(table?.kind).toBe('table')
    if (table?.kind !== 'table') return
    expect(table.width).toBe(3)
    expect(table.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(({ text }) => text)))).toEqual([
      [['ACTIVITÉS'], ['COMPÉTENCES'], ['CRITÈRES']],
      [
        ['A1 Pétrissage des pâtes'],
        ['C1 Pétrir une pâte en surveillant sa température afin de réussir la mie.'],
        ['La pâte est lisse.', 'La température est relevée.'],
      ],
      [['A2 Cuisson'], ['C2 Cuire le pain en réglant la vapeur pour une croûte dorée.'], ['La croûte est dorée.']],
    ])
  })

  it('is not for prose', () => {
    expect(read('Un texte ordinaire.\n\nUn autre.\n')).toBeNull()
  })

  it('cuts columns that a single space parts on some lines', () => {
    const text = [
      '     ACTIVITÉS       COMPÉTENCES                CRITÈRES',
      '',
      '     A1 Pétrissage   C1 Pétrir une pâte longue  La pâte est lisse et',
      '     des pâtes       en surveillant de près la  tenue au froid, sans',
      '     de froment      température du fournil, et trace de farine ni de',
      '                     la durée du repos.         croûte.',
      '',
      '     A2 Cuisson      C2 Cuire le pain avec soin La croûte est dorée.',
      '                     à la vapeur.',
    ].join('\n')
    const [table] = read(text) ?? []
    const cells = table?.kind === 'table' ? table.rows[1]?.cells.map(({ paragraphs }) => paragraphs[0]?.text) : null
    expect(cells).toEqual([
      'A1 Pétrissage des pâtes de froment',
      'C1 Pétrir une pâte longue en surveillant de près la température du fournil, et la durée du repos.',
      'La pâte est lisse et tenue au froid, sans trace de farine ni de croûte.',
    ])
  })

  it('goes on with a row over a page break, column headings printed again', () => {
    const heading = '     ACTIVITÉS            COMPÉTENCES                       CRITÈRES\n\n'
    const text = `${PAGE}\f${heading}                          Le four est éteint après           • La mie est
                          chaque fournée du matin.             alvéolée.
                          Il est nettoyé.                    • Le four est propre.

     A3 Vente             C3 Vendre le pain en              • Le client est
                          conseillant le client.              satisfait.
`
    const tables = (read(text) ?? []).filter((piece) => piece.kind === 'table')
    const cut = tables[0]?.rows.at(-1)?.cells.find(({ column }) => column === 2)
    expect(cut?.paragraphs.map((paragraph) => paragraph.text)).toEqual([
      'La croûte est dorée.',
      'La mie est alvéolée.',
      'Le four est propre.',
    ])
    expect(tables[1]?.rows.at(-1)?.cells[0]?.paragraphs[0]?.text).toBe('A3 Vente')
  })
})
