import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importFile } from '../index.ts'

/** Documents whose parts are told by their titles, their numbers and their sentences rather than by one table. */
async function read(text: string, name: string) {
  const answer = await importFile({ name, bytes: strToU8(text) })
  if (answer.kind === 'refused') throw new Error(answer.said.fr)
  const { blocs = [], non_place = [], certification = {} } = answer.referentiel
  const competencies = blocs.flatMap(({ competences }) => competences ?? [])
  return {
    certification,
    blocs,
    titles: blocs.map(({ id, intitule }) => [id, intitule]),
    activities: blocs.map(({ activites }) => (activites ?? []).map(({ intitule }) => intitule)),
    assessments: blocs.map(({ modalites }) =>
      (modalites ?? []).map(({ intitule, consigne, enonce }) => intitule ?? consigne ?? enonce),
    ),
    assessed: blocs.map(({ modalites }) => (modalites ?? []).map(({ competences }) => competences)),
    owned: competencies.map(({ id, enonce, criteres }) => [id ?? enonce, (criteres ?? []).map((one) => one.enonce)]),
    competencies,
    unplaced: non_place.map(({ texte }) => texte),
    why: non_place.map(({ lieu }) => lieu ?? ''),
  }
}

const OUTLINE = `Référentiel du certificat d’apiculteur de rucher-école

DOMAINE 1 - CONDUIRE UN RUCHER

1.1 Préparer les colonies

1.1.1 Choisir un emplacement abrité du vent en tenant compte des
      riverains
   -> La distance aux habitations est respectée
   -> L'orientation est justifiée

1.1.2 Inspecter une colonie sans la perturber
   -> La fumée est dosée

1.2 Récolter le miel

1.2.1 Extraire le miel au moyen d'un extracteur manuel
   -> Le matériel est propre

Évaluation du domaine 1
* Épreuve pratique au rucher, une heure. Compétences 1.1.1 et 1.1.2.
* Observation pendant une récolte. Compétence 1.2.1.

DOMAINE 2 - ACCUEILLIR UN GROUPE SCOLAIRE

2.1 Préparer la visite

2.1.1 Rédiger une fiche de visite adaptée à l'âge des élèves
   -> Les consignes de sécurité sont écrites

Évaluation du domaine 2
Étude de cas écrite de deux heures.
`

describe('an outline without codes nor tables', () => {
  test('numbers tell activities from competencies, lists below are criteria', async () => {
    const found = await read(OUTLINE, 'rucher.txt')
    expect(found.titles).toEqual([
      ['1', 'CONDUIRE UN RUCHER'],
      ['2', 'ACCUEILLIR UN GROUPE SCOLAIRE'],
    ])
    expect(found.activities).toEqual([['Préparer les colonies', 'Récolter le miel'], ['Préparer la visite']])
    expect(found.owned).toEqual([
      ['1.1.1', ['La distance aux habitations est respectée', "L'orientation est justifiée"]],
      ['1.1.2', ['La fumée est dosée']],
      ['1.2.1', ['Le matériel est propre']],
      ['2.1.1', ['Les consignes de sécurité sont écrites']],
    ])
    expect(found.competencies.map(({ activites }) => activites)).toEqual([['1.1'], ['1.1'], ['1.2'], ['2.1']])
    expect(found.assessed).toEqual([[['1.1.1', '1.1.2'], ['1.2.1']], [['toutes']]])
  })

  test('blocs that are numbered and nothing more', async () => {
    const numbered = OUTLINE.replace('DOMAINE 1 - CONDUIRE UN RUCHER', '1. Conduire un rucher')
      .replace('DOMAINE 2 - ACCUEILLIR UN GROUPE SCOLAIRE', '2. Accueillir un groupe scolaire')
      .replace(/Évaluation du domaine \d/g, 'Modalités d’évaluation')
    const found = await read(numbered, 'rucher.txt')
    expect(found.titles).toEqual([
      ['1', 'Conduire un rucher'],
      ['2', 'Accueillir un groupe scolaire'],
    ])
    expect(found.owned.map(([id]) => id)).toEqual(['1.1.1', '1.1.2', '1.2.1', '2.1.1'])
  })

  test('numbered chapters that hold no actions are no référentiel', async () => {
    const chapters =
      'Note\n\n1.1 Le contexte\n\nUn texte.\n\n1.2 La méthode\n\nUn texte.\n\n1.3 Le calendrier\n\nUn texte.\n'
    const found = await read(chapters, 'note.txt')
    expect(found.blocs).toEqual([])
  })

  test('the head and the signature of a mail are around it', async () => {
    const mail = `De : Paul\nÀ : Anne\nObjet : le référentiel\n\nBonjour,\n\n${OUTLINE}\n-- \nPaul\nAtelier des abeilles\n`
    const found = await read(mail, 'mail.txt')
    expect(found.assessments.at(-1)).toEqual(['Étude de cas écrite de deux heures'])
    expect(found.unplaced).toEqual(expect.arrayContaining(['Objet : le référentiel', 'Atelier des abeilles']))
    expect(found.owned).toHaveLength(4)
  })

  test('a text quoted in an answer is read without its marks', async () => {
    const quoted = OUTLINE.split('\n').map((line) => `> ${line}`)
    expect((await read(quoted.join('\n'), 'mail.txt')).owned).toHaveLength(4)
  })
})

describe('competencies in a list', () => {
  test('announced by what the candidate is able to do', async () => {
    const found = await read(
      `BLOC 1 – Constituer un fonds de jeux

À l’issue de ce bloc, le candidat est capable de :
- Sélectionner des jeux adaptés à chaque âge
- Négocier un achat groupé avec un distributeur

Critères d’évaluation
- Les jeux retenus couvrent tous les âges

BLOC 2 – Animer une séance

Le candidat doit savoir :
- Expliquer une règle en moins de cinq minutes

Critères d’évaluation
- La règle est comprise
`,
      'ludotheque.txt',
    )
    expect(found.owned.map(([statement]) => statement)).toEqual([
      'Sélectionner des jeux adaptés à chaque âge',
      'Négocier un achat groupé avec un distributeur',
      'Expliquer une règle en moins de cinq minutes',
    ])
  })

  test('with codes in Roman numerals, criteria below, and the activities in one line', async () => {
    const found = await read(
      `Bloc I – Préparer un atelier de reliure
Activités : a) choix des papiers ; b) coupe des feuillets
C.I.1 Choisir un papier selon l’usage du livre
- Le grammage est adapté
C.I.2 Couper les feuillets au massicot
- La coupe est droite
Bloc II – Coudre un livre
C.II.1 Coudre les cahiers sur ruban
- La couture est régulière
`,
      'reliure.txt',
    )
    expect(found.titles).toEqual([
      ['I', 'Préparer un atelier de reliure'],
      ['II', 'Coudre un livre'],
    ])
    expect(found.activities).toEqual([['choix des papiers', 'coupe des feuillets'], []])
    expect(found.owned).toEqual([
      ['C.I.1', ['Le grammage est adapté']],
      ['C.I.2', ['La coupe est droite']],
      ['C.II.1', ['La couture est régulière']],
    ])
  })
})

const TWO_BLOCS = `# Gardien de refuge

## Bloc 1 : Accueillir les randonneurs

### Compétences

- C1 Renseigner un groupe sur l’état des sentiers
- C2 Enregistrer une réservation

## Bloc 2 : Entretenir le refuge

### Compétences

- C3 Contrôler l’installation d’eau
`

describe('assessments apart from their blocs', () => {
  test('under the name of the bloc', async () => {
    const found = await read(
      `${TWO_BLOCS}
## Annexe 2

**Évaluation du bloc 2**

Étude de cas écrite de deux heures.

**Évaluation du bloc 1**

Jeu de rôle de vingt minutes au refuge.

**Évaluateurs**

Ils sont deux, dont un accompagnateur.
`,
      'refuge.md',
    )
    expect(found.assessments).toEqual([
      ['Jeu de rôle de vingt minutes au refuge'],
      ['Étude de cas écrite de deux heures'],
    ])
    expect(found.assessed).toEqual([[['toutes']], [['toutes']]])
    expect(found.unplaced).toContain('Ils sont deux, dont un accompagnateur.')
    expect(found.why.some((why) => why?.includes('sous «\u00a0Évaluateurs\u00a0»'))).toBe(true)
  })

  test('in a sentence that names the bloc, and the award of the whole in another', async () => {
    const found = await read(
      `${TWO_BLOCS}
## Certification

La certification du bloc 1 est obtenue par un jeu de rôle de vingt minutes, noté par deux gardiens.

La certification du bloc 2 est obtenue par la remise d’un plan d’entretien.

Le certificat est délivré aux candidats qui ont obtenu les deux blocs.
`,
      'refuge.md',
    )
    expect(found.assessments.map((all) => all.length)).toEqual([1, 1])
    expect(found.assessments[1]?.[0]).toContain('la remise d’un plan d’entretien')
    expect(found.certification.regles_obtention).toBe(
      'Le certificat est délivré aux candidats qui ont obtenu les deux blocs.',
    )
  })

  test('under an épreuve that has the title of the bloc, or says whose competencies it assesses', async () => {
    const found = await read(
      `${TWO_BLOCS}
## Annexe II – Définition des épreuves

**Épreuve E1 – Entretenir le refuge**

Le candidat contrôle une installation pendant une heure.

**Épreuve E2 – Oral devant une commission**

L’épreuve évalue les compétences du bloc de compétences 1.
`,
      'refuge.md',
    )
    expect(found.blocs.map(({ modalites }) => (modalites ?? []).map(({ id }) => id))).toEqual([['E2'], ['E1']])
  })
})

const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

describe('what a document says twice', () => {
  test('a table that sums it up is set aside', async () => {
    const found = await read(
      `<h1>Tableau de synthèse</h1>
<table>${row('Activités', 'Blocs de compétences')}
${row('Activité 1.1. Accueil des randonneurs', 'Bloc 1 : Recevoir au refuge<br>- Renseigner un groupe de passage')}
${row('Activité 2.1. Suivi du refuge et de ses abords', 'Bloc 2 : Entretenir le refuge<br>- Contrôler l’installation d’eau')}</table>
<h1>Annexe I – Référentiel des activités</h1>
<p><b>Domaine d’activités 1 : Recevoir au refuge</b></p><p><b>Activité 1.1. Accueil des randonneurs</b></p>
<p>Tâches :</p><ul><li>Information sur les sentiers</li></ul>
<p><b>Domaine d’activités 2 : Entretenir le refuge</b></p><p><b>Activité 2.1. Suivi du refuge et de ses abords</b></p>
<p>Tâches :</p><ul><li>Relevé des compteurs</li></ul>
<h1>Annexe II – Référentiel de certification</h1>
<p><b>Bloc 1 : Recevoir au refuge</b></p><p><b>Activité 1.1. Accueil des randonneurs</b></p>
<table>${row('Compétences', 'Critères')}${row('Renseigner un groupe de passage', '- Les risques sont signalés')}</table>
<p><b>Bloc 2 : Entretenir le refuge</b></p><p><b>Activité 2.1. Suivi du refuge et de ses abords</b></p>
<table>${row('Compétences', 'Critères')}${row('Contrôler l’installation d’eau', '- Les fuites sont repérées')}</table>`,
      'refuge.html',
    )
    expect(found.titles).toEqual([
      ['1', 'Recevoir au refuge'],
      ['2', 'Entretenir le refuge'],
    ])
    expect(found.activities).toEqual([['Accueil des randonneurs'], ['Suivi du refuge et de ses abords']])
    expect(found.blocs.flatMap(({ activites }) => activites ?? []).map(({ taches }) => taches)).toEqual([
      ['Information sur les sentiers'],
      ['Relevé des compteurs'],
    ])
    expect(found.owned).toEqual([
      ['Renseigner un groupe de passage', ['Les risques sont signalés']],
      ['Contrôler l’installation d’eau', ['Les fuites sont repérées']],
    ])
    expect(found.competencies.map(({ activites }) => activites)).toEqual([['A1.1'], ['A2.1']])
  })

  test('its cells one under the other; what stands there alone is kept apart', async () => {
    const summary = (more: string): string => `Tableau de synthèse

Bloc 1 : Recevoir au refuge

Renseigner un groupe de passage

Enregistrer une réservation par téléphone

Bloc 2 : Entretenir le refuge

Contrôler l’installation d’eau

${more}

ANNEXE 1

Bloc 1 : Recevoir au refuge

Compétences

Renseigner un groupe de passage

Enregistrer une réservation par téléphone

Bloc 2 : Entretenir le refuge

Compétences

Contrôler l’installation d’eau
`
    const found = await read(summary(''), 'refuge.txt')
    expect(found.owned).toHaveLength(3)
    const more = await read(summary('Un plan de secours affiché dans chaque dortoir.\n'), 'refuge.txt')
    expect(more.owned).toHaveLength(3)
    expect(more.unplaced).toContain('Un plan de secours affiché dans chaque dortoir.')
  })

  test('one that says more is an ordinary table', async () => {
    const found = await read(
      `<h1>Tableau de synthèse</h1>
<table>${row('Compétences', 'Critères')}
${row('C1 Renseigner un groupe de passage', '- Les risques sont signalés')}
${row('C2 Contrôler l’installation d’eau', '- Les fuites sont repérées')}</table><p>Fin du document.</p>`,
      'refuge.html',
    )
    expect(found.blocs.length === 0 ? 'flat' : 'blocs').toBe('flat')
    expect(found.unplaced).not.toContain('C1 Renseigner un groupe de passage')
  })
})

describe('the sheets of a titre professionnel', () => {
  test('each activity is a bloc, its tables of evaluation name it by its title and its competencies by theirs', async () => {
    const sheet = (number: number, name: string, described: string, criterion: string): string =>
      `<h3>FICHE COMPÉTENCE PROFESSIONNELLE N° ${number}</h3><p>${name}</p><p>Description de la compétence – processus de mise en œuvre</p>
<p>${described}</p><p>Critères de performance</p><ul><li>${criterion}</li></ul><p>Savoir-faire techniques</p><p>Manier une clé</p>`
    const table = (name: string, task: string): string =>
      `<table>${row('Modalités', 'Compétences évaluées', 'Durée', 'Détail de l’organisation de l’épreuve')}
${row('Mise en situation professionnelle', name, '02 h 00 min', task)}</table>`
    const found = await read(
      `<h2>FICHE ACTIVITÉ TYPE N° 1</h2><p>Entretenir un parc de vélos</p>
${sheet(1, 'Diagnostiquer un vélo', 'À partir d’un essai, relever les défauts du vélo.', 'Les défauts sont relevés')}
<h2>FICHE ACTIVITÉ TYPE N° 2</h2><p>Accueillir les clients d’un atelier</p>
${sheet(2, 'Établir un devis', 'Chiffrer les pièces et le temps.', 'Le devis est exact')}
<h2>Référentiel d’évaluation</h2><p>Le jury se réunit deux fois.</p>
<p><b>Modalités d’évaluation des compétences du CCP « Entretenir un parc de vélos »</b></p>
${table('Diagnostiquer un vélo', 'Le candidat examine deux vélos.')}
<p><b>Certificat de compétences professionnelles (CCP) n° 2 : Accueillir les clients d’un atelier</b></p>
${table('Établir un devis', 'Le candidat rédige un devis.')}`,
      'reac.html',
    )
    expect(found.titles).toEqual([
      ['1', 'Entretenir un parc de vélos'],
      ['2', 'Accueillir les clients d’un atelier'],
    ])
    expect(found.competencies.map(({ id, activites, enonce }) => [id, activites, enonce])).toEqual([
      ['CP1', ['AT1'], 'Diagnostiquer un vélo'],
      ['CP2', ['AT2'], 'Établir un devis'],
    ])
    expect(found.owned.map(([, criteria]) => criteria)).toEqual([['Les défauts sont relevés'], ['Le devis est exact']])
    expect(found.assessed).toEqual([[['toutes']], [['toutes']]])
    expect(found.unplaced).toEqual(
      expect.arrayContaining(['À partir d’un essai, relever les défauts du vélo.', 'Le jury se réunit deux fois.']),
    )
  })
})

test('feet of pages among the text, cells one under the other', async () => {
  const found = await read(
    `Bloc 1 – Préparer une tournée
Atelier du livre – page 1 / 2
Référentiel d'activités Référentiel de compétences Modalités d'évaluation Critères d'évaluation
A1 – Préparation de la
tournée
C1 – Planifier les arrêts (par la méthode retenue :
Distance, Fréquentation), afin de tenir les horaires
Étude de cas n° 1 : le candidat établit
un plan de tournée.
Épreuve écrite individuelle – Durée : 2
heures
Cr1.1 – Le trajet est réaliste
Cr1.2 – Les horaires sont tenus
Atelier du livre – page 2 / 2
`,
    'tournee.txt',
  )
  expect(found.titles).toEqual([['1', 'Préparer une tournée']])
  expect(found.competencies.map(({ enonce }) => enonce)).toEqual([
    'Planifier les arrêts (par la méthode retenue : Distance, Fréquentation), afin de tenir les horaires',
  ])
  expect(found.assessments.map((all) => all.length)).toEqual([1])
  expect(found.owned).toEqual([['C1', ['Le trajet est réaliste', 'Les horaires sont tenus']]])
})
