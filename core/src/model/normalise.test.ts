import { describe, expect, it } from 'vitest'
import { readSource } from '../source/index.ts'
import { buildModel } from './build.ts'
import { normalise } from './normalise.ts'

const of = (yaml: string) => normalise(buildModel(readSource(yaml)))

describe('normalised JSON', () => {
  it('resolves nesting, prefixes, ranges and « toutes »', () => {
    const { blocs } = of(`
referentiel: 1
blocs:
  - id: BC1
    intitule: Produire
    activites:
      - { id: A1, intitule: Pétrir, activites: [{ id: A1.1, intitule: Peser, taches: [tarer] }] }
    competences:
      - id: C1.1
        activites: [A1.1]
        enonce: Peser les
          ingrédients
        precisions: [la farine, le sel]
        suite: afin de réussir
        criteres: [La pesée est juste, { id: CR2, enonce: Le sel est pesé, indicateurs: [au gramme] }]
      - { id: C1.2, enonce: Pétrir }
      - { id: C2, enonce: Cuire }
    modalites:
      - { id: E1, intitule: Cas, consigne: Peser, competences: [C1*] }
      - { id: E2, enonce: Tout le texte, intitule: Oral, competences: [toutes] }
      - { id: E3, intitule: Atelier, taches: [{ enonce: pétrir, competences: [C1.2] }, cuire] }
      - { id: E4, competences: C1.1 à C2 }
    criteres:
      - { groupe: [a, b], competences: [C1.1, C2], enonce: Propre }
`)
    expect(blocs).toHaveLength(1)
    const [bloc] = blocs
    expect(bloc?.activites).toEqual([
      { id: 'A1', parent: null, intitule: 'Pétrir', taches: [] },
      { id: 'A1.1', parent: 'A1', intitule: 'Peser', taches: ['tarer'] },
    ])
    expect(bloc?.competences[0]).toEqual({
      id: 'C1.1',
      activites: ['A1.1'],
      enonce: 'Peser les ingrédients - la farine - le sel afin de réussir',
      details: ['la farine', 'le sel'],
    })
    expect(bloc?.modalites.map(({ enonce, competences }) => ({ enonce, competences }))).toEqual([
      { enonce: 'Cas Peser', competences: ['C1.1', 'C1.2'] },
      { enonce: 'Tout le texte', competences: ['C1.1', 'C1.2', 'C2'] },
      { enonce: 'Atelier - pétrir (C1.2) - cuire', competences: ['C1.2'] },
      { enonce: '', competences: ['C1.1', 'C1.2', 'C2'] },
    ])
    expect(bloc?.criteres).toEqual([
      { id: null, groupe: null, competences: ['C1.1'], enonce: 'La pesée est juste' },
      { id: 'CR2', groupe: null, competences: ['C1.1'], enonce: 'Le sel est pesé - au gramme' },
      { id: null, groupe: ['a', 'b'], competences: ['C1.1', 'C2'], enonce: 'Propre' },
    ])
  })

  it('makes one bloc without id of an RS, and keeps a code that names nothing', () => {
    const { blocs } = of('referentiel: 1\ncompetences:\n  - { id: C1, enonce: Peser, activites: [A9] }\n')
    expect(blocs).toMatchObject([
      { id: null, intitule: null, synthese: null, competences: [{ id: 'C1', activites: ['A9'] }] },
    ])
  })

  it('takes any text', () => {
    expect(of('').blocs).toEqual([])
    expect(of('- a\n- b\n').blocs).toEqual([])
  })
})
