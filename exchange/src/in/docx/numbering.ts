import { elementAt, elementsOf, type XmlElement } from '../xml/tree.ts'
import { numberAs } from './number-formats.ts'

/** What stands before a paragraph that Word numbers by itself: no letter of it is in the text of the paragraph. */
export interface Label {
  /** `•` for any bullet, else the number as Word shows it: `1.`, `C2.3`. */
  readonly text: string
  readonly bullet: boolean
}

interface Level {
  readonly start: number
  readonly format: string
  /** `%1.%2`: each `%n` stands for the number of level n. */
  readonly pattern: string
}

/** The lists of a document, which count as its paragraphs go by. */
export class Numbering {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>()
  readonly #counts = new Map<string, number[]>()
  readonly #counterOf = new Map<string, string>()

  /** @param root of `word/numbering.xml`; `undefined` when the document has no list */
  constructor(root: XmlElement | undefined) {
    if (root === undefined) return
    const abstract = new Map(
      elementsOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', levelsOf(one)]),
    )
    for (const num of elementsOf(root, 'w:num')) {
      const id = num.attributes['w:numId'] ?? ''
      const of = elementAt(num, 'w:abstractNumId')?.attributes['w:val'] ?? ''
      const overrides = elementsOf(num, 'w:lvlOverride')
      this.#levels.set(id, overridden(abstract.get(of) ?? new Map(), overrides))
      // Lists of one kind go on counting together, unless one starts again.
      this.#counterOf.set(id, overrides.length > 0 ? `num ${id}` : `abstract ${of}`)
    }
  }

  /** The label of the next paragraph of a list; `null` when the list shows none. */
  next(id: string, depth: number): Label | null {
    const levels = this.#levels.get(id)
    const level = levels?.get(depth)
    if (levels === undefined || level === undefined || level.format === 'none') return null
    if (level.format === 'bullet') return { text: '•', bullet: true }
    const counter = this.#counterOf.get(id) ?? id
    const counts = this.#counts.get(counter) ?? []
    const own = (counts[depth] ?? level.start - 1) + 1
    const shown = Array.from({ length: depth }, (_, at) => counts[at] ?? levels.get(at)?.start ?? 1)
    this.#counts.set(counter, [...shown, own])
    const text = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return numberAs(levels.get(at)?.format ?? 'decimal', at === depth ? own : (shown[at] ?? 1))
    })
    return text.trim() === '' ? null : { text: text.trim(), bullet: false }
  }
}

function levelsOf(abstract: XmlElement): ReadonlyMap<number, Level> {
  return new Map(elementsOf(abstract, 'w:lvl').map((level) => [depthOf(level), levelOf(level)]))
}

function levelOf(level: XmlElement): Level {
  const said = (name: string): string | undefined => elementAt(level, name)?.attributes['w:val']
  return {
    start: Number(said('w:start') ?? 1),
    format: said('w:numFmt') ?? 'decimal',
    pattern: said('w:lvlText') ?? '',
  }
}

function overridden(levels: ReadonlyMap<number, Level>, overrides: readonly XmlElement[]): ReadonlyMap<number, Level> {
  const out = new Map(levels)
  for (const override of overrides) {
    const depth = depthOf(override)
    const whole = elementAt(override, 'w:lvl')
    const level = whole === undefined ? out.get(depth) : levelOf(whole)
    const start = Number(elementAt(override, 'w:startOverride')?.attributes['w:val'] ?? level?.start ?? 1)
    if (level !== undefined) out.set(depth, { ...level, start })
  }
  return out
}

const depthOf = (element: XmlElement): number => Number(element.attributes['w:ilvl'] ?? 0)
