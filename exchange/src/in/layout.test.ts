import { describe, expect, it } from 'vitest'
import { layoutPieces, segmentsOf } from './layout.ts'
import { splitLines } from './lines.ts'

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
})
