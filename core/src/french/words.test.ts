import { describe, expect, it } from 'vitest'
import { contentStart, normalise, stripLeading } from './normalise.ts'
import { countWords, plainWord, tokenise } from './words.ts'

const cut = (text: string) => tokenise(text).map((token) => token.text)

describe('tokenise', () => {
  it.each([
    ["L’analyse d'un e-commerce", ['L’', 'analyse', "d'", 'un', 'e-commerce']],
    ['le/la candidat·e·s', ['le', '/', 'la', 'candidat·e·s']],
    ['le.la candidat.e et le(s) client(s).', ['le.la', 'candidat.e', 'et', 'le(s)', 'client(s)', '.']],
    ['aujourd’hui, prud’hommes', ['aujourd’hui', ',', 'prud’hommes']],
    ['savoir-faire – mode', ['savoir-faire', '–', 'mode']],
    ['3\u00a0000 € et 1,5 %…', ['3\u00a0000', '€', 'et', '1,5', '%', '…']],
    ['fin... (voir)', ['fin', '...', '(', 'voir', ')']],
    ['œuvre e\u0301tude Straße 漢字 😀!', ['œuvre', 'e\u0301tude', 'Straße', '漢字', '😀', '!']],
    ['', []],
  ])('cuts %j', (text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it('keeps the places of what it cuts, and every character that is not a space', () => {
    const text = "C1.1 – L’élève (ou l'apprenant·e) règle 2 machines ; il/elle note\u00a0: « prêt »…"
    for (const token of tokenise(text)) expect(text.slice(token.start, token.end)).toBe(token.text)
    expect(cut(text).join('')).toBe(text.replace(/\s/gu, ''))
  })

  it('counts closed pairs only', () => {
    expect(tokenise('a (b [c] d) e').map(({ depth }) => depth)).toEqual([0, 1, 1, 2, 2, 2, 1, 1, 0])
    expect(tokenise('a (b c').map(({ depth }) => depth)).toEqual([0, 0, 0, 0])
    expect(tokenise('candidat(e) a) b').map(({ depth }) => depth)).toEqual([0, 0, 0, 0])
  })

  it('writes a word as tables do, and counts words as readers do', () => {
    expect(['MISE', 'Œuvre', 'oeuvre', 'l’', 'E\u0301tude', 'coexister'].map(plainWord)).toEqual([
      'mise',
      'œuvre',
      'œuvre',
      "l'",
      'étude',
      'coexister',
    ])
    expect(countWords("L'analyse d'un bilan, 12 pages.")).toBe(5)
  })
})

describe('normalise', () => {
  it.each([
    ['C1.1 – Élaborer un devis.', 'élaborer un devis'],
    ['  •  Élaborer  un\u00a0devis', 'élaborer un devis'],
    ['1. L’analyse', "l'analyse"],
    ['A1.C2 : contrôler', 'contrôler'],
    ['C.2.1a Réaliser', 'réaliser'],
    ['a) trier', 'trier'],
    ['-Trier', 'trier'],
    ['CR1.2: les délais', 'les délais'],
    ['3 machines réglées', '3 machines réglées'],
    ['A la demande', 'a la demande'],
    ['', ''],
  ])('reads %j as %j', (text, expected) => {
    expect(normalise(text)).toBe(expected)
  })

  it('says where the content begins', () => {
    expect(contentStart('C1.1 – Trier')).toBe(7)
    expect(stripLeading('C1.1 – Trier  ')).toEqual({ start: 7, end: 12, text: 'Trier' })
    expect(stripLeading('   ').text).toBe('')
  })
})
