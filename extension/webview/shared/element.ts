import { visible } from '../../../core/src/report/visible.ts'

type Child = Node | string | null
type Attributes = Readonly<Record<string, string | boolean | null>>

/**
 * An element with its attributes and children. A string is a text, whatever it holds; characters that would act, such as a change of
 * writing direction, are named. An attribute that is `false` or `null` is left out.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  setAttributes(element, attributes)
  for (const child of children) {
    if (child !== null) element.append(typeof child === 'string' ? visible(child) : child)
  }
  return element
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue
    element.setAttribute(name, value === true ? '' : visible(value))
  }
}

/** For a tooltip or a spoken label: a few lines at most. */
export const short = (text: string, length = 240): string => (text.length > length ? `${text.slice(0, length)}…` : text)
