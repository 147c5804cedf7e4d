import { tell } from '../shared/host.ts'
import type { PlacedPage } from '../shared/places.ts'
import { type Anchor, offsetOf, topOf } from './follow.ts'

const PERSON_EVENTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/** In milliseconds since the person last touched the page. */
const PAGE_HELD_FOR = 400

/** Keeps the page in step with the text, and the text with the page; the one that the person scrolls leads. */
export class ScrollInStep {
  readonly #page: PlacedPage
  /** The person touched the page last, and not the text. */
  #pageLeads = false
  #touchedAt = Number.NEGATIVE_INFINITY
  /** Where the page was scrolled to for the text: the event of it is no wish of the person's. */
  #awaited: number | null = null

  constructor(page: PlacedPage) {
    this.#page = page
    for (const name of PERSON_EVENTS) {
      window.addEventListener(
        name,
        () => {
          this.#pageLeads = true
          this.#touchedAt = performance.now()
        },
        { passive: true, capture: true },
      )
    }
    window.addEventListener('scroll', () => this.#scrolled(), { passive: true })
  }

  /** Brings what stands at an offset of the text to the top of the page. */
  to(offset: number): void {
    // What the text says late of a scroll before does not take the page out of the person's hand.
    if (performance.now() - this.#touchedAt < PAGE_HELD_FOR) return
    this.#pageLeads = false
    const top = topOf(
      this.#anchors(() => true),
      offset,
    )
    window.scrollTo({ top: top === null ? 0 : top - this.#covered(top), behavior: 'instant' })
    this.#awaited = window.scrollY
  }

  #scrolled(): void {
    const wasAwaited = this.#awaited !== null && Math.abs(window.scrollY - this.#awaited) <= 1
    this.#awaited = null
    if (wasAwaited || !this.#pageLeads) return
    // What goes along with several rows stands beside them, not where its text is.
    const anchors = this.#anchors((element) => element.closest('td[rowspan], .note, .bar') === null)
    // Above all that is shown is the start of the text.
    tell({ type: 'scrolled', offset: offsetOf(anchors, window.scrollY + this.#covered(window.scrollY)) ?? 0 })
  }

  /** The height of what stays at the top over the rest, when the page shows what stands at a height of it. */
  #covered(at: number): number {
    const bar = this.#page.root.querySelector('.bar')
    return heightOf(bar) + heightOf(this.#namesAt(at + heightOf(bar))) + 8
  }

  /** The names of the columns of the table that is at a height of the page; none where its rows are cards. */
  #namesAt(height: number): Element | null {
    for (const table of this.#page.root.querySelectorAll('table')) {
      const { top, bottom } = table.getBoundingClientRect()
      if (top + window.scrollY > height || bottom + window.scrollY < height) continue
      const names = table.querySelector('thead tr:last-child th')
      if (names !== null && getComputedStyle(names).position === 'sticky') return names
    }
    return null
  }

  #anchors(isWanted: (element: Element) => boolean): readonly Anchor[] {
    return this.#page.parts.flatMap(({ element, span }) => {
      if (!isWanted(element) || element.closest('.note, .found') !== null) return []
      const { top, height } = element.getBoundingClientRect()
      return [{ ...span, top: top - drift(element) + window.scrollY, height }]
    })
  }
}

const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0

/** How far a cell that stays in sight went from its place. */
function drift(element: Element): number {
  const follows = element.closest('.follows')
  const cell = follows?.parentElement
  if (follows === null || cell === null || cell === undefined) return 0
  const padding = Number.parseFloat(getComputedStyle(cell).paddingTop) || 0
  return follows.getBoundingClientRect().top - cell.getBoundingClientRect().top - padding
}
