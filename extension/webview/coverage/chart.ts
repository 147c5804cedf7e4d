import type { Span } from '../../src/webviews/messages.ts'
import { el, setAttributes, short } from '../shared/element.ts'
import { placeOf } from '../shared/places.ts'

/** What a mark of a chart says and where it leads. */
export interface Led {
  readonly words: string
  readonly span: Span
}

/**
 * A chart with a title, a sentence, and its figures as a table for those who would rather read them.
 * @param id of its heading
 */
export function figureOf(id: string, title: string, says: string, chart: Node, table: HTMLElement): HTMLElement {
  return el(
    'figure',
    { class: 'chart', 'aria-labelledby': id },
    el('figcaption', {}, el('h2', { id }, title), el('p', { class: 'soft' }, says)),
    el('div', { class: 'plot', 'data-kind': id }, chart),
    table,
  )
}

export function figuresTable(
  words: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  const [first = '', ...others] = head
  return el(
    'details',
    {},
    el('summary', {}, words),
    el(
      'table',
      { class: 'figures' },
      el(
        'thead',
        {},
        el('tr', {}, el('th', { scope: 'col' }, first), ...others.map((one) => el('th', { scope: 'col' }, one))),
      ),
      el(
        'tbody',
        {},
        ...rows.map(([name = '', ...values]) =>
          el('tr', {}, el('th', { scope: 'row' }, name), ...values.map((value) => el('td', {}, value))),
        ),
      ),
    ),
  )
}

/** Makes each mark of a drawing lead to the text: it can be reached by the keyboard, and says what it is. */
export function leadFrom(drawing: Element, marks: string, led: readonly Led[]): void {
  for (const mark of drawing.querySelectorAll(marks)) {
    const index: unknown = Reflect.get(mark, '__data__')
    const one = typeof index === 'number' ? led[index] : undefined
    if (one === undefined) continue
    const words = short(one.words)
    setAttributes(mark, { 'data-place': placeOf(one.span), role: 'link', 'aria-label': words })
    const tip = document.createElementNS('http://www.w3.org/2000/svg', 'title')
    tip.textContent = words
    mark.append(tip)
  }
  setAttributes(drawing, { role: 'group' })
  // The library brings its rules along, which the policy of the page refuses; they are in ours.
  for (const style of drawing.querySelectorAll('style')) style.remove()
}
