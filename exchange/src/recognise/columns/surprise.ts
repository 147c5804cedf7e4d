import type { Paragraph } from '../../in/document.ts'
import { type Code, head } from '../words/codes.ts'
import {
  infinitiveAfterClause,
  isActionTitle,
  isAssertion,
  isConditionsHeading,
  namesAssessment,
  namesQuality,
  opensVariant,
  startsLower,
  startsWithFinality,
  startsWithGerund,
  startsWithInfinitive,
} from '../words/cues.ts'
import type { ColumnRole, Habits, LabelInput } from './column-roles.ts'

/** How surprising a paragraph is in a column, whatever stands around it. */
export function surprise(role: ColumnRole, input: LabelInput, habits: Habits): number {
  const { paragraph, allowed, hint } = input
  if (allowed !== null && !allowed.includes(role)) return Number.POSITIVE_INFINITY
  const hinted = hint === null ? 0 : hint === role ? -2 : 2
  const { codes, rest } = head(paragraph.text)
  // A code says more than the heading above: a list of criteria ends where a coded competency starts.
  if (codes.length > 0) return coded(role, codes, rest) + hinted / 4
  return plain(role, paragraph, habits) + hinted
}

function coded(role: ColumnRole, codes: readonly Code[], rest: string): number {
  const kinds = codes.map((code) => code.kind)
  const verb = startsWithInfinitive(rest) || infinitiveAfterClause(rest)
  if (kinds.includes('critere')) return role === 'critere' ? 0 : 9
  if (kinds.includes('modalite')) return role === 'modalite' ? 0 : 9
  if (kinds.includes('competence')) {
    if (namesAssessment(rest)) return role === 'modalite' ? 0 : role === 'competence' ? 3 : 9
    if (verb) return role === 'competence' ? 0 : role === 'critere' ? 4 : role === 'modalite' ? 5 : 9
    if (kinds[0] === 'activite') return role === 'modalite' ? 0.3 : role === 'competence' ? 0.8 : 6
    if (isAssertion(rest)) return role === 'critere' ? 0.4 : role === 'modalite' ? 1.5 : role === 'competence' ? 2 : 9
    return role === 'competence' ? 0.8 : role === 'critere' ? 1.2 : role === 'modalite' ? 1.5 : 9
  }
  if (kinds.includes('activite')) return role === 'activite' ? 0 : 9
  return 1.5
}

const DUTY =
  /(?<![\p{L}])(?:candidate?s?|candidat\.e\.?s?|candidat\(e\)s?|il|elle|ils|apprenant\w*|stagiaire\w*)(?![\p{L}]).{0,24}?\s(?:doit|doivent|devra|devront|a à|ont à|aura à|auront à|est amené|sont amenés|dispose|disposent|remet|rédigera|présentera|réalisera)(?![\p{L}])/iu
const SETTING =
  /^(?:dans le cadre|pour une? (?:entreprise|organisation|structure|situation|client)|[àa] partir d|sur la base|au cours d|[àa] l['’]issue|en (?:situation|binôme|groupe|autonomie)|l['’]évaluation|le jury|devant un jury|un jury|[àa] l['’]aide d|suite à|durée|coefficient|par groupe|seul ou|individuel|collectif|en centre|en entreprise|remise d|évaluation d|en relation avec)/iu
const ENDS_WITH_REFERENCE = /\((?:C|CP|Comp)[.\s]?\d[^)]{0,40}\)\s*[;.,]?$/u
const COMPETENCY_CLAUSE =
  /(?:^|[\s,])(?:afin d(?:e|['’])|en (?:s['’])?\p{L}{3,}ant(?![\p{L}])|en s['’]appuyant|en vue d|de manière à)/iu
/** A closed sentence about a thing, its verb not recognised. */
const SENTENCE = /^(?:L['’]|Le |La |Les |Un |Une |Des |Chaque |Tous |Toutes |Aucun).{25,}\.$/u
const BLOC_ASSESSMENT = /^(?:modalit[ée]s? d['’]\s?)?[ée]valuations?\s+(?:du|de ce|des)\s+blocs?(?![\p{L}])/iu
const CANDIDATE =
  /^(?:les? (?:candidats?|\/la candidat)|le\/la candidat\S*|la candidate|il\/elle|il|elle)\s+(?!doi|devr|ont |a à)\p{Ll}/iu

function plain(role: ColumnRole, paragraph: Paragraph, habits: Habits): number {
  const { text, marker } = paragraph
  const base = 2.2
  if (marker === null && startsLower(text)) return torn(role, text, base)
  if (role === 'competence') {
    if (startsWithGerund(text)) return 0.3
    if (startsWithFinality(text)) return 0.4
    if (infinitiveAfterClause(text)) return 0.6
    if (startsWithInfinitive(text)) return habits.competencyCodes ? 2.4 : marker === null ? 0.2 : 0.8
    if (namesAssessment(text) || isAssertion(text)) return base + 1.6
    if (!habits.competencyCodes && marker === null && namesActivity(text)) return base + 0.8
    return COMPETENCY_CLAUSE.test(text) ? 1.3 : base
  }
  if (role === 'activite') {
    if (startsWithInfinitive(text)) return marker === null ? 2 : habits.competencyCodes ? 0.3 : 1.6
    if (/^(?:activités?|tâches?|missions?) /iu.test(text)) return 0.4
    if (isAssertion(text) || namesAssessment(text) || startsWithGerund(text)) return base + 1.6
    if (marker === null && namesActivity(text)) return 0.5
    return habits.activityCodes ? base + 0.6 : base - 0.2
  }
  if (role === 'modalite') {
    if (opensVariant(text) || ENDS_WITH_REFERENCE.test(text) || BLOC_ASSESSMENT.test(text)) return 0
    if (namesAssessment(text)) return 0.2
    if (DUTY.test(text.slice(0, 260))) return 0.4
    if (SETTING.test(text)) return 0.6
    if (marker === null && isConditionsHeading(text)) return 0.5
    if (CANDIDATE.test(text)) return 1.6
    if (isAssertion(text)) return base + 0.2
    return base
  }
  if (namesAssessment(text) || opensVariant(text) || ENDS_WITH_REFERENCE.test(text)) return base + 1.2
  if (habits.criterionCodes && !startsLower(text)) return base
  if (DUTY.test(text.slice(0, 200))) return base + 0.8
  if (SETTING.test(text)) return base + 0.3
  if (CANDIDATE.test(text)) return 0.6
  if (namesQuality(text)) return 0.5
  if (isAssertion(text)) return 0.6
  return SENTENCE.test(text) ? 1.3 : base
}

/** The rest of a sentence cut by a page: only what its words say for certain counts. */
function torn(role: ColumnRole, text: string, base: number): number {
  if (role === 'competence') {
    if (startsWithGerund(text)) return 0.3
    if (startsWithFinality(text)) return 0.4
    return COMPETENCY_CLAUSE.test(text) ? 1.3 : base
  }
  if (role === 'modalite')
    return ENDS_WITH_REFERENCE.test(text) ? 0 : DUTY.test(text.slice(0, 260)) ? 0.8 : SETTING.test(text) ? 1.4 : base
  return base
}

/** A short noun group of action without a verb: « Gestion des stocks », « Accueil du public ». */
function namesActivity(text: string): boolean {
  return text.length < 130 && !/[.;:,]$/u.test(text) && !isAssertion(text) && isActionTitle(text)
}
