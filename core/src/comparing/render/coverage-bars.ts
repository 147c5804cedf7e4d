import type { Language } from '../../language.ts'
import { html, type Markup, NO_MARKUP } from '../../report/html/markup.ts'
import { percentage } from '../../report/words.ts'
import type { Comparison } from '../compare.ts'
import { differenceIn, isWorse, type Measure, measuresOf } from './measures.ts'
import { MEASURES, COMPARISON_WORDS as WORDS } from './words.ts'

const WIDTH = 90
const HEIGHT = 9

/** The figures before and after in a table, with a bar for each part of the competencies. */
export function coverageTable({ coverage }: Pick<Comparison, 'coverage'>, language: Language): Markup {
  const row = (measure: Measure): Markup => {
    const { key, before, after, of } = measure
    return html`<tr class="${of === null ? '' : 'part'}${isWorse(measure) ? ' worse' : ''}"><th scope="row">${MEASURES[key][language]}</th><td>${before}${bar(before, of?.before, language)}</td><td>${after}${bar(after, of?.after, language)}</td><td>${differenceIn(measure)}</td></tr>`
  }
  return html`<table><thead><tr><th scope="col">${WORDS.measure[language]}</th><th scope="col">${WORDS.before[language]}</th><th scope="col">${WORDS.after[language]}</th><th scope="col">${WORDS.difference[language]}</th></tr></thead>
<tbody>${measuresOf(coverage).map(row)}</tbody></table>`
}

/** A drawing of attributes only: a page whose policy allows no style on elements shows it too. */
function bar(part: number, whole: number | undefined, language: Language): Markup {
  if (whole === undefined || whole === 0) return NO_MARKUP
  const length = part < whole ? Math.min(WIDTH - 2, Math.round((WIDTH * part) / whole)) : WIDTH
  const share = percentage(part, whole, language)
  return html` <span class="share"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true" focusable="false"><rect class="rest" width="${WIDTH}" height="${HEIGHT}" rx="2"/><rect class="${part < whole ? 'weak' : 'bar'}" width="${length}" height="${HEIGHT}" rx="2"/></svg> <small>${share}</small></span>`
}
