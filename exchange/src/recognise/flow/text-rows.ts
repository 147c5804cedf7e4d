import type { Paragraph } from '../../in/document.ts'
import type { ColumnRole, Label } from '../columns/column-roles.ts'
import type { SectionBuilder } from '../sections/section-builder.ts'
import { head } from '../words/codes.ts'
import { startsWithInfinitive } from '../words/cues.ts'
import type { Outline } from './outline.ts'

/** The rows of a text, told by its order: after the evaluation of one, another competency or activity opens the next. */
export class TextRows {
  private readonly builder: SectionBuilder
  private readonly outline: Outline
  /** What is said of assessments here is of the whole bloc. */
  private readonly ofBloc: boolean
  private previous: ColumnRole | null = null
  /** The line where the column being read begins. */
  private top = 0
  private sawEvaluation = false
  private sawCompetency = false

  constructor(builder: SectionBuilder, outline: Outline, ofBloc: boolean) {
    this.builder = builder
    this.outline = outline
    this.ofBloc = ofBloc
  }

  add(paragraph: Paragraph, label: Label): void {
    const { role } = label
    const { line } = paragraph.place
    this.follow(paragraph, role)
    const opensCell = role !== this.previous || paragraph.opensPage
    if (opensCell) this.top = line
    this.previous = role
    const { row } = this.builder
    const ofBloc = this.ofBloc && role === 'modalite' ? { ofBloc: true as const } : {}
    this.builder.push(label, paragraph, { row, lastRow: row, opensCell, height: line - this.top, ...ofBloc })
  }

  /** Goes to the next row where the paragraph opens one. */
  private follow(paragraph: Paragraph, role: ColumnRole): void {
    const outlined = this.outline.roles.has(paragraph) && paragraph.marker === null
    const opens = outlined || head(paragraph.text).codes.length > 0
    const competency = role === 'competence' && (opens || this.isUncoded(paragraph))
    const activity = role === 'activite' && opens
    const ended = this.sawEvaluation || (outlined && this.sawCompetency)
    if (this.previous === null || (ended && (competency || activity))) {
      this.builder.row += 1
      this.sawEvaluation = false
      this.sawCompetency = false
    }
    if (role === 'critere' || role === 'modalite') this.sawEvaluation = true
    if (competency) this.sawCompetency = true
  }

  private isUncoded({ text }: Paragraph): boolean {
    return !this.builder.habits.competencyCodes && startsWithInfinitive(text)
  }
}
