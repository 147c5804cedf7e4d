import { describe, expect, it } from 'vitest'
import { contentWords, sharedStems, shareOf, similarity } from './similarity.ts'
import { stem } from './stem.ts'

describe('stem', () => {
  it.each([
    ['négociation', 'négocier', 'négociée', 'négociations'],
    ['planifier', 'planification', 'planifiées'],
    ['contrôle', 'contrôler', 'contrôlés'],
    ['client', 'cliente', 'clients'],
    ['évaluer', 'évaluation', 'évalués', 'évaluant'],
    ['respect', 'respecter', 'respectées'],
    ['étude', 'études'],
  ])('gives one stem to the family of %s', (...family) => {
    expect(new Set(family.map(stem)).size).toBe(1)
  })

  it('keeps other words apart', () => {
    const words = [
      'client',
      'clinique',
      'contrôle',
      'contrat',
      'plan',
      'planche',
      'vente',
      'vendre',
      'budget',
      'produit',
    ]
    expect(new Set(words.map(stem)).size).toBe(words.length)
  })
})

describe('similarity', () => {
  it('is 1 for texts that differ by their code, case and typography', () => {
    expect(similarity('C1.1 – Élaborer un devis.', 'C2.3 : élaborer un devis')).toBe(1)
  })

  it('is high for a rewording, low for a parallel construction on another object', () => {
    const first = 'Rédiger le cahier des charges technique du projet afin de consulter les fournisseurs'
    expect(
      similarity(first, 'Rédiger le cahier des charges techniques de projets pour consulter des fournisseurs'),
    ).toBeGreaterThan(0.85)
    expect(similarity(first, 'Rédiger le bilan financier du projet afin de convaincre les investisseurs')).toBeLessThan(
      0.5,
    )
    expect(similarity('', 'Rédiger')).toBe(0)
  })

  it('measures what one text takes of another', () => {
    expect(shareOf('Analyser la satisfaction client', "L'analyse de la satisfaction des clients est pertinente")).toBe(
      1,
    )
    expect(shareOf('', 'rien')).toBe(0)
    expect(sharedStems('Trier les colis', 'Les colis sont livrés')).toEqual([stem('colis')])
  })

  it('places the content words in the text, code left out', () => {
    const text = 'C1 – Trier les colis'
    expect(contentWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Trier', 'colis'])
  })
})
