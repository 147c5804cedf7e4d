import { BLOOM_LEVELS } from '../../french/statement.ts'
import type { Language, Localised } from '../../language.ts'
import { THEMES } from '../../model/certification.ts'
import { brand, MADE_BY } from '../../report/html/brand.ts'
import { html, type Markup, NO_MARKUP } from '../../report/html/markup.ts'
import { pageOf } from '../../report/html/page.ts'
import { percentage } from '../../report/words.ts'
import { durationText } from '../duration.ts'
import type { BlockFigures, CompetencyFigures, CoverageFigures, MatrixCell } from '../figures.ts'
import { COVERAGE_WORDS as WORDS } from '../page-words.ts'
import { ANSWER_WORDS, BLOOM_WORDS, THEME_WORDS } from '../words.ts'
import { type Bar, barChart } from './bar-chart.ts'
import { COVERAGE_STYLE } from './html-style.ts'
import { criteriaText, totalsRow } from './shared.ts'

export interface CoveredDocument {
  readonly title: string
  readonly figures: CoverageFigures
}

/** The coverage of one référentiel or several as one page: figures, matrices, charts, themes. */
export function coveragePage(documents: readonly CoveredDocument[], language: Language): string {
  const [first] = documents
  const alone = documents.length === 1 && first !== undefined
  const title = alone ? first.title : WORDS.title[language]
  const body = html`<header class="masthead">${brand(alone ? WORDS.title[language] : 'Équerre')}<h1>${title}</h1></header>
<main>${documents.map((one) => documentSection(one, documents.length > 1, language))}</main>
<footer>${MADE_BY[language]}</footer>`
  return pageOf({ language, title: `${WORDS.title[language]} · ${title}`, style: COVERAGE_STYLE, body })
}

function documentSection({ title, figures }: CoveredDocument, titled: boolean, language: Language): Markup {
  const heading = titled ? html`<h2 class="document">${title}</h2>` : NO_MARKUP
  if (figures.total.competencies === 0) return html`<section>${heading}<p>${WORDS.noCompetency[language]}</p></section>`
  return html`<section>${heading}
${keyFigures(figures, language)}
<h2>${WORDS.matrix[language]}</h2>
<p class="key">${WORDS.matrixKey[language]}</p>
${figures.blocks.map((block) => matrix(block, language))}
<div class="charts">
${chart(WORDS.bloom, bloomBars(figures, language), language)}
${chart(WORDS.histogram, histogramBars(figures), language)}
</div>
<div class="charts">
<div><h2>${WORDS.figures[language]}</h2>${figuresTable(figures, language)}</div>
<div><h2>${WORDS.themes[language]}</h2>${themesTable(figures, language)}</div>
</div>
</section>`
}

/** The four answers that one looks for first. */
function keyFigures({ total }: CoverageFigures, language: Language): Markup {
  const judged = total.judged + total.judgedWithBlock
  const item = (value: string, words: Localised, full: boolean): Markup =>
    html`<div class="${full ? 'full' : 'lack'}"><dd>${value}</dd><dt>${words[language]}</dt></div>`
  return html`<dl class="keys">${[
    item(String(total.competencies), WORDS.competencies, true),
    item(
      percentage(total.assessed, total.competencies, language),
      WORDS.assessed,
      total.assessed === total.competencies,
    ),
    item(percentage(judged, total.competencies, language), WORDS.judged, judged === total.competencies),
    item(String(total.assessments), WORDS.assessments, true),
    item(String(total.criteria), WORDS.criteria, true),
    ...(total.minutes === 0 ? [] : [item(durationText(total.minutes), WORDS.duration, true)]),
  ]}</dl>`
}

const nameOf = ({ id, title }: BlockFigures, language: Language): string =>
  [id, title].filter((part) => part !== null).join(' · ') || WORDS.whole[language]

function matrix(block: BlockFigures, language: Language): Markup {
  if (block.competencies.length === 0) return NO_MARKUP
  const columns = block.assessments.map(
    ({ label, title }) => html`<th scope="col" title="${title ?? ''}"><span>${label}</span></th>`,
  )
  const legend = block.assessments.flatMap(({ label, title }) =>
    title === null ? [] : [html`<li><strong>${label}</strong> ${title}</li>`],
  )
  return html`<figure class="matrix"><div class="scroll"><table><caption>${nameOf(block, language)}</caption>
<thead><tr><th scope="col">${WORDS.competency[language]}</th>${columns}<th scope="col">${WORDS.criteria[language]}</th></tr></thead>
<tbody>${block.competencies.map((competency) => matrixRow(competency, language))}</tbody></table></div>
${legend.length === 0 ? NO_MARKUP : html`<figcaption><ul>${legend}</ul></figcaption>`}</figure>`
}

function matrixRow(competency: CompetencyFigures, language: Language): Markup {
  const { id, statement, criteria, sharedCriteria, cells } = competency
  const uncovered = cells.every(({ evaluated }) => evaluated === 'no')
  const code = id === null ? NO_MARKUP : html`<span class="code">${id}</span> `
  const total = html`<td class="total${criteria + sharedCriteria === 0 ? ' lack' : ''}">${criteriaText(criteria, sharedCriteria)}</td>`
  return html`<tr${uncovered ? html` class="uncovered"` : NO_MARKUP}><th scope="row"><div>${code}${statement}</div></th>${cells.map((cell) => matrixCell(cell, language))}${total}</tr>`
}

/** Darker with more criteria, on one scale for all files; a modality without any criterion stands out. */
function matrixCell(cell: MatrixCell, language: Language): Markup {
  const { evaluated, criteria } = cell
  if (evaluated === 'no')
    return html`<td><span class="hidden">${WORDS.none[language]}</span><span class="dot" aria-hidden="true"></span></td>`
  const step = [1, 2, 3, 6].filter((least) => criteria >= least).length
  return html`<td class="heat h${step}${evaluated === 'with_block' ? ' block' : ''}">${evaluated === 'with_block' ? `(${criteria})` : criteria}</td>`
}

function chart(words: Localised, bars: readonly Bar[], language: Language): Markup {
  return html`<figure class="chart"><h2>${words[language]}</h2>${barChart(bars, words[language])}</figure>`
}

function bloomBars({ bloom }: CoverageFigures, language: Language): readonly Bar[] {
  const levels = [...BLOOM_LEVELS, ...(bloom.unknown > 0 ? (['unknown'] as const) : [])]
  return levels.map((level) => ({
    label: BLOOM_WORDS[level][language],
    value: bloom[level],
    weak: level === 'unknown',
  }))
}

function histogramBars({ criteriaPerCompetency }: CoverageFigures): readonly Bar[] {
  return criteriaPerCompetency.map((value, criteria) => ({
    label: String(criteria),
    value,
    weak: criteria === 0 && value > 0,
  }))
}

function figuresTable({ blocks, total }: CoverageFigures, language: Language): Markup {
  const headings = [
    WORDS.block,
    WORDS.activities,
    WORDS.competencies,
    WORDS.assessed,
    WORDS.judged,
    WORDS.assessments,
    WORDS.criteria,
    WORDS.duration,
  ]
  const line = (name: string, cells: readonly string[]): Markup =>
    html`<tr><th scope="row">${name}</th>${cells.map((value) => html`<td>${value}</td>`)}</tr>`
  return html`<div class="scroll"><table class="figures"><thead><tr>${headings.map((words) => html`<th scope="col">${words[language]}</th>`)}</tr></thead>
<tbody>${blocks.map((block) => line(block.id ?? nameOf(block, language), totalsRow(block.total, language)))}</tbody>
${blocks.length > 1 ? html`<tfoot>${line(WORDS.total[language], totalsRow(total, language))}</tfoot>` : NO_MARKUP}</table></div>`
}

function themesTable({ themes }: CoverageFigures, language: Language): Markup {
  return html`<dl class="themes">${THEMES.map((theme) => {
    const { answer, competencies, text } = themes[theme]
    const detail = competencies.length > 0 ? competencies.join(', ') : (text ?? '')
    return html`<div class="${answer === 'none' ? 'lack' : 'full'}"><dt>${THEME_WORDS[theme][language]}</dt><dd>${ANSWER_WORDS[answer][language]}${detail === '' ? NO_MARKUP : html` <span>${detail}</span>`}</dd></div>`
  })}</dl>`
}
