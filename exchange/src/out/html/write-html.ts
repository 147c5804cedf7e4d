import type { Language } from '@equerre/core'
import { html, type Markup, NO_MARKUP } from '../../../../core/src/report/html/markup.ts'
import { pageOf } from '../../../../core/src/report/html/page.ts'
import { groupsOf, sharesOf } from '../official/columns.ts'
import type {
  Chapter,
  Column,
  Labelled,
  Line,
  OfficialBlock,
  OfficialCell,
  OfficialDocument,
  OfficialRow,
  Run,
} from '../official/document.ts'
import { OFFICIAL_STYLE } from './style.ts'

/** The official document as one page that needs nothing else: to be read, printed, or pasted into Word. */
export function writeHtml(official: OfficialDocument): string {
  const { language, title, about, blocks } = official
  return pageOf({
    language,
    title,
    style: OFFICIAL_STYLE,
    body: html`${cover(official)}
<main>
${about.length === 0 ? NO_MARKUP : html`<div class="about">${about.map(chapter)}</div>\n`}${blocks.map((block, index) => blockSection(block, index, language))}</main>`,
  })
}

function cover({ kind, title, facts, law, language }: OfficialDocument): Markup {
  const definition = ({ label, text }: Labelled): Markup => html`<p><strong>${label}</strong> ${text}.</p>\n`
  return html`<header class="masthead cover">
<p class="kind">${kind}</p>
<h1>${title}</h1>
<div class="facts">
${facts.map((one) => fact(one, language))}</div>
<div class="law">
<p><strong>${law.source}</strong></p>
${law.definitions.map(definition)}</div>
</header>`
}

const fact = ({ label, text }: Labelled, language: Language): Markup =>
  html`<p><strong>${label}${language === 'fr' ? '\u00a0: ' : ': '}</strong>${text}</p>\n`

const chapter = ({ title, lines }: Chapter): Markup =>
  html`<section><h2>${title}</h2>\n${paragraphs(lines)}</section>\n`

function blockSection(block: OfficialBlock, index: number, language: Language): Markup {
  const id = `bloc-${index + 1}`
  return html`<section class="block">
<h2 id="${id}">${block.title}</h2>
${block.facts.map((one) => fact(one, language))}${block.summaries.map((summary) => html`<p class="summary">${summary}</p>\n`)}${table(block, id)}
</section>
`
}

/** The roles stay where a narrow screen lays the cells out as cards: a table laid out otherwise is no table any more for some browsers. */
function table({ columns, rows }: OfficialBlock, title: string): Markup {
  const shares = sharesOf(columns).map((share) => `${Math.round(share * 1000) / 10}%`)
  return html`<table role="table" aria-labelledby="${title}">
<colgroup>${shares.map((share) => html`<col style="width:${share}">`)}</colgroup>
<thead role="rowgroup">
<tr role="row">${groupsOf(columns).map(({ title: group, span }) => html`<th role="columnheader" scope="colgroup"${spans('colspan', span)}>${group}</th>`)}</tr>
<tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${column.title}</th>`)}</tr>
</thead>
<tbody role="rowgroup">
${rows.map((row) => rowMarkup(row, columns))}</tbody>
</table>`
}

function rowMarkup(row: OfficialRow, columns: readonly Column[]): Markup {
  let at = 0
  const cells = row.map((cell) => {
    const column = columns[at]
    at += cell?.columns ?? 1
    return cell === null ? NO_MARKUP : cellMarkup(cell, column)
  })
  return html`<tr role="row">${cells}</tr>\n`
}

/** A cell across columns names its row. */
function cellMarkup({ rows, columns, lines }: OfficialCell, column: Column | undefined): Markup {
  const covered = html`${spans('rowspan', rows)}${spans('colspan', columns)}`
  return columns > 1
    ? html`<th role="rowheader" scope="row"${covered}>${paragraphs(lines)}</th>`
    : html`<td role="cell"${covered} data-column="${column?.title ?? ''}">${paragraphs(lines)}</td>`
}

const spans = (name: 'rowspan' | 'colspan', count: number): Markup =>
  count === 1 ? NO_MARKUP : name === 'rowspan' ? html` rowspan="${count}"` : html` colspan="${count}"`

/** Lines as paragraphs, those that are items as lists inside each other by their depth. */
function paragraphs(lines: readonly Line[]): Markup {
  const parts: Markup[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    if (line === undefined) break
    let end = at
    while (lines[end]?.kind === 'item') end += 1
    parts.push(end > at ? list(lines.slice(at, end)) : paragraph(line))
    at = Math.max(end, at + 1)
  }
  return html`${parts}`
}

/** Each item holds the deeper ones that follow it. */
function list(items: readonly Line[]): Markup {
  const [first] = items
  if (first === undefined) return NO_MARKUP
  const entries: { readonly item: Line; readonly inner: Line[] }[] = []
  for (const item of items) {
    const last = entries.at(-1)
    if (last === undefined || item.depth <= first.depth) entries.push({ item, inner: [] })
    else last.inner.push(item)
  }
  return html`<ul>${entries.map(({ item, inner }) => html`<li>${runs(item)}${list(inner)}</li>`)}</ul>`
}

/** What is emphasised is so by an element, too: whoever takes the page elsewhere may leave its style. */
function paragraph(line: Line): Markup {
  const plain = html`${line.runs.map(({ text }) => text)}`
  switch (line.kind) {
    case 'text':
    case 'item':
      return html`<p>${runs(line)}</p>`
    case 'name':
    case 'label':
      return html`<p class="${line.kind}"><strong>${plain}</strong></p>`
    case 'note':
    case 'absent':
      return html`<p class="${line.kind}"><em>${plain}</em></p>`
  }
}

const runs = ({ runs: all }: Line): Markup =>
  html`${all.map(({ text, strong }: Run) => (strong ? html`<strong>${text}</strong>` : html`${text}`))}`
