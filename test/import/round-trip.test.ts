import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importText } from '@equerre/exchange'
import { describe, expect, it } from 'vitest'
import { factsOf } from './facts-of.ts'
import { MARKDOWN, PAGE, PDF, roundTrip, type Way, WORD, WORKBOOK } from './round-trip.ts'
import { fileOfTranscription } from './transcription.ts'

/**
 * Référentiels exported as Word and imported again: every key, every element, every link and the order of each list come back, and
 * nothing besides.
 */
const ROOT = join(import.meta.dirname, '../..')
const TRANSCRIPTIONS = join(ROOT, '../shared/gold')
const present = existsSync(TRANSCRIPTIONS)
if (!present) console.warn('import: the transcriptions (../shared/gold) are absent, their round trips are skipped')

const referentielsIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.referentiel.yaml'))
    .map((name) => join(folder, name))

async function expectSame(text: string, language: 'fr' | 'en', way?: Way): Promise<void> {
  const { kept, whole, lost, added } = await roundTrip(text, language, way)
  expect({ lost, added, kept }).toEqual({ lost: [], added: [], kept: whole })
}

const SAMPLES = referentielsIn('samples')
const OTHERS = referentielsIn('test/import/layouts/documents')
/** Files with defects of content are whole documents too; what the format does not know has no place on a page. */
const WITH_DEFECTS = referentielsIn('samples/defauts').filter((name) => !name.endsWith('structure.referentiel.yaml'))

const ALL = [...SAMPLES, ...OTHERS, ...WITH_DEFECTS].map((name) => ({
  name,
  text: readFileSync(join(ROOT, name), 'utf8'),
}))
const isBare = ({ text }: { readonly text: string }): boolean => factsOf(text).length === 0

describe('through Word', () => {
  it.each(ALL.filter((one) => !isBare(one)))('$name', async ({ text }) => {
    await expectSame(text, 'fr')
  })

  it.each(ALL.filter(isBare))('$name says nothing: neither does its document, which is refused', async ({ text }) => {
    await expect(roundTrip(text)).rejects.toThrow('nothing to import')
  })
})

describe('through Word, in English', () => {
  it.each(SAMPLES)('%s', async (name) => {
    await expectSame(readFileSync(join(ROOT, name), 'utf8'), 'en')
  })
})

describe('through Markdown and through a page', () => {
  it.each(SAMPLES)('%s', async (name) => {
    const text = readFileSync(join(ROOT, name), 'utf8')
    await expectSame(text, 'fr', MARKDOWN)
    await expectSame(text, 'en', PAGE)
  })
})

describe.skipIf(!present)('transcriptions of real documents through Word, Markdown and a page', () => {
  const names = present ? readdirSync(TRANSCRIPTIONS).filter((name) => name.endsWith('.json')) : []
  it.each(names)('%s', async (name) => {
    const text = fileOfTranscription(JSON.parse(readFileSync(join(TRANSCRIPTIONS, name), 'utf8')))
    await expectSame(text, 'fr')
    await expectSame(text, 'fr', MARKDOWN)
    await expectSame(text, 'fr', PAGE)
    expect((await roundTrip(text)).whole).toBeGreaterThan(100)
  })
})

const EVERY_KEY = `referentiel: 1
certification:
  intitule: Tout dire
  registre: RNCP
  enregistrement: de_droit
  numero: RNCP12345
  document: { version: 2, date: 2026-04-01, remplace: RNCP09876, source: Ancien dossier }
  etat: relu
  objectifs_contexte: "Un besoin : deux contextes."
  niveau: 6
  codes_nsf: [310p, "312"]
  codes_rome: [I1604]
  formacodes: ["34561"]
  certificateurs: [{ nom: "Institut, section sud", siret: "12345678200010" }, { nom: Un autre }]
  emplois_vises: ["Chef d’atelier, de rayon", Responsable]
  prerequis: [Un an d’expérience, Permis B]
  voies_acces: [apprentissage, vae]
  voies_exclues: [{ voie: formation_initiale, raison: "Métier réglementé : voir la loi." }]
  jurys:
    - { voies: [vae], membres: 3, externes: 1, composition: Deux professionnels. }
    - { externes: 2 }
    - { composition: Le président. }
  reglementation: Habilitation électrique.
  correspondances:
    - { bloc: BC1, avec: RNCP09876BC02, etendue: totale, commentaire: "Depuis 2024 : sans réserve." }
    - { avec: RS1234, etendue: partielle }
    - { bloc: BC2, avec: RNCP1 }
  echelle: { resultats: [acquis, non_acquis], note: { sur: 20, seuil: 10.5 } }
  glossaire: { VAE: validation des acquis, "C.A.P.": "certificat : d’aptitude", Habilitation électrique: droit d’ouvrir un tableau }
  accessibilite: Un tiers temps.
  regles_obtention: Tous les blocs.
  themes_transverses:
    handicap: { competences: [BC1/C1.1, BC1/C1.2] }
    transition_ecologique: Traitée par le bloc 2. Voir aussi le bloc 1.
    transition_numerique: { competences: [BC1/C1.3] }
    sante_securite: { competences: [C1.1], non_applicable: Pour le reste. }
  transversales: { non_applicable: Chaque compétence est propre à un bloc. }
non_place: [{ texte: Un reste, lieu: "page 2" }]
blocs:
  - id: BC1
    intitule: Organiser – et conduire
    synthese: [Une phrase., "Échelle : une autre."]
    commun: true
    optionnel: true
    coefficient: 1.5
    echelle: Voir le règlement.
    activites:
      - id: A1
        intitule: Accueil
        description: On accueille.
        taches: [Ouvrir, "- compter"]
        activites:
          - { id: A1.1, intitule: Ouverture, taches: [Lever le rideau], activites: [{ intitule: Sans code }] }
          - { id: A1.2, intitule: Fermeture }
      - { id: "2", intitule: Vente }
      - taches: [Ranger, Nettoyer]
      - taches: [Compter]
    competences:
      - id: C1.1
        activites: [A1.1]
        transversale: true
        enonce: Accueillir le client
        precisions: [en souriant, "en disant : bonjour"]
        suite: afin de le fidéliser
        objectifs:
          - Saluer
          - { enonce: Vendre, indicateur: Part, cible: 90, conditions: Seul, activite: A1, echeance: "2026" }
        criteres:
          - { id: CR1, enonce: "Le client est salué (avec soin).", eliminatoire: true, points: 1 }
          - { groupe: [Qualité, Tenue], enonce: La tenue est propre., indicateurs: [Le tablier est mis.], modalites: [E1] }
          - Le lieu est rangé.
      - { id: C1.2, activites: [A1, A1.2], enonce: Ranger }
      - { id: C1.3, activites: ["2"], enonce: "Tenir – la caisse" }
    modalites:
      - id: E1
        intitule: Étude
        type: [etude_de_cas, soutenance]
        cadre: reconstitue
        forme: [ecrite, orale]
        participation: au_choix
        taille_groupe: 2
        evaluation_individuelle: Chacun parle.
        lieu: entreprise
        ressources: [Un poste]
        duree: P2DT3H
        volume: 20 pages
        enonce: "Durée : ce que dit le texte. - un point - un autre"
        consigne: Vous lisez.
        productions: [Un plan, { intitule: Un dossier, composantes: [un devis, une note] }]
        taches: [{ enonce: Lire (vite), competences: [C1.1, C1.2] }, Écrire]
        competences: [C1.1 à C1.2]
        jury: { membres: 1, externes: 1, composition: Un pair. }
        variantes: [{ cas: vae, consigne: Autre sujet. }, { cas: autre cas, consigne: Rien. }]
        accessibilite: Gros caractères.
        repartition: La première partie vaut pour le bloc 1.
        points: 20
        coefficient: 3
        echelle: { note: { sur: 20 } }
      - { id: "3", type: dossier, duree: P3W, enonce: Un texte seul. }
      - { type: projet, competences: [BC2/C1] }
    criteres:
      - { competences: [C1.1, C1.3], enonce: Le ton est posé. }
      - { enonce: La langue est correcte. }
      - { competences: [C9], enonce: Nul ne sait. }
  - intitule: Sans code
    competences:
      - { enonce: Peser le pain, modalites: [{ type: observation }], criteres: [Le poids est juste.] }
      - { id: C1, enonce: Cuire }
    activites: [{ intitule: Pesée }, { intitule: Cuisson }]
  - id: BC3
    activites: [{ intitule: Pesée }, { intitule: Cuisson }]
    competences:
      - { id: C1, activites: toutes, enonce: Peser }
      - { id: C2, activites: toutes, enonce: Cuire }
    criteres:
      - { competences: toutes, enonce: Le plan est propre. }
`

describe('what an import did not place', () => {
  // A criterion cell that says its competency again: the place that the import writes is a sentence.
  const { yaml } = importText({
    name: 'fleuriste.html',
    content: `<h2>Bloc 1 – Vendre des fleurs</h2><table><tr><th>Activités</th><th>Compétences</th><th>Modalités d’évaluation</th><th>Critères d’évaluation</th></tr>
<tr><td>A1 – Vente</td><td>C1.1 Composer un bouquet afin de répondre à la demande du client</td><td>E1 – Mise en situation professionnelle</td><td>CR1.1 Le bouquet est droit.</td></tr>
<tr><td>A2 – Soin</td><td>C1.2 Arroser les plantes afin de les garder en vie</td><td>E2 – Étude de cas</td><td>C1.2 Arroser les plantes afin de les garder en vie</td></tr></table>`,
  })

  it('stands in the file with its place', () => {
    expect(yaml).toMatch(/non_place:[\s\S]*répète la compétence C1\.2/)
  })

  it.each([WORD, MARKDOWN, PAGE, PDF, WORKBOOK])('comes back from $name, and nothing besides', async (way) => {
    await expectSame(yaml, 'fr', way)
    await expectSame(yaml, 'en', way)
  })
})

describe('every key of the format', () => {
  it.each(['fr', 'en'] as const)('comes back from Word, in %s', async (language) => {
    await expectSame(EVERY_KEY, language)
  })

  it.each([MARKDOWN, PAGE])('comes back from $name', async (way) => {
    await expectSame(EVERY_KEY, 'fr', way)
  })

  it('comes back from signs that Markdown reads as marks', async () => {
    const text = `referentiel: 1
certification: { intitule: "A *b* [c](d) \`e\` <u>f</u> _g_ # h | i \\\\ j ~~k~~", objectifs_contexte: "1. Un **deux** &amp; trois" }
blocs:
  - { id: BC1, intitule: "2. L <b>", synthese: "- m *n*", competences: [{ id: C1, enonce: "Tenir <o> & *p* _q_" }] }
`
    await expectSame(text, 'fr', MARKDOWN)
    await expectSame(text, 'fr', PAGE)
    await expectSame(text, 'fr')
  })
})

const ALL_WAYS = [WORD, WORKBOOK, PAGE, MARKDOWN, PDF] as const

describe.each(ALL_WAYS)('what could be taken for something else, through $name', (way) => {
  const TYPED = `referentiel: 1
certification:
  intitule: 1. Fleuriste
  objectifs_contexte: 1. Un contexte
  prerequis: ["- Un permis", 2) Deux ans, 1. Trois mois]
  reglementation: 2) Une habilitation.
  jurys: [{ membres: 2, composition: "- Un formateur" }]
  glossaire: { 1. VAE: "- validation", "- b": 2) c }
  themes_transverses: { handicap: 1. Une chose }
non_place:
  - { texte: "- Un reste", lieu: ligne 2 }
  - { texte: La fin, lieu: "- ligne 3" }
blocs:
  - id: BC1
    intitule: 1. Organiser
    synthese: [1. Il planifie., 2) Il répartit.]
    activites:
      - id: A1.1
        intitule: 1. Planification
        description: 1. Le responsable reçoit.
        taches: [2) Estimation, "- Commande", 3. Tri, • Achat, o Stock, – Vente]
        activites: [{ id: A1.1.1, intitule: 2) Relevé, taches: [1. Relever, "- Compter", – Noter] }]
    competences:
      - id: C1.1
        activites: [A1.1]
        enonce: 1. Planifier les réparations
        precisions: [2) en estimant, "- en vérifiant", 1. En numérotant]
        suite: afin de tenir les délais
        criteres:
          - { id: CR1, groupe: 1. Qualité, enonce: 1. Le planning est tenu., indicateurs: [1. Aucun retard, "- Aucun oubli"] }
          - 2) Les délais sont tenus.
          - { groupe: "- Rigueur", enonce: "- Les tirets restent." }
        objectifs: [{ enonce: 1. Remplir, indicateur: "- Part" }, 2) Réduire]
      - { id: C1.2, activites: [A1.1], enonce: 2) Monter }
    modalites:
      - id: E1
        intitule: 1. Étude
        enonce: 1. Premier paragraphe
        consigne: 2) Établissez
        ressources: [1. Ordinateur, "- Catalogue"]
        productions: [1. Un planning, { intitule: 2) Un dossier, composantes: [1. Le devis, "- la fiche"] }]
        taches: [{ enonce: 1. Établir, competences: [C1.1] }, 2) Présenter, "- Ranger"]
        competences: [C1.1, C1.2]
        variantes: [{ cas: vae, consigne: 1. Dossier }]
    criteres: [1. Critère de tout le bloc.]
`

  it('a text that begins as an item of a list comes back whole', async () => {
    await expectSame(TYPED, 'fr', way)
    await expectSame(TYPED, 'en', way)
  })

  it('a text without a place comes back without one, among others that have theirs', async () => {
    const text = `referentiel: 1
certification: { intitule: Fleuriste }
non_place:
  - { texte: Un reste, lieu: "ligne 42, 3e colonne" }
  - { texte: "Critères : un autre" }
blocs: [{ id: BC1, intitule: Vendre, competences: [{ id: C1, enonce: Accueillir }] }]
`
    const { yaml } = await roundTrip(text, 'fr', way)
    await expectSame(text, 'fr', way)
    expect(yaml.match(/^ *(?:- )?lieu:.*/gmu)).toEqual([expect.stringContaining('ligne 42, 3e colonne')])
  })

  it.each([
    ['["Responsable ; adjoint", "Chef d’équipe, réparation"]', '[{ nom: École – Vélo (SIRET en cours) }]'],
    ['["Responsable ; adjoint"]', '[{ nom: "Art ; Métier", siret: "00345678200010" }, { nom: Un autre }]'],
    ['["« Chef » ; adjoint", « Gérant »]', '[{ nom: "École (SIRET 00345678200010)" }, { nom: « Fleurs » }]'],
    ['["« Chef ; adjoint »", "d ; e", Gérant »]', '[{ nom: "« Art ; Métier »", siret: "00345678200010" }]'],
    ['["Fleuriste, gérant", « Chef » ou adjoint]', '[{ nom: "École (Paris)", siret: "00345678200010" }]'],
  ])('the jobs %s and the certifiers %s', async (jobs, certifiers) => {
    const text = `referentiel: 1
certification: { intitule: Fleuriste, emplois_vises: ${jobs}, certificateurs: ${certifiers} }
blocs: [{ id: BC1, intitule: Vendre, competences: [{ id: C1, enonce: Accueillir }] }]
`
    await expectSame(text, 'fr', way)
    await expectSame(text, 'en', way)
  })

  it('correspondences with a comment, and the modality that reads a criterion', async () => {
    const text = `referentiel: 1
certification:
  intitule: Fleuriste
  correspondances: [{ bloc: BC1, avec: RNCP09876BC02, etendue: totale, commentaire: "Depuis 2024 : sans réserve (1)." }]
blocs:
  - id: BC1
    intitule: Vendre
    competences:
      - { id: C1, enonce: Accueillir, criteres: [{ id: CR1, enonce: Le client est salué., modalites: [E1], points: 2 }] }
    modalites: [{ id: E1, intitule: Oral, competences: [C1] }]
`
    await expectSame(text, 'fr', way)
    await expectSame(text, 'en', way)
  })
})
