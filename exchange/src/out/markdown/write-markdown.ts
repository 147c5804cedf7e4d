import type { Language } from '@equerre/core'
import { groupsOf } from '../official/columns.ts'
import type {
  Chapter,
  Labelled,
  Line,
  OfficialBlock,
  OfficialCell,
  OfficialDocument,
  Run,
} from '../official/document.ts'

/**
 * The official document as Markdown: headings and lists for what is said of the certification, a table a bloc. Tables are written in
 * tags, which Markdown allows everywhere it is read: pipes can neither merge cells nor hold a list.
 */
export function writeMarkdown(official: OfficialDocument): string {
  const { kind, title, facts, law, about, blocks, language } = official
  return `${[
    escaped(kind),
    `# ${escaped(title)}`,
    facts.map((fact) => factItem(fact, language)).join('\n'),
    `**${escaped(law.source)}**`,
    law.definitions.map(({ label, text }) => `- **${escaped(label)}** ${escaped(text)}.`).join('\n'),
    ...about.map(chapter),
    ...blocks.map((block) => blockSection(block, language)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

const factItem = ({ label, text }: Labelled, language: Language): string =>
  `- **${escaped(label)}${language === 'fr' ? '\u00a0' : ''}:** ${escaped(text)}`

/** One text stands as a paragraph; lines that each say something of their own are a list. */
function chapter({ title, lines }: Chapter): string {
  const [only] = lines
  const alone = lines.length === 1 && only?.kind === 'text' && only.runs.every(({ strong }) => !strong)
  const text = alone ? runsText(only) : lines.map((line) => `${'  '.repeat(line.depth)}- ${runsText(line)}`).join('\n')
  return `## ${escaped(title)}\n\n${text}`
}

const runsText = ({ runs }: Line): string => runs.map(runText).join('')

/** Marks stand against the words: what surrounds them stays outside. */
function runText({ text, strong }: Run): string {
  if (!strong) return escaped(text)
  const end = /[\s\u00a0]*$/u.exec(text)?.[0] ?? ''
  return `**${escaped(text.slice(0, text.length - end.length))}**${end}`
}

const SPECIAL = /[\\`*_[\]<>#|~]/g
/** What would begin a list, a quotation or a title. */
const AT_START = /^(\d+)?([-+.)])(?=\s)/u

/** A text as it reads, on one line: no sign of it is a mark. */
const escaped = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(SPECIAL, '\\$&')
    .replace(AT_START, '$1\\$2')

function blockSection(block: OfficialBlock, language: Language): string {
  const { title, facts, summaries } = block
  const [only] = summaries
  return [
    `## ${escaped(title)}`,
    facts.map((fact) => factItem(fact, language)).join('\n'),
    summaries.length === 1 ? escaped(only ?? '') : summaries.map((summary) => `- ${escaped(summary)}`).join('\n'),
    table(block),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Each row on its line: two versions of a document can be compared. No blank line, which would end the table. */
function table({ columns, rows }: OfficialBlock): string {
  return [
    '<table>',
    '<thead>',
    `<tr>${groupsOf(columns)
      .map(({ title, span }) => `<th${spans(1, span)}>${inTags(title)}</th>`)
      .join('')}</tr>`,
    `<tr>${columns.map(({ title }) => `<th>${inTags(title)}</th>`).join('')}</tr>`,
    '</thead>',
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map((cell) => (cell === null ? '' : cellTags(cell))).join('')}</tr>`),
    '</tbody>',
    '</table>',
  ].join('\n')
}

const cellTags = ({ rows, columns, lines }: OfficialCell): string =>
  `<td valign="top"${spans(rows, columns)}>${linesTags(lines)}</td>`

const spans = (rows: number, columns: number): string =>
  `${rows === 1 ? '' : ` rowspan="${rows}"`}${columns === 1 ? '' : ` colspan="${columns}"`}`

function linesTags(lines: readonly Line[]): string {
  let written = ''
  let depth = -1
  const sink = (to: number): void => {
    for (; depth > to; depth -= 1) written += '</li></ul>'
  }
  for (const line of lines) {
    if (line.kind !== 'item') {
      sink(-1)
      written += `<p>${wrapped(line)}</p>`
      continue
    }
    sink(line.depth)
    written += depth === line.depth ? '</li><li>' : '<ul><li>'.repeat(line.depth - depth)
    depth = line.depth
    written += line.runs.map(runTags).join('')
  }
  sink(-1)
  return written
}

function wrapped(line: Line): string {
  const plain = inTags(line.runs.map(({ text }) => text).join(''))
  switch (line.kind) {
    case 'name':
    case 'label':
      return `<strong>${plain}</strong>`
    case 'note':
    case 'absent':
      return `<em>${plain}</em>`
    default:
      return line.runs.map(runTags).join('')
  }
}

const runTags = ({ text, strong }: Run): string => (strong ? `<strong>${inTags(text)}</strong>` : inTags(text))

const inTags = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
