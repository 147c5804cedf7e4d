import { describe, expect, it } from 'vitest'
import {
  infinitiveAfterClause,
  isAssertion,
  namesAssessment,
  openness,
  opensVariant,
  startsWithFinality,
  startsWithInfinitive,
  variantCase,
} from './cues.ts'

describe('cues', () => {
  it.each([
    ['Pétrir une pâte', true],
    ['S’adapter aux demandes', true],
    ['Être capable de pétrir', true],
    ['Manager une équipe', true],
    ['Atelier de pétrissage', false],
    ['Dossier technique', false],
    ['Le candidat doit pétrir', false],
  ])('starts with an infinitive: %s', (text, expected) => {
    expect(startsWithInfinitive(text)).toBe(expected)
  })

  it('sees the action after a leading clause, not a duty of the candidate', () => {
    expect(infinitiveAfterClause('En s’appuyant sur les ventes, élaborer un planning')).toBe(true)
    expect(infinitiveAfterClause('Dans le cadre d’un cas, le candidat doit élaborer un planning')).toBe(false)
  })

  it.each([
    ['La mie est régulière.', true],
    ['Le candidat pétrit à la main.', true],
    ['Qualité de la mie', false],
    ['Planification des fournées', false],
  ])('asserts: %s', (text, expected) => {
    expect(isAssertion(text)).toBe(expected)
  })

  it.each([
    ['La mie est', 2],
    ['en s’appuyant sur', 2],
    ['La mie :', 2],
    ['La mie est régulière', 1],
    ['La mie est régulière.', 0],
    ['(farine, eau', 1],
  ])('waits for its end: %s', (text, expected) => {
    expect(openness(text)).toBe(expected)
  })

  it.each(['Mise en situation professionnelle', 'Étude de cas', 'Un dossier de collection', 'QCM', 'Épreuve pratique'])(
    'names an assessment: %s',
    (text) => {
      expect(namesAssessment(text)).toBe(true)
    },
  )

  it.each(['Contrôle des produits finis', 'Projeter une ombre', 'Réalisation d’un pain', 'Présentation du produit'])(
    'names none: %s',
    (text) => {
      expect(namesAssessment(text)).toBe(false)
    },
  )

  it.each([
    ['Lorsqu’un candidat se présente sur un seul bloc (capitalisation)', 'capitalisation_bloc'],
    ['Pour les candidats à la VAE, le dossier est commenté', 'vae'],
    ['Candidats libres : un oral est ajouté', 'candidat_libre'],
  ])('opens a variant: %s', (text, expected) => {
    expect(opensVariant(text)).toBe(true)
    expect(variantCase(text)).toBe(expected)
  })

  it('tells a purpose from a setting', () => {
    expect(startsWithFinality('pour réduire les pertes')).toBe(true)
    expect(startsWithFinality('Pour une boulangerie fictive')).toBe(false)
    expect(opensVariant('Pour une boulangerie fictive, le candidat doit vendre')).toBe(false)
  })
})
