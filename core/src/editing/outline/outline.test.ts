import { describe, expect, test } from 'vitest'
import { marked } from '../navigation/testing/marked.ts'
import { type OutlineItem, outlineOf } from './outline.ts'
import { shortened } from './short.ts'

function lines(text: string, items: readonly OutlineItem[], language: 'fr' | 'en', depth = 0): readonly string[] {
  return items.flatMap(({ kind, name, detail, selection, children }) => [
    `${'  '.repeat(depth)}${kind}: ${name[language]}${detail === null ? '' : ` (${detail[language]})`} @${text.slice(selection.start, selection.end)}`.replaceAll(
      '\u00a0',
      ' ',
    ),
    ...lines(text, children, language, depth + 1),
  ])
}

const shown = (yaml: string, language: 'fr' | 'en' = 'fr'): readonly string[] => {
  const { analysis, text } = marked(yaml)
  return lines(text, outlineOf(analysis), language)
}

const WHOLE = `certification: { intitule: Accordeur de pianos }
blocs:
  - id: BC1
    intitule: Accorder un piano
    activites:
      - { id: A1, intitule: Accord, activites: [{ id: A1.1, taches: [Écouter, Tendre] }] }
    competences:
      - id: C1
        enonce: >-
          Accorder la partition d’un piano au diapason en écoutant les battements, afin d’obtenir un
          tempérament égal.
        modalites: [{ intitule: Accord d’un piano }]
        criteres: [Le diapason est à 440 hertz.]
        objectifs: [{ enonce: Accorder une octave }, Accorder deux octaves]
      - enonce: Égaliser les unissons
    modalites: [{ id: E1, intitule: Épreuve pratique, competences: [C1] }]
    criteres: [{ id: CR1, competences: [C1], enonce: Les quintes sont justes. }, Le poste est rangé.]
  - competences: [{ id: C2, enonce: Régler la mécanique }]`

describe('the outline', () => {
  test('has the parts of the référentiel', () => {
    expect(shown(WHOLE)).toEqual([
      'certification: Accordeur de pianos (certification) @Accordeur de pianos',
      'block: BC1 Accorder un piano (2 compétences · 2 modalités) @BC1',
      '  group: Activités (1) @activites',
      '    activity: A1 Accord (1 activité) @A1',
      '      activity: A1.1 Écouter (2 tâches) @A1.1',
      '  group: Compétences (2) @competences',
      '    competency: C1 Accorder la partition d’un piano au diapason en écoutant les battements… (2 modalités · 2 critères · 1 critère commun) @C1',
      '      assessment: Accord d’un piano (1 compétence) @Accord d’un piano',
      '      criterion: Le diapason est à 440 hertz. @Le diapason est à',
      '      objective: Accorder une octave @Accorder une octave',
      '      objective: Accorder deux octaves @Accorder deux octaves',
      '    competency: Égaliser les unissons (non évaluée · 1 critère commun) @Égaliser les unissons',
      '  group: Modalités d’évaluation (1) @modalites',
      '    assessment: E1 Épreuve pratique (1 compétence) @E1',
      '  group: Critères d’évaluation (2) @criteres',
      '    criterion: CR1 Les quintes sont justes. @CR1',
      '    criterion: Le poste est rangé. @Le poste est rangé.',
      'block: Bloc sans code ni intitulé (1 compétence) @competences',
      '  competency: C2 Régler la mécanique (non évaluée · sans critère) @C2',
    ])
  })

  test('says the same in English', () => {
    const english = shown(WHOLE, 'en')
    expect(english).toContain('block: BC1 Accorder un piano (2 competencies · 2 modalities) @BC1')
    expect(english).toContain(
      '    competency: Égaliser les unissons (not assessed · 1 shared criterion) @Égaliser les unissons',
    )
    expect(english).toContain('block: Bloc without a code or a title (1 competency) @competences')
  })

  test('of an RS has its groups at the top, certification first or not', () => {
    expect(
      shown('competences: [{ id: C1, enonce: Souder }]\nmodalites: [{ id: E1 }]\ncertification: { registre: RS }'),
    ).toEqual([
      'group: Compétences (1) @competences',
      '  competency: C1 Souder (1 modalité · sans critère) @C1',
      'group: Modalités d’évaluation (1) @modalites',
      '  assessment: E1 (tout le bloc) @E1',
      'certification: Certification @{ registre: RS }',
    ])
  })

  test('names what has no name', () => {
    expect(
      shown('competences: [{ transversale: true }]\nactivites: [{ description: }]\ncriteres: [{ points: 2 }]'),
    ).toEqual([
      'group: Compétences (1) @competences',
      '  competency: Compétence sans énoncé (non évaluée · 1 critère commun) @transversale',
      'group: Activités (1) @activites',
      '  activity: Activité sans intitulé @description',
      'group: Critères d’évaluation (1) @criteres',
      '  criterion: Critère sans énoncé @points',
    ])
  })

  test('shows what an alias repeats where it is written', () => {
    expect(
      shown('blocs: [{ id: B1, competences: &c [{ id: C1, enonce: Souder }] }, { id: B2, competences: *c }]'),
    ).toEqual([
      'block: B1 (1 compétence) @B1',
      '  competency: C1 Souder (non évaluée · sans critère) @C1',
      'block: B2 (1 compétence) @B2',
    ])
  })

  test.each(['', '# rien', '[', 'texte', '- 1', 'blocs: [', 'certification: x'])('of %j is empty', (text) => {
    expect(shown(text)).toEqual([])
  })
})

test.each([
  ['Analyser les besoins', 40, 'Analyser les besoins'],
  ['  Analyser\n les  besoins ', 40, 'Analyser les besoins'],
  ['Analyser les besoins des clients', 26, 'Analyser les besoins…'],
  ['Analyser, en équipe, les besoins', 22, 'Analyser, en équipe…'],
  ['Évaluer l’impact de la mesure', 10, 'Évaluer…'],
  ['Anticonstitutionnellement', 10, 'Anticonst…'],
  ['Accord d’un instrument', 13, 'Accord…'],
])('« %s » in %i characters', (text, most, expected) => {
  expect(shortened(text, most)).toBe(expected)
})
