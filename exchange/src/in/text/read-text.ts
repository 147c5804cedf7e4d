import type { Piece, ReadDocument, Rejoined, SetAside } from '../document.ts'
import { htmlPieces } from '../html/read-html.ts'
import { type Line, splitLines } from '../lines.ts'
import { layoutPieces } from './layout.ts'
import { mailParts } from './mail.ts'
import { pipeRows, pipeTable } from './markdown.ts'
import { readFlow } from './reading.ts'
import { withoutRunningTitles } from './running-titles.ts'
import { tabsAreCells, tabTable } from './tabs.ts'

/**
 * Reads a plain text: `pdftotext` output in reading order or with `-layout`, text with tab-separated tables, Markdown.
 * Takes any text, the empty one included; never throws.
 */
export function readText(name: string, content: string, markdown: boolean): ReadDocument {
  const setAside: SetAside[] = []
  const mail = mailParts(withoutRunningTitles(splitLines(content), setAside))
  const lines = mail.body
  const rejoined: Rejoined[] = []
  const out = { setAside, rejoined }
  const tabbed = tabsAreCells(lines)
  const rows = pipeRows(lines)
  const piped = rows.size >= 2
  const tags = tableTags(content)
  const format = markdown || piped ? ('markdown' as const) : ('text' as const)
  const pages = lines[lines.length - 1]?.place.page ?? 1
  const around = (part: readonly Line[]): Piece[] => {
    const flow = readFlow(part, { flattened: false, lineIsParagraph: true }, out)
    return flow.paragraphs.length === 0 ? [] : [{ ...flow, around: true }]
  }
  const done = (read: Piece[]): ReadDocument => {
    const pieces = [...around(mail.head), ...read, ...around(mail.signature)]
    return { name, format, pieces, setAside, rejoined, remarks: [], pages }
  }
  if (!tabbed && !piped && tags.length === 0) {
    const laid = markdown ? null : layoutPieces(lines, out)
    return done(laid ?? [readFlow(lines, { flattened: !markdown, lineIsParagraph: false }, out)])
  }
  const pieces: Piece[] = []
  const kindOf = (line: Line): string => {
    const tag = tags.findIndex(({ start, end }) => line.place.start < end && line.place.end > start)
    if (tag >= 0) return `table ${tag}`
    return tabbed && line.text.includes('\t') ? 'tab' : rows.has(line) ? 'pipe' : 'flow'
  }
  for (const run of runs(lines, kindOf)) {
    if (run.kind.startsWith('table')) {
      pieces.push(...htmlPieces(content, run.lines))
    } else if (run.kind === 'flow') {
      const flow = readFlow(run.lines, { flattened: false, lineIsParagraph: tabbed && !markdown }, out)
      if (flow.paragraphs.length > 0) pieces.push(flow)
    } else {
      const table = run.kind === 'tab' ? tabTable(run.lines, setAside) : pipeTable(run.lines, setAside)
      if (table !== null) pieces.push(table)
    }
  }
  return done(pieces)
}

/** Where `<table>` elements stand in a text that is not a page of HTML (what some extractions of PDF give). */
function tableTags(content: string): { start: number; end: number }[] {
  const tags: { start: number; end: number }[] = []
  const opening = /<table[\s>]/giu
  for (let match = opening.exec(content); match !== null; match = opening.exec(content)) {
    const close = content.toLowerCase().indexOf('</table>', match.index)
    const end = close < 0 ? content.length : close + '</table>'.length
    tags.push({ start: match.index, end })
    opening.lastIndex = end
  }
  return tags
}

function runs(lines: readonly Line[], kindOf: (line: Line) => string): { kind: string; lines: Line[] }[] {
  const out: { kind: string; lines: Line[] }[] = []
  for (const line of lines) {
    const kind = kindOf(line)
    const last = out[out.length - 1]
    if (last !== undefined && last.kind === kind) last.lines.push(line)
    else out.push({ kind, lines: [line] })
  }
  return out
}
