import { describe, expect, it } from 'vitest'
import { assessmentFields } from './fields.ts'

describe('what a text says of an assessment', () => {
  it.each([
    ['Durée : 3 heures', 'PT3H'],
    ['durée : 2 h 30', 'PT2H30M'],
    ['Durée : 30’', 'PT30M'],
    ['d’une durée de 45 minutes', 'PT45M'],
    ['Durée de l’épreuve : 1h30', 'PT1H30M'],
    ['une pause de 10 minutes', null],
    ['d’une durée minimale de 65 jours ouvrés', null],
  ])('%s', (text, expected) => {
    expect(assessmentFields([text]).duration).toBe(expected)
  })

  it('keeps none of several durations and says so', () => {
    expect(assessmentFields(['Durée de préparation : 1 h. Durée de l’oral : 20 min'])).toMatchObject({
      duration: null,
      severalDurations: true,
    })
  })

  it.each([
    ['Étude de cas individuelle', 'individuelle'],
    ['par groupe de 3 candidats', 'collective'],
    ['Travail individuel ou collectif', 'au_choix'],
    ['La performance individuelle et collective est suivie', null],
  ])('%s: %s', (text, expected) => {
    expect(assessmentFields([text]).participation).toBe(expected)
  })

  it('takes the type from the name of the assessment', () => {
    expect(assessmentFields(['Mise en situation professionnelle', 'à partir d’une étude de cas']).type).toBe(
      'mise_en_situation',
    )
    expect(assessmentFields(['Un dossier complet', 'Conditions de réalisation', 'Étude de cas']).type).toBe(
      'etude_de_cas',
    )
  })

  it('reads the jury and the volume', () => {
    expect(assessmentFields(['un dossier de 20 pages devant un jury composé de deux boulangers.'])).toMatchObject({
      volume: '20 pages',
      jury: { members: 2, composition: 'composé de deux boulangers' },
    })
  })

  it('reads a jury written inclusively to the end of its sentence', () => {
    const text = 'devant un jury composé d’un.e boulanger.ère et de deux professionnel.le.s. Le candidat répond.'
    expect(assessmentFields([text]).jury?.composition).toBe(
      'composé d’un.e boulanger.ère et de deux professionnel.le.s',
    )
  })

  it.each([
    [['Mise en situation orale', 'Sur la base d’un cas pratique écrit, le candidat vend.'], ['orale']],
    [
      ['Épreuve écrite', 'Le candidat soutient oralement son plan.'],
      ['ecrite', 'orale'],
    ],
    [
      ['Dossier professionnel', 'suivi d’une soutenance'],
      ['ecrite', 'orale'],
    ],
  ])('takes the form from the title before the text: %j', (paragraphs, forms) => {
    expect(assessmentFields(paragraphs).forms).toEqual(forms)
  })

  it.each([
    ['pour une entreprise fictive', 'fictif', null],
    ['pour une entreprise réelle ou fictive', null, 'réelle ou fictive'],
    ['pour une entreprise réelle ou en cours de création', null, 'réelle ou en cours de création'],
    ['Mise en situation reconstituée ou réelle', null, 'reconstituée ou réelle'],
    ['Mise en situation reconstituée, entreprise réelle ou fictive', 'reconstitue', null],
  ])('%s: setting %s', (text, setting, openSetting) => {
    expect(assessmentFields([text])).toMatchObject({ setting, openSetting })
  })
})
