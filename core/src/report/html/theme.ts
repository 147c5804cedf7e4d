/** What the pages have in common: paper and ink in light and dark, type, the words of severity. System fonts only. */
export const THEME = `
:root {
  color-scheme: light dark;
  --paper: #f6f4ef; --sheet: #fffefb; --ink: #1b2430; --soft: #5b6672; --line: #dcd7cb; --line-strong: #b9b2a2;
  --accent: #14506b; --accent-soft: #e3eef2; --accent-ink: #0d3a4f;
  --error: #a8231b; --warning: #8a5a00; --info: #2b5fa8; --good: #22683c;
  --error-soft: #fbe9e6; --warning-soft: #fbf0d9; --info-soft: #e6eef9; --good-soft: #e4f2e8;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "URW Palladio L", "P052", Georgia, serif;
  --sans: "Avenir Next", "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #12161c; --sheet: #191e26; --ink: #e7e4dc; --soft: #9aa5b1; --line: #2d3540; --line-strong: #465160;
    --accent: #8cc6dc; --accent-soft: #1c2f3a; --accent-ink: #b5deee;
    --error: #ff9c8f; --warning: #f0c26a; --info: #9cc0f5; --good: #8fd3a6;
    --error-soft: #3a2020; --warning-soft: #362c17; --info-soft: #1d2a3d; --good-soft: #1a3023;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.5 var(--sans); font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
main, header.masthead, footer { max-width: 1480px; margin-inline: auto; padding-inline: clamp(16px, 3vw, 44px); }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.7rem, 1.1rem + 2vw, 2.7rem); margin: .2em 0 .5em; letter-spacing: -.01em; }
h2 { font-size: clamp(1.25rem, 1rem + .8vw, 1.6rem); margin: 0 0 .6em; }
h3 { font-size: 1.05rem; margin: 0 0 .4em; }
p { margin: 0 0 .6em; }
ul { margin: .3em 0 .6em; padding-left: 1.15em; }
li { margin: .12em 0; }
li::marker { color: var(--line-strong); }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
code { font: .88em ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
code.acting { background: var(--warning-soft); color: var(--warning); padding: 0 .25em; border-radius: 3px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.masthead { padding-block: clamp(20px, 3vw, 44px) 8px; }
.brand { display: flex; align-items: center; gap: .55em; color: var(--soft); font-size: .86rem; letter-spacing: .02em; }
.brand svg { width: 20px; height: 20px; color: var(--accent); flex: none; }
footer { color: var(--soft); font-size: .84rem; padding-block: 28px 40px; }
.severity { font-weight: 600; }
.severity.error { color: var(--error); } .severity.warning { color: var(--warning); } .severity.info { color: var(--info); }
@media print {
  :root {
    --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb; --line-strong: #888;
    --accent: #14506b; --accent-soft: #e8f0f3; --accent-ink: #0d3a4f;
    --error: #a8231b; --warning: #8a5a00; --info: #2b5fa8; --good: #22683c;
    --error-soft: #fff; --warning-soft: #fff; --info-soft: #fff; --good-soft: #fff;
  }
  @page { size: A4 landscape; margin: 12mm 12mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #666; } }
  html { scroll-behavior: auto; font-size: 8.6pt; }
  body { font-size: 1rem; line-height: 1.36; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main, header.masthead, footer { max-width: none; padding-inline: 0; }
  .masthead { padding-block: 0 4mm; }
  .screen-only { display: none !important; }
  a { color: inherit; text-decoration: none; }
}
`
