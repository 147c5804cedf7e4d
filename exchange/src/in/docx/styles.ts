import { elementAt, elementsOf, type XmlElement } from '../xml/tree.ts'

/** What a paragraph style says of the paragraphs that have it. */
export interface ParagraphStyle {
  /** 1 to 6 for a title, else 0. */
  readonly heading: number
  readonly list: ListPlace | null
  readonly emphasised: boolean
  /** True for the lines of a table of contents, which say again what stands elsewhere. */
  readonly contents: boolean
}

export interface ListPlace {
  readonly id: string
  readonly depth: number
}

const PLAIN: ParagraphStyle = { heading: 0, list: null, emphasised: false, contents: false }
/** Styles are based on one another; a chain that turns round ends here. */
const LONGEST_CHAIN = 20

/** The styles of a document, each with what it takes from those it is based on. */
export class Styles {
  readonly #byId: ReadonlyMap<string, XmlElement>

  /** @param root of `word/styles.xml`; `undefined` when there is none */
  constructor(root: XmlElement | undefined) {
    const all = root === undefined ? [] : elementsOf(root, 'w:style')
    this.#byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]))
  }

  of(id: string | undefined): ParagraphStyle {
    return this.#find(id, LONGEST_CHAIN)
  }

  #find(id: string | undefined, left: number): ParagraphStyle {
    const style = id === undefined || left === 0 ? undefined : this.#byId.get(id)
    if (style === undefined) return PLAIN
    const base = this.#find(elementAt(style, 'w:basedOn')?.attributes['w:val'], left - 1)
    const runs = elementAt(style, 'w:rPr')
    return {
      heading: headingOf(style) ?? base.heading,
      list: listOf(elementAt(style, 'w:pPr')) ?? base.list,
      contents: CONTENTS.test(elementAt(style, 'w:name')?.attributes['w:val'] ?? '') || base.contents,
      emphasised: (runs === undefined ? undefined : emphasisOf(runs)) ?? base.emphasised,
    }
  }
}

const CONTENTS = /^(?:toc|tm)\s?\d$/i

function headingOf(style: XmlElement): number | undefined {
  const outline = elementAt(style, 'w:pPr', 'w:outlineLvl')?.attributes['w:val']
  if (outline !== undefined) return Number(outline) < 6 ? Number(outline) + 1 : 0
  const name = elementAt(style, 'w:name')?.attributes['w:val'] ?? ''
  if (/^(?:title|titre)$/i.test(name)) return 1
  const level = /^(?:heading|titre)\s([1-6])$/i.exec(name)?.[1]
  return level === undefined ? undefined : Number(level)
}

/** The list a paragraph stands in, from its properties or its style's. */
export function listOf(properties: XmlElement | undefined): ListPlace | null {
  const list = elementAt(properties, 'w:numPr')
  const id = elementAt(list, 'w:numId')?.attributes['w:val']
  if (list === undefined || id === undefined) return null
  return { id, depth: Number(elementAt(list, 'w:ilvl')?.attributes['w:val'] ?? 0) }
}

/** Whether a run is in bold or in italics; `undefined` when its properties do not say. */
export function emphasisOf(properties: XmlElement): boolean | undefined {
  const said = ['w:b', 'w:i'].flatMap((name) => elementsOf(properties, name)).map(isOn)
  return said.length === 0 ? undefined : said.some((on) => on)
}

/** Word writes what holds as an element, with a value only to say the contrary. */
export const isOn = ({ attributes }: XmlElement): boolean =>
  !['0', 'false', 'off'].includes(attributes['w:val'] ?? 'true')
