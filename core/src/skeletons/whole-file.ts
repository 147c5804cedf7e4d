import type { Language, Localised } from '../language.ts'
import { blank } from '../source/blank.ts'

export interface SkeletonWishes {
  readonly title: string | null
  readonly register: 'RNCP' | 'RS'
  readonly level: number | null
  /** How it is registered in the RNCP or the RS: on demand when not said. */
  readonly registration?: 'sur_demande' | 'de_droit'
}

/**
 * Where the person who begins is. At the command line the first parts stand in comments; in an editor each is there with its blanks
 * marked, to be gone to one after the other. What to do next is said in the words of the place.
 */
export type SkeletonPlace = 'command' | 'editor'

/**
 * The text of a référentiel to be completed: what is known is written, the rest stands in comments with an example of each part. It is
 * a draft (`etat: brouillon`), so that `check` says once what is missing.
 */
export function skeleton(wishes: SkeletonWishes, language: Language, place: SkeletonPlace): string {
  const say = (words: Localised): string => words[language]
  const rs = wishes.register === 'RS'
  return [
    '# yaml-language-server: $schema=https://equerre.dev/schemas/referentiel.schema.json',
    ...comment(say(INTRODUCTIONS[place])),
    '',
    'referentiel: 1',
    '',
    ...certification(wishes, say, place),
    '',
    ...(rs ? rsParts(say, place) : rncpParts(say, place)),
    '',
  ].join('\n')
}

const comment = (text: string, indent = ''): readonly string[] =>
  text.split('\n').map((line) => `${indent}# ${line}`.trimEnd())

const INTRODUCTIONS: Readonly<Record<SkeletonPlace, Localised>> = {
  command: {
    fr:
      'Référentiel commencé par «\u00a0equerre init\u00a0». Remplacez les exemples (lignes qui commencent par #), puis\u00a0:\n' +
      '  equerre check      ce qui reste à compléter, en une fois tant que l’état est «\u00a0brouillon\u00a0»\n' +
      '  equerre preview    les tableaux officiels, à relire et à imprimer',
    en:
      'Référentiel begun by “equerre init”. Replace the examples (lines that begin with #), then:\n' +
      '  equerre check      what remains to be completed, all at once while the state is “brouillon”\n' +
      '  equerre preview    the official tables, to read again and to print',
  },
  editor: {
    fr:
      'Nouveau référentiel. Les lignes qui commencent par # sont des explications et des exemples\u00a0: elles ne comptent pas.\n' +
      'Ce qui commence par «\u00a0…\u00a0» reste à écrire\u00a0; la commande «\u00a0Aller à la prochaine place à écrire\u00a0» y mène.\n' +
      'Pour une compétence, un critère ou une modalité de plus\u00a0: la vue Équerre.\n' +
      'Tant que l’état est «\u00a0brouillon\u00a0», ce qui reste à compléter est dit en une fois.',
    en:
      'New référentiel. Lines that begin with # are explanations and examples: they do not count.\n' +
      'What begins with “…” is left to be written; the command “Go to the Next Place to Write” takes you there.\n' +
      'For one more competency, criterion or modality: the Équerre view.\n' +
      'While the state is “brouillon”, what remains to be completed is said all at once.',
  },
}

type Say = (words: Localised) => string

function certification(
  { title, register, level, registration }: SkeletonWishes,
  say: Say,
  place: SkeletonPlace,
): readonly string[] {
  const rncp = register === 'RNCP'
  return [
    'certification:',
    title === null && place === 'editor'
      ? `  intitule: ${blank('l’intitulé complet, tel qu’il figurera sur la fiche')}`
      : title === null
        ? `  # intitule: ${say({ fr: 'l’intitulé complet, tel qu’il figurera sur la fiche', en: 'the complete title, as the record will have it' })}`
        : `  intitule: ${JSON.stringify(title)}`,
    `  registre: ${register}`,
    `  enregistrement: ${registration ?? 'sur_demande'}`,
    `  etat: brouillon          # ${say({ fr: 'puis relu, puis valide', en: 'then relu, then valide' })}`,
    ...(rncp
      ? [
          level === null
            ? `  # niveau: 5              # ${say({ fr: 'de 3 à 8', en: '3 to 8' })}`
            : `  niveau: ${level}`,
        ]
      : []),
    `  # objectifs_contexte: >-`,
    `  #   ${say({ fr: 'Le besoin du métier, le public, le contexte, en quelques phrases.', en: 'The need of the trade, the public, the context, in a few sentences.' })}`,
    `  # certificateurs: [{ nom: …, siret: "…" }]`,
    ...(rncp
      ? [
          `  # codes_nsf: ["210"]                          # ${say({ fr: 'trois au plus', en: 'three at most' })}`,
          `  # codes_rome: [D1209]                         # ${say({ fr: 'cinq au plus', en: 'five at most' })}`,
          `  # emplois_vises: [Fleuriste, Responsable de boutique]`,
        ]
      : []),
    `  # voies_acces: [formation_continue, candidature_individuelle, vae]`,
    `  # jurys: [{ voies: [vae], membres: 3, externes: 2, composition: … }]`,
    `  # echelle: { resultats: [acquis, partiellement_acquis, non_acquis] }`,
    ...(rncp
      ? [
          `  # regles_obtention: ${say({ fr: 'comment les blocs donnent la certification', en: 'how the blocs give the certification' })}`,
        ]
      : []),
    `  # accessibilite: ${say({ fr: 'les aménagements pour les candidats en situation de handicap', en: 'the arrangements for candidates with a disability' })}`,
    `  # themes_transverses:       # ${say({ fr: 'les compétences qui les portent, ou pourquoi ils sont sans objet', en: 'the competencies that carry them, or why they do not apply' })}`,
    `  #   handicap: { competences: [C1] }`,
    `  #   transition_ecologique: { competences: [C1] }`,
    `  #   transition_numerique: { non_applicable: … }`,
    `  #   sante_securite: { competences: [C2] }`,
  ]
}

const ACTIVITY: Localised = {
  fr: 'Une activité\u00a0: ce que fait le professionnel.',
  en: 'An activity: what the professional does.',
}
const COMPETENCY: Localised = {
  fr: 'Une compétence\u00a0: un verbe d’action à l’infinitif, sur quoi, comment, afin de quoi.',
  en: 'A competency: an action verb in the infinitive, on what, how, what for (in French).',
}
const ASSESSMENT: Localised = {
  fr: 'Une modalité\u00a0: la situation d’évaluation, ce que le candidat remet, ce qu’elle évalue.',
  en: 'A modality: the assessment situation, what the candidate hands in, what it assesses.',
}
const CRITERION: Localised = {
  fr: 'Un critère\u00a0: un résultat observable, au présent.',
  en: 'A criterion: an observable result, in the present tense.',
}

const CONTEXT: Localised = {
  fr: 'La situation professionnelle où ces compétences servent, en une vingtaine de mots au moins.',
  en: 'The professional situation where these competencies serve, in some twenty words at least.',
}
const BLOCKS: Localised = {
  fr: 'Un bloc par grande activité, chacun avec ses compétences, ses modalités et ses critères.',
  en: 'One bloc for each main activity, each with its competencies, modalities and criteria.',
}

function rncpParts(say: Say, place: SkeletonPlace): readonly string[] {
  if (place === 'editor') return rncpBlanks(say)
  return [
    'blocs:',
    '  - id: BC1',
    `    # intitule: ${say({ fr: 'l’activité que ce bloc rend autonome', en: 'the activity that this bloc makes one autonomous in' })}`,
    '',
    ...comment(say(ACTIVITY), '    '),
    '    activites: []',
    '    # - { id: A1, intitule: Composition de bouquets et de décors floraux }',
    '',
    ...parts(say, '    ', true),
    '',
    ...comment(say(BLOCKS), '  '),
    '  - id: BC2',
    '    activites: []',
    '    competences: []',
    '    modalites: []',
  ]
}

function rsParts(say: Say, place: SkeletonPlace): readonly string[] {
  if (place === 'editor') return rsBlanks(say)
  return [...comment(say(CONTEXT)), '# contexte: >-', '#   …', '', ...parts(say, '', false)]
}

function parts(say: Say, indent: string, withActivities: boolean): readonly string[] {
  return [
    ...comment(say(COMPETENCY), indent),
    `${indent}competences: []`,
    `${indent}# - id: C1`,
    ...(withActivities ? [`${indent}#   activites: [A1]`] : []),
    `${indent}#   enonce: >-`,
    `${indent}#     Composer un bouquet à partir de la demande du client et des fleurs de saison, afin de`,
    `${indent}#     répondre à l’occasion et au budget annoncés.`,
    `${indent}#   criteres:`,
    ...comment(say(CRITERION), `${indent}#     `),
    `${indent}#     - { id: CR1, enonce: Le bouquet respecte le budget et les couleurs demandés par le client. }`,
    '',
    ...comment(say(ASSESSMENT), indent),
    `${indent}modalites: []`,
    `${indent}# - id: E1`,
    `${indent}#   intitule: Mise en situation professionnelle reconstituée`,
    `${indent}#   type: mise_en_situation`,
    `${indent}#   forme: [pratique, orale]`,
    `${indent}#   participation: individuelle`,
    `${indent}#   duree: PT2H`,
    `${indent}#   consigne: Le candidat reçoit deux commandes et compose les bouquets devant le jury.`,
    `${indent}#   productions: [Deux bouquets, Un devis]`,
    `${indent}#   competences: [C1]`,
  ]
}

const example = (say: Say, text: string, indent: string): readonly string[] =>
  comment(say({ fr: `Par exemple\u00a0: ${text}`, en: `For example: ${text}` }), indent)

function rncpBlanks(say: Say): readonly string[] {
  return [
    'blocs:',
    ...comment(say(BLOCKS), '  '),
    '  - id: BC1',
    `    intitule: ${blank('l’activité que ce bloc rend autonome')}`,
    '',
    ...comment(say(ACTIVITY), '    '),
    ...example(say, 'Composition de bouquets et de décors floraux', '    '),
    '    activites:',
    '      - id: A1',
    `        intitule: ${blank('ce que fait le professionnel')}`,
    '',
    ...blanks(say, '    ', true),
  ]
}

function rsBlanks(say: Say): readonly string[] {
  return [
    ...comment(say(CONTEXT)),
    `contexte: ${blank('la situation professionnelle où ces compétences servent')}`,
    '',
    ...blanks(say, '', false),
  ]
}

function blanks(say: Say, indent: string, withActivities: boolean): readonly string[] {
  return [
    ...comment(say(COMPETENCY), indent),
    ...example(
      say,
      'Composer un bouquet à partir de la demande du client et des fleurs de saison,\nafin de répondre à l’occasion et au budget annoncés.',
      indent,
    ),
    `${indent}competences:`,
    ...competency('C1', say, indent, withActivities, true),
    ...competency('C2', say, indent, withActivities, false),
    '',
    ...comment(say(ASSESSMENT), indent),
    ...example(say, 'Mise en situation professionnelle reconstituée (type: mise_en_situation, duree: PT2H)', indent),
    `${indent}modalites:`,
    `${indent}  - id: E1`,
    `${indent}    intitule: ${blank('le nom de l’épreuve')}`,
    `${indent}    type: ${blank('mise_en_situation ou etude_de_cas ou dossier ou un autre type')}`,
    `${indent}    duree: ${blank('PT2H pour deux heures')}`,
    `${indent}    consigne: ${blank('ce que le candidat doit faire')}`,
    `${indent}    competences: [C1, C2]`,
  ]
}

function competency(
  code: string,
  say: Say,
  indent: string,
  withActivities: boolean,
  isExplained: boolean,
): readonly string[] {
  const criterion = `${indent}      - enonce: ${blank('ce que l’on doit constater, au présent')}`
  return [
    `${indent}  - id: ${code}`,
    ...(withActivities ? [`${indent}    activites: [A1]`] : []),
    `${indent}    enonce: ${blank('verbe d’action, objet, moyens, puis «\u00a0afin de\u00a0» et la finalité')}`,
    ...(isExplained
      ? [
          ...comment(say(CRITERION), `${indent}    `),
          ...example(say, 'Le bouquet respecte le budget et les couleurs demandés par le client.', `${indent}    `),
        ]
      : []),
    `${indent}    criteres:`,
    criterion,
    criterion,
  ]
}
