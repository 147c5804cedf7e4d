import type { Localised } from '../../../language.ts'
import type { Assessment } from '../../../model/referential.ts'
import { plain, wordsOf } from './assessments.ts'
import { formsOf, kindsOf } from './kinds.ts'

/** What an outsider must know to run an assessment. */
export type Field =
  | 'context'
  | 'brief'
  | 'deliverable'
  | 'duration'
  | 'oralDuration'
  | 'participation'
  | 'evaluators'
  | 'place'
  | 'resources'

export const FIELD_NAMES: Readonly<Record<Field, Localised>> = {
  context: { fr: 'le contexte', en: 'the context' },
  brief: { fr: 'la consigne', en: 'the brief' },
  deliverable: { fr: 'la production attendue', en: 'the deliverable' },
  duration: { fr: 'la durée', en: 'the duration' },
  oralDuration: { fr: 'la durée de l’oral', en: 'the duration of the oral' },
  participation: { fr: 'la participation, seul ou en groupe', en: 'the participation, alone or in a group' },
  evaluators: { fr: 'les évaluateurs', en: 'the evaluators' },
  place: { fr: 'le lieu ou le mode, présentiel ou distance', en: 'the place or the mode, on site or remote' },
  resources: { fr: 'les ressources autorisées', en: 'the resources allowed' },
}

/** Work done over weeks, outside a session: no room and no list of what is allowed. */
const OUT_OF_SESSION = new Set(['dossier', 'rapport', 'portfolio', 'projet'])
/** What is judged is the performance itself. */
const PERFORMED = new Set([
  'observation',
  'entretien',
  'jeu_de_roles',
  'soutenance',
  'questionnaire',
  'mise_en_situation',
])

const SAYS: Readonly<Record<Exclude<Field, 'brief' | 'oralDuration'>, RegExp>> = {
  context:
    /entreprise|organisation|structure d'accueil|réelle?s?\b|fictif|fictive|reconstitu|contexte|cas (?:pratique|concret)|[ée]tude de cas|situation professionnelle|dans le cadre d|sur la base d|à partir d|au sein d|milieu professionnel|stage|corpus|scénario|simul|chantier|client|problématique|pour le compte d/,
  deliverable:
    /rapport|dossier|mémoire|support|fiche|livrable|production|écrit|tableau|maquette|compte[- ]rendu|document|oral|livret|portfolio|grille|synth[eè]se|budget|diagnostic|préconis|recommand|\bplan\b|\bnote\b|présent|réalis|élabor|rédig|produi|propos|rendu|remet|conçoi|conception|formul|analyse|étude|pièce|ouvrage|prestation|démonstration|bilan|planning|devis|carte|schéma|modèle|programme|procédure/,
  duration:
    /\d\s*(?:h\b|h\d|heures?|mn\b|min\b|minutes?|jours?|semaines?|mois\b|ans?\b|['′]|pages?|mots\b|caractères|diapositives|slides)|durée|\b(?:une|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|vingt|trente|quarante|quarante-cinq|soixante|demi)[ -](?:heures?|minutes|journées?|jours|semaines?|mois|pages|cinq minutes)/,
  participation:
    /individuel|collecti|groupe|binôme|trinôme|en équipes? de (?:\d|deux|trois|quatre|cinq|candidats)|\bseule?\b|par deux|chaque candidat|chacun|à plusieurs/,
  evaluators:
    /jury|évaluateur|évaluatrice|examinateur|correcteur|correctrice|corrigée? par|correction automati|évaluée? par|notée? par|commission|formateur|tuteur|maître d'apprentissage/,
  place:
    /présentiel|distanciel|à distance|visio|en ligne|en salle|en centre|centre (?:de formation|d'examen|d'évaluation)|en entreprise|au sein d(?:e l'|'une? )(?:entreprise|organisme|structure|établissement|service)|en atelier|laboratoire|plateau technique|sur (?:site|table|le terrain|chantier|le lieu|son lieu|poste)|dans les locaux|milieu professionnel|situation (?:de travail|réelle)/,
  resources:
    /documents? (?:autorisé|fourni|remis|interdit|joint)|autorisé|ressources?\b|à partir d|corpus|à l'aide d|au moyen d|sans document|calculatrice|matériel|logiciel|outils? informatique|sur la base d|internet|(?:dossier|éléments|supports?|données|informations?|annexes?).{0,40}(?:fourni|remis|transmis|mis à disposition)|dossier (?:documentaire|technique)|ordinateur|poste informatique/,
}

const TIME = /\d\s*(?:h\b|h\d|heures?|mn\b|min\b|minutes?|['′])|\b(?:heures?|minutes)\b|durée/
/** Details may stand in the rules of the certification rather than in the référentiel. */
const ELSEWHERE =
  /règlement (?:d'examen|de (?:la )?certification|des épreuves|général|d'évaluation)|cahier des charges (?:de l'|des )épreuves?|guide (?:de l'|des |du )(?:épreuve|évaluateur|candidat|jury)|(?:voir|cf\.?|en) annexe/
const IN_THE_RULES: ReadonlySet<Field> = new Set(['duration', 'oralDuration', 'evaluators', 'place', 'resources'])

/** The fields that neither a key nor the free text of an assessment gives, in the order an outsider asks for them. */
export function lackingFields(assessment: Assessment, hasJury: boolean): readonly Field[] {
  const words = wordsOf(assessment)
  const lacking = FIELDS.filter((field) => isAsked(field, assessment, hasJury) && !isGiven(field, assessment, words))
  return ELSEWHERE.test(words) ? lacking.filter((field) => !IN_THE_RULES.has(field)) : lacking
}

/** In the order an outsider asks for them. */
export const FIELDS: readonly Field[] = [
  'context',
  'brief',
  'deliverable',
  'duration',
  'oralDuration',
  'participation',
  'evaluators',
  'place',
  'resources',
]

/** Whether the field has a meaning for this kind of assessment, and is not given for all at the top of the file. */
function isAsked(field: Field, assessment: Assessment, hasJury: boolean): boolean {
  const kinds = kindsOf(assessment)
  const isOnly = (set: ReadonlySet<string>): boolean => kinds.length > 0 && kinds.every((kind) => set.has(kind))
  const isQuestionnaire = isOnly(new Set(['questionnaire']))
  const isOral = formsOf(assessment).has('orale')
  switch (field) {
    case 'context':
    case 'brief':
      return !isQuestionnaire
    case 'deliverable':
      return !isOnly(PERFORMED)
    case 'evaluators':
      return !isQuestionnaire && !hasJury
    case 'place':
      return isOral || !isOnly(OUT_OF_SESSION)
    case 'resources':
      return !isOnly(new Set([...OUT_OF_SESSION, 'soutenance', 'entretien', 'observation']))
    case 'oralDuration':
      return isOral && givesVolumeOnly(assessment)
    default:
      return true
  }
}

function isGiven(field: Field, assessment: Assessment, words: string): boolean {
  switch (field) {
    case 'context':
      return assessment.setting !== null || SAYS.context.test(`${words} ${briefOf(assessment)}`)
    case 'brief':
      return assessment.tasks.length > 0 || isBrief(briefOf(assessment)) || isShortBrief(assessment)
    case 'deliverable':
      return assessment.deliverables.length > 0 || SAYS.deliverable.test(words)
    case 'duration':
      return assessment.duration !== null || assessment.volume !== null || SAYS.duration.test(words)
    case 'oralDuration':
      return false
    case 'participation':
      return assessment.participation !== null || SAYS.participation.test(words)
    case 'evaluators':
      return assessment.jury !== null || SAYS.evaluators.test(words)
    case 'place':
      return assessment.place !== null || SAYS.place.test(words)
    case 'resources':
      return assessment.resources.length > 0 || SAYS.resources.test(words)
  }
}

const FEWEST_WORDS = 6

/** A form alone (« Étude de cas individuelle ») tells nobody what to do. */
const isBrief = (words: string): boolean => (words.slice(0, 500).match(/\p{L}{3,}/gu) ?? []).length >= FEWEST_WORDS

/** What `consigne` says besides the duration and the form, however short: « Tourner l’axe. » */
function isShortBrief({ brief }: Assessment): boolean {
  const words = plain(brief?.value ?? '').replace(FORMALITIES, ' ')
  return (words.match(/\p{L}{3,}/gu) ?? []).length >= 2
}

const FORMALITIES =
  /\p{L}*(?:durée|heure|minute|jour|semaine|environ|maximum|minimum|total|épreuve|écrit|oral|individuel|collecti|préparation)\p{L}*/gu

const briefOf = ({ brief, statement }: Assessment): string => plain(`${statement?.value ?? ''} ${brief?.value ?? ''}`)

/** A number of pages says nothing of how long the oral lasts. */
function givesVolumeOnly(assessment: Assessment): boolean {
  const words = wordsOf(assessment)
  const hasVolume = assessment.volume !== null || /\d\s*pages?/.test(words)
  return assessment.duration === null && hasVolume && !TIME.test(words)
}
