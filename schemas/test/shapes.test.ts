import { readdirSync, readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { problemsOf, rulesOf } from './plain-editor.ts'

const samples = new URL('../../samples/', import.meta.url)

describe('files that follow the format', () => {
  it.each(readdirSync(samples).filter((name) => name.endsWith('.referentiel.yaml')))('accepts %s', (name) => {
    expect(problemsOf(load(readFileSync(new URL(name, samples), 'utf8')))).toEqual([])
  })

  it('accepts the smallest file, and the smallest competency', () => {
    expect(problemsOf({ referentiel: 1 })).toEqual([])
    expect(
      problemsOf({ referentiel: 1, certification: { etat: 'brouillon' }, competences: [{ enonce: 'Tailler' }] }),
    ).toEqual([])
  })

  it('accepts every shape of the format', () => {
    expect(problemsOf(load(EVERY_SHAPE))).toEqual([])
  })

  it('accepts codes written as numbers, in definitions and in references', () => {
    const file = load(`
referentiel: 1
blocs:
  - id: 1
    activites: [{ id: 1.1, intitule: Taille des haies }]
    competences: [{ id: 1.10, activites: 1.1, enonce: Tailler une haie }]
    modalites: [{ id: 1, competences: [1.10] }]
    criteres: [{ id: 1, modalites: [1], competences: [1.10], enonce: La haie est droite. }]
`)
    expect(problemsOf(file)).toEqual([])
  })

  it('accepts own keys everywhere', () => {
    const file = {
      referentiel: 1,
      'x-note': { libre: [1] },
      certification: { 'x-a': 1 },
      competences: [
        {
          enonce: 'Tailler',
          'x-b': 2,
          criteres: [{ enonce: 'La coupe est nette.', 'x-c': 3 }],
          modalites: [{ 'x-d': { e: 1 } }],
        },
      ],
    }
    expect(problemsOf(file)).toEqual([])
  })
})

describe('files that do not', () => {
  it.each([
    ['an unknown key', { referentiel: 1, bloks: [] }, 'additionalProperties', ''],
    [
      'an accented key',
      { referentiel: 1, competences: [{ enonce: 'Tailler', critères: [] }] },
      'additionalProperties',
      '/competences/0',
    ],
    ['a missing version', {}, 'required', ''],
    ['another version', { referentiel: 2 }, 'const', '/referentiel'],
    ['a missing statement', { referentiel: 1, competences: [{ id: 'C1' }] }, 'required', '/competences/0'],
    ['a blank text', { referentiel: 1, contexte: ' ' }, 'pattern', '/contexte'],
    ['a text for a list', { referentiel: 1, blocs: 'BC1' }, 'type', '/blocs'],
    ['a code with a slash', { referentiel: 1, blocs: [{ id: 'BC/1' }] }, 'pattern', '/blocs/0/id'],
    ['a code with an asterisk', { referentiel: 1, blocs: [{ id: 'BC*' }] }, 'pattern', '/blocs/0/id'],
    ['a code with a comma', { referentiel: 1, blocs: [{ id: 'BC1, BC2' }] }, 'pattern', '/blocs/0/id'],
    [
      'a value out of its list',
      { referentiel: 1, certification: { registre: 'rncp' } },
      'enum',
      '/certification/registre',
    ],
    ['a level out of range', { referentiel: 1, certification: { niveau: 9 } }, 'enum', '/certification/niveau'],
    ['a type out of its list', { referentiel: 1, modalites: [{ type: 'stage' }] }, 'enum', '/modalites/0/type'],
    [
      'a type out of its list, in a list',
      { referentiel: 1, modalites: [{ type: ['dossier', 'stage'] }] },
      'enum',
      '/modalites/0/type/1',
    ],
    ['a duration in words', { referentiel: 1, modalites: [{ duree: '3 heures' }] }, 'pattern', '/modalites/0/duree'],
    ['an empty duration', { referentiel: 1, modalites: [{ duree: 'PT' }] }, 'pattern', '/modalites/0/duree'],
    [
      'a negative number of members',
      { referentiel: 1, modalites: [{ jury: { membres: -1 } }] },
      'minimum',
      '/modalites/0/jury/membres',
    ],
    [
      'a record number without its register',
      { referentiel: 1, certification: { numero: '12345' } },
      'pattern',
      '/certification/numero',
    ],
  ])('refuses %s', (_, file, keyword, path) => {
    const [first, ...others] = problemsOf(file).filter(({ rule }) => rule === null)
    expect(first).toMatchObject({ keyword, path })
    expect(others.filter((other) => other.path !== path)).toEqual([])
  })

  it('refuses a criterion that names competencies inside a competency', () => {
    const criteria = [{ enonce: 'La coupe est nette.', competences: ['C2'] }]
    const file = { referentiel: 1, modalites: [{ id: 'E1' }], competences: [{ enonce: 'Tailler', criteres: criteria }] }
    expect(rulesOf(file)).toEqual(['structure:false schema /competences/0/criteres/0/competences'])
  })

  it.each(['PT3H', 'PT45M', 'PT1H30M', 'P2D', 'P3W', 'P6M', 'P1Y', 'PT0.5H', 'P1DT2H'])(
    'reads the duration %s',
    (duree) => {
      expect(problemsOf({ referentiel: 1, modalites: [{ duree }] })).toEqual([])
    },
  )
})

const EVERY_SHAPE = `
referentiel: 1
certification:
  intitule: Responsable de pépinière
  registre: RNCP
  enregistrement: sur_demande
  numero: RNCP12345
  document: { version: 2, date: "2026-01-31", remplace: RNCP09876, source: Dossier de 2023 }
  etat: relu
  objectifs_contexte: Les pépinières recrutent.
  niveau: 5
  codes_nsf: ["213p", 213]
  codes_rome: [A1203]
  formacodes: [21046, "21054"]
  certificateurs: [{ nom: École des jardins, siret: "12345678200010" }]
  emplois_vises: [Responsable de pépinière]
  prerequis: Un an de pratique
  voies_acces: [formation_initiale, apprentissage, formation_continue, contrat_professionnalisation, candidature_individuelle]
  voies_exclues: [{ voie: vae, raison: Métier réglementé. }]
  jurys: [{ voies: [apprentissage], membres: 3, externes: 2, composition: Trois pépiniéristes }]
  reglementation: Certificat individuel pour les produits phytosanitaires.
  correspondances: [{ bloc: BC1, avec: RS1234, etendue: partielle, commentaire: Depuis 2024 }]
  echelle: { note: { sur: 20, seuil: 10.5 } }
  glossaire: { PBI: protection biologique intégrée }
  accessibilite: Voir le règlement, article 4.
  regles_obtention: Tous les blocs sont validés.
  themes_transverses:
    handicap: { competences: BC1/C1 }
    transition_ecologique: { non_applicable: Sans objet dans ce métier. }
    transition_numerique: Traitée dans le bloc 2.
    sante_securite: { competences: [C1, "C2*"] }
  transversales: { competences: [C1] }
contexte: En pépinière, seul ou en équipe.
non_place: [{ texte: Annexe 3, lieu: page 12 }]
blocs:
  - id: BC1
    intitule: Conduire les cultures
    synthese: [Premier texte, Second texte]
    commun: true
    optionnel: false
    coefficient: 2
    echelle: Voir le règlement.
    activites:
      - { id: A1, intitule: Rempotage, description: Les plants sont rempotés., taches: [Tri, Mise en pot] }
      - intitule: Suivi
        activites: [{ intitule: Arrosage, activites: [{ id: A1.1.1, intitule: Réglage }] }]
    competences:
      - id: C1
        activites: toutes
        transversale: true
        enonce: Rempoter les plants
        precisions: [en triant les sujets, en dosant le substrat]
        suite: afin d’assurer la reprise
        criteres:
          - La motte est humide.
          - { id: CR1, groupe: [Reprise, Arrosage], modalites: E1, enonce: Le collet affleure., indicateurs: [Terreau tassé], eliminatoire: true, points: 2.5 }
        modalites: [{ type: observation, cadre: reel }]
        objectifs:
          - Rempoter cent plants par heure d’ici juin
          - { enonce: Rempoter, indicateur: Plants par heure, cible: 100, conditions: Avec une rempoteuse, activite: A1, echeance: "2026-06-30" }
    modalites:
      - id: E1
        intitule: Étude de cas
        type: [etude_de_cas, soutenance]
        cadre: fictif
        forme: [ecrite, orale, pratique]
        participation: collective
        taille_groupe: 2 à 4
        evaluation_individuelle: Chacun soutient seul.
        lieu: distanciel
        ressources: [Tableur]
        duree: PT3H
        volume: 20
        enonce: Tout le texte.
        consigne: Établissez le plan de culture.
        productions: [Un plan, { intitule: Un dossier, composantes: [un devis] }]
        taches: [Présenter le plan, { enonce: Chiffrer, competences: [C1, "C2*"] }]
        competences: C1 à C2
        jury: { membres: 2, externes: 1, composition: Deux pépiniéristes }
        variantes: [{ cas: capitalisation_bloc, consigne: Un dossier }, { cas: reconversion }]
        accessibilite: Sujet en gros caractères.
        repartition: La première partie valide le bloc 1.
        points: 20
        coefficient: 1
        echelle: { resultats: [acquis, non_acquis] }
    criteres:
      - { groupe: Reprise, competences: [C1], enonce: Les plants sont espacés. }
`
