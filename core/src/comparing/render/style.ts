/** The style of a comparison, beside the theme of the pages: what went is struck, what came is underlined, not by colour alone. */
export const COMPARISON_STYLE = `
.versions { color: var(--soft); display: flex; flex-wrap: wrap; gap: .2em .6em; margin-bottom: 1.4em; }
.arrow { color: var(--soft); }
main section { margin-block: 0 2.2em; }
main h2 .count { color: var(--soft); font: .72em var(--sans); margin-left: .3em; }
.same { font-size: 1.1rem; }
.summary table { border-collapse: collapse; }
.summary th, .summary td { padding: .3em 1.1em .3em 0; text-align: right; border-bottom: 1px solid var(--line); }
.summary th:first-child { text-align: left; font-weight: 400; }
.summary thead th { color: var(--soft); font-weight: 400; font-size: .86rem; }
.summary tr.part th { padding-left: 1.2em; color: var(--soft); }
.summary .tally { margin: 0 0 1em; padding-left: 1.2em; }
.share { white-space: nowrap; } .share svg { vertical-align: middle; margin-left: .5em; }
.share small { display: inline-block; min-width: 3.4em; color: var(--soft); }
.share .rest { fill: var(--line); } .share .bar { fill: var(--good); } .share .weak { fill: var(--warning); }
.worse td:last-child { color: var(--warning); font-weight: 600; }
.broken { border-left: 4px solid var(--warning); background: var(--warning-soft); padding: .6em 1em; max-width: 62rem; }
.numbering .codes { columns: 2 26rem; color: var(--soft); } .numbering details { margin: .2em 0 1em; }
.numbering summary { cursor: pointer; color: var(--accent); }
h2.document { font-size: 1.8rem; } section.file { border-top: 2px solid var(--accent); padding-top: 1.2em; margin-top: 2.4em; }
article { background: var(--sheet); border: 1px solid var(--line); border-left: 4px solid var(--line-strong);
  border-radius: 4px; padding: .7em 1em; margin: 0 0 .8em; max-width: 62rem; }
article.added { border-left-color: var(--good); }
article.removed { border-left-color: var(--error); }
article.changed { border-left-color: var(--warning); }
article h3 { font-family: var(--sans); font-size: 1rem; }
article .words { margin: 0 0 .3em; text-wrap: pretty; }
.quiet { color: var(--soft); }
.badge { font-size: .74rem; font-weight: 600; padding: .1em .55em; border-radius: 1em; margin-right: .4em;
  background: var(--warning-soft); color: var(--warning); vertical-align: .1em; }
.added > h3 .badge { background: var(--good-soft); color: var(--good); }
.removed > h3 .badge { background: var(--error-soft); color: var(--error); }
del { color: var(--error); background: var(--error-soft); text-decoration: line-through; border-radius: 2px; }
ins { color: var(--good); background: var(--good-soft); text-decoration: underline; text-underline-offset: .18em; border-radius: 2px; }
article.added > .words > ins, article.removed > .words > del { background: none; color: inherit; }
article.added > .words > ins { text-decoration: none; }
.facts, .inside { margin: .3em 0; }
.inside { color: var(--soft); }
dl.details { display: grid; grid-template-columns: minmax(8em, max-content) 1fr; gap: .25em 1.2em; margin: .4em 0 0; max-width: 62rem; }
dl.details dt { color: var(--soft); }
dl.details dd { margin: 0; }
.findings ul { list-style: none; padding: 0; max-width: 62rem; }
.findings li { padding: .45em 0; border-bottom: 1px solid var(--line); }
.findings li code { color: var(--soft); white-space: nowrap; }
.findings .severity { margin-right: .5em; }
.findings li a { text-decoration: none; }
.findings li a:hover, .findings li a:focus-visible { text-decoration: underline; }
.findings.before li a { color: inherit; }
.summary th:last-child, .summary td:last-child { padding-right: 0; }
@media (max-width: 360px) { .summary th, .summary td { padding-right: .5em; } .summary table { font-size: .9em; } }
@media (max-width: 620px) { dl.details { grid-template-columns: 1fr; gap: 0; } dl.details dd { margin-bottom: .5em; } }
`
