import { type Direction, nearest } from './nearest.ts'

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** One stop of the Tab key a group, whose items the arrows go through: a table of a hundred cells is not a hundred stops. */
export class Roving {
  readonly #root: Element
  readonly #groups: string
  readonly #items: string

  /** @param groups selector of the groups @param items selector of what can have the focus in them */
  constructor(root: Element, groups: string, items: string) {
    this.#root = root
    this.#groups = groups
    this.#items = items
    root.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && this.#move(event)) event.preventDefault()
    })
    root.addEventListener('focusin', ({ target }) => {
      const group = target instanceof Element ? target.closest(groups) : null
      if (group !== null && target instanceof Element && target.matches(items)) this.#become(group, target)
    })
  }

  /** After the page changed: each group has one stop, the same as before where it is still there. */
  refresh(): void {
    for (const group of this.#root.querySelectorAll(this.#groups)) {
      const items = this.#itemsOf(group)
      const stop = items.find((item) => item.getAttribute('tabindex') === '0') ?? items[0]
      if (stop !== undefined) this.#become(group, stop)
    }
  }

  #itemsOf = (group: Element): readonly Element[] => [...group.querySelectorAll(this.#items)]

  #become(group: Element, stop: Element): void {
    for (const item of this.#itemsOf(group)) {
      const index = item === stop ? '0' : '-1'
      if (item.getAttribute('tabindex') !== index) item.setAttribute('tabindex', index)
    }
  }

  #move({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
    if (!(target instanceof Element) || ctrlKey || altKey || metaKey) return false
    const group = target.closest(this.#groups)
    if (group === null || !target.matches(this.#items)) return false
    const items = this.#itemsOf(group)
    const next = this.#nextOf(items, items.indexOf(target), key)
    if (!(next instanceof HTMLElement || next instanceof SVGElement)) return false
    next.focus()
    return true
  }

  #nextOf(items: readonly Element[], from: number, key: string): Element | undefined {
    if (key === 'Home') return items[0]
    if (key === 'End') return items.at(-1)
    const direction = DIRECTIONS[key]
    if (direction === undefined) return undefined
    const index = nearest(
      items.map((item) => item.getBoundingClientRect()),
      from,
      direction,
    )
    return index === null ? undefined : items[index]
  }
}
