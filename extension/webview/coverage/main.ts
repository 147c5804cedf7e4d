import { isToCoverage, type ToCoverage } from '../../src/webviews/messages.ts'
import { el } from '../shared/element.ts'
import { keepHeadings } from '../shared/headings.ts'
import { keep, keptScroll, listen, tell } from '../shared/host.ts'
import { leadToText } from '../shared/lead.ts'
import { PlacedPage } from '../shared/places.ts'
import { Roving } from '../shared/roving.ts'
import { AS_WRITTEN, pressed, type SortOrder } from './layout.ts'
import { type Chosen, coveragePage } from './page.ts'
import { WORDS } from './words.ts'

/** The page of the coverage view. */
const root = document.getElementById('root')
if (root !== null) start(new PlacedPage(root))

function start(page: PlacedPage): void {
  const stops = new Roving(page.root, '.matrix table, .plot', 'button, [data-place]')
  let last: ToCoverage | null = null
  let chosen: Chosen = { block: null, holesOnly: false, orders: new Map() }
  let restored = keptScroll()

  const show = (): void => {
    if (last === null) return
    const { view, language } = last
    page.show(
      view === null
        ? el('div', {}, el('p', { class: 'nothing' }, WORDS.empty[language]))
        : coveragePage(view, chosen, chartWidth(), language),
    )
    stops.refresh()
    keepHeadings(page.root)
    document.documentElement.lang = language
    document.body.dataset.state = 'ready'
  }
  const choose = (more: Partial<Chosen>): void => {
    chosen = { ...chosen, ...more }
    show()
  }
  leadToText(page)
  page.root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) choose({ block: target.value === '' ? null : Number(target.value) })
    else if (target instanceof HTMLInputElement) choose({ holesOnly: target.checked })
  })
  page.root.addEventListener('click', ({ target }) => {
    const column = target instanceof Element ? target.closest('[data-sort]')?.getAttribute('data-sort') : null
    if (column !== null && column !== undefined) choose({ orders: sorted(chosen.orders, column) })
  })
  let width = chartWidth()
  new ResizeObserver(() => {
    keepHeadings(page.root)
    if (Math.abs(chartWidth() - width) < 8) return
    width = chartWidth()
    show()
  }).observe(document.body)
  window.addEventListener('scrollend', () => {
    if (last !== null) keep(last.state)
  })
  listen(isToCoverage, (message) => {
    last = message
    // A bloc that is gone is no choice any more.
    if (chosen.block !== null && chosen.block >= (message.view?.blocks.length ?? 0)) chosen = { ...chosen, block: null }
    show()
    if (restored > 0) window.scrollTo({ top: restored, behavior: 'instant' })
    restored = 0
    keep(message.state)
  })
  tell({ type: 'ready' })
}

function sorted(orders: Chosen['orders'], column: string): Chosen['orders'] {
  const [block, by = 'code'] = column.split(':')
  const index = Number(block)
  const key: SortOrder['by'] = by === 'code' || by === 'criteria' ? by : Number(by)
  return new Map([...orders, [index, pressed(orders.get(index) ?? AS_WRITTEN, key)]])
}

/** Two charts side by side where there is room. */
function chartWidth(): number {
  const room = document.documentElement.clientWidth - 40
  return Math.max(260, Math.min(560, room >= 860 ? Math.floor((room - 40) / 2) : room))
}
