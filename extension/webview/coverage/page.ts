import type { Language } from '../../../core/src/language.ts'
import type { CoverageData } from '../../src/webviews/messages.ts'
import { el, short } from '../shared/element.ts'
import { charts } from './charts.ts'
import { AS_WRITTEN, type Choice, type SortOrder, summaryOf } from './layout.ts'
import { Matrix } from './matrix.ts'
import { WORDS } from './words.ts'

/** What the person chose to see. */
export interface Chosen extends Choice {
  /** By the number of the bloc. */
  readonly orders: ReadonlyMap<number, SortOrder>
}

/** The whole view, apart from the page until it is shown there. */
export function coveragePage(data: CoverageData, chosen: Chosen, width: number, language: Language): Element {
  const { competencies, assessed, judged, holes } = summaryOf(data.blocks)
  const page = el('div')
  if (competencies === 0) {
    page.append(el('p', { class: 'nothing' }, WORDS.empty[language]))
    return page
  }
  const tile = (figure: string, words: string, isLacking: boolean): HTMLElement =>
    el('div', { class: isLacking ? 'lack' : null }, el('dt', {}, words), el('dd', {}, figure))
  const shown = data.blocks.flatMap((block, index) =>
    chosen.block === null || chosen.block === index
      ? [new Matrix(block, index, chosen.orders.get(index) ?? AS_WRITTEN, language).section(chosen)]
      : [],
  )
  page.append(
    el(
      'header',
      {},
      el('h1', {}, short(data.title, 120)),
      el(
        'dl',
        { class: 'tiles' },
        tile(String(competencies), WORDS.competencies[language], false),
        tile(`${assessed}/${competencies}`, WORDS.assessed[language], assessed < competencies),
        tile(`${judged}/${competencies}`, WORDS.judged[language], judged < competencies),
        tile(String(holes), WORDS.holes[language], holes > 0),
      ),
    ),
    bar(data, chosen, language),
    el(
      'main',
      {},
      el('p', { class: 'soft key' }, holes === 0 ? WORDS.noHole[language] : WORDS.key[language]),
      ...shown,
      el('div', { class: 'charts' }, ...charts(data, width, language)),
    ),
  )
  return page
}

function bar({ blocks }: CoverageData, { block, holesOnly }: Choice, language: Language): HTMLElement {
  const options = blocks.map(({ id, title }, index) => {
    const name = [id ?? `${WORDS.block[language]} ${index + 1}`, short(title ?? '', 60)].filter((part) => part !== '')
    return el('option', { value: String(index), selected: block === index }, name.join(' · '))
  })
  const select = el(
    'select',
    { id: 'block', 'aria-label': WORDS.block[language] },
    el('option', { value: '', selected: block === null }, WORDS.everyBlock[language]),
    ...options,
  )
  const box = el('input', { type: 'checkbox', id: 'holes', checked: holesOnly })
  return el('div', { class: 'bar' }, blocks.length > 1 ? select : null, el('label', {}, box, WORDS.holesOnly[language]))
}
