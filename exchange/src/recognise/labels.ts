import type { Paragraph } from '../in/document.ts'
import { type Code, head } from './codes.ts'
import {
  infinitiveAfterClause,
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

interface Path {
  readonly cost: number
  readonly role: ColumnRole | null
  readonly previous: Path | null
  /** Last text of each column. */
  readonly last: Readonly<Record<ColumnRole, string>>
  /** Columns not met since the page break. */
  readonly resumable: ReadonlySet<ColumnRole>
}

const BEAM = 24
const NO_TEXT: Readonly<Record<ColumnRole, string>> = { activite: '', competence: '', modalite: '', critere: '' }

export function labelColumns(inputs: readonly LabelInput[], habits: Habits): ColumnRole[] {
  let beam: Path[] = [{ cost: 0, role: null, previous: null, last: NO_TEXT, resumable: new Set() }]
  let before: Paragraph | null = null
  for (const input of inputs) {
    const paragraph: Paragraph = input.paragraph
    const surprises = COLUMNS.map((role) => ({ role, cost: surprise(role, input, habits) }))
    const next: Path[] = []
    for (const path of beam) {
      const resumable = paragraph.opensPage ? new Set(COLUMNS) : path.resumable
      for (const { role, cost } of surprises) {
        if (cost === Number.POSITIVE_INFINITY) continue
        const total = path.cost + cost + move({ path, role, paragraph, before, resumable, habits })
        const left = new Set(resumable)
        left.delete(role)
        const text = path.last[role]
        const continued = role === path.role || resumable.has(role) ? `${text} ${paragraph.text}`.slice(-160) : paragraph.text.slice(-160)
        next.push({ cost: total, role, previous: path, last: { ...path.last, [role]: continued }, resumable: left })
      }
    }
    next.sort((a, b) => a.cost - b.cost)
    beam = next.slice(0, BEAM)
    before = paragraph
    if (beam.length === 0) beam = [{ cost: 0, role: 'competence', previous: null, last: NO_TEXT, resumable: new Set() }]
  }
  const roles: ColumnRole[] = []
  for (let path: Path | null | undefined = beam[0]; path != null; path = path.previous) if (path.role !== null) roles.push(path.role)
  return roles.reverse()
}

/** How surprising a paragraph is in a column, whatever stands around it. */
export function surprise(role: ColumnRole, input: LabelInput, habits: Habits): number {
  const { paragraph, allowed, hint } = input
  if (allowed !== null && !allowed.includes(role)) return Number.POSITIVE_INFINITY
  const hinted = hint === null ? 0 : hint === role ? -2 : 2
  const { codes, rest } = head(paragraph.text)
  if (codes.length > 0) return coded(role, codes, rest) + hinted
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

const DUTY = /(?<![\p{L}])(?:candidate?s?|candidat\.e\.?s?|candidat\(e\)s?|il|elle|ils|apprenant\w*|stagiaire\w*)(?![\p{L}]).{0,24}?\s(?:doit|doivent|devra|devront|a à|ont à|aura à|auront à|est amené|sont amenés|dispose|disposent|remet|rédigera|présentera|réalisera)(?![\p{L}])/iu
const SETTING = /^(?:dans le cadre|pour une? (?:entreprise|organisation|structure|situation|client)|[àa] partir d|sur la base|au cours d|[àa] l['’]issue|en (?:situation|binôme|groupe|autonomie)|l['’]évaluation|le jury|devant un jury|un jury|[àa] l['’]aide d|suite à|durée|coefficient|par groupe|seul ou|individuel|collectif|en centre|en entreprise|remise d|évaluation d|en relation avec)/iu
const ENDS_WITH_REFERENCE = /\((?:C|CP|Comp)[.\s]?\d[^)]{0,40}\)\s*[;.,]?$/u
const COMPETENCY_CLAUSE = /(?:^|[\s,])(?:afin d(?:e|['’])|en (?:s['’])?\p{L}+ant\s.*afin d|en s['’]appuyant|en vue d|de manière à)/iu
const CANDIDATE = /^(?:les? (?:candidats?|\/la candidat)|le\/la candidat\S*|la candidate|il\/elle|il|elle)\s+(?!doi|devr|ont |a à)\p{Ll}/iu

function plain(role: ColumnRole, paragraph: Paragraph, habits: Habits): number {
  const { text, marker } = paragraph
  const base = 2.2
  if (role === 'competence') {
    if (startsWithGerund(text)) return 0.3
    if (startsWithFinality(text)) return 0.4
    if (infinitiveAfterClause(text)) return 0.6
    if (startsWithInfinitive(text)) return habits.competencyCodes ? 2.4 : marker === null ? 0.2 : 0.8
    if (namesAssessment(text) || isAssertion(text)) return base + 1.6
    return COMPETENCY_CLAUSE.test(text) ? 1.3 : base
  }
  if (role === 'activite') {
    if (startsWithInfinitive(text)) return marker === null ? 2 : habits.competencyCodes ? 0.3 : 1.6
    if (/^(?:activités?|tâches?|missions?) /iu.test(text)) return 0.4
    if (isAssertion(text) || namesAssessment(text) || startsWithGerund(text)) return base + 1.6
    return habits.activityCodes ? base + 0.6 : base - 0.2
  }
  if (role === 'modalite') {
    if (opensVariant(text) || ENDS_WITH_REFERENCE.test(text)) return 0
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
  if (isAssertion(text) && !(startsLower(text) && marker === null)) return 0.6
  return base
}

const ORDER: Readonly<Record<ColumnRole, number>> = { activite: 0, competence: 1, modalite: 2, critere: 3 }

interface Step {
  readonly path: Path
  readonly role: ColumnRole
  readonly paragraph: Paragraph
  /** The paragraph just before, in whatever column. */
  readonly before: Paragraph | null
  readonly resumable: ReadonlySet<ColumnRole>
  readonly habits: Habits
}

/** How surprising it is to be in a column after the path so far. */
function move(next: Step): number {
  const { path, role, paragraph, resumable, habits } = next
  const coded = head(paragraph.text).codes.length > 0
  const same = path.role === role && !paragraph.opensPage
  let cost = same ? 0 : step(path.role, role)
  if (paragraph.opensPage) cost = 0.4
  if (!same && !paragraph.opensPage && paragraph.gap === 0 && !coded) cost += 1.6
  if (same && paragraph.gap > 3) cost += 0.3
  if (coded) return cost
  const sameList = next.before?.marker != null && next.before.marker === paragraph.marker && paragraph.gap <= 1
  if (sameList && !paragraph.opensPage) cost += same ? -0.5 : 1.2
  if (!same && !resumable.has(role) && usuallyCoded(role, habits)) cost += 1.5
  const before = path.last[role]
  const open = role === 'modalite' && before.length < 120 && namesAssessment(before) ? 0 : openness(before)
  const lower = startsLower(paragraph.text)
  if (same) {
    if (open > 0 && lower) cost -= 0.5
    if (role === 'competence' && habits.competencyCodes && open === 0 && !lower && paragraph.marker === null) cost += 0.8
    if (open === 0 && lower && paragraph.marker === null) cost += 1.5
    if (open === 0 && paragraph.marker !== null && next.before?.marker === null) cost += 1.2
    if (/:$/.test(before) && paragraph.marker !== null) cost -= 1
    if (open === 2 && !lower && paragraph.marker === null && !/:$/.test(before)) cost += 1
  } else if (resumable.has(role) && before !== '') {
    cost += resume(open, lower, paragraph)
    if (path.role !== null && !paragraph.opensPage && ORDER[role] < ORDER[path.role]) cost += 1
  } else {
    if (lower && paragraph.marker === null) cost += 2.5
    if (paragraph.marker !== null) cost += 0.8
  }
  if (before !== '' && habits.phrases.has(seam(before, paragraph.text))) cost -= 3
  return cost
}

function usuallyCoded(role: ColumnRole, habits: Habits): boolean {
  if (role === 'critere') return habits.criterionCodes
  if (role === 'competence') return habits.competencyCodes
  return role === 'activite' && habits.activityCodes
}

function resume(open: 0 | 1 | 2, lower: boolean, paragraph: Paragraph): number {
  if (lower && paragraph.marker === null) return open === 0 ? 3 : open === 1 ? 0.2 : -0.6
  if (open === 2) return paragraph.marker !== null ? -0.4 : 1
  return open === 1 ? 0.2 : 0.4
}

function step(from: ColumnRole | null, to: ColumnRole): number {
  if (from === null || from === to) return 0.3
  const ahead = ORDER[to] - ORDER[from]
  if (ahead === 1) return 0.5
  if (ahead > 1) return from === 'competence' ? 1 : 1.8
  if (from === 'critere') return to === 'modalite' ? 2.5 : 0.6
  return from === 'modalite' ? 2.2 : 1.8
}

/** The last two words of a text and the first two of the next: met elsewhere inside a sentence, they belong together. */
export function seam(before: string, after: string): string {
  const left = words(before).slice(-2)
  const right = words(after).slice(0, 2)
  return left.length === 2 && right.length === 2 ? [...left, ...right].join(' ') : ''
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
