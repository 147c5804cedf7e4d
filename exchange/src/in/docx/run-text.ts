import type { DropReason } from '../document.ts'
import { elementAt, elementsOf, type XmlElement } from '../xml/tree.ts'
import { emphasisOf, isOn } from './styles.ts'
import { lettersIn, signOf } from './symbol-signs.ts'

/** The letters of a paragraph as they stand once every tracked change is accepted. */
export interface RunText {
  /** Line breaks as `\n`. */
  text: string
  plain: number
  emphasised: number
  /** The text in bold or italics before any other. */
  lead: string
  /** Identifiers of the comments that begin in it. */
  remarks: string[]
  /** The notes it calls, by their kind and identifier. */
  calls: string[]
  /** What stands in the file without being read: hidden letters, invitations to type. */
  aside: { readonly text: string; readonly reason: DropReason }[]
  /** Blocks drawn over the page, which are read after the paragraph that holds them. */
  boxes: XmlElement[]
  pageBreaks: number
}

export const emptyText = (): RunText => ({
  text: '',
  plain: 0,
  emphasised: 0,
  lead: '',
  remarks: [],
  calls: [],
  aside: [],
  boxes: [],
  pageBreaks: 0,
})

/** What was taken out by a tracked change, and what Word keeps for itself. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'mc:Fallback',
])

/** Adds the text of a paragraph to what was read before it. */
export function addRuns(paragraph: XmlElement, emphasisedStyle: boolean, out: RunText): void {
  let font = ''
  const visit = (element: XmlElement, emphasised: boolean): void => {
    if (LEFT_OUT.has(element.name)) return
    if (element.name === 'w:r') {
      const properties = elementAt(element, 'w:rPr')
      if (elementsOf(properties ?? element, 'w:vanish').some(isOn)) {
        putAside(element, 'texte_masque', out)
        return
      }
      font = elementAt(properties, 'w:rFonts')?.attributes['w:ascii'] ?? ''
      const own = (properties === undefined ? undefined : emphasisOf(properties)) ?? emphasised
      for (const child of elementsOf(element)) visit(child, own)
      return
    }
    if (isPlaceholder(element)) {
      putAside(element, 'rubrique_de_formulaire', out)
      return
    }
    if (element.name === 'w:txbxContent') {
      out.boxes.push(element)
      return
    }
    const written = lettersOf(element)
    if (written !== null) {
      const text = lettersIn(font, written)
      out.text += text
      const letters = text.trim().length
      if (emphasised) {
        out.emphasised += letters
        if (out.plain === 0) out.lead += text
      } else out.plain += letters
      return
    }
    if (element.name === 'w:lastRenderedPageBreak' || isPageBreak(element)) out.pageBreaks += 1
    if (element.name === 'w:commentRangeStart' || element.name === 'w:commentReference') {
      const id = element.attributes['w:id'] ?? ''
      if (!out.remarks.includes(id)) out.remarks.push(id)
    }
    const note = /^w:(footnote|endnote)Reference$/.exec(element.name)?.[1]
    if (note !== undefined) out.calls.push(`${note} ${element.attributes['w:id'] ?? ''}`)
    for (const child of elementsOf(element)) visit(child, emphasised)
  }
  for (const child of elementsOf(paragraph)) visit(child, emphasisedStyle)
}

/** A form control that nobody filled in: its words only ask for others. */
export const isPlaceholder = (element: XmlElement): boolean =>
  element.name === 'w:sdt' &&
  elementsOf(element, 'w:sdtPr').some((said) => elementsOf(said, 'w:showingPlcHdr').some(isOn))

/** All the letters under an element, as they stand. */
export function lettersUnder(element: XmlElement): string {
  if (LEFT_OUT.has(element.name)) return ''
  const own = lettersOf(element)
  return own ?? elementsOf(element).map(lettersUnder).join('')
}

function putAside(element: XmlElement, reason: DropReason, out: RunText): void {
  const text = lettersUnder(element).trim()
  if (text !== '') out.aside.push({ text, reason })
}

/** What an element writes by itself; `null` when it writes nothing or holds others. */
function lettersOf(element: XmlElement): string | null {
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      return element.children.filter((child) => typeof child === 'string').join('')
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return isPageBreak(element) ? null : '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbol(element)
    default:
      return null
  }
}

const isPageBreak = ({ name, attributes }: XmlElement): boolean => name === 'w:br' && attributes['w:type'] === 'page'

/** A sign of a symbol font, by its number there. */
function symbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  return Number.isNaN(code) || code > 0x10ffff ? '' : signOf(attributes['w:font'] ?? '', code)
}
