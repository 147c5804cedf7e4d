import { html, type Markup, NO_MARKUP } from '../report/html/markup.ts'
import { COUNTED, counted, SEVERITY_WORDS } from '../report/words.ts'
import { SEVERITIES } from '../rules/rule.ts'
import type { Sheet } from './sheet.ts'
import { WORDS } from './words.ts'

/** The legend of the marks: every finding, numbered as on the page. Written last, when it is known which marks show. */
export function findingsList(sheet: Sheet): Markup {
  const { numbered } = sheet.marks
  if (numbered.length === 0) return html`<p class="soft screen-only">${sheet.say(WORDS.noFinding)}</p>`
  const content = html`<ol class="findings">${numbered.map(({ number }) => item(number, sheet))}</ol>`
  return html`<section class="found" id="constats" aria-labelledby="titre-constats"><h2 id="titre-constats">${sheet.say(WORDS.findings)}</h2>${content}</section>
`
}

function item(number: number, sheet: Sheet): Markup {
  const finding = sheet.marks.numbered[number - 1]?.finding
  if (finding === undefined) return NO_MARKUP
  const { line } = sheet.result.source.positionAt(finding.range.start)
  const back = sheet.marks.isShown(number)
    ? html` <a class="screen-only" href="#lieu-${number}">${sheet.say(WORDS.backToText)}</a>`
    : NO_MARKUP
  return html`<li id="constat-${number}" value="${number}"${sheet.placeOf(finding.range)}><span class="severity ${finding.severity}">${SEVERITY_WORDS[finding.severity][sheet.language]}</span> ${finding.message[sheet.language]} <span class="soft"><code>${finding.rule}</code>, ${counted(line + 1, LINE, sheet.language).replace(/^(\d+)(\s)(.+)$/, '$3$2$1')}</span>${back}</li>`
}

const LINE = { fr: { one: 'ligne', many: 'ligne' }, en: { one: 'line', many: 'line' } }

/** How many of each severity, with the switch that hides the marks: a printed page may want none. */
export function findingsBar(sheet: Sheet): Markup {
  const { numbered } = sheet.marks
  if (numbered.length === 0) return NO_MARKUP
  const counts = SEVERITIES.flatMap((severity) => {
    const count = numbered.filter(({ finding }) => finding.severity === severity).length
    return count === 0
      ? []
      : [
          html`<a class="severity ${severity}" href="#constats">${counted(count, COUNTED[severity], sheet.language)}</a>`,
        ]
  })
  return html`<div class="bar screen-only"><label><input type="checkbox" id="montrer" checked> ${sheet.say(WORDS.showFindings)}</label> ${counts}</div>
`
}
