import { examRules } from '../core/src/exams/rules/generated/registry.ts'
import { rules } from '../core/src/rules/generated/registry.ts'
import type { GeneratedFile } from './generated-file.ts'

/** The catalogue the rules are drawn from, and what is said of an entry that has no rule. */
const CATALOGUE = [
  'R-STRUCT-3',
  'R-STRUCT-RS',
  'R-ACT-COMP',
  'R-COMP-EVAL',
  'R-COMP-CRIT',
  'R-CRIT-ORPHAN',
  'R-ID-UNIQUE',
  'R-TRANSV',
  'R-META',
  'R-VAE',
  'R-ACT-FORM',
  'R-ACT-GENERIC',
  'R-BLOC-MIN2',
  'R-BLOC-DUP',
  'R-BLOC-EVAL',
  'R-BLOC-TITLE',
  'R-BLOC-COUNT',
  'R-BLOC-ALL',
  'R-BLOC-COMMON',
  'R-RS-NOBLOC',
  'R-COMP-INF',
  'R-COMP-VERB-AVOID',
  'R-COMP-OBJ',
  'R-COMP-FIN',
  'R-COMP-CTX',
  'R-COMP-NOTEACH',
  'R-COMP-NOEVAL',
  'R-COMP-ONE',
  'R-COMP-LEN',
  'R-COMP-DUP',
  'R-COMP-LEVEL',
  'R-COMP-SELF',
  'R-COMP-VAGUE',
  'R-COMP-SPELL',
  'R-CRIT-OBS',
  'R-CRIT-VAGUE',
  'R-CRIT-NOTCOMP',
  'R-CRIT-ABOUT',
  'R-CRIT-STATE',
  'R-CRIT-ATOM',
  'R-CRIT-DUP',
  'R-CRIT-IND',
  'R-CRIT-WEIGHT',
  'R-CRIT-ELIM',
  'R-CRIT-RANGE',
  'R-MOD-TYPE',
  'R-MOD-WORK',
  'R-MOD-FIELDS',
  'R-MOD-COLL',
  'R-MOD-EVAL',
  'R-MOD-COVER',
  'R-MOD-OBS',
  'R-MOD-HAND',
  'R-MOD-VAE',
  'R-X-HANDICAP',
  'R-X-ECO',
  'R-X-NUM',
  'R-X-SST',
  'R-X-COPY',
  'R-X-LEGAL',
  'R-X-TERMS',
  'R-X-SMART',
  'R-X-ACRONYM',
  'R-X-INCL',
] as const

const WITHOUT_RULE: Readonly<Partial<Record<(typeof CATALOGUE)[number], string>>> = {
  'R-X-COPY':
    'Sans objet pour l’instant\u00a0: comparer aux référentiels existants demande une copie locale de l’export national, que `equerre` ne lit pas encore. Un résultat vide n’y prouverait rien.',
  'R-CRIT-IND':
    'Dit par `critere-mot-vague` et `critere-groupe-nominal`, qui se taisent dès que le critère a des indicateurs\u00a0: un constat de plus dirait deux fois la même cause.',
}

/** The deterministic checks of mock exams that the handbook lists, each with the rules that make it. */
const EXAM_CHECKS: readonly (readonly [string, readonly string[]])[] = [
  [
    '« Aucune », « toutes les réponses », « A et B »',
    ['qcm-aucune-des-reponses', 'qcm-toutes-les-reponses', 'qcm-combinaison-de-reponses'],
  ],
  [
    'Négation non mise en évidence, termes absolus, termes vagues',
    ['qcm-negation-non-signalee', 'qcm-terme-absolu', 'qcm-terme-vague'],
  ],
  [
    'Bonne réponse plus longue, mots de la question dans la seule bonne réponse',
    ['qcm-bonne-reponse-plus-longue', 'qcm-mot-repete-dans-la-bonne-reponse'],
  ],
  [
    'Réponses qui ne commencent pas de la même façon, nombres dans le désordre',
    ['qcm-reponses-non-paralleles', 'qcm-nombres-non-tries'],
  ],
  ['De trois à cinq réponses, réponses en double', ['qcm-nombre-de-reponses', 'qcm-reponses-en-double']],
  [
    'Aucune bonne réponse, plusieurs bonnes réponses',
    ['qcm-sans-bonne-reponse', 'qcm-plusieurs-bonnes-reponses', 'qcm-multiple-une-seule-bonne-reponse'],
  ],
  [
    'Énoncé sans question ni consigne, justification absente',
    ['question-sans-consigne', 'qcm-sans-justification', 'question-sans-reponse-attendue'],
  ],
  ['Vrai ou faux, texte à trous', ['qcm-vrai-ou-faux', 'qcm-texte-a-trous']],
  ['Place de la bonne réponse dans l’examen', ['qcm-position-de-la-bonne-reponse']],
  [
    'Couverture des compétences et des critères',
    [
      'examen-competence-sans-question',
      'examen-critere-non-mesure',
      'competences-inegalement-couvertes',
      'competence-evaluee-par-qcm-seul',
      'specification-competence-absente',
    ],
  ],
  [
    'Case prévue et non tenue',
    ['specification-absente', 'specification-non-tenue', 'specification-case-en-double', 'question-hors-specification'],
  ],
  [
    'Points et durée égaux à ceux de l’épreuve',
    [
      'points-de-l-examen-differents',
      'specification-points-differents',
      'points-differents-de-l-echelle',
      'grille-points-differents',
      'grille-points-du-critere',
      'duree-differente-de-l-epreuve',
      'durees-des-questions-en-trop',
      'durees-des-questions-insuffisantes',
    ],
  ],
]

function examTable(): readonly string[] {
  const known = new Set(examRules.map(({ id }) => id))
  const answering = EXAM_CHECKS.flatMap(([, ids]) => ids)
  const stray = answering.find((id) => !known.has(id))
  if (stray !== undefined) throw new Error(`catalogue: ${stray} is no rule`)
  const others = examRules.filter(({ id }) => !answering.includes(id)).map(({ id }) => linkTo(id))
  const rows = EXAM_CHECKS.map(([check, ids]) => `| ${check} | ${ids.map(linkTo).join(', ')} |`)
  return [
    '## Examens blancs',
    'Les vérifications que l’on peut faire sans juger le sens (table de spécification, défauts d’écriture des QCM), et les règles qui les font.',
    ['| Vérification | Règles |', '|---|---|', ...rows].join('\n'),
    `Autres règles des examens : ${others.join(', ')}.`,
  ]
}

const linkTo = (id: string): string => `[\`${id}\`](regles/${id}.md)`

/** `docs/catalogue.md`: which rule answers to which entry of the catalogue; it refuses an entry with neither rule nor reason. */
export function generateCatalogue(): readonly GeneratedFile[] {
  const rows = CATALOGUE.map((entry) => {
    const answering = rules.filter((rule) => rule.source.catalogue === entry)
    const reason = WITHOUT_RULE[entry]
    if (answering.length === 0 && reason === undefined)
      throw new Error(`catalogue: ${entry} has neither rule nor reason`)
    const links = answering.map(({ id }) => linkTo(id))
    return `| ${entry} | ${[...links, ...(reason === undefined ? [] : [reason])].join(', ')} |`
  })
  const own = rules.filter((rule) => rule.source.catalogue === null).map(({ id }) => linkTo(id))
  const content = [
    '# Du catalogue aux règles',
    'Le catalogue compte 64 entrées, tirées du droit, de la doctrine de France compétences et de la pratique. Page produite à partir des règles.',
    ['| Entrée | Règles |', '|---|---|', ...rows].join('\n'),
    `Règles hors catalogue\u00a0: ${own.join(', ')}.`,
    ...examTable(),
  ].join('\n\n')
  return [{ path: 'docs/catalogue.md', content: `${content}\n` }]
}
