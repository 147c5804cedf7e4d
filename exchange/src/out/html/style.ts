/** The look of the official document as a page, over the theme that all pages share; narrow screens show a row as a card. */
export const OFFICIAL_STYLE = `
:root { --paper: #fff; --sheet: #fff; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #12161c; --sheet: #191e26; } }
.cover { padding-block: clamp(24px, 6vh, 72px) 0; }
.kind { color: var(--soft); font-size: 1.1rem; margin: 0; }
.cover h1 { color: var(--accent-ink); }
.cover h1::after { content: '' / ''; display: block; width: 84px; height: 3px; margin-top: .45em; background: var(--accent); }
.facts p { margin: 0 0 .25em; }
.law { margin: 2.6rem 0 2.4rem; padding-top: .8rem; border-top: 1px solid var(--line-strong); color: var(--soft); font-size: .9rem; }
.law p { margin: 0 0 .2em; max-width: 100ch; }
.about { max-width: 88ch; margin-bottom: 2.6rem; }
.about h2 { font-size: 1.15rem; color: var(--accent-ink); margin: 1.4em 0 .3em; }
.block { margin-bottom: 3.2rem; }
.block h2 { color: var(--accent-ink); }
.summary { max-width: 100ch; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; background: var(--sheet); }
th, td { border: 1px solid var(--line-strong); padding: 8px 11px; text-align: left; vertical-align: top; overflow-wrap: break-word; }
td, tbody th { font-size: .93rem; line-height: 1.42; }
thead th { background: var(--accent-soft); color: var(--accent-ink); font-size: .92rem; }
thead tr:last-child th { color: var(--ink); }
td p, tbody th p { margin: 0 0 .25em; }
td ul { margin: .15em 0 .35em; padding-left: 1.1em; }
td > ul:first-child { margin-top: 0; }
td ul ul { margin: .1em 0; list-style: '– '; padding-left: 1em; }
.name { font-weight: 600; }
.label { color: var(--soft); font-weight: 600; margin-top: .5em; }
.note { color: var(--soft); font-style: italic; }
.absent { color: var(--error); font-style: italic; }
tbody th { font-weight: 600; }
@media screen and (max-width: 820px) {
  table, thead, tbody, tr, th, td { display: block; border: 0; }
  table { background: none; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { background: var(--sheet); border: 1px solid var(--line-strong); border-left: 3px solid var(--accent); margin-bottom: 12px; padding: 4px 14px 10px; }
  td, tbody th { padding: 8px 0; }
  td::before { content: attr(data-column); display: block; color: var(--soft); font-size: .78rem; font-weight: 600; margin-bottom: 3px; }
  td + td { border-top: 1px solid var(--line); }
}
@media print {
  .cover { padding-block: 26mm 0; break-after: page; }
  .cover h1 { font-size: 25pt; }
  .law { margin: 14mm 0 0; }
  .about h2 { font-size: 11pt; }
  .block { break-before: page; margin: 0; }
  .block h2 { font-size: 14pt; }
  h2, .summary, .label { break-after: avoid; }
  thead { display: table-header-group; }
  th, td { padding: 1.5mm 2mm; }
  p, li { orphans: 3; widows: 3; }
}
`
