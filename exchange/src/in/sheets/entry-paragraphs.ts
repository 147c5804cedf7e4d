import { WORDS } from '../../../../core/src/preview/words.ts'
import { MORE_WORDS } from '../../out/official/words.ts'
import { isSaid } from '../../recognise/official/official-line.ts'
import { criterionFacts } from '../../recognise/parts/criterion-facts.ts'
import { head } from '../../recognise/words/codes.ts'
import { blockHeading } from '../../recognise/words/headings.ts'
import type { Paragraph } from '../document.ts'
import { collapse } from '../lines.ts'
import type { CellReader } from './cell-text.ts'
import type { Entry } from './entry.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet.ts'
import { yesOrNo } from './yes-no.ts'

/** What each element of a sheet says, as the paragraphs of a document. */

export interface EntryWriting {
  readonly sheet: Sheet
  readonly reader: CellReader
  /** Takes a cell that its column does not let anybody read. @param title of the column */
  readonly unreadable: (cell: SheetCell, row: SheetRow, title: string) => void
}

/** A bloc on one line: « Bloc 2 – Conduire… », however its cells say it. */
export function blocOf({ row, codes, texts }: Entry, { reader, sheet }: EntryWriting): Paragraph {
  for (const cell of [...codes, ...texts]) keepNotes(cell, row, sheet, reader)
  const code = codes.length === 0 ? '' : collapse(codes.map(({ text }) => text).join(' '))
  const title = collapse(texts.map(({ text }) => text).join(' '))
  if (code === '') return reader.paragraph(title, row, sheet)
  const named = blockHeading(`${code} – ${title}`) === null ? `Bloc ${code}` : code
  return reader.paragraph(title === '' ? named : `${named} – ${title}`, row, sheet)
}

/** Of a cell whose text is written with that of others. */
function keepNotes(cell: SheetCell, row: SheetRow, sheet: Sheet, reader: CellReader): void {
  if (cell.notes.length > 0) reader.read({ ...cell, text: '' }, row, sheet)
}

/** An activity and its tasks. */
export function activityOf(entry: Entry, writing: EntryWriting): readonly Paragraph[] {
  const tasks = entry.details
    .filter(({ meaning }) => meaning.part === 'task')
    .flatMap(({ cell }) =>
      read(cell, entry.row, writing).map((one) => ({
        ...one,
        marker: one.marker ?? '-',
        depth: Math.max(1, one.depth),
      })),
    )
  return [...withCode(entry, writing), ...tasks]
}

/** A competency and its objectives. */
export function competencyOf(entry: Entry, writing: EntryWriting): readonly Paragraph[] {
  const { row, details } = entry
  const objectives = details
    .filter(({ meaning }) => meaning.part === 'objective')
    .flatMap(({ cell }) =>
      read(cell, row, writing).map((one) => ({ ...one, marker: one.marker ?? '•', depth: Math.max(1, one.depth) })),
    )
  const label = objectives.length === 0 ? [] : [writing.reader.paragraph('Objectifs :', row, writing.sheet)]
  return [...withCode(entry, writing), ...label, ...objectives]
}

/** A modality and its facts. @param tie the competencies that it assesses, when its place does not say it */
export function assessmentOf(entry: Entry, tie: string | null, writing: EntryWriting): readonly Paragraph[] {
  const { reader, sheet } = writing
  const facts = entry.details.flatMap(({ meaning, cell }) =>
    read(cell, entry.row, writing).map((one, at) =>
      at === 0 && meaning.label !== undefined
        ? { ...one, text: `${meaning.label}\u00a0: ${one.text}`, marker: null, depth: 0 }
        : one,
    ),
  )
  const named = tie === null || facts.some(({ text }) => text.startsWith('Compétences évaluées'))
  return [...withCode(entry, writing), ...facts, ...(named ? [] : [reader.paragraph(tie, entry.row, sheet)])]
}

/** A criterion, what its own columns say of it in brackets at its end, and its indicators. */
export function criterionOf(entry: Entry, oneARow: boolean, writing: EntryWriting): readonly Paragraph[] {
  const { row, details } = entry
  const [first, ...others] = ranked(withCode(entry, writing), entry)
  const indicators = details
    .filter(({ meaning }) => meaning.part === 'indicator')
    .flatMap(({ cell }) =>
      read(cell, row, writing).map(
        (one): Paragraph => ({ ...one, marker: one.marker ?? '-', depth: 2, part: 'indicateur' }),
      ),
    )
  if (first === undefined) {
    for (const { meaning, cell, title } of details)
      if (meaning.part === 'points' || meaning.part === 'eliminatory') writing.unreadable(cell, row, title)
    return indicators
  }
  const single = others.length === 0 || (oneARow && others.every(({ marker }) => marker !== null))
  const stated = { ...first, text: withFacts(first.text, factsOf(entry, writing)) }
  if (!single && indicators.length === 0) return [stated, ...others]
  return [
    { ...stated, part: 'critere' },
    ...others.map((one): Paragraph => (single ? { ...one, part: 'indicateur' } : one)),
    ...indicators,
  ]
}

/** A number alone ranks the criteria of a table and names none of them: it is the mark of an item, no word of the statement. */
function ranked(paragraphs: readonly Paragraph[], { codes }: Entry): readonly Paragraph[] {
  const [first, ...others] = paragraphs
  const rank = collapse(codes.map(({ text }) => text).join(' '))
  if (first === undefined || !/^\d{1,3}$/.test(rank) || !first.text.startsWith(`${rank} `)) return paragraphs
  const text = first.text.slice(rank.length + 1)
  return [{ ...first, text, marker: `${rank}.`, depth: Math.max(1, first.depth) }, ...others]
}

function factsOf({ row, details }: Entry, { unreadable }: EntryWriting): readonly string[] {
  return details.flatMap(({ meaning, cell, title }): readonly string[] => {
    const said = collapse(cell.text)
    if (meaning.part === 'points') {
      const points = /^(\d{1,3}(?:[.,]\d{1,2})?)(?:[\s\u00a0]*(?:points?|pts?))?$/iu.exec(said)?.[1]
      if (points !== undefined) return [`${points.replace(',', '.')} points`]
      unreadable(cell, row, title)
    }
    if (meaning.part === 'eliminatory') {
      const answer = yesOrNo(said)
      if (answer === true) return ['éliminatoire']
      if (answer === null) unreadable(cell, row, title)
    }
    return []
  })
}

/** After those that the text says itself: it was written first. */
function withFacts(text: string, facts: readonly string[]): string {
  if (facts.length === 0) return text
  const { text: statement, written } = criterionFacts(text)
  return `${written === '' ? text : statement} (${[...(written === '' ? [] : [written]), ...facts].join(' ; ')})`
}

/** The paragraphs of an element, its code in front of the first. */
function withCode({ row, codes, texts }: Entry, writing: EntryWriting): readonly Paragraph[] {
  const [first, ...others] = withoutOwnLabels(texts.flatMap((cell) => read(cell, row, writing)))
  const code = collapse(codes.map(({ text }) => text).join(' '))
  for (const cell of codes) keepNotes(cell, row, writing.sheet, writing.reader)
  if (code === '') return first === undefined ? [] : [first, ...others]
  if (first === undefined) return [writing.reader.paragraph(code, row, writing.sheet)]
  const coded = head(first.text).codes.some(({ id }) => id === head(code).codes[0]?.id)
  return [coded ? first : { ...first, text: `${code} ${first.text}`, marker: null, depth: 0 }, ...others]
}

/** Lines that Équerre writes for what a référentiel leaves unsaid: whom something is for, a modality without a name. */
function withoutOwnLabels(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (paragraphs.length < 2) return paragraphs
  return paragraphs.filter(
    ({ text }) => !isSaid(text.replace(/[\s\u00a0]*:$/u, ''), WORDS.wholeBlock, MORE_WORDS.unnamedAssessment),
  )
}

const read = (cell: SheetCell, row: SheetRow, { reader, sheet }: EntryWriting): readonly Paragraph[] =>
  reader.read(cell, row, sheet)
