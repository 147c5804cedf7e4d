import type { Paragraph } from '../../in/document.ts'
import { sameMarker } from '../../in/markers.ts'
import { type Code, head } from './codes.ts'
import {
  infinitiveAfterClause,
  isActionTitle,
  isAssertion,
  isConditionsHeading,
  namesAssessment,
  namesQuality,
  openness,
  opensVariant,
  startsLower,
  startsWithFinality,
  startsWithGerund,
  startsWithInfinitive,
} from './cues.ts'
import type { Role } from './headings.ts'

/**
 * Gives each paragraph of a flattened table back its column. A flattened table is read as a sequence: columns follow one another in
 * a row (activity, competency, modality, criteria), rows follow one another, and each page begins with what its columns had left
 * unfinished. The cheapest sequence of columns is found by a beam search; a cost is how surprising a paragraph is in a column
 * (`surprise`) and how surprising it is to be there after the one before (`move`).
 */
export type ColumnRole = Exclude<Role, 'bloc'>

export const COLUMNS: readonly ColumnRole[] = ['activite', 'competence', 'modalite', 'critere']

/** What the whole document shows of its habits. */
export interface Habits {
  readonly activityCodes: boolean
  readonly nestedActivities: boolean
  readonly competencyCodes: boolean
  readonly criterionCodes: boolean
  /** Word groups met inside a paragraph anywhere: a sentence repeated in each row tells how its cut halves go together. */
  readonly phrases: ReadonlySet<string>
}

export interface LabelInput {
  readonly paragraph: Paragraph
  /** The only columns possible, when something says so. */
  readonly allowed: readonly ColumnRole[] | null
  /** A heading above says this column. */
  readonly hint: ColumnRole | null
}

/** How a column stands: what its last text waits for. */
interface End {
  readonly open: 0 | 1 | 2
  readonly colon: boolean
  /** Its last two words. */
  readonly last: string
  readonly empty: boolean
  /** It is the title of an assessment, which its next line may complete (« Mise en situation ⏎ professionnelle »). */
  readonly title: boolean
}

interface Path {
  readonly cost: number
  readonly role: ColumnRole | null
  readonly previous: Path | null
  readonly ends: Readonly<Record<ColumnRole, End>>
  /** Columns not met since the page break, as bits. */
  readonly resumable: number
}

const BEAM = 24
const EMPTY: End = { open: 0, colon: false, last: '', empty: true, title: false }
const NOTHING: Readonly<Record<ColumnRole, End>> = {
  activite: EMPTY,
  competence: EMPTY,
  modalite: EMPTY,
  critere: EMPTY,
}
const BIT: Readonly<Record<ColumnRole, number>> = { activite: 1, competence: 2, modalite: 4, critere: 8 }
const EVERY_COLUMN = 15

/** What is read once of each paragraph, not once for each path. */
interface Seen {
  readonly paragraph: Paragraph
  readonly coded: boolean
  readonly lower: boolean
  readonly title: boolean
  readonly completesTitle: boolean
  readonly costs: readonly { readonly role: ColumnRole; readonly cost: number }[]
  readonly start: string
}

/** The column of a paragraph, and whether another would have done nearly as well. */
export interface Label {
  readonly role: ColumnRole
  readonly doubtful: boolean
}

export function labelColumns(inputs: readonly LabelInput[], habits: Habits): Label[] {
  let beam: Path[] = [{ cost: 0, role: null, previous: null, ends: NOTHING, resumable: 0 }]
  let before: Seen | null = null
  const cheapest: Map<ColumnRole, number>[] = []
  for (const input of inputs) {
    const seen = see(input, habits)
    const next: Path[] = []
    for (const path of beam) {
      const resumable = seen.paragraph.opensPage ? EVERY_COLUMN : path.resumable
      for (const { role, cost } of seen.costs) {
        const total = path.cost + cost + move({ path, role, seen, before, resumable, habits })
        next.push({
          cost: total,
          role,
          previous: path,
          ends: { ...path.ends, [role]: endOf(seen, path, role, resumable) },
          resumable: resumable & ~BIT[role],
        })
      }
    }
    next.sort((a, b) => a.cost - b.cost)
    cheapest.push(cheapestByRole(next))
    beam = next.slice(0, BEAM)
    before = seen
  }
  const hanging = (path: Path): number =>
    COLUMNS.filter((role) => leavesUnfinished(path.ends[role])).length * UNFINISHED
  beam.sort((a, b) => a.cost + hanging(a) - b.cost - hanging(b))
  const roles: ColumnRole[] = []
  for (let path: Path | null | undefined = beam[0]; path != null; path = path.previous)
    if (path.role !== null) roles.push(path.role)
  return roles.reverse().map((role, index) => ({ role, doubtful: isDoubtful(role, inputs[index], cheapest[index]) }))
}

/** Two columns closer than this cannot be told apart by their text. */
const MARGIN = 0.5

function isDoubtful(
  role: ColumnRole,
  input: LabelInput | undefined,
  costs: ReadonlyMap<ColumnRole, number> | undefined,
): boolean {
  if (input === undefined || costs === undefined || !input.paragraph.opensPage) return false
  const own = costs.get(role) ?? 0
  return [...costs].some(([other, cost]) => other !== role && cost < own + MARGIN)
}

function cheapestByRole(paths: readonly Path[]): Map<ColumnRole, number> {
  const costs = new Map<ColumnRole, number>()
  for (const { role, cost } of paths) if (role !== null && !costs.has(role)) costs.set(role, cost)
  return costs
}

const COMPLETES_TITLE = /^(?:professionnel|reconstitu|individuel|collecti|écrite?|orale?|pratique|réelle|fictive)/u

function see(input: LabelInput, habits: Habits): Seen {
  const { paragraph } = input
  const { text } = paragraph
  const costs = COLUMNS.map((role) => ({ role, cost: surprise(role, input, habits) })).filter(({ cost }) =>
    Number.isFinite(cost),
  )
  return {
    paragraph,
    coded: head(text).codes.length > 0,
    lower: startsLower(text),
    title: text.length < 120 && namesAssessment(text),
    completesTitle: COMPLETES_TITLE.test(text),
    costs: costs.length > 0 ? costs : [{ role: 'competence', cost: 0 }],
    start: words(text.slice(0, 60)).slice(0, 2).join(' '),
  }
}

/** The end of a column once a paragraph is added to it; a heading of an assessment does not wait for an end. */
function endOf(seen: Seen, path: Path, role: ColumnRole, resumable: number): End {
  const { text } = seen.paragraph
  const open = openness(text)
  const left = words(text.slice(-60)).slice(-2)
  const goesOn = role === path.role || (resumable & BIT[role]) !== 0
  const last = left.length < 2 && goesOn ? [...path.ends[role].last.split(' '), ...left].slice(-2) : left
  return {
    open: seen.title && open < 2 ? 0 : open,
    colon: /:$/u.test(text),
    last: last.join(' '),
    empty: false,
    title: seen.title,
  }
}

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

const ORDER: Readonly<Record<ColumnRole, number>> = { activite: 0, competence: 1, modalite: 2, critere: 3 }

/** A new element opens while the sentence before it hangs. */
const UNFINISHED = 1.5
const leavesUnfinished = (end: End): boolean => end.open === 2 && !end.colon

interface Step {
  readonly path: Path
  readonly role: ColumnRole
  readonly seen: Seen
  /** The paragraph just before, in whatever column. */
  readonly before: Seen | null
  readonly resumable: number
  readonly habits: Habits
}

/** How surprising it is to be in a column after the path so far. */
function move({ path, role, seen, before, resumable, habits }: Step): number {
  const { paragraph, coded, lower } = seen
  const top = paragraph.opensPage
  const same = path.role === role && !top
  const resumes = (resumable & BIT[role]) !== 0
  const end = path.ends[role]
  const inList = paragraph.marker !== null
  let cost = top ? 0.4 : same ? 0 : step(path.role, role, resumable)
  if (!same && !top && paragraph.gap === 0 && !coded) cost += 1.6
  if (same && paragraph.gap > 3) cost += 0.3
  if (coded) return cost + (leavesUnfinished(end) ? UNFINISHED : 0)
  if (inList && before !== null && !top) cost += listMove(same, seen, before)
  if (!same && !resumes && usuallyCoded(role, habits)) cost += 1.5
  if (same) {
    if (role === 'competence' && habits.competencyCodes && end.open === 0 && !lower && !inList) cost += 0.8
    if (lower && !inList) cost += end.open > 0 ? -0.5 : 1.5
    if (end.open === 0 && inList && before?.paragraph.marker === null) cost += 1.2
    if (end.open === 2 && !lower && !inList && !end.colon) cost += 1
  } else if (resumes && !end.empty) {
    cost += resume(role, end.title && seen.completesTitle ? 2 : end.open, lower, inList)
    if (path.role !== null && !top && ORDER[role] < ORDER[path.role]) cost += 1
  } else if (inList) cost += 0.8
  else if (lower) cost += 2.5
  if (!end.empty && seen.start !== '' && habits.phrases.has(`${end.last} ${seen.start}`)) cost -= 3
  return cost
}

/** A list belongs to the sentence that announces it, and an item to the list of the item before. */
function listMove(same: boolean, seen: Seen, before: Seen): number {
  if (/:$/u.test(before.paragraph.text)) return same ? -1 : 3
  const marker = seen.paragraph.marker ?? ''
  const sameList =
    before.paragraph.marker !== null && sameMarker(before.paragraph.marker, marker) && seen.paragraph.gap <= 1
  if (!sameList) return 0
  return same ? -0.5 : 1.2
}

function usuallyCoded(role: ColumnRole, habits: Habits): boolean {
  if (role === 'critere') return habits.criterionCodes
  if (role === 'competence') return habits.competencyCodes
  return role === 'activite' && habits.activityCodes
}

/** What an unfinished end is worth: sentences close with a full stop, titles of activities and assessments seldom do. */
const UNCLOSED: Readonly<Record<ColumnRole, number>> = { activite: 0.9, competence: 0.2, modalite: 0.5, critere: 0.2 }

function resume(role: ColumnRole, open: 0 | 1 | 2, lower: boolean, inList: boolean): number {
  if (lower && !inList) return open === 0 ? 3 : open === 1 ? UNCLOSED[role] : -0.6
  if (open === 2) return inList ? -0.4 : 1
  return open === 1 ? 0.2 : 0.4
}

function step(from: ColumnRole | null, to: ColumnRole, resumable: number): number {
  if (from === null || from === to) return 0.3
  // The criteria ended on the page before: a new row may follow whatever came to its end here.
  if (from === 'modalite' && ORDER[to] < ORDER[from] && (resumable & BIT.critere) !== 0) return 0.8
  const ahead = ORDER[to] - ORDER[from]
  if (ahead === 1) return 0.5
  if (ahead > 1) return from === 'competence' ? 1 : 1.8
  if (from === 'critere') return to === 'modalite' ? 2.5 : 0.6
  return from === 'modalite' ? 2.2 : 1.8
}

/** Every group of four words standing inside one paragraph. */
export function phrasesOf(texts: readonly string[]): Set<string> {
  const phrases = new Set<string>()
  for (const text of texts) {
    const all = words(text)
    for (let at = 0; at + 4 <= all.length; at += 1) phrases.add(all.slice(at, at + 4).join(' '))
  }
  return phrases
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
