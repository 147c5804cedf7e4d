import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../source/edits.ts'
import { readSource } from '../../source/read.ts'
import { Random } from '../../source/testing/random.ts'
import { referentialText } from '../../source/testing/referential-text.ts'
import { variant } from '../../source/testing/variants.ts'
import { analyse } from '../analysis.ts'
import { type Refactoring, refactoringsAt } from './refactorings.ts'
import { harmOf } from './testing/preserved.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', 'samples')

const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.ya?ml$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(SAMPLES, name), 'utf8') }))

const at = (text: string, place: string): readonly Refactoring[] => {
  const start = text.indexOf(place)
  expect(start, place).toBeGreaterThanOrEqual(0)
  return refactoringsAt(analyse(readSource(text)), { start, end: start })
}

const done = (text: string, place: string, id: string): string | null => {
  const refactoring = at(text, place).find((each) => each.id === id)
  return refactoring === undefined ? null : applyEdits(text, refactoring.edits).text
}

/** Every refactoring that some place of a text offers, each once. */
function everywhere(text: string, step: number): readonly Refactoring[] {
  const analysis = analyse(readSource(text))
  const found = new Map<string, Refactoring>()
  for (let offset = 0; offset <= text.length; offset += step) {
    for (const each of refactoringsAt(analysis, { start: offset, end: offset })) {
      found.set(JSON.stringify([each.id, each.edits]), each)
    }
  }
  return [...found.values()]
}

describe('nothing is lost, nothing designates something else', () => {
  const texts = [
    ...samples,
    { name: 'two blocs of two', text: referentialText(2, 2) },
    { name: 'three blocs, Windows', text: referentialText(3, 3).replaceAll('\n', '\r\n') },
  ]
  test.each(texts)('$name', ({ text }) => {
    const analysis = analyse(readSource(text))
    for (const refactoring of everywhere(text, 83)) {
      expect(harmOf(analysis, refactoring), `${refactoring.id}: ${refactoring.title.fr}`).toEqual([])
      expect(refactoring.title.fr).not.toBe('')
      expect(refactoring.title.en).not.toBe('')
      expect(refactoring.edits).not.toEqual([])
    }
  })
})

test('the list stays short', () => {
  for (const { text } of samples) {
    const analysis = analyse(readSource(text))
    for (let offset = 0; offset <= text.length; offset += 97) {
      expect(refactoringsAt(analysis, { start: offset, end: offset }).length).toBeLessThanOrEqual(6)
    }
  }
})

test('nothing throws and nothing lies outside, at any range of broken texts', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const text = variant(seed)
    const random = new Random(seed)
    const analysis = analyse(readSource(text))
    for (let tries = 0; tries < 12; tries++) {
      const start = random.below(text.length + 20) - 10
      const range = { start, end: start + random.below(30) - 5 }
      for (const { edits } of refactoringsAt(analysis, range)) expect(applyEdits(text, edits).dropped).toEqual([])
    }
  }
})

const BLOCK = `referentiel: 1
blocs:
  - id: BC1
    activites:
      - { id: A2, intitule: Accueil }
      - { id: A1, intitule: Vente }
    competences:
      # la seconde d’abord
      - id: C2
        activites: [A1]
        enonce: Accueillir un client # ici
      - id: C1
        activites: [A2]
        enonce: Conclure une vente
        criteres:
          - La vente est conclue.
    modalites:
      - { id: E1, competences: [C1, C2] }
      - { id: E2, competences: [C1 à C2] }
    criteres:
      - competences: [C2]
        enonce: Le client est salué.
`

describe('renumber', () => {
  test('swaps codes at once, in what refers to them too', () => {
    const text = BLOCK.replace('[C1 à C2]', '[C2 à C1]')
    expect(done(text, 'Conclure', 'renumeroter-competences')).toBe(
      text
        .replace('id: C2', 'id: C_')
        .replace('id: C1', 'id: C2')
        .replace('C_', 'C1')
        .replace('[C1, C2]', '[C2, C1]')
        .replace('[C2 à C1]', '[C1 à C2]')
        .replace('competences: [C2]\n        enonce', 'competences: [C1]\n        enonce'),
    )
  })

  test('of activities', () => {
    const text = done(BLOCK, 'Vente', 'renumeroter-activites') ?? ''
    expect(text).toContain('{ id: A1, intitule: Accueil }')
    expect(text).toContain('{ id: A2, intitule: Vente }')
    expect(text).toContain('activites: [A2]\n        enonce: Accueillir')
  })

  test('is not offered where all is in order', () => {
    expect(at(referentialText(2, 2), 'C1.1').map(({ id }) => id)).not.toContain('renumeroter-competences')
  })

  test('is not offered where a lost reference would find a new element', () => {
    const text = BLOCK.replace('id: C2', 'id: C3').replace('[C1, C2]', '[C1, C2, C3]').replace('[C1 à C2]', '[C1]')
    expect(done(text, 'Conclure', 'renumeroter-competences')).toBeNull()
  })

  test('the whole file goes on from bloc to bloc', () => {
    const text = `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1, enonce: Lire }, { id: C3, enonce: Écrire }]
  - id: BC2
    competences: [{ id: C4, enonce: Compter }]
    modalites: [{ id: E1, competences: [C3, C4] }]
`
    const renumbered = done(text, 'BC1', 'renumeroter-fichier')
    expect(renumbered).toBe(
      text.replace('C3, enonce', 'C2, enonce').replace('C4, enonce', 'C3, enonce').replace('[C3, C4]', '[C2, C3]'),
    )
  })

  test('criteria follow the competency whose number they bear', () => {
    const text = `referentiel: 1
blocs:
  - competences:
      - id: C1.2
        enonce: Lire
        criteres: [{ id: Cr1.2.1, enonce: La page est lue. }]
      - id: C1.1
        enonce: Écrire
`
    expect(done(text, 'Écrire', 'renumeroter-competences')).toContain('Cr1.1.1')
  })
})

describe('move a criterion', () => {
  test('to the bloc, with the competency it judges', () => {
    expect(done(BLOCK, 'La vente est conclue', 'sortir-critere')).toBe(
      `${BLOCK.replace('        criteres:\n          - La vente est conclue.\n', '')}      - competences: [C1]\n        enonce: La vente est conclue.\n`,
    )
  })

  test('and back, with the comments above it', () => {
    const text = BLOCK.replace('      - competences: [C2]', '      # au moins une fois\n      - competences: [C2]')
    expect(done(text, 'Le client est salué', 'rentrer-critere')).toBe(
      `${text.slice(0, text.lastIndexOf('    criteres:'))}`.replace(
        'client # ici\n',
        'client # ici\n        criteres:\n          # au moins une fois\n          - enonce: Le client est salué.\n',
      ),
    )
  })

  test('not where it judges several', () => {
    expect(done(BLOCK.replace('[C2]\n', '[C1, C2]\n'), 'Le client est salué', 'rentrer-critere')).toBeNull()
  })
})

const OBJECTIVE = `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Relever les pannes
        objectifs:
          - Relever au moins neuf pannes sur dix à l’aide du carnet d’entretien en deux heures
`

describe('an objective', () => {
  test('gets its keys from its own words', () => {
    const text = done(OBJECTIVE, 'Relever au moins', 'structurer-objectif')
    expect(text).toBe(
      OBJECTIVE.replace(
        /- Relever au moins.*\n/,
        `- enonce: Relever au moins neuf pannes sur dix
            indicateur: … ce que l’on mesure
            cible: au moins neuf pannes sur dix
            conditions: à l’aide du carnet d’entretien
            activite: … le code de l’activité servie
            echeance: en deux heures
`,
      ),
    )
    expect(done(text ?? '', 'sur dix', 'objectif-en-une-phrase')).toBe(OBJECTIVE)
  })

  test('keeps its keys where one says more than the sentence', () => {
    const text = done(OBJECTIVE, 'Relever au moins', 'structurer-objectif') ?? ''
    const said = text.replace('… ce que l’on mesure', 'nombre de pannes relevées')
    expect(done(said, 'sur dix', 'objectif-en-une-phrase')).toBeNull()
  })
})

describe('split', () => {
  const TWO = BLOCK.replace(
    'Accueillir un client # ici',
    'Analyser le besoin du client et rédiger une offre chiffrée afin de le satisfaire',
  )

  test('gives the second action the next free code, and references to both', () => {
    const text = done(TWO, 'Analyser', 'scinder-competence') ?? ''
    expect(text).toContain(
      'enonce: Analyser le besoin du client\n      - id: C3\n        activites: [A1]\n        enonce: Rédiger une offre chiffrée afin de le satisfaire\n',
    )
    expect(text).toContain('competences: [C1, C2, C3]')
    expect(text).toContain('- competences: [C2, C3]')
  })

  test('not where both actions share their object', () => {
    const text = BLOCK.replace('Accueillir un client # ici', 'Concevoir et réaliser un massif fleuri')
    expect(done(text, 'Concevoir', 'scinder-competence')).toBeNull()
  })
})

describe('add', () => {
  test('the criterion that is missing, not one that is there', () => {
    const text = BLOCK.slice(0, BLOCK.lastIndexOf('    criteres:'))
    expect(done(text, 'Accueillir', 'ajouter-critere-manquant')).toBe(
      text.replace(
        'client # ici\n',
        'client # ici\n        criteres:\n          - enonce: … ce que l’on doit constater, au présent\n',
      ),
    )
    expect(done(text, 'Conclure', 'ajouter-critere-manquant')).toBeNull()
  })

  test('a member in the manner of the one at the cursor', () => {
    expect(done(BLOCK, 'Accueil }', 'ajouter-activite')).toContain(
      '{ id: A2, intitule: Accueil }\n      - { id: A3, intitule: … ce que fait le professionnel }\n',
    )
    expect(done(BLOCK, 'Conclure', 'ajouter-competence')).toContain(
      '- La vente est conclue.\n      - id: C3\n        enonce: … verbe',
    )
  })
})

describe('one more, inside', () => {
  const EMPTY = 'referentiel: 1\nblocs:\n  - id: BC1\n    competences: []\n    modalites: []\n'

  test('a bloc takes its first competency and its first assessment', () => {
    expect(done(EMPTY, 'BC1', 'ajouter-competence')).toMatch(/competences:\n {6}- id: C1\n {8}enonce: "?… verbe/)
    expect(done(EMPTY, 'BC1', 'ajouter-modalite')).toMatch(/modalites:\n {6}- (id: E1\n {8})?intitule: … le nom/)
  })

  test('the next code is counted on', () => {
    const text = EMPTY.replace('competences: []', 'competences: [{ id: C1, enonce: Lire }, { id: C2, enonce: Écrire }]')
    expect(done(text, 'BC1', 'ajouter-competence')).toContain('C3')
  })

  test('a competency that has criteria takes one more', () => {
    const text = done(BLOCK, 'Conclure', 'ajouter-critere') ?? ''
    expect(text).toMatch(/- La vente est conclue\.\n {10}- .*… ce que l’on doit constater/)
    expect(at(text, 'La vente est').map(({ id }) => id)).toContain('ajouter-critere')
  })

  test('without blocs, at the top', () => {
    const text = 'referentiel: 1\ncertification: { registre: RS }\ncompetences: []\n'
    expect(done(text, 'competences', 'ajouter-competence')).toContain('… verbe')
  })
})
