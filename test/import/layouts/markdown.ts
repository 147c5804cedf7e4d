import { markAt } from './html.ts'
import type { Cell, Item, Look, Paragraph, Piece, Row, Table } from './page.ts'

/**
 * How a converter writes what Markdown tables cannot hold: `broken` keeps the lines of a cell with `<br>` and leaves merged cells empty
 * after the first; `flat` runs the lines together and repeats merged cells in every row, as document converters for language
 * models do.
 */
export type MarkdownFlavour = 'broken' | 'flat'

export function toMarkdown(pieces: readonly Piece[], look: Look, flavour: MarkdownFlavour): string {
  return `${pieces.map((piece) => pieceMarkdown(piece, look, flavour)).join('\n\n')}\n`
}

function pieceMarkdown(piece: Piece, look: Look, flavour: MarkdownFlavour): string {
  switch (piece.kind) {
    case 'heading':
      return `${'#'.repeat(piece.level)} ${piece.text}`
    case 'paragraph':
      return paragraphMarkdown(piece)
    case 'list':
      return itemLines(piece.items, () => '-', 0).join('\n')
    case 'table':
      return tableMarkdown(piece, look, flavour)
  }
}

function paragraphMarkdown({ lead, text, style }: Paragraph): string {
  const body = lead === '' || style !== 'plain' ? joined(lead, text) : `**${lead}** ${text}`
  return style === 'strong' ? `**${body}**` : style === 'italic' ? `*${body}*` : body
}

function itemLines(items: readonly Item[], markOf: (depth: number) => string, depth: number): string[] {
  return items.flatMap(({ lead, text, items: nested }) => [
    `${'  '.repeat(depth)}${markOf(depth)} ${lead === '' ? text : `**${lead}** ${text}`}`,
    ...itemLines(nested, markOf, depth + 1),
  ])
}

function tableMarkdown({ head, rows, widths }: Table, look: Look, flavour: MarkdownFlavour): string {
  const lines = grid([...head, ...rows], widths.length, (cell) => cellMarkdown(cell, look, flavour), flavour === 'flat')
  const first = head.length > 0 ? lines.slice(0, 1) : [widths.map(() => ' ')]
  const rest = head.length > 0 ? lines.slice(1) : lines
  const rule = `| ${widths.map(() => '---').join(' | ')} |`
  return [...first.map(rowMarkdown), rule, ...rest.map(rowMarkdown)].join('\n')
}

const rowMarkdown = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Rows of texts on a full grid: a merged cell fills its first place, and the others when `repeat`. */
function grid(rows: readonly Row[], width: number, write: (cell: Cell) => string, repeat: boolean): string[][] {
  const out: (string | undefined)[][] = rows.map(() => Array.from({ length: width }, () => undefined))
  rows.forEach((row, at) => {
    let column = 0
    for (const cell of row) {
      while (out[at]?.[column] !== undefined) column += 1
      const text = write(cell)
      for (let r = 0; r < cell.rows; r += 1) {
        for (let c = 0; c < cell.columns; c += 1) {
          const line = out[at + r]
          if (line !== undefined) line[column + c] = repeat || (r === 0 && c === 0) ? text : ''
        }
      }
    }
  })
  return out.map((row) => row.map((text) => text ?? ''))
}

function cellMarkdown({ pieces }: Cell, look: Look, flavour: MarkdownFlavour): string {
  const lines = pieces.flatMap((piece) => {
    if (piece.kind === 'paragraph') return [paragraphMarkdown(piece)]
    return piece.kind === 'list' ? itemLines(piece.items, (depth) => markAt(look, depth), 0) : []
  })
  return lines.map((line) => line.trim().replace(/\|/g, '\\|')).join(flavour === 'flat' ? ' ' : '<br>')
}

const joined = (lead: string, text: string): string => (lead === '' ? text : `${lead} ${text}`)
