/**
 * The look of the official page, over the theme that all pages share.
 * @param narrow the width in pixels up to which a row is written as a card, one cell below the other
 */
export const previewStyle = (narrow: number): string => `
.identity { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 190px), 1fr)); gap: 14px 28px; margin: 0 0 10px; padding: 16px 0 4px; border-top: 2px solid var(--accent); }
.identity div { min-width: 0; }
.identity .wide { grid-column: span 2; }
.identity dt, .label { color: var(--soft); font-size: .78rem; font-weight: 600; letter-spacing: .01em; }
.identity dd { margin: 0; }
.law { margin: 18px 0 30px; }
.law .three { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr)); border: 1px solid var(--line); background: var(--sheet); }
.law .three p { margin: 0; padding: 12px 16px; border-left: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
.law .three p:first-child { border-left: 0; }
.law strong { display: block; color: var(--accent-ink); font-family: var(--serif); font-size: 1.02rem; }
.law .source { margin: 4px 0 0; color: var(--soft); font-size: .78rem; text-align: right; }
.contents { margin: 0 0 30px; }
.contents ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 2px 28px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 420px), 1fr)); }
.contents a { display: block; padding: 5px 0; text-decoration: none; border-bottom: 1px solid var(--line); }
.contents a:hover { border-bottom-color: var(--accent); }
.about { margin-bottom: 34px; }
.about .columns { columns: 2 420px; column-gap: 44px; }
.about .entry { break-inside: avoid; margin-bottom: 16px; }
.glossary div { display: flex; gap: .6em; } .glossary dt { font-weight: 600; } .glossary dd { margin: 0; } .glossary { margin: 0; }
.block { margin: 0 0 46px; scroll-margin-top: 16px; }
.block h2 .code { font-size: .8em; margin-right: .35em; }
.summary { max-width: 90ch; color: var(--soft); }
table { width: 100%; border-collapse: collapse; background: var(--sheet); table-layout: fixed; border: 1px solid var(--line-strong); }
col.activities { width: 19%; } col.competencies { width: 26%; } col.assessments { width: 28%; }
table.three col.competencies { width: 31%; } table.three col.assessments { width: 34%; }
th, td { border: 1px solid var(--line); padding: 10px 13px; text-align: left; vertical-align: top; }
thead th { background: var(--accent-soft); color: var(--accent-ink); border-color: var(--line-strong); font-weight: 600; font-size: .86rem; padding-block: 7px; }
thead .groups th { font-family: var(--serif); font-size: 1rem; padding-block: 8px 2px; border-bottom-color: transparent; }
thead tr:last-child th { padding-top: 2px; font-weight: 400; }
tbody tr { border-top: 1px solid var(--line-strong); }
td p:last-child, td ul:last-child { margin-bottom: 0; }
td[rowspan] > .follows { position: sticky; top: 56px; }
.whole th { font-weight: 400; font-style: italic; color: var(--soft); text-align: right; }
.part + .part, .again + .part, .part + .again { margin-top: 14px; padding-top: 12px; border-top: 1px dashed var(--line-strong); }
.part.inner { margin: .5em 0 0; padding: 0 0 0 .8em; border-top: 0; border-left: 2px solid var(--line); }
.part:target { outline: 2px solid var(--accent); outline-offset: 6px; border-radius: 2px; }
.name { font-weight: 600; margin-bottom: .35em; }
.name.plain { font-weight: 400; }
.path { color: var(--soft); font-size: .82rem; margin-bottom: .2em; }
.code { font: 600 .86em ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; color: var(--accent); white-space: nowrap; }
.codes { font: .82em ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; color: var(--accent); }
.soft { color: var(--soft); }
.tags { list-style: none; margin: 0 0 .5em; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 5px; }
.tag { display: inline-block; margin: 0; padding: 0 .5em; border: 1px solid var(--line-strong); border-radius: 3px; font-size: .8rem; line-height: 1.55; color: var(--soft); background: var(--paper); font-weight: 400; }
.details { margin-top: .6em; }
.details .label, td > div > .label, td > .label { margin: .5em 0 0; }
.smart { list-style: none; padding: 0; font-size: .92em; color: var(--soft); }
.criteria { list-style: none; margin: 0; padding: 0; }
.criteria + .label { margin-top: 1em; }
.criteria > li { margin: 0; padding: .38em 0; border-top: 1px solid var(--line); }
.criteria > li:first-child { border-top: 0; padding-top: 0; }
.criteria ul { font-size: .94em; color: var(--soft); }
.again { color: var(--soft); font-size: .9rem; margin-bottom: .4em; }
.again a { color: inherit; } .again span { font-size: .8rem; font-style: italic; }
.absent { color: var(--soft); font-style: italic; font-size: .9rem; }
.mark { text-decoration: underline wavy 1px; text-underline-offset: .22em; text-decoration-skip-ink: none; }
.mark.error { text-decoration-color: var(--error); } .mark.warning { text-decoration: underline dashed 1.5px var(--warning); } .mark.info { text-decoration: underline dotted 1.5px var(--info); }
/* The gravity shows by a shape too: not everyone tells the colours, nor does every printer. */
.note::before { margin-right: .2em; font-size: .82em; }
.note.error::before { content: '●' / ''; } .note.warning::before { content: '▲' / ''; } .note.info::before { content: '■' / ''; }
.note { font: 600 .68rem/1 var(--sans); vertical-align: super; text-decoration: none; margin-left: 1px; padding: 1px 3px; border-radius: 3px; scroll-margin-top: 80px; }
.note + .note { margin-left: 2px; }
.note.error { color: var(--error); background: var(--error-soft); } .note.warning { color: var(--warning); background: var(--warning-soft); } .note.info { color: var(--info); background: var(--info-soft); }
.note:hover, .note:target { outline: 1px solid currentColor; }
.bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: center; padding: 8px 0; margin-bottom: 14px; background: var(--paper); border-bottom: 1px solid var(--line); font-size: .9rem; }
.bar a { text-decoration: none; } .bar a:hover { text-decoration: underline; }
.bar label { display: flex; align-items: center; gap: .5em; cursor: pointer; } .bar input { accent-color: var(--accent); width: 16px; height: 16px; margin: 0; }
body:has(#montrer:not(:checked)) :is(.note, .found) { display: none; }
body:has(#montrer:not(:checked)) .mark { text-decoration: none; }
.findings { padding-left: 2.6em; max-width: 100ch; }
.findings li { padding: .3em 0; scroll-margin-top: 60px; }
.findings li::marker { color: var(--soft); font-size: .86em; }
.findings li:target { background: var(--accent-soft); }
.unplaced blockquote { margin: 0 0 10px; padding: 6px 14px; border-left: 3px solid var(--line-strong); }
@media screen and (max-width: ${narrow}px) {
  .identity { grid-template-columns: 1fr 1fr; }
  td[rowspan] > .follows { position: static; }
  table, thead, tbody, tr, td, .whole th { display: block; border: 0; }
  table { background: none; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { background: var(--sheet); border: 1px solid var(--line); border-left: 3px solid var(--accent); margin-bottom: 12px; padding: 4px 14px 10px; }
  td, .whole th { padding: 8px 0; text-align: left; }
  td::before { content: attr(data-column); display: block; color: var(--soft); font-size: .78rem; font-weight: 600; margin-bottom: 3px; }
  td + td { border-top: 1px solid var(--line); }
}
@media print {
  .contents { display: none; }
  .identity { gap: 2mm 6mm; padding-top: 3mm; }
  .law { margin: 2mm 0 4mm; }
  .law .three p { padding: 2mm 3mm; }
  .about .columns { columns: 2; }
  .block { break-before: page; margin: 0; }
  .block h2, .summary { break-after: avoid; }
  h2, h3, .label { break-after: avoid; }
  td[rowspan] > .follows { position: static; }
  thead { display: table-header-group; }
  th, td { padding: 1.6mm 2.2mm; }
  p, li { orphans: 3; widows: 3; }
  .tag { font-size: 7.4pt; } .note { font-size: 6.4pt; }
  .found { break-before: page; }
}
`

export const PREVIEW_STYLE: string = previewStyle(820)
