import { DEFINITIONS, LAW, WORDS } from '../../../../core/src/preview/words.ts'
import type { ReadDocument } from '../../in/document.ts'
import type { ImportedBlock, ImportedReferentiel } from '../../referentiel.ts'
import type { Notes } from '../assemble/notes.ts'
import type { Ledger } from '../drafts.ts'
import { paragraphsOf } from '../sections/paragraphs.ts'
import { Account } from './account.ts'
import { blockUnder, readBlockHead } from './block-head.ts'
import { type OfficialTable, officialTable, readBlockTable } from './block-table.ts'
import { isChapterTitle, readChapter, readFacts } from './front.ts'
import { alike, isSaid, type OfficialLine, officialLines } from './official-line.ts'

export interface OfficialReading {
  readonly referentiel: ImportedReferentiel
  readonly notes: Notes
}

const LEGAL = [DEFINITIONS.activities, DEFINITIONS.competencies, DEFINITIONS.evaluation].map(({ name, says }) =>
  (['fr', 'en'] as const).map((language) => alike(`${name[language]} ${says[language]}.`)),
)

/**
 * Whether a document is the one that Équerre writes: its title page quotes the law in the same words, and its letters tell codes and
 * labels from text. It may have been gone over since in a word processor.
 */
export function isOfficial(document: ReadDocument): boolean {
  const texts = new Set<string>()
  let led = false
  for (const paragraph of paragraphsOf(document)) {
    if (paragraph.text.length < LONGEST_DEFINITION) texts.add(alike(paragraph.text))
    led ||= paragraph.lead !== undefined
  }
  return led && texts.has(alike(LAW.fr)) && LEGAL.every((wordings) => wordings.some((words) => texts.has(words)))
}

const LONGEST_DEFINITION = 200

/** Reads the official document back. Whatever it holds that has no place in it is kept apart. */
export function readOfficial(document: ReadDocument, ledger: Ledger): OfficialReading {
  const notes: Notes = new Map()
  const account = new Account(notes, ledger)
  const into: ImportedReferentiel = { referentiel: 1, certification: {} }
  const blocks: ImportedBlock[] = []
  let waiting: OfficialLine[] = []
  let front = true
  for (const piece of document.pieces) {
    if (piece.kind === 'flow') {
      waiting.push(...officialLines(piece.paragraphs))
      continue
    }
    const table = officialTable(piece)
    if (table === null) {
      waiting.push(...piece.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => officialLines(paragraphs))))
      continue
    }
    const at = titleOfBlock(waiting)
    readFlow(waiting.slice(0, at), front, into, account)
    front = false
    readBlock(waiting.slice(at), table, blocks, into, account)
    waiting = []
  }
  readFlow(waiting, front, into, account)
  if (blocks.length > 0) into.blocs = blocks
  return { referentiel: into, notes }
}

/** Where the title of the bloc whose table comes next stands among the lines before it; after them all without one. */
function titleOfBlock(lines: readonly OfficialLine[]): number {
  const at = lines.findLastIndex(({ heading, text }) => heading > 0 && !isChapterTitle(text))
  return at < 0 ? lines.length : at
}

function readBlock(
  lines: readonly OfficialLine[],
  table: OfficialTable,
  blocks: ImportedBlock[],
  into: ImportedReferentiel,
  account: Account,
): void {
  const [title, ...head] = lines
  // A table without a title goes on with the bloc before it.
  const named = title === undefined ? (blocks.at(-1) ?? null) : blockUnder(title, account)
  const block = named ?? into
  if (named !== null && !blocks.includes(named)) {
    blocks.push(named)
    account.note(named, title?.place ?? table.table.place)
  }
  if (named === null) for (const line of head) account.unplaced(line)
  else readBlockHead(head, named, account)
  readBlockTable(table, block, account)
}

/** The title page, where the flow is the first of the document, then chapters. */
function readFlow(lines: readonly OfficialLine[], front: boolean, into: ImportedReferentiel, account: Account): void {
  const law = front ? lines.findLastIndex(({ text }) => isLegal(text)) : -1
  if (law >= 0) readTitlePage(lines.slice(0, law + 1), into, account)
  let title: OfficialLine | null = null
  let chapter: OfficialLine[] = []
  const close = (): void => {
    if (title !== null) readChapter(title, chapter, into, account)
    else for (const line of chapter) account.unplaced(line)
    chapter = []
  }
  for (const line of lines.slice(law + 1)) {
    if (line.heading > 0) {
      close()
      title = line
    } else chapter.push(line)
  }
  close()
}

const isLegal = (text: string): boolean => isSaid(text, LAW) || LEGAL.some((wordings) => wordings.includes(alike(text)))

function readTitlePage(lines: readonly OfficialLine[], into: ImportedReferentiel, account: Account): void {
  const facts: OfficialLine[] = []
  let titled = false
  for (const line of lines) {
    if (isLegal(line.text)) account.told(line.text, line, 'rappel_legal')
    else if (isSaid(line.text, WORDS.page) && !titled) account.told(line.text, line)
    else if (line.heading > 0 && !titled) {
      titled = true
      if (isSaid(line.text, WORDS.untitled)) account.told(line.text, line)
      else into.certification = { ...into.certification, intitule: line.text }
    } else facts.push(line)
  }
  into.certification = { ...into.certification, ...readFacts(facts, account) }
}
