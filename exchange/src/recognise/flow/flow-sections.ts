import type { Flow, Paragraph } from '../../in/document.ts'
import { AssessmentsApart } from '../parts/assessments-apart.ts'
import { isAwardHeading, isAwardSentence } from '../parts/certification.ts'
import { chapterOf, labelledChapter } from '../parts/chapters.ts'
import type { SectionBuilder } from '../sections/section-builder.ts'
import { SheetReading } from '../sections/sheet-reading.ts'
import { isContentsLine } from '../sections/title-sheets.ts'
import { head } from '../words/codes.ts'
import { namesAssessment } from '../words/cues.ts'
import { looseHeading } from '../words/headings.ts'
import { HeadingReading } from './heading-reading.ts'
import { inlineActivities } from './inline-activities.ts'
import { isForeignTitle, isWithoutKey, whyUnder } from './leading-away.ts'
import { Standing } from './standing.ts'
import { startsCompetency } from './stated-competencies.ts'

/** Reads text in reading order: headings announce a column, and the columns of a flattened table are told by the text itself. */
export function readFlow(flow: Flow, builder: SectionBuilder): void {
  new FlowReading(flow, builder).read()
}

class FlowReading {
  private readonly builder: SectionBuilder
  private readonly standing: Standing
  private readonly sheets: SheetReading
  private readonly apart: AssessmentsApart
  private readonly headings: HeadingReading

  constructor(flow: Flow, builder: SectionBuilder) {
    this.builder = builder
    this.standing = new Standing(builder, flow)
    this.sheets = new SheetReading(builder, this.standing)
    this.apart = new AssessmentsApart(builder, this.standing)
    this.headings = new HeadingReading(builder, this.standing)
  }

  read(): void {
    const { paragraphs } = this.standing.flow
    for (const [index, paragraph] of paragraphs.entries()) {
      if (isContentsLine(paragraph.text)) this.builder.drop(paragraph, 'doublon')
      else if (!this.sheets.take(paragraph)) this.take(paragraph, index)
    }
    this.standing.place()
  }

  private take(paragraph: Paragraph, index: number): void {
    const below = this.standing.flow.paragraphs[index + 1] ?? null
    if (this.takeBloc(paragraph) || this.apart.take(paragraph, index) || this.takeActivities(paragraph)) return
    const certifies = this.isOnCertification(paragraph)
    if (this.adds(paragraph)) this.standing.begin()
    if (!certifies && this.headings.take(paragraph, below)) return
    this.leaveHeading(paragraph)
    if (this.takeAward(paragraph, certifies)) return
    if (!this.settle(paragraph, below)) this.takeContent(paragraph)
  }

  // --- what opens a bloc, or is read at once

  /** The title of a bloc that only the outline of the document tells. */
  private takeBloc(paragraph: Paragraph): boolean {
    const bloc = this.standing.outline.blocs.get(paragraph)
    if (bloc === undefined) return false
    this.standing.leave()
    this.standing.begin()
    this.builder.openSection(bloc, { ...paragraph, text: bloc.title })
    this.builder.titleOpen = false
    return true
  }

  /** « Activités : a) accueil ; b) conseil ». */
  private takeActivities(paragraph: Paragraph): boolean {
    const { builder } = this
    const listed = builder.started || builder.blocs.length > 0 ? inlineActivities(paragraph) : null
    if (listed === null || builder.sections.length === 0) return false
    this.standing.leave()
    this.standing.begin()
    builder.titleOpen = false
    builder.row += 1
    builder.drop({ ...paragraph, text: listed.label }, 'entete_de_colonne')
    const { row, inText } = builder
    builder.inText = true
    listed.items.forEach((text, height) => {
      const item = { ...paragraph, text, marker: '-', depth: 1 }
      const at = { row, lastRow: row, opensCell: height === 0, height }
      builder.push({ role: 'activite', doubtful: false }, item, at)
    })
    builder.inText = inText
    return true
  }

  // --- where the heading over a text ends

  /** Below a table, a text on what the table had no column for: « Épreuve : étude de cas » where it only told of competencies. */
  private adds({ text }: Paragraph): boolean {
    const { afterTable } = this.builder
    if (afterTable === null) return false
    if (namesAssessment(text) && !afterTable.has('modalite')) return true
    const [label = ''] = text.split(/[\s\u00a0]*:(?:\s|$)/u)
    const role = label === text ? undefined : looseHeading(label)?.roles[0]
    return role !== undefined && !afterTable.has(role)
  }

  /** A bloc starts anew, and so does a competency under « Critères » or « Modalités »: the heading no longer holds. */
  private leaveHeading(paragraph: Paragraph): void {
    const { standing } = this
    if (this.builder.blockOf(paragraph) !== null) {
      standing.leave()
      standing.begin()
      standing.awarding = false
    } else if ((standing.hint === 'critere' || standing.hint === 'modalite') && this.startsElement(paragraph))
      standing.leave()
  }

  private startsElement(paragraph: Paragraph): boolean {
    const role = this.standing.outline.roles.get(paragraph)
    return role === undefined ? startsCompetency(paragraph, this.builder.habits) : role !== 'critere'
  }

  // --- what is said of the certification as a whole

  /** A title or a line on the certification: anywhere when it says how it is awarded; else after the tables. */
  private isOnCertification(paragraph: Paragraph): boolean {
    if (isAwardHeading(paragraph.text)) return true
    return this.builder.afterTable !== null && (chapterOf(paragraph) !== null || labelledChapter(paragraph) !== null)
  }

  private takeAward(paragraph: Paragraph, certifies: boolean): boolean {
    const { builder, standing } = this
    if (certifies) {
      standing.place()
      standing.awarding = true
    }
    const awards = standing.awarding || (builder.started && isAwardSentence(paragraph.text))
    if (awards) builder.preamble.push(paragraph)
    return awards
  }

  // --- what is of the référentiel, and what is not

  /** Settles what is no content: boilerplate, the title of a bloc, a title that leads away from the référentiel. */
  private settle(paragraph: Paragraph, below: Paragraph | null): boolean {
    const { builder, standing } = this
    const ends = builder.started && (isWithoutKey(paragraph) || this.apart.isEndedBy(paragraph))
    if (!ends && builder.settle(paragraph, below)) return true
    if (!ends && !(builder.started && this.leadsAway(paragraph))) return false
    standing.leave()
    standing.leadAway(paragraph)
    builder.setAside(paragraph)
    return true
  }

  private leadsAway(paragraph: Paragraph): boolean {
    const { hint, outline } = this.standing
    return (hint === null || hint === 'competence') && !outline.roles.has(paragraph) && isForeignTitle(paragraph)
  }

  private takeContent(paragraph: Paragraph): void {
    const { builder, standing } = this
    const outlined = standing.outline.roles.has(paragraph)
    if (standing.adrift && (outlined || head(paragraph.text).codes.length > 0)) standing.begin()
    if (standing.adrift) builder.setAside(paragraph, whyUnder(standing.under))
    else if (!builder.started && !outlined && !opensContent(paragraph)) builder.preamble.push(paragraph)
    else {
      builder.started = true
      standing.waiting.push(paragraph)
    }
  }
}

/** The first coded element ends what stands before the référentiel. */
function opensContent({ text }: Paragraph): boolean {
  const { codes, rest } = head(text)
  return rest !== '' && codes.some(({ kind }) => kind === 'activite' || kind === 'competence' || kind === 'critere')
}
