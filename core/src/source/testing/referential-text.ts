const VERBS = ['Analyser', 'Rédiger', 'Concevoir', 'Piloter', 'Évaluer', 'Présenter', 'Organiser']
const OBJECTS = [
  "le besoin d'un client",
  'un plan d’action chiffré',
  'une étude de marché',
  'la relation avec les parties prenantes',
]
const MEANS = [
  'en s’appuyant sur les données collectées',
  'en mobilisant les outils numériques',
  'en associant l’équipe concernée',
]
const ENDS = [
  'afin de proposer une réponse adaptée',
  'afin d’atteindre les objectifs fixés',
  'pour sécuriser la décision',
]

function at(words: readonly string[], index: number): string {
  return words[index % words.length] ?? ''
}

function competency(block: number, index: number): string {
  const code = `${block}.${index}`
  return `      - id: C${code}
        activites: [A${block}.1, "A${block}.2"]
        enonce: >-
          ${at(VERBS, block + index)} ${at(OBJECTS, index)}
          ${at(MEANS, block * index)},
          ${at(ENDS, index)}
        criteres:
          - id: CR${code}
            enonce: Les étapes sont décrites et « justifiées » # à relire
            indicateurs:
              - "Au moins trois sources sont citées : \\"presse\\", enquête"
              - 'L''ordre du jour est respecté'
          - enonce: Le livrable respecte
              la charte de l’entreprise et
              les délais fixés
            points: 4
        objectifs:
          - { enonce: ${at(VERBS, index)} un dossier, cible: 90 %, echeance: 3 mois }
`
}

function block(number: number, competencies: number): string {
  const ids = Array.from({ length: competencies }, (_, index) => index + 1)
  return `  # Bloc ${number}
  - id: BC${number}
    intitule: Bloc numéro ${number}
    activites:
      - id: A${number}.1
        intitule: Première activité
        taches: [préparer, mener, rendre compte]
      - id: A${number}.2
        intitule: Seconde activité
    competences:
${ids.map((index) => competency(number, index)).join('')}    modalites:
      - id: E${number}
        intitule: Mise en situation professionnelle reconstituée
        type: [mise_en_situation, soutenance]
        duree: PT3H
        consigne: |
          Vous disposez de trois heures.

          Vous rendez un dossier de 20 pages.
        competences: [C${number}.1*]
`
}

/** A text made like a référentiel of so many blocs, in every way of writing such files. */
export function referentialText(blocks: number, competencies = 6): string {
  const head = `# yaml-language-server: $schema=referentiel.schema.json
referentiel: 1
certification:
  intitule: "Responsable de projets"
  registre: RNCP
  niveau: 6
  codes_nsf: ["310p", '312']
blocs:
`
  return head + Array.from({ length: blocks }, (_, index) => block(index + 1, competencies)).join('')
}

/** As many blocs as it takes to reach a length. */
export function referentialTextOf(length: number): string {
  const one = referentialText(1).length
  const perBlock = referentialText(2).length - one
  return referentialText(Math.max(1, Math.round((length - one) / perBlock) + 1))
}
