/** The look of the pages of an exam, over the theme that all pages share: a page to be read on paper first. */
const EXAM_STYLE = `
main, header.masthead, footer { max-width: 900px; }
body { font-size: 16px; line-height: 1.55; }
h1 { font-size: clamp(1.6rem, 1.1rem + 1.6vw, 2.2rem); margin-bottom: .6em; }
h2 { margin: 2.2em 0 .7em; padding-bottom: .25em; border-bottom: 2px solid var(--accent); }
h3 { margin: 1.3em 0 .4em; }
h4 { margin: 0 0 .3em; font: 600 1rem/1.3 var(--sans); }
.soft { color: var(--soft); font-size: .92em; }
.lead { max-width: 78ch; }
.code { font: 600 .9em ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; color: var(--accent); white-space: nowrap; }
.codes { font: .84em ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; color: var(--accent); margin: .35em 0 0; }
.blank { background: var(--warning-soft); color: var(--warning); border-bottom: 1px dashed currentColor; padding: 0 .2em; border-radius: 2px; font-style: italic; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.facts { display: grid; grid-template-columns: max-content max-content 1fr; gap: 10px 44px; margin: 0; padding: 14px 0 0; border-top: 1px solid var(--line); }
.facts dt { color: var(--soft); font-size: .8rem; font-weight: 600; } .facts dd { margin: 0; } .facts dd ul { margin: 0; }
.identity { display: grid; grid-template-columns: 2.2fr 1.2fr 1fr; gap: 10px 28px; margin: 0 0 22px; }
.identity div { display: flex; align-items: flex-end; gap: .6em; min-height: 2em; } .identity span { color: var(--soft); font-size: .86rem; white-space: nowrap; } .identity i { flex: 1; border-bottom: 1px solid var(--line-strong); }
.document { border: 1px solid var(--line); background: var(--sheet); padding: 12px 16px; margin: 0 0 10px; }
.document p:last-child, .document h4:last-child { margin: 0; } .document + .document { margin-top: -4px; }
.brief { border-left: 3px solid var(--accent); background: var(--accent-soft); padding: 12px 18px; margin: 18px 0; }
.brief h3 { margin: 0 0 .3em; color: var(--accent-ink); } .brief p { margin: 0; }
.question { padding: 18px 0 6px; border-top: 1px solid var(--line); }
h2 + .question { border-top: 0; padding-top: 4px; }
.question-head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 2px 24px; margin-bottom: .5em; }
.question-head h3 { margin: 0; flex: 1 1 22em; text-wrap: pretty; }
.question-head .code { margin-right: .35em; }
.facts-line { margin: 0; color: var(--soft); font-size: .88rem; white-space: nowrap; }
.statement { max-width: 78ch; }
.options { list-style: none; margin: .4em 0 1em; padding: 0; }
.options li { display: grid; grid-template-columns: auto 1.2em 1fr; gap: .7em; align-items: baseline; padding: .3em 0; }
.box { display: inline-block; width: .95em; height: .95em; border: 1.4px solid var(--ink); border-radius: 2px; transform: translateY(.12em); flex: none; }
.lines { margin-bottom: 1.2em; }
.lines i { display: block; height: 2.1em; border-bottom: 1px solid var(--line-strong); }
@media print {
  @page { size: A4 portrait; margin: 16mm 16mm 18mm; }
  html { font-size: 10pt; }
  body { font-size: 1rem; line-height: 1.45; }
  h1 { font-size: 19pt; } h2 { font-size: 13.5pt; margin: 8mm 0 3mm; } h3 { font-size: 11pt; }
  h2, h3, h4, .question-head, .aim { break-after: avoid; }
  .statement { break-inside: avoid; }
  .document, .brief, .options, .deliverables, .identity, .facts { break-inside: avoid; }
  .document { padding: 2mm 4mm; margin-bottom: 2.5mm; }
  .statement, p, li { orphans: 3; widows: 3; }
  .question { padding: 5mm 0 2mm; }
  .lines i { height: 8mm; break-inside: avoid; }
  .brief, .document { border-width: 1px; border-left-width: 3px; }
  .blank { border-bottom: 1px dashed #8a5a00; }
}
@media screen and (max-width: 640px) {
  .facts, .identity { grid-template-columns: 1fr; gap: 10px; }
  .facts-line { white-space: normal; }
}
`

export const CANDIDATE_STYLE: string = `${EXAM_STYLE}
@media print { .question:has(.lines) { break-inside: auto; } .question:not(:has(.lines)) { break-inside: avoid; } }
`

export const JURY_STYLE: string = `${EXAM_STYLE}
main, header.masthead, footer { max-width: 1180px; }
.confidential { display: inline-block; margin: 0 0 18px; padding: 4px 12px; border: 1px solid var(--error); color: var(--error); background: var(--error-soft); font-weight: 600; border-radius: 3px; }
table { width: 100%; border-collapse: collapse; background: var(--sheet); border: 1px solid var(--line-strong); }
th, td { border: 1px solid var(--line); padding: 7px 10px; text-align: left; vertical-align: top; font-weight: 400; }
thead th { background: var(--accent-soft); color: var(--accent-ink); font-size: .84rem; font-weight: 600; border-color: var(--line-strong); }
.specification { font-size: .94rem; } .specification td, .specification thead th:not(:first-child) { text-align: center; } .specification .codes { display: table-cell; font-size: .9em; vertical-align: top; } .specification .time { white-space: nowrap; }
.specification th.level { font-size: .78rem; padding-inline: 5px; }
.specification th[scope=row] div { display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; line-height: 1.4; }
.specification .has { background: var(--accent-soft); color: var(--accent-ink); font-weight: 600; }
.total, tfoot th, tfoot td { font-weight: 600; } tfoot { border-top: 2px solid var(--line-strong); }
.aim { color: var(--soft); font-size: .88rem; margin: -.3em 0 .5em; }
.keys { margin: .8em 0 1em; border-left: 2px solid var(--line); padding-left: 16px; }
.keys div { display: grid; grid-template-columns: 11em 1fr; gap: 4px 18px; padding: .28em 0; } .keys dt { color: var(--soft); font-size: .86rem; font-weight: 600; padding-top: .08em; } .keys dd { margin: 0; } .keys ul { margin: 0; }
.right { font-weight: 600; } .right .box { background: var(--good); border-color: var(--good); box-shadow: inset 0 0 0 2px var(--sheet); }
.verdict { font-size: .82em; font-style: normal; color: var(--soft); font-weight: 400; } .right .verdict { color: var(--good); font-weight: 600; }
.options .soft { font-weight: 400; }
.marking { table-layout: fixed; font-size: .92rem; line-height: 1.42; }
col.criterion { width: 25%; } col.indicators { width: 16%; } col.mark { width: 6.5em; }
.marking .group th { background: var(--paper); font-family: var(--serif); font-size: 1rem; font-weight: 600; padding-top: 10px; }
.marking .group .code { margin-right: .4em; }
.marking ul { margin: 0; padding-left: 1em; }
.marking td.result { position: relative; padding-left: 2.1em; } .marking td.result .box { position: absolute; left: .65em; top: .55em; transform: none; }
.mark { white-space: nowrap; vertical-align: bottom !important; text-align: right !important; } .mark i { display: inline-block; width: 2em; margin-right: .3em; border-bottom: 1px solid var(--line-strong); }
.eliminatory { color: var(--error); font-size: .82em; white-space: nowrap; }
.grid .identity { grid-template-columns: 1fr 1fr .7fr; }
.closing { display: grid; grid-template-columns: 2fr 1fr; gap: 20px; margin-top: 16px; } .closing div { min-height: 92px; border: 1px solid var(--line-strong); background: var(--sheet); padding: 6px 10px; } .closing span { color: var(--soft); font-size: .86rem; }
@media screen and (max-width: 900px) { section { overflow-x: auto; } .marking { min-width: 860px; } .specification { min-width: 700px; } .keys div { grid-template-columns: 1fr; } }
@media print {
  @page grid { size: A4 landscape; margin: 12mm 12mm 15mm; }
  .grid { page: grid; break-before: page; } .grid h2 { margin-top: 0; }
  .specification { font-size: 8.6pt; } .marking { font-size: 8.4pt; line-height: 1.34; }
  th, td { padding: 1.4mm 2mm; }
  thead { display: table-header-group; } tfoot { display: table-row-group; }
  tr { break-inside: avoid; } .group { break-after: avoid; }
  .question:has(.options) { break-inside: avoid; } .keys { break-inside: avoid-page; } .keys div { grid-template-columns: 34mm 1fr; }
  .closing { break-inside: avoid; break-before: avoid; } .marking tfoot tr, .marking tbody:last-of-type tr:last-child { break-before: avoid; }
}
`
