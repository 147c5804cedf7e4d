import type { Span } from '../../src/webviews/messages.ts'
import { patch } from './patch.ts'

/** The attribute of what leads to the text. */
export const PLACE = 'data-place'

/**
 * A page whose parts lead to the text. Their places are kept out of the page, in the order of its parts: after an edit the places of all
 * that follows differ, and the page does not.
 */
export class PlacedPage {
  readonly root: Element
  #spans: readonly Span[] = []

  constructor(root: Element) {
    this.root = root
  }

  /** Shows the children of `next`, whose parts have their places as `start:end`. */
  show(next: Element): void {
    const spans: Span[] = []
    for (const part of next.querySelectorAll(`[${PLACE}]`)) {
      spans.push(spanOf(part.getAttribute(PLACE) ?? ''))
      part.setAttribute(PLACE, '')
    }
    const shell = this.root.cloneNode(false)
    if (!(shell instanceof Element)) return
    shell.append(...next.childNodes)
    patch(this.root, shell)
    this.#spans = spans
  }

  get parts(): readonly { readonly element: Element; readonly span: Span }[] {
    return [...this.root.querySelectorAll(`[${PLACE}]`)].flatMap((element, index) => {
      const span = this.#spans[index]
      return span === undefined ? [] : [{ element, span }]
    })
  }

  /** Where the smallest part around an element leads. */
  spanAt(element: Element): Span | null {
    const around = element.closest(`[${PLACE}]`)
    return this.parts.find((part) => part.element === around)?.span ?? null
  }
}

export function spanOf(place: string): Span {
  const [start = 0, end = 0] = place.split(':').map(Number)
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) ? { start, end } : { start: 0, end: 0 }
}

export const placeOf = ({ start, end }: Span): string => `${start}:${end}`
