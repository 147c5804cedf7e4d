import { describe, expect, it } from 'vitest'
import { structureOf } from '../../scripts/generate-schema.ts'
import { isObject, objectAt, problemsOf, rulesOf, schema } from './plain-editor.ts'

const ENONCE = 'Tailler les rosiers afin de favoriser la floraison'
const criteres = [{ enonce: 'La coupe est nette.' }]
const modalites = [{ id: 'E1', type: 'observation' }]
const complete = { enonce: ENONCE, criteres, modalites }

const inBlock = (bloc: object, certification: object = { registre: 'RNCP' }) => ({
  referentiel: 1,
  certification,
  blocs: [{ id: 'BC1', ...bloc }],
})
const inRs = (parts: object) => ({ referentiel: 1, certification: { registre: 'RS' }, ...parts })

describe('a competency without a criterion', () => {
  const bare = { enonce: ENONCE, modalites }

  it('is caught in a block and at the top of an RS', () => {
    expect(rulesOf(inBlock({ competences: [bare] }))).toEqual(['competence-sans-critere /blocs/0/competences/0'])
    expect(rulesOf(inRs({ competences: [complete, bare] }))).toEqual(['competence-sans-critere /competences/1'])
  })

  it('is caught when its list is empty, or that of the block', () => {
    expect(rulesOf(inBlock({ competences: [{ ...bare, criteres: [] }] }))).toEqual([
      'competence-sans-critere /blocs/0/competences/0/criteres',
    ])
    expect(rulesOf(inBlock({ competences: [bare], criteres: [] }))).toEqual([
      'competence-sans-critere /blocs/0/competences/0',
    ])
  })

  it('is satisfied by a nested criterion', () => {
    expect(rulesOf(inBlock({ competences: [{ ...bare, criteres }] }))).toEqual([])
  })

  it('is satisfied by a criterion of the block that names no competency', () => {
    expect(rulesOf(inBlock({ competences: [bare, bare], criteres }))).toEqual([])
    expect(rulesOf(inRs({ competences: [bare], criteres }))).toEqual([])
  })

  it('is left to Équerre when the criteria of the block name competencies', () => {
    const named = [{ enonce: 'La coupe est nette.', competences: ['C9'] }]
    expect(rulesOf(inBlock({ competences: [bare], criteres: named }))).toEqual([])
  })

  it('is not satisfied by the criteria of another block', () => {
    const file = { referentiel: 1, blocs: [{ competences: [bare] }, { competences: [complete], criteres }] }
    expect(rulesOf(file)).toEqual(['competence-sans-critere /blocs/0/competences/0'])
  })
})

describe('a competency without a modality', () => {
  const bare = { enonce: ENONCE, criteres }

  it('is caught in a block and at the top of an RS', () => {
    expect(rulesOf(inBlock({ competences: [bare] }))).toEqual(['competence-sans-modalite /blocs/0/competences/0'])
    expect(rulesOf(inRs({ competences: [bare] }))).toEqual(['competence-sans-modalite /competences/0'])
  })

  it('is caught when its list is empty', () => {
    expect(rulesOf(inBlock({ competences: [{ ...bare, modalites: [] }] }))).toEqual([
      'competence-sans-modalite /blocs/0/competences/0/modalites',
    ])
  })

  it('is satisfied by its own modality', () => {
    expect(rulesOf(inBlock({ competences: [{ ...bare, modalites }] }))).toEqual([])
  })

  it('is satisfied by a modality of its block, or of the whole file', () => {
    expect(rulesOf(inBlock({ competences: [bare], modalites }))).toEqual([])
    expect(rulesOf(inRs({ competences: [bare], modalites }))).toEqual([])
    expect(rulesOf({ ...inBlock({ competences: [bare] }), modalites })).toEqual([])
  })
})

describe('a structured objective', () => {
  const parts = {
    indicateur: 'Rosiers taillés par heure',
    cible: 6,
    conditions: 'Au sécateur, en février',
    activite: 'A1',
    echeance: 'Fin mars',
  }
  const withObjective = (objectif: unknown) => inBlock({ competences: [{ ...complete, objectifs: [objectif] }] })

  it.each(['indicateur', 'cible', 'conditions', 'activite', 'echeance'])('is caught without its %s', (part) => {
    const left = Object.fromEntries(Object.entries(parts).filter(([key]) => key !== part))
    expect(rulesOf(withObjective({ enonce: 'Tailler', ...left }))).toEqual([
      `objectif-sans-${part} /blocs/0/competences/0/objectifs/0`,
    ])
  })

  it('is caught for each missing part, at the top of an RS too', () => {
    const file = inRs({ competences: [{ ...complete, objectifs: [{ enonce: 'Tailler' }] }] })
    expect(rulesOf(file)).toHaveLength(5)
  })

  it('is satisfied when complete, and when it is a plain sentence', () => {
    expect(rulesOf(withObjective({ enonce: 'Tailler', ...parts }))).toEqual([])
    expect(rulesOf(withObjective('Tailler six rosiers par heure avant la fin mars'))).toEqual([])
  })
})

describe('a statement without a verb', () => {
  const withStatement = (enonce: string, more: object = {}) =>
    inBlock({ competences: [{ ...complete, enonce, ...more }] })

  it.each([
    'Gestion des stocks',
    'Bonne maîtrise du sécateur',
    'Communication orale efficace',
    'Suivi des plants',
    // Decomposed accents: « préparé » does not end in « re ».
    'Plant bien pre\u0301pare\u0301',
    'ER IR RE',
  ])('is caught: %s', (enonce) => {
    expect(rulesOf(withStatement(enonce))).toEqual(['competence-sans-verbe /blocs/0/competences/0/enonce'])
  })

  it.each([
    'Tailler les rosiers',
    'RÉALISER LA TAILLE',
    'Élaborer un plan',
    'E\u0301laborer un plan',
    'Établir un devis',
    'Mettre en place',
    'Concevoir un massif',
    'Être force de proposition',
    'Haïr les pucerons',
    'S’approprier la consigne',
    'Dans le respect des règles, en fin de saison, tailler',
    'C1.1 – Planter',
    'Semer',
    'Lire un plan',
  ])('is not: %s', (enonce) => {
    expect(rulesOf(withStatement(enonce))).toEqual([])
  })

  it('is read with its details and its continuation', () => {
    expect(rulesOf(withStatement('En fin de saison', { precisions: ['tailler les rosiers'] }))).toEqual([])
    expect(rulesOf(withStatement('En fin de saison', { suite: 'tailler les rosiers' }))).toEqual([])
    expect(rulesOf(withStatement('En fin de saison', { precisions: ['avec soin'], suite: 'sans hâte' }))).toHaveLength(
      1,
    )
  })

  it('is caught at the top of an RS', () => {
    expect(rulesOf(inRs({ competences: [{ ...complete, enonce: 'Gestion des stocks' }] }))).toEqual([
      'competence-sans-verbe /competences/0/enonce',
    ])
  })

  it('is searched in linear time', () => {
    // Quadratic work on such words would outlast the time a test is given.
    const long = `${'a'.repeat(200_000)} ${'e'.repeat(200_000)}`
    expect(rulesOf(withStatement(long))).toHaveLength(1)
  })
})

describe('where these rules are silent', () => {
  const defects = { competences: [{ enonce: 'Gestion des stocks', objectifs: [{ enonce: 'Tailler' }] }] }

  it('speaks of every cause otherwise', () => {
    expect(new Set(problemsOf(inBlock(defects)).map(({ rule }) => rule))).toEqual(
      new Set([
        'competence-sans-verbe',
        'competence-sans-critere',
        'competence-sans-modalite',
        'objectif-sans-indicateur',
        'objectif-sans-cible',
        'objectif-sans-conditions',
        'objectif-sans-activite',
        'objectif-sans-echeance',
      ]),
    )
  })

  it('says nothing of a diploma registered by right', () => {
    expect(rulesOf(inBlock(defects, { enregistrement: 'de_droit' }))).toEqual([])
  })

  it('says nothing of what is missing from a draft, but judges what is written', () => {
    expect(rulesOf(inBlock(defects, { etat: 'brouillon' }))).toEqual([
      'competence-sans-verbe /blocs/0/competences/0/enonce',
    ])
  })

  it('gives each problem a French sentence', () => {
    for (const { message } of problemsOf(inBlock(defects))) expect(message).toMatch(/^[A-ZÉ].{20,}\.$/)
  })
})

describe('the structure that Équerre checks', () => {
  it('has none of the rules, nor anything that only served them', () => {
    const structure = structureOf(schema)
    const keywords = (node: unknown): string[] =>
      isObject(node) ? Object.entries(node).flatMap(([key, value]) => [key, ...keywords(value)]) : []
    expect(keywords(schema)).toContain('x-regle')
    expect(keywords(structure).filter((key) => ['x-regle', 'if', 'then', 'else', 'allOf'].includes(key))).toEqual([])
    const served = Object.keys(objectAt(schema, '$defs')).filter((name) => !(name in objectAt(structure, '$defs')))
    expect(served.filter((name) => !/^(?:si|bloc|chaque|competenceA|enoncesA|objectifC|ressemble)/.test(name))).toEqual(
      [],
    )
    expect(served.length).toBeGreaterThan(10)
  })
})
