import { describe, expect, it } from 'vitest'
import { splitMarkers, takeMarker } from './markers.ts'

describe('list markers', () => {
  it.each([
    ['- pétrir', '-', 'pétrir'],
    ['• pétrir', '•', 'pétrir'],
    ['- - pétrir', '-', 'pétrir'],
    ['.Pétrir', '.', 'Pétrir'],
    ['2. Pétrir', '2.', 'Pétrir'],
    ['\uf0b7 pétrir', '\uf0b7', 'pétrir'],
    ['e-commerce', null, 'e-commerce'],
    ['pétrir - cuire', null, 'pétrir - cuire'],
  ])('%s', (line, marker, text) => {
    expect(takeMarker(line)).toMatchObject({ marker, text })
  })

  it('cuts a list written on one line', () => {
    expect(splitMarkers('Le dossier comprend : - un plan, - un devis.', false).map(({ text }) => text)).toEqual([
      'Le dossier comprend :',
      'un plan,',
      'un devis.',
    ])
    expect(
      splitMarkers('• Qualité :- le plan est juste,- le devis est juste.', true).map(({ marker, text }) => [
        marker,
        text,
      ]),
    ).toEqual([
      ['•', 'Qualité :'],
      ['-', 'le plan est juste,'],
      ['-', 'le devis est juste.'],
    ])
  })

  it('leaves dashes of prose alone', () => {
    expect(splitMarkers('Le pain - chaud ou froid - est coupé.', false)).toHaveLength(1)
  })
})
