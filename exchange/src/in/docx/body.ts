import type { Flow, Paragraph, Piece } from '../document.ts'
import { isDataTable } from '../frame.ts'
import { elementsOf, type XmlElement } from '../xml/tree.ts'
import type { ParagraphReader } from './paragraphs.ts'
import { isPlaceholder, lettersUnder } from './run-text.ts'
import { tableOf } from './tables.ts'

/** What holds blocks without being one: form controls, accepted insertions, alternatives. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'mc:AlternateContent',
  'mc:Choice',
])

/** The pieces of a document: runs of paragraphs, and tables. A table of one column that only frames a text is opened. */
export function piecesOf(body: XmlElement, reader: ParagraphReader): readonly Piece[] {
  const pieces: Piece[] = []
  let flow: Paragraph[] = []
  const close = (): void => {
    const written: Flow = { kind: 'flow', paragraphs: flow, flattened: false }
    if (flow.length > 0) pieces.push(written)
    flow = []
  }
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:p') {
      const { paragraphs, boxes } = reader.read(element)
      flow.push(...paragraphs)
      boxes.forEach(visitAll)
    } else if (element.name === 'w:tbl') {
      if (columnsOf(element) === 1 && holdsTable(element)) visitAll(element)
      else {
        const table = tableOf(element, (cell) => paragraphsIn(cell, reader))
        if (table === null) return
        if (isDataTable(table)) {
          close()
          pieces.push(table)
        } else flow.push(...table.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)))
      }
    } else if (element.name === 'w:altChunk') reader.noteEmbedded()
    else if (isPlaceholder(element)) reader.putAside(lettersUnder(element), 'rubrique_de_formulaire')
    else if (WRAPPERS.has(element.name) || ROWS.has(element.name)) visitAll(element)
  }
  const visitAll = (element: XmlElement): void => {
    for (const child of elementsOf(element)) visit(child)
  }
  visitAll(body)
  close()
  return pieces
}

const ROWS = new Set(['w:tr', 'w:tc'])

/** Every paragraph under an element, inner tables row after row. */
export function paragraphsIn(element: XmlElement, reader: ParagraphReader): readonly Paragraph[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'w:p') {
      const { paragraphs, boxes } = reader.read(child)
      return [...paragraphs, ...boxes.flatMap((box) => paragraphsIn(box, reader))]
    }
    if (child.name === 'w:altChunk') {
      reader.noteEmbedded()
      return []
    }
    if (isPlaceholder(child)) {
      reader.putAside(lettersUnder(child), 'rubrique_de_formulaire')
      return []
    }
    if (child.name === 'w:tbl' || WRAPPERS.has(child.name) || ROWS.has(child.name)) return paragraphsIn(child, reader)
    return []
  })
}

function columnsOf(table: XmlElement): number {
  return Math.max(0, ...elementsOf(table, 'w:tr').map((row) => elementsOf(row, 'w:tc').length))
}

function holdsTable(element: XmlElement): boolean {
  return elementsOf(element).some((child) => child.name === 'w:tbl' || (child.name !== 'w:p' && holdsTable(child)))
}
