import type { Cell, Item, Look, Piece, Row, Table } from './page.ts'

/** Writes a document as an HTML page of landscape A4, as the print engines and the readers of HTML take it. */
export function toHtml(title: string, pieces: readonly Piece[], look: Look, running = ''): string {
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
${pageRules(look)}
body { font-family: ${look.font}; font-size: ${look.size}; }
table { width: 100%; border-collapse: collapse; margin-bottom: 8pt; }
td, th { border: 1px solid #444; padding: ${look.padding}px; vertical-align: ${look.align}; text-align: left; }
th { background: #dde; text-align: center; }
p, ul { margin: 0 0 4pt; } ul { padding-left: 12pt; }
${look.headRepeats ? '' : 'thead { display: table-row-group; }'}
</style>
</head>
<body>
${running}${pieces.map((piece) => pieceHtml(piece, look)).join('\n')}
</body>
</html>
`
}

/** The same page for a word processor, which takes headers and footers from marked divisions and not from the page rules. */
export function toOfficeHtml(title: string, pieces: readonly Piece[], look: Look): string {
  const page = '<sdfield type="PAGE" subtype="RANDOM" format="PAGE">1</sdfield>'
  const footer = escaped(look.footer).replace('{page}', page).replace('{pages}', '12')
  const division = (name: string, text: string): string =>
    text === '' ? '' : `<div title="${name}"><p>${text}</p></div>\n`
  return toHtml(title, pieces, look, division('header', escaped(look.header)) + division('footer', footer))
}

function pageRules({ header, footer }: Look): string {
  const top = header === '' ? '' : `@top-left { content: "${header}"; font-size: 7pt; }`
  const numbers = footer.replace('{page}', '" counter(page) "').replace('{pages}', '" counter(pages) "')
  const bottom = footer === '' ? '' : `@bottom-right { content: "${numbers}"; font-size: 7pt; }`
  return `@page { size: 29.7cm 21cm; margin: 1.6cm; ${top} ${bottom} }`
}

function pieceHtml(piece: Piece, look: Look): string {
  switch (piece.kind) {
    case 'heading':
      return `<h${piece.level}>${escaped(piece.text)}</h${piece.level}>`
    case 'paragraph': {
      const body = `${piece.lead === '' ? '' : `<strong>${escaped(piece.lead)}</strong> `}${escaped(piece.text)}`
      if (piece.style === 'plain') return `<p>${body}</p>`
      const tag = piece.style === 'strong' ? 'strong' : 'em'
      return `<p><${tag}>${body}</${tag}></p>`
    }
    case 'list':
      return look.bullets === 'list' ? listHtml(piece.items) : typedHtml(piece.items, look, 0)
    case 'table':
      return tableHtml(piece, look)
  }
}

function listHtml(items: readonly Item[]): string {
  const lines = items.map((item) => `<li>${itemHtml(item)}${item.items.length > 0 ? listHtml(item.items) : ''}</li>`)
  return `<ul>${lines.join('\n')}</ul>`
}

const itemHtml = ({ lead, text }: Item): string =>
  `${lead === '' ? '' : `<strong>${escaped(lead)}</strong> `}${escaped(text)}`

const MARKS = { list: '•', dash: '-', dot: '•', arrow: '➢' } as const

/** A list in a list always shows by another mark. */
export const markAt = ({ bullets }: Look, depth: number): string =>
  depth === 0 ? MARKS[bullets] : bullets === 'dash' ? '•' : '-'

function typedHtml(items: readonly Item[], look: Look, depth: number): string {
  const mark = markAt(look, depth)
  return items
    .map(
      (item) =>
        `<p>${'&nbsp;'.repeat(depth * 3)}${mark} ${itemHtml(item)}</p>${typedHtml(item.items, look, depth + 1)}`,
    )
    .join('\n')
}

function tableHtml({ head, rows, widths }: Table, look: Look): string {
  const columns = widths.map((width) => `<col width="${width}%">`).join('')
  const top = head.map((row) => rowHtml(row, 'th', look)).join('\n')
  const body = rows.map((row) => rowHtml(row, 'td', look)).join('\n')
  return `<table width="100%" cellpadding="${look.padding}">\n<colgroup>${columns}</colgroup>\n${top === '' ? '' : `<thead>\n${top}\n</thead>\n`}<tbody>\n${body}\n</tbody>\n</table>`
}

function rowHtml(row: Row, tag: string, look: Look): string {
  return `<tr>${row.map((cell) => cellHtml(cell, tag, look)).join('')}</tr>`
}

function cellHtml({ pieces, rows, columns }: Cell, tag: string, look: Look): string {
  const spans = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`
  return `<${tag} valign="${look.align}"${spans}>${pieces.map((piece) => pieceHtml(piece, look)).join('\n')}</${tag}>`
}

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
