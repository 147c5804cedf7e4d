import { describe, expect, it } from 'vitest'
import { blockHeading, columnHeading, isDescription, isForm, isLegal } from './headings.ts'

describe('column headings', () => {
  it.each([
    ['RÉFÉRENTIEL D’ACTIVITÉS', ['activite']],
    ['REFERENTIEL DE COMPETENCES', ['competence']],
    ["Modalités d'évaluation", ['modalite']],
    ['Critères et indicateurs', ['critere']],
    ["Critères d'évaluation", ['critere']],
    ['Blocs de compétences', ['bloc']],
    ['Activités et tâches', ['activite']],
    ['MODALITÉS D’ÉVALUATION CRITÈRES D’ÉVALUATION', ['modalite', 'critere']],
    ["RÉFÉRENTIEL D'ÉVALUATION", ['modalite', 'critere']],
  ])('%s', (text, roles) => {
    expect(columnHeading(text)?.roles).toEqual(roles)
  })

  it.each([
    'Les indicateurs de performance associés',
    'compétences et la performance des',
    'Mise en situation professionnelle',
    'Compétence 3',
    'Activité 1 : Pétrissage',
    'Le critère est tenu.',
    '',
  ])('is not one: %s', (text) => {
    expect(columnHeading(text)).toBeNull()
  })
})

describe('bloc headings', () => {
  it.each([
    ['BLOC 1', '1', ''],
    ['Bloc n° 2 : Vendre', '2', 'Vendre'],
    ['Bloc de compétences n°3 – Vendre', '3', 'Vendre'],
    ['BC01 - Vendre', 'BC01', 'Vendre'],
    ['RNCP41234BC02 – Vendre', 'RNCP41234BC02', 'Vendre'],
    ['CCP 1 : Vendre', '1', 'Vendre'],
    ['Activité 4 : Vendre', '4', 'Vendre'],
  ])('%s', (text, id, title) => {
    expect(blockHeading(text)).toMatchObject({ id, title })
  })

  it.each([
    'BC1-C1 Pétrir',
    'BC1-A2 Pétrissage',
    'Le bloc 1 est validé',
    'Bloc 1 et 2',
    'Bloc opératoire',
    'Activités exercées',
  ])('is not one: %s', (text) => {
    expect(blockHeading(text)).toBeNull()
  })
})

describe('what every form prints', () => {
  it('knows the law and its parts under headings', () => {
    expect(isLegal('Article L6113-1 Créé par LOI n°2018-771')).toBe(true)
    expect(isDescription('décrit les situations de travail et les')).toBe(true)
    expect(isDescription('transversales, qui découlent du référentiel d’activités')).toBe(true)
    expect(isDescription('décrit les pains et les')).toBe(false)
    expect(isDescription("MODALITÉS D'ÉVALUATION")).toBe(false)
  })

  it('knows page numbers and rubrics', () => {
    expect(isForm('Page 2 / 12')).toBe(true)
    expect(isForm('5 - REFERENTIELS')).toBe(true)
    expect(isForm('Page d’accueil du fournil')).toBe(false)
  })
})
