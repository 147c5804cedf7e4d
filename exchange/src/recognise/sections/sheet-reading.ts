import type { Paragraph } from '../../in/document.ts'
import { isBackMatter, isWithoutKey, whyUnder } from '../flow/leading-away.ts'
import type { Standing } from '../flow/standing.ts'
import { isAwardHeading } from '../parts/certification.ts'
import { isEpreuve } from '../parts/epreuve-titles.ts'
import { assessedBloc, columnHeading, unaccented } from '../words/headings.ts'
import { titleRole } from '../words/titles.ts'
import type { SectionBuilder } from './section-builder.ts'
import { isActivitySheet, isSheetSummary, isSheetTitle, sheetName, sheetNumber } from './title-sheets.ts'

/** Reads what is of the sheets of a titre professionnel: their titles and names, the table that sums them up, what comes after them. */
export class SheetReading {
  private readonly builder: SectionBuilder
  private readonly standing: Standing
  /** The title of a sheet that was just read: the name comes next. */
  private title: Paragraph | null = null
  /** In the table that sums up the sheets, whose cells are no longer told apart: the sheets say it all again. */
  private summed = false

  constructor(builder: SectionBuilder, standing: Standing) {
    this.builder = builder
    this.standing = standing
  }

  take(paragraph: Paragraph): boolean {
    return this.takeTitle(paragraph) || this.takeBackMatter(paragraph) || this.takeSummary(paragraph)
  }

  private takeTitle(paragraph: Paragraph): boolean {
    const { builder, standing, title } = this
    this.title = null
    if (title !== null && isName(paragraph)) {
      this.open(title, paragraph)
      return true
    }
    if (!isSheetTitle(paragraph.text)) return false
    standing.leave()
    standing.leadAway(paragraph)
    this.summed = false
    builder.backMatter = false
    builder.started = true
    builder.titleOpen = false
    builder.drop(paragraph, 'etiquette')
    const name = sheetName(paragraph.text)
    if (name === null) this.title = paragraph
    else this.open(paragraph, { ...paragraph, text: name })
    return true
  }

  /** The sheet of an activity is that of a bloc, which is the activity too; that of a competency says it by its name alone. */
  private open(title: Paragraph, name: Paragraph): void {
    const { builder } = this
    const number = sheetNumber(title.text)
    const role = isActivitySheet(title.text) ? 'activite' : 'competence'
    const owner = role === 'activite' ? { number, name: name.text } : builder.activityOfSheet.get(name.text)
    if (owner === undefined) builder.row += 1
    else builder.resume({ id: owner.number, title: owner.name }, name)
    const { row } = builder
    const code = number === null ? '' : `${role === 'activite' ? 'AT' : 'CP'}${number} `
    const coded = { ...name, marker: null, text: `${code}${name.text}` }
    builder.push({ role, doubtful: false }, coded, { row, lastRow: row, opensCell: true, height: 0 })
  }

  /** After the sheets, the glossary explains « activité type » and « critère de performance »: none is one. */
  private takeBackMatter(paragraph: Paragraph): boolean {
    const { builder, standing } = this
    if (builder.sheets.size > 0 && builder.started && isBackMatter(paragraph)) {
      standing.leave()
      standing.under = paragraph
      builder.backMatter = true
    }
    if (builder.backMatter && !resumesEvaluation(paragraph)) {
      builder.setAside(paragraph, whyUnder(standing.under))
      return true
    }
    builder.backMatter = false
    return false
  }

  private takeSummary(paragraph: Paragraph): boolean {
    const { builder, standing } = this
    if (builder.sheets.size > 0 && isSheetSummary(paragraph.text)) {
      standing.leave()
      this.summed = true
    }
    if (!this.summed) return false
    if (this.saysNames(withoutNumbers(paragraph.text))) {
      builder.drop(paragraph, 'doublon')
      return true
    }
    if (isWithoutKey(paragraph)) {
      this.summed = false
      standing.leadAway(paragraph)
    }
    builder.setAside(paragraph)
    return true
  }

  /** The names of sheets, one or several run together. */
  private saysNames(text: string): boolean {
    const { sheets } = this.builder
    if (sheets.has(text)) return true
    let left = ` ${unaccented(text)} `
    for (const name of sheets) left = left.replace(` ${unaccented(name)} `, '  ')
    return left.trim() === ''
  }
}

/** The line under the title of a sheet is its name, unless it is already a rubric. */
function isName(paragraph: Paragraph): boolean {
  const { text } = paragraph
  const rubric = isWithoutKey(paragraph) || titleRole(paragraph) !== null || columnHeading(text) !== null
  return text.length <= LONGEST_NAME && !rubric && !isSheetTitle(text)
}

const LONGEST_NAME = 200

/** The référentiel d’évaluation may be printed after the glossary. */
const resumesEvaluation = (paragraph: Paragraph): boolean =>
  isAwardHeading(paragraph.text) || assessedBloc(paragraph.text) !== null || isEpreuve(paragraph)

/** « 1 Conduire une culture 2 »: numbers of the cells beside. */
const withoutNumbers = (text: string): string => text.replace(/^(?:\d{1,2}\s+)+|(?:\s+\d{1,2})+$/gu, '')
