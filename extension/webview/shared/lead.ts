import { tell } from './host.ts'
import { PLACE, type PlacedPage } from './places.ts'

/** A click on a part of the page, or Enter on it, shows its text. */
export function leadToText(page: PlacedPage): void {
  page.root.addEventListener('click', (event) => {
    const { target } = event
    if (!(target instanceof Element)) return
    const link = target.closest('a[href]')
    if (link !== null) {
      // The editor would open what a link names.
      event.preventDefault()
      event.stopPropagation()
      if (!link.hasAttribute(PLACE)) return followInside(link)
    }
    if (target.closest('label, input, select, summary') !== null) return
    // Words are being selected, to be copied.
    if (window.getSelection()?.isCollapsed === false) return
    go(page, target)
  })
  page.root.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return
    const { target } = event
    // A link or a button is clicked by Enter of itself.
    if (!(target instanceof Element) || target.closest('a, button, summary, select') !== null) return
    if (go(page, target)) event.preventDefault()
  })
}

function go(page: PlacedPage, target: Element): boolean {
  const span = page.spanAt(target)
  if (span === null) return false
  tell({ type: 'go', ...span })
  return true
}

/** Links lead within the page, and nowhere else. */
function followInside(link: Element): void {
  const href = link.getAttribute('href') ?? ''
  if (href.startsWith('#')) document.getElementById(href.slice(1))?.scrollIntoView({ block: 'center' })
}
