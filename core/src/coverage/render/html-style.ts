/** The look of a coverage page, over the theme that all pages share. */
export const COVERAGE_STYLE = `
:root { --h1: #dcebf1; --h2: #b3d2df; --h3: #6fa8bf; --h4: #1f6480; --h4-ink: #fff; --h3-ink: #0a2a37; }
@media screen and (prefers-color-scheme: dark) { :root { --h1: #1c303b; --h2: #244c5d; --h3: #337089; --h4: #7cc0da; --h4-ink: #0a1a22; --h3-ink: #f2fafd; } }
h2 { margin: 34px 0 10px; }
h2.document { font-size: 1.8rem; }
.keys { display: flex; flex-wrap: wrap; gap: 12px 40px; margin: 0 0 10px; padding: 18px 0; border-block: 2px solid var(--accent) ; border-bottom: 1px solid var(--line); }
.keys div { display: flex; flex-direction: column; } .keys dd { margin: 0; font: 600 2rem/1.1 var(--serif); } .keys dt { color: var(--soft); font-size: .9rem; }
.keys .lack dd { color: var(--warning); }
.key { color: var(--soft); max-width: 90ch; font-size: .92rem; margin-bottom: 18px; }
figure { margin: 0; }
.matrix { margin-bottom: 26px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; background: var(--sheet); border: 1px solid var(--line-strong); }
.matrix table { width: 100%; }
caption { text-align: left; font: 600 1.05rem var(--serif); padding: 0 0 6px; }
th, td { border: 1px solid var(--line); padding: 6px 10px; text-align: center; font-weight: 400; }
th[scope=row] { text-align: left; }
thead th { background: var(--accent-soft); color: var(--accent-ink); font-size: .86rem; font-weight: 600; }
thead th:first-child { text-align: left; }
.matrix th[scope=row] div { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; max-width: 90ch; line-height: 1.4; font-size: .93rem; }
.matrix td, .matrix thead th:not(:first-child) { width: 74px; }
.code { font: 600 .88em ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; color: var(--accent); white-space: nowrap; }
.heat.h0 { background: var(--warning-soft); color: var(--warning); font-weight: 600; }
.heat.h1 { background: var(--h1); } .heat.h2 { background: var(--h2); color: var(--ink); } .heat.h3 { background: var(--h3); color: var(--h3-ink); } .heat.h4 { background: var(--h4); color: var(--h4-ink); }
.heat.block { font-style: italic; }
.dot { display: inline-block; width: 4px; height: 4px; border-radius: 50%; background: var(--line-strong); vertical-align: middle; }
.total { color: var(--soft); } td.lack { background: var(--warning-soft); color: var(--warning); font-weight: 600; }
.uncovered th { background: var(--warning-soft); }
figcaption ul { list-style: none; padding: 0; margin: 8px 0 0; columns: 2 360px; color: var(--soft); font-size: .88rem; }
figcaption strong { color: var(--ink); font-weight: 600; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 0 56px; align-items: start; }
.chart svg { width: 100%; max-width: 560px; height: auto; font: 13px var(--sans); }
svg .bar { fill: var(--accent); } svg .weak { fill: var(--warning); } svg text { fill: var(--ink); } svg .label { fill: var(--soft); } svg line { stroke: var(--line-strong); }
.figures th, .figures td { white-space: nowrap; } .figures td { text-align: right; } .figures tfoot { font-weight: 600; border-top: 2px solid var(--line-strong); }
.themes { margin: 0; } .themes div { padding: 8px 0; border-bottom: 1px solid var(--line); } .themes dt { font-weight: 600; } .themes dt::first-letter { text-transform: uppercase; } .themes dd { margin: 0; color: var(--soft); }
.themes .lack dd { color: var(--warning); }
@media print {
  h2 { margin: 5mm 0 2mm; } th, td { padding: 1mm 2mm; } .keys { padding: 3mm 0; } .keys dd { font-size: 16pt; }
  .matrix, .chart, .charts > div { break-inside: avoid; } .scroll { overflow: visible; }
}
`
