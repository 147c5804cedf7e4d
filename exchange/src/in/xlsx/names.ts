import { elementsOf, type XmlElement } from '../xml/tree.ts'

/** A name without the prefix that some programs write: `x:row` is `row`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The elements under one that have a local name. */
export const named = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element === undefined ? [] : elementsOf(element).filter((child) => localName(child.name) === name)

/** An attribute by its local name. */
export function attribute({ attributes }: XmlElement, name: string): string | undefined {
  const own = attributes[name]
  if (own !== undefined) return own
  const key = Object.keys(attributes).find((one) => localName(one) === name)
  return key === undefined ? undefined : attributes[key]
}

/** The text of every `t` below an element but those of pronunciation. */
export function textUnder(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      const name = localName(child.name)
      if (name === 'rPh') return ''
      return name === 't' ? child.children.filter((node) => typeof node === 'string').join('') : textUnder(child)
    })
    .join('')
}

/** Characters that XML cannot hold are written `_x000D_` in a workbook. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** « B12 » as a row from 1 and a column from 0; `null` for anything else. */
export function cellAddress(reference: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference)
  const [, letters, digits] = match ?? []
  if (letters === undefined || digits === undefined) return null
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits), column }
}

/** A text of a workbook, and the parts of it in bold or italics. */
export interface RichString {
  readonly text: string
  readonly strong: readonly (readonly [from: number, to: number])[]
}

/** The text of a shared string, its runs one after the other. */
export function richString(item: XmlElement): RichString {
  let text = ''
  const strong: (readonly [number, number])[] = []
  for (const child of elementsOf(item)) {
    const name = localName(child.name)
    if (name === 'rPh') continue
    const said = unescaped(name === 't' ? plainUnder(child) : textUnder(child))
    const [look] = named(child, 'rPr')
    if (look !== undefined && said.trim() !== '' && (isOn(look, 'b') || isOn(look, 'i')))
      strong.push([text.length, text.length + said.length])
    text += said
  }
  return { text, strong }
}

const plainUnder = ({ children }: XmlElement): string => children.filter((node) => typeof node === 'string').join('')

/** Whether a look has a property: an element that stands alone, or says so. */
export function isOn(look: XmlElement, name: string): boolean {
  const [element] = named(look, name)
  return element !== undefined && !/^(?:0|false)$/.test(attribute(element, 'val') ?? '1')
}
