import { AUTHOR } from '../../out/docx/author.ts'
import { isPaperKind } from '../../out/exams/word/paper-kind.ts'

/** What Équerre writes that is no document to import: its own files, and tables of which the référentiel cannot be made again. */
export type OwnKind = 'own_referential' | 'own_exam' | 'own_paper' | 'coverage_table' | 'moodle_framework'

/** Which of them a text is, from its beginning; `null` when it is none. */
export function ownKindOf(start: string): OwnKind | null {
  return ofYaml(start) ?? ofTable(start)
}

/** Whether a Word file is a paper of a mock exam, from its properties (`docProps/core.xml`): they stay when it is saved again. */
export const isOwnPaper = (properties: string): boolean =>
  said(properties, 'dc:creator') === AUTHOR && isPaperKind(said(properties, 'dc:subject'))

const said = (properties: string, name: string): string =>
  new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`).exec(properties)?.[1] ?? ''

/** Keys at the left edge, from the first line that is no comment: a sentence that begins alike is not followed by keys. */
function ofYaml(start: string): OwnKind | null {
  const lines = start.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '' && !/^(?:#|%|---)/.test(line))
  const [first = ''] = lines
  if (!/^[a-z_]+:(?:\s|$)/.test(first)) return null
  const keys = new Set(lines.flatMap((line) => /^([a-z_]+):(?:\s|$)/.exec(line)?.[1] ?? []))
  const isDeclared = (key: string): boolean => lines.some((line) => DECLARED.exec(line)?.[1] === key)
  if (isDeclared('examen') && keys.size > 1) return 'own_exam'
  return isDeclared('referentiel') && CONTENT.some((key) => keys.has(key)) ? 'own_referential' : null
}

/** The version of the format. */
const DECLARED = /^(referentiel|examen):\s*\d+\s*(?:#.*)?$/
const CONTENT = ['certification', 'blocs', 'competences', 'contexte']

/** A spreadsheet that saved the table may have changed its separator and its quotes, not its titles. */
function ofTable(start: string): OwnKind | null {
  const [line = ''] = start.replace(/^\ufeff?(?:sep=.[\r\n]+)?/i, '').split(/[\r\n]/, 1)
  const titles = new Set(line.split(/[;,\t|]/).map((title) => title.trim().replace(/^"|"$/g, '').trim()))
  return TABLES.find(([, named]) => named.every((title) => titles.has(title)))?.[0] ?? null
}

/** Titles that no other table has together. */
const TABLES: readonly (readonly [kind: OwnKind, titles: readonly string[]])[] = [
  ['coverage_table', ['Niveau de Bloom', 'Critères propres', 'Critères du bloc', 'Critères lus dans la modalité']],
  ['coverage_table', ['Bloom level', 'Own criteria', 'Criteria of the bloc', 'Criteria read in the modality']],
  ['moodle_framework', ['Parent ID number', 'ID number', 'Short name', 'Is framework']],
]
