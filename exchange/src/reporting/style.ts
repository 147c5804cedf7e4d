/** The style of the report of an import, beside the theme of the pages. */
export const REPORT_STYLE = `
.about { color: var(--soft); }
main section, main details { margin-block: 0 1.8em; max-width: 62rem; }
.count { color: var(--soft); font: .72em var(--sans); margin-left: .3em; }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: .5em; padding: 0; }
.counts li { background: var(--accent-soft); color: var(--accent-ink); border-radius: 1em; padding: .15em .8em; }
.advice { border-left: 4px solid var(--warning); padding: .2em 0 .2em .9em; margin-top: 1em; }
.items { list-style: none; padding: 0; }
.items li { display: grid; grid-template-columns: 9.5em 1fr; gap: .2em 1em; padding: .4em 0; border-bottom: 1px solid var(--line); }
.items li > span:only-child { grid-column: 1 / -1; }
.summary { color: var(--soft); }
.where { white-space: nowrap; }
summary { cursor: pointer; font-family: var(--serif); font-size: 1.15rem; font-weight: 600; padding: .2em 0; }
@media (max-width: 620px) { .items li { grid-template-columns: 1fr; } }
`
