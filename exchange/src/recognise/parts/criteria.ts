import { sameMarker } from '../../in/markers.ts'
import {
  type CompetencyDraft,
  type CriterionDraft,
  joinTexts,
  type Ledger,
  noteGuess,
  positionOf,
  withMarker,
} from '../drafts.ts'
import type { Fragment } from '../sections/fragments.ts'
import { namedCompetencies, spelledOut } from '../words/code-ranges.ts'
import { type Code, head, isPrefix, numberHead } from '../words/codes.ts'
import { isAssertion, openness, startsLower, startsWithInfinitive } from '../words/cues.ts'
import { sameText } from '../words/same-text.ts'
import { isRelation } from './assessments.ts'
import { fullStatement } from './competencies.ts'
import { criterionFacts } from './criterion-facts.ts'
import { type TrailingReference, trailingReference } from './trailing-reference.ts'

/** The criteria of a bloc from its column: coded, in lists, under headings, or one a paragraph. */
export function parseCriteria(
  fragments: readonly Fragment[],
  competencies: readonly CompetencyDraft[],
  ledger: Ledger,
): CriterionDraft[] {
  return new CriterionParser(fragments, competencies, ledger).parse()
}

/** « les sources sont fiables, » then « le choix est justifié. » in one cell: two criteria of a list without marks. */
function isNext({ opensCell }: Fragment, current: CriterionDraft, text: string): boolean {
  return !opensCell && /[,;.]$/u.test(current.statement) && isAssertion(current.statement) && isAssertion(text)
}

const isDash = (marker: string): boolean => /^[-–—]$/.test(marker)

class CriterionParser {
  private readonly fragments: readonly Fragment[]
  private readonly competencies: readonly CompetencyDraft[]
  private readonly ledger: Ledger
  private readonly criteria: CriterionDraft[] = []
  private readonly coded: boolean
  private readonly numbered: boolean
  private references: readonly string[] = []
  private assessments: readonly string[] = []
  private groups: string[] = []
  /** True right after a heading, before its first criterion. */
  private heading = false
  /** Depth of the last criterion in its list: deeper items are its indicators. */
  private depth = Number.POSITIVE_INFINITY
  private marker = ''
  /** The criterion whose list is being read. */
  private list: { criterion: CriterionDraft; marker: string | null; depth: number } | null = null

  constructor(fragments: readonly Fragment[], competencies: readonly CompetencyDraft[], ledger: Ledger) {
    this.fragments = fragments
    this.competencies = competencies
    this.ledger = ledger
    const first = fragments.map(({ paragraph }) => head(paragraph.text).codes[0])
    this.coded = first.some((code) => code?.kind === 'critere')
    this.numbered =
      !this.coded && fragments.filter(({ paragraph }) => numberHead(paragraph.text).codes.length > 0).length > 1
  }

  parse(): CriterionDraft[] {
    this.fragments.forEach((fragment, index) => {
      this.take(fragment, this.fragments[index + 1])
      if (fragment.doubtful) noteGuess(this.criteria[this.criteria.length - 1], fragment)
    })
    return this.criteria
  }

  private take(fragment: Fragment, next: Fragment | undefined): void {
    const { paragraph } = fragment
    if (fragment.opensCell && this.facesOthers(fragment)) {
      this.references = []
      this.resetGroups()
    }
    if (this.takeKnown(fragment)) return
    const number = /^(\d{1,2})\s*\/\s*(.*)$/u.exec(paragraph.text)
    const text = number === null ? paragraph.text : (number[2] ?? '')
    if (number !== null) {
      this.assessments = [number[1] ?? '']
      this.resetGroups()
      this.ledger.dropped.push({ text: `${number[1]}/`, reason: 'code_repris', place: paragraph.place })
      if (text === '') return
    }
    if (isRelation(text)) {
      this.references = spelledOut(
        namedCompetencies(text),
        this.competencies.map(({ id }) => id),
      )
      this.resetGroups()
      this.ledger.dropped.push({ text, reason: 'code_repris', place: paragraph.place })
      return
    }
    const { codes, rest } = this.numbered ? numberHead(text) : head(text)
    if (codes.length > 0 && this.takeCoded(fragment, codes, rest)) return
    this.takeUncoded(fragment, text, next)
  }

  /** What the source has a column for is not guessed. */
  private takeKnown(fragment: Fragment): boolean {
    const { text, part } = fragment.paragraph
    const current = this.criteria[this.criteria.length - 1]
    if (part === 'rubrique') {
      this.resetGroups()
      if (text !== '') this.openHeading(text)
      return true
    }
    if (part === 'indicateur' && current !== undefined) {
      current.indicators.push(text)
      return true
    }
    const codes = (this.numbered ? numberHead(text) : head(text)).codes
    if (part !== 'critere' || codes.length > 0) return false
    this.openNamed(fragment, text)
    return true
  }

  /** A cell of the row of a competency that the criterion before was not in: what is there without a code is a criterion of its own. */
  private opensRow({ opensCell, row }: Fragment, current: CriterionDraft): boolean {
    if (!opensCell || row === current.row || openness(current.statement) > 0) return false
    return this.competencies.some((competency) => competency.row === row)
  }

  /** « Conduite du dialogue social » over « CR3 : … » in one cell. */
  private isTitleOfCoded({ row }: Fragment, text: string, next: Fragment | undefined): boolean {
    if (next === undefined || next.row !== row || next.opensCell || isAssertion(text) || /[.;,]$/u.test(text))
      return false
    return head(next.paragraph.text).codes.some(({ kind }) => kind === 'critere')
  }

  /** A cell of a row that names its competencies by their codes, which are not those the column spoke of last. */
  private facesOthers({ row }: Fragment): boolean {
    const facing = this.competencies.filter(({ evaluationRow }) => evaluationRow === row)
    return facing.length > 0 && facing.every(({ id }) => id === null || !this.references.includes(id))
  }

  private resetGroups(): void {
    this.groups = []
    this.heading = false
    this.list = null
  }

  private takeCoded(fragment: Fragment, codes: readonly Code[], rest: string): boolean {
    const { paragraph } = fragment
    const competency = codes.filter(({ kind }) => kind === 'competence')
    const own = codes.find(({ kind }) => kind === 'critere' || kind === 'nombre')
    if (own !== undefined) {
      const references = competency.map(({ id }) => id)
      this.references = references
      if (fragment.opensCell || !this.heading) this.resetGroups()
      const named = references.length === 0 ? this.named(fragment, rest) : null
      this.open(fragment, own.id, own.parts, named?.text ?? rest, named?.codes ?? references)
      return true
    }
    if (competency.length === 0) return false
    const [first] = competency
    const repeated = this.competencies.find(({ id }) => id === first?.id)
    if (repeated !== undefined && sameText(fullStatement(repeated), rest)) {
      this.ledger.unplaced.push({
        text: paragraph.text,
        place: paragraph.place,
        why: {
          fr: `dans la colonne des critères, répète la compétence ${repeated.id}`,
          en: `in the criteria column, repeats competency ${repeated.id}`,
        },
      })
      this.ledger.defects.push({
        code: 'critere-repete-competence',
        message: {
          fr: `La cellule des critères de ${repeated.id} répète l’énoncé de la compétence\u00a0: ${repeated.id} n’a pas de critère.`,
          en: `The criteria cell of ${repeated.id} repeats the statement of the competency: ${repeated.id} has no criterion.`,
        },
        place: paragraph.place,
      })
      return true
    }
    if (competency.length === 1 && first !== undefined && repeated === undefined) {
      const owner = this.competencies.find(
        ({ parts }) => parts.length > 0 && parts.length < first.parts.length && isPrefix(parts, first.parts),
      )
      if (owner !== undefined && rest !== '') {
        this.resetGroups()
        this.open(fragment, first.id, first.parts, rest, owner.id === null ? [] : [owner.id])
        return true
      }
    }
    this.references = competency.map(({ id }) => id)
    this.resetGroups()
    if (rest === '' || (startsWithInfinitive(rest) && !isAssertion(rest))) {
      this.ledger.dropped.push({ text: paragraph.text, reason: 'code_repris', place: paragraph.place })
      return true
    }
    if (/:$/u.test(rest) && !isAssertion(rest)) this.openHeading(rest)
    else {
      this.ledger.dropped.push({
        text: competency.map(({ raw }) => raw).join(' '),
        reason: 'code_repris',
        place: paragraph.place,
      })
      this.open(fragment, null, [], rest, [...this.references])
    }
    return true
  }

  private takeUncoded(fragment: Fragment, text: string, next: Fragment | undefined): void {
    const { paragraph } = fragment
    const current = this.criteria[this.criteria.length - 1]
    if (
      current !== undefined &&
      paragraph.marker === null &&
      startsLower(text) &&
      !this.heading &&
      !isNext(fragment, current, text)
    ) {
      this.goOn(fragment, current, text)
      return
    }
    if (current !== undefined && this.isBelow(fragment, current)) {
      current.indicators.push(text)
      return
    }
    if (this.coded && current !== undefined && this.opensRow(fragment, current)) {
      this.resetGroups()
      if (this.isTitleOfCoded(fragment, text, next)) this.openHeading(text)
      else this.openNamed(fragment, text)
      return
    }
    if (this.coded && current !== undefined) {
      current.statement = joinTexts(current.statement, withMarker(paragraph))
      this.noteJoin(fragment, current)
      return
    }
    if (
      current !== undefined &&
      paragraph.marker !== null &&
      this.isIndicator(fragment, paragraph.marker, current, text)
    ) {
      current.statement = joinTexts(current.statement, `- ${text}`)
      return
    }
    if (this.list !== null && paragraph.marker !== null && this.inList(paragraph.depth, paragraph.marker)) {
      this.list = { ...this.list, marker: paragraph.marker, depth: paragraph.depth }
      this.list.criterion.statement = joinTexts(this.list.criterion.statement, `- ${text}`)
      return
    }
    this.list = null
    if (this.isHeading(fragment, text, next)) {
      this.openHeading(text)
      return
    }
    if (this.leavesGroup(fragment, text, current)) this.resetGroups()
    const criterion = this.openNamed(fragment, text)
    if (openness(text) === 2 && /:$/u.test(text) && next?.paragraph.marker != null) {
      this.list = { criterion, marker: null, depth: paragraph.depth }
    }
  }

  /** Opens a criterion without a code, for the competencies that it names at its end. */
  private openNamed(fragment: Fragment, text: string): CriterionDraft {
    const named = this.named(fragment, text)
    return this.open(fragment, null, [], named?.text ?? text, named?.codes ?? [...this.references])
  }

  private named(fragment: Fragment, text: string): TrailingReference | null {
    const named = trailingReference(text, this.competencies)
    if (named !== null)
      this.ledger.dropped.push({ text: named.written, reason: 'code_repris', place: fragment.paragraph.place })
    return named
  }

  /** A criterion goes on: the competencies may be named at its new end. */
  private goOn(fragment: Fragment, current: CriterionDraft, text: string): void {
    const statement = joinTexts(current.statement, text)
    const named = this.named(fragment, statement)
    current.statement = named?.text ?? statement
    if (named !== null) current.references = [...named.codes]
    this.noteJoin(fragment, current)
  }

  /** A full sentence outside of the list, after a list of noun groups under a heading: the heading was that of the list. */
  private leavesGroup({ paragraph }: Fragment, text: string, current: CriterionDraft | undefined): boolean {
    if (current === undefined || this.heading || this.groups.length === 0 || this.marker === '') return false
    return paragraph.marker === null && paragraph.gap > 0 && isAssertion(text) && !isAssertion(current.statement)
  }

  /** An item under a criterion: deeper in its list, or behind another mark than the criteria, a bullet under a dash or a dash under a bullet. */
  private isIndicator(fragment: Fragment, marker: string, current: CriterionDraft, text: string): boolean {
    if (fragment.opensCell || this.heading || openness(current.statement) !== 0 || startsLower(text)) return false
    if (/:$/u.test(text)) return false
    if (fragment.paragraph.depth > this.depth) return true
    if (sameMarker(marker, this.marker)) return false
    if (!isDash(marker)) return isDash(this.marker)
    return this.marker === '-' || (this.marker !== '' && !isDash(this.marker) && !/^\d/.test(this.marker))
  }

  /** Deeper than the criterion in one list, where the criterion does not announce that list. */
  private isBelow({ opensCell, paragraph }: Fragment, current: CriterionDraft): boolean {
    if (opensCell || this.heading || paragraph.marker === null || this.list !== null) return false
    if (startsLower(paragraph.text) || /:$/u.test(paragraph.text)) return false
    return paragraph.depth > this.depth && openness(current.statement) === 0
  }

  private inList(depth: number, marker: string): boolean {
    if (this.list === null) return false
    return this.list.marker === null || (sameMarker(this.list.marker, marker) && depth >= this.list.depth)
  }

  /** « Qualité de la méthode : » over a list is a heading; a sentence with a verb over a list is a criterion with its list. */
  private isHeading(fragment: Fragment, text: string, next: Fragment | undefined): boolean {
    if (next === undefined) return false
    const { paragraph } = fragment
    const bare = text.replace(/\s*:$/u, '')
    if (isAssertion(bare)) return false
    const colon = /:$/u.test(text)
    const deeper =
      next.paragraph.depth > paragraph.depth ||
      (paragraph.marker !== null &&
        next.paragraph.marker !== null &&
        !sameMarker(next.paragraph.marker, paragraph.marker) &&
        !next.paragraph.opensPage)
    if (colon)
      return next.paragraph.marker !== null || /:$/u.test(next.paragraph.text) || isAssertion(next.paragraph.text)
    if (/[.;,]$/u.test(text) || text.length > 140) return false
    if (paragraph.marker === null && next.paragraph.marker !== null) return true
    if (paragraph.emphasised && !next.paragraph.emphasised && text.length < 100) return true
    return deeper && paragraph.marker !== null && next.paragraph.depth > paragraph.depth
  }

  private openHeading(text: string): void {
    const title = text.replace(/[\s\u00a0]*:$/u, '')
    const path = title.split(/\s+›\s+/u)
    if (path.length > 1) this.groups = path
    else this.groups = this.heading ? [...this.groups, title] : [...this.groups.slice(0, -1), title]
    this.heading = true
    this.list = null
    this.depth = Number.POSITIVE_INFINITY
  }

  private open(
    fragment: Fragment,
    id: string | null,
    parts: readonly string[],
    statement: string,
    references: string[],
  ): CriterionDraft {
    const facts = criterionFacts(statement)
    if (facts.written !== '')
      this.ledger.dropped.push({ text: facts.written, reason: 'etiquette', place: fragment.paragraph.place })
    const criterion: CriterionDraft = {
      ...positionOf(fragment),
      id,
      parts,
      groups: [...this.groups],
      assessments: [...this.assessments, ...facts.assessments],
      statement: facts.text,
      references,
      indicators: [],
      eliminatory: facts.eliminatory,
      points: facts.points,
      also: facts.also,
      doubts: [],
    }
    this.criteria.push(criterion)
    this.heading = false
    this.marker = fragment.paragraph.marker ?? ''
    this.depth = fragment.paragraph.marker === null ? Number.POSITIVE_INFINITY : fragment.paragraph.depth
    return criterion
  }

  private noteJoin(fragment: Fragment, current: CriterionDraft): void {
    if (fragment.opensCell || fragment.paragraph.opensPage) {
      this.ledger.joined.push({ text: fragment.paragraph.text, from: current.place, to: fragment.paragraph.place })
    }
  }
}
