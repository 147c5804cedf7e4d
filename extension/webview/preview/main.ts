import { isToPreview, type ViewState } from '../../src/webviews/messages.ts'
import { keepHeadings } from '../shared/headings.ts'
import { keep, keptScroll, listen, tell } from '../shared/host.ts'
import { leadToText } from '../shared/lead.ts'
import { PlacedPage } from '../shared/places.ts'
import { Roving } from '../shared/roving.ts'
import { ScrollInStep } from './scroll.ts'
import { EMPTY, HELP } from './words.ts'

/** The page of the preview: the official table, kept as the text is. */
const root = document.getElementById('root')
if (root !== null) start(new PlacedPage(root))

function start(page: PlacedPage): void {
  const cells = new Roving(page.root, 'table', 'tbody [data-place]:not(.note)')
  const scroll = new ScrollInStep(page)
  let state: ViewState | null = null
  let restored = keptScroll()
  leadToText(page)
  new ResizeObserver(() => keepHeadings(page.root)).observe(document.body)
  window.addEventListener('scrollend', () => {
    if (state !== null) keep(state)
  })
  listen(isToPreview, (message) => {
    if (message.type === 'scroll') {
      scroll.to(message.offset)
      return
    }
    document.documentElement.lang = message.language
    page.show(message.html === null ? said(EMPTY[message.language]) : bodyOf(message.html))
    explain(page.root, HELP[message.language])
    cells.refresh()
    keepHeadings(page.root)
    if (restored > 0) window.scrollTo({ top: restored, behavior: 'instant' })
    restored = 0
    state = message.state
    keep(state)
    document.body.dataset.state = message.html === null ? 'empty' : 'ready'
  })
  tell({ type: 'ready' })
}

/** A document apart: nothing of it runs or loads while it is read. */
const bodyOf = (html: string): Element => new DOMParser().parseFromString(html, 'text/html').body

function said(words: string): Element {
  const box = document.createElement('div')
  const line = document.createElement('p')
  line.className = 'nothing'
  line.textContent = words
  box.append(line)
  return box
}

/** Says of each table what its cells do. */
function explain(page: Element, words: string): void {
  for (const table of page.querySelectorAll('table')) {
    table.setAttribute('aria-description', words)
    table.setAttribute('aria-keyshortcuts', 'Enter')
  }
}
