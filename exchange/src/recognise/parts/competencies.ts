import {
  type BlockDraft,
  type CompetencyDraft,
  joinTexts,
  type Ledger,
  noteGuess,
  type ObjectiveFacet,
  positionOf,
} from '../drafts.ts'
import type { Fragment } from '../sections/fragments.ts'
import { type Code, type Head, head, integerHead, numberHead } from '../words/codes.ts'
import {
  infinitiveAfterClause,
  openness,
  startsLower,
  startsWithFinality,
  startsWithGerund,
  startsWithInfinitive,
} from '../words/cues.ts'
import { unaccented } from '../words/headings.ts'
import { sameText } from '../words/same-text.ts'

/** The competencies of a bloc from its column, and the statements that sum up the bloc. */
export function parseCompetencies(
  fragments: readonly Fragment[],
  ledger: Ledger,
): Pick<BlockDraft, 'summaries' | 'competencies'> {
  return new CompetencyParser(fragments, ledger).parse()
}

const OBJECTIVES = /^objectifs?(?: [àa] atteindre| op[ée]rationnels?)?[\s\u00a0]*:$/iu
const FACET = /^(\p{Lu}\p{L}+)[\s\u00a0]*:[\s\u00a0]+(.+)$/u
const FACETS: ReadonlyMap<string, ObjectiveFacet> = new Map([
  ['indicateur', 'indicateur'],
  ['cible', 'cible'],
  ['conditions', 'conditions'],
  ['activite', 'activite'],
  ['echeance', 'echeance'],
])

const withoutTransversal = (statement: string): string =>
  statement.replace(/[\s\u00a0]*\((?:comp[ée]tence )?transversale\)$/iu, '')

class CompetencyParser {
  private readonly fragments: readonly Fragment[]
  private readonly ledger: Ledger
  private readonly competencies: CompetencyDraft[] = []
  private readonly summaries: BlockDraft['summaries'] = []
  private readonly coded: boolean
  private readonly numbered: boolean
  /** How the code of a competency is read. */
  private readonly lead: (text: string) => Head
  private last: Fragment | null = null
  private inSummary = false
  /** Under « Objectifs : » in the cell of a competency. */
  private inObjectives = false

  constructor(fragments: readonly Fragment[], ledger: Ledger) {
    this.fragments = fragments
    this.ledger = ledger
    this.coded = fragments.some(({ paragraph }) =>
      head(paragraph.text).codes.some((code) => code.kind === 'competence'),
    )
    const open = fragments.filter(({ paragraph }) => paragraph.marker === null)
    const numbers = fragments.filter(({ paragraph }) => numberHead(paragraph.text).codes.length > 0)
    const dotted = !this.coded && (numbers.length > 1 || (numbers.length === 1 && open.length === 1))
    const whole = !this.coded && !dotted && haveWholeNumbers(fragments)
    this.numbered = dotted || whole
    this.lead = dotted ? numberHead : whole ? integerHead : head
  }

  parse(): Pick<BlockDraft, 'summaries' | 'competencies'> {
    for (const fragment of this.fragments) {
      this.take(fragment)
      if (fragment.doubtful) noteGuess(this.competencies[this.competencies.length - 1], fragment)
      this.last = fragment
    }
    return { summaries: this.summaries, competencies: this.competencies }
  }

  private take(fragment: Fragment): void {
    const { paragraph } = fragment
    const leading = this.lead(paragraph.text)
    const code = leading.codes.find(({ kind }) => kind === 'competence' || kind === 'nombre')
    const current = this.competencies[this.competencies.length - 1]
    if (current !== undefined && this.takeObjective(fragment, current)) return
    if (code === undefined && this.saysAgain(fragment)) return
    if (leading.rest === '' && this.namesAgain(fragment, leading.codes)) return
    if (code !== undefined) {
      const again = this.competencies.find((competency) => competency.id === code.id)
      if (again !== undefined && sameText(again.statement, leading.rest)) {
        if (fragment.row !== again.row) again.evaluationRow = fragment.row
        this.ledger.dropped.push({ text: paragraph.text, reason: 'doublon', place: paragraph.place })
        return
      }
      const activities = leading.codes.filter(({ kind }) => kind === 'activite').map(({ id }) => id)
      this.open(fragment, code.id, code.parts, leading.rest, activities)
      if (/\s/.test(code.raw.trim()) && !/^(?:comp|compétence)/iu.test(code.raw)) {
        this.ledger.defects.push({
          code: 'code-avec-espace',
          message: {
            fr: `Le code «\u00a0${code.raw.trim()}\u00a0» est écrit avec une espace\u00a0; lu ${code.id}.`,
            en: `The code “${code.raw.trim()}” is written with a space; read as ${code.id}.`,
          },
          place: paragraph.place,
        })
      }
    } else if (/^\d[\d\s.,;&–-]*(?:(?:et|à)\s*[\d\s.,;–-]+)*$/u.test(paragraph.text)) {
      // The numbers of competencies, which end no statement.
      const again = this.competencies.find(({ id }) => id === paragraph.text)
      if (again === undefined) this.ledger.unplaced.push({ text: paragraph.text, place: paragraph.place })
      else {
        again.evaluationRow = fragment.row
        this.ledger.dropped.push({ text: paragraph.text, reason: 'code_repris', place: paragraph.place })
      }
    } else if (this.opensSummary(fragment, current)) {
      this.summaries.push({ text: paragraph.text, place: paragraph.place })
      this.inSummary = true
    } else if (this.opensUncoded(fragment, current)) this.openUncoded(fragment)
    else if (this.inSummary && startsLower(paragraph.text)) {
      const summary = this.summaries.pop()
      if (summary !== undefined) this.summaries.push({ ...summary, text: joinTexts(summary.text, paragraph.text) })
    } else if (current === undefined) this.ledger.unplaced.push({ text: paragraph.text, place: paragraph.place })
    else this.extend(current, fragment)
  }

  /** The words of a coded competency without its code: a table of evaluation comes back to it. */
  private saysAgain(fragment: Fragment): boolean {
    const { paragraph } = fragment
    const coded = this.coded || this.numbered
    const said = coded ? this.competencies.filter(({ statement }) => sameText(statement, paragraph.text)) : []
    const [competency] = said
    if (competency === undefined || said.length > 1) return false
    competency.evaluationRow = fragment.row
    this.ledger.dropped.push({ text: paragraph.text, reason: 'doublon', place: paragraph.place })
    return true
  }

  /** Codes alone, all of competencies already read: a second table comes back to them. */
  private namesAgain(fragment: Fragment, codes: readonly Code[]): boolean {
    const named = codes.map(({ id }) =>
      this.competencies.find((competency) => competency.id === id && competency.statement !== ''),
    )
    if (named.length === 0 || named.includes(undefined)) return false
    for (const competency of named) if (competency !== undefined) competency.evaluationRow = fragment.row
    const { paragraph } = fragment
    this.ledger.dropped.push({ text: paragraph.text, reason: 'code_repris', place: paragraph.place })
    return true
  }

  private open(
    fragment: Fragment,
    id: string | null,
    parts: readonly string[],
    statement: string,
    activities: string[],
  ): void {
    this.inSummary = false
    this.inObjectives = false
    const bare = withoutTransversal(statement)
    if (bare !== statement)
      this.ledger.dropped.push({ text: 'transversale', reason: 'etiquette', place: fragment.paragraph.place })
    this.competencies.push({
      ...positionOf(fragment),
      id,
      parts,
      statement: bare,
      transversal: bare !== statement,
      objectives: [],
      details: [],
      continuation: '',
      evaluationRow: null,
      activities,
      doubts: [],
    })
  }

  /** « Objectifs : » and the list under it, each with its facets one level deeper (« Indicateur : … »). */
  private takeObjective({ opensCell, paragraph }: Fragment, current: CompetencyDraft): boolean {
    const { text, marker, depth } = paragraph
    if (marker === null || opensCell) {
      this.inObjectives = !opensCell && marker === null && OBJECTIVES.test(text)
      if (this.inObjectives) this.ledger.dropped.push({ text, reason: 'etiquette', place: paragraph.place })
      return this.inObjectives
    }
    if (!this.inObjectives) return false
    const last = current.objectives[current.objectives.length - 1]
    const match = depth > 1 ? FACET.exec(text) : null
    const facet = FACETS.get(unaccented(match?.[1] ?? ''))
    if (last !== undefined && facet !== undefined) {
      last.facets[facet] = match?.[2] ?? ''
      this.ledger.dropped.push({ text: match?.[1] ?? '', reason: 'etiquette', place: paragraph.place })
    } else current.objectives.push({ statement: text, facets: {} })
    return true
  }

  private openUncoded(fragment: Fragment): void {
    const { paragraph } = fragment
    const again = this.competencies.find((competency) => sameText(competency.statement, paragraph.text))
    if (again !== undefined) {
      again.evaluationRow = fragment.row
      this.ledger.dropped.push({ text: paragraph.text, reason: 'doublon', place: paragraph.place })
    } else this.open(fragment, null, [], paragraph.text, [])
  }

  private opensSummary(fragment: Fragment, current: CompetencyDraft | undefined): boolean {
    const { paragraph } = fragment
    if (!(this.coded || this.numbered) || paragraph.marker !== null || startsLower(paragraph.text)) return false
    const action = infinitiveAfterClause(paragraph.text) || (startsWithInfinitive(paragraph.text) && fragment.opensCell)
    if (!action) return false
    return current === undefined || openness(fullStatement(current)) === 0
  }

  private opensUncoded(fragment: Fragment, current: CompetencyDraft | undefined): boolean {
    if (this.coded || this.numbered) return false
    const { text, marker } = fragment.paragraph
    const action = startsWithInfinitive(text) || (!startsLower(text) && infinitiveAfterClause(text))
    if (!action) return false
    if (startsLower(text) && current !== undefined) {
      return marker !== null && !isListIntroduction(current.statement)
    }
    return current === undefined || marker === null || !isListIntroduction(current.statement)
  }

  private extend(current: CompetencyDraft, fragment: Fragment): void {
    const { paragraph } = fragment
    const { text, marker } = paragraph
    if (this.last !== null && (fragment.opensCell || paragraph.opensPage)) {
      this.ledger.joined.push({ text, from: this.last.paragraph.place, to: paragraph.place })
    }
    if (marker !== null) {
      current.details.push(text)
      return
    }
    const detail = current.details[current.details.length - 1]
    const ends = startsWithFinality(text) || !startsLower(text)
    if (detail === undefined) current.statement = joinTexts(current.statement, text)
    else if (
      current.continuation !== '' ||
      (startsWithFinality(text) && !fragment.opensCell && !paragraph.opensPage) ||
      (ends && openness(detail) < 2) ||
      (!startsWithGerund(text) && openness(detail) === 0)
    ) {
      current.continuation = joinTexts(current.continuation, text)
    } else {
      current.details.pop()
      current.details.push(joinTexts(detail, text))
    }
  }
}

/** « 1 Collecter… », « 2 Organiser… »: each cell begins with its number, and an action after it. */
function haveWholeNumbers(fragments: readonly Fragment[]): boolean {
  const opening = fragments.filter(
    ({ opensCell, paragraph }) => opensCell && paragraph.marker === null && !/^\d{1,3}$/.test(paragraph.text),
  )
  const numbers = opening.flatMap(({ paragraph }) => {
    const { codes, rest } = integerHead(paragraph.text)
    const [code] = codes
    return code !== undefined && startsWithInfinitive(rest) ? [Number(code.id)] : []
  })
  const rising = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))
  return numbers.length > 0 && numbers.length === opening.length && rising
}

function isListIntroduction(statement: string): boolean {
  return /:\s*$/u.test(statement) && startsWithInfinitive(statement)
}

export function fullStatement(competency: CompetencyDraft): string {
  const details = competency.details.map((detail) => `- ${detail}`).join(' ')
  return joinTexts(joinTexts(competency.statement, details), competency.continuation)
}
