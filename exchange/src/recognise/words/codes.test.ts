import { describe, expect, it } from 'vitest'
import { findCodes, head, numberHead } from './codes.ts'

const read = (text: string) => {
  const { codes, rest } = head(text)
  return { codes: codes.map(({ kind, id }) => `${kind} ${id}`), rest }
}

describe('codes at the start of a text', () => {
  it.each([
    ['C1 Pétrir', ['competence C1'], 'Pétrir'],
    ['C1.1 - Pétrir', ['competence C1.1'], 'Pétrir'],
    ['C.1.1a Pétrir', ['competence C.1.1a'], 'Pétrir'],
    ['C 2 : Pétrir', ['competence C2'], 'Pétrir'],
    ['CP12. Pétrir', ['competence CP12'], 'Pétrir'],
    ['Comp 1 : Pétrir', ['competence Comp1'], 'Pétrir'],
    ['Compétence 3 – Pétrir', ['competence C3'], 'Pétrir'],
    ['BC1-C2 Pétrir', ['competence BC1-C2'], 'Pétrir'],
    ['B1C2 : Pétrir', ['competence B1C2'], 'Pétrir'],
    ['A.1.2 Pétrissage', ['activite A.1.2'], 'Pétrissage'],
    ['AT1 Pétrissage', ['activite AT1'], 'Pétrissage'],
    ['Activité 2 : Pétrissage', ['activite A2'], 'Pétrissage'],
    ['CR1.2 La mie est régulière', ['critere CR1.2'], 'La mie est régulière'],
    ['E1 : Épreuve pratique', ['modalite E1'], 'Épreuve pratique'],
    ['Épreuve n°2 - Oral', ['modalite E2'], 'Oral'],
    ['A1 C1.1 Pétrir', ['activite A1', 'competence C1.1'], 'Pétrir'],
    ['A2.C1.3.C1.4 Il pétrit', ['activite A2', 'competence C1.3', 'competence C1.4'], 'Il pétrit'],
    ['(C1.1) Pétrir', ['competence C1.1'], 'Pétrir'],
  ])('%s', (text, codes, rest) => {
    expect(read(text)).toEqual({ codes, rest })
  })

  it.each([
    'A 4 candidats par table',
    'Commerce de proximité',
    'C2 est le niveau',
    'Epaisseur 3 mm',
    'À partir de 2 plans',
    '',
  ])('leaves ordinary words alone: %s', (text) => {
    expect(read(text).rest === text || read(text).codes.length === 1).toBe(true)
  })

  it('reads bare outline numbers only when asked', () => {
    expect(head('1.2 Pétrir').codes).toEqual([])
    expect(numberHead('1.2 Pétrir')).toMatchObject({ codes: [{ id: '1.2', parts: ['1', '2'] }], rest: 'Pétrir' })
    expect(numberHead('12 pains').codes).toEqual([])
    expect(numberHead('1.5 % de sel').codes).toEqual([])
  })
})

describe('codes anywhere', () => {
  it('finds each once, longest first', () => {
    expect(findCodes('En lien avec C.2.1a, C.2.1b & C.3 (E1).').map(({ id }) => id)).toEqual([
      'C.2.1a',
      'C.2.1b',
      'C.3',
      'E1',
    ])
  })

  it('finds none inside words', () => {
    expect(findCodes('le SC1 et le XA1.1b').map(({ id }) => id)).toEqual([])
  })
})
