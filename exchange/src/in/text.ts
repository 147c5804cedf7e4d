import type { Piece, ReadDocument, Rejoined, SetAside } from './document.ts'
import { layoutPieces } from './layout.ts'
import { type Line, splitLines } from './lines.ts'
import { pipeTable, isPipeRow } from './markdown.ts'
import { readFlow } from './reading.ts'
import { withoutRunningTitles } from './running-titles.ts'
import { tabsAreCells, tabTable } from './tabs.ts'

/**
 * Reads a plain text: `pdftotext` output in reading order or with `-layout`, text with tab-separated tables, Markdown.
 * Takes any text, the empty one included; never throws.
 */
export function readText(name: string, content: string, markdown: boolean): ReadDocument {
  const setAside: SetAside[] = []
  const lines = withoutRunningTitles(splitLines(content), setAside)
  const rejoined: Rejoined[] = []
  const out = { setAside, rejoined }
  const tabbed = tabsAreCells(lines)
  const piped = lines.filter((line) => isPipeRow(line.text)).length >= 2
  const format = markdown || piped ? ('markdown' as const) : ('texte' as const)
  const pages = lines[lines.length - 1]?.place.page ?? 1
  const done = (pieces: Piece[]): ReadDocument => ({ name, format, pieces, setAside, rejoined, pages })
  if (!tabbed && !piped) {
    const laid = markdown ? null : layoutPieces(lines, out)
    return done(laid ?? [readFlow(lines, { flattened: !markdown, lineIsParagraph: false }, out)])
  }
  const pieces: Piece[] = []
  const kindOf = (line: Line): 'tab' | 'pipe' | 'flow' =>
    tabbed && line.text.includes('\t') ? 'tab' : piped && isPipeRow(line.text) ? 'pipe' : 'flow'
  for (const run of runs(lines, kindOf)) {
    if (run.kind === 'flow') {
      const flow = readFlow(run.lines, { flattened: false, lineIsParagraph: tabbed && !markdown }, out)
      if (flow.paragraphs.length > 0) pieces.push(flow)
    } else {
      const table = run.kind === 'tab' ? tabTable(run.lines, setAside) : pipeTable(run.lines, setAside)
      if (table !== null) pieces.push(table)
    }
  }
  return done(pieces)
}

function runs<K extends string>(lines: readonly Line[], kindOf: (line: Line) => K): { kind: K; lines: Line[] }[] {
  const out: { kind: K; lines: Line[] }[] = []
  for (const line of lines) {
    const kind = kindOf(line)
    const last = out[out.length - 1]
    if (last !== undefined && last.kind === kind) last.lines.push(line)
    else out.push({ kind, lines: [line] })
  }
  return out
}
