import type { PdfFile } from './pdf-file.ts'

/** An element of the structure that a screen reader follows. */
export type Tag = PDFKit.PDFStructureElement

declare global {
  namespace PDFKit {
    // What the library has and its types do not.
    interface PDFStructureElement {
      readonly dictionary: PDFKitReference
    }
    interface PDFOutline {
      addItem(title: string, options: { readonly fit: true }): PDFOutline
    }
  }
}

export interface TableAttributes {
  readonly scope?: 'Column' | 'Row'
  readonly rows?: number
  readonly columns?: number
}

/** A new element, the last child of another. */
export function tagIn(parent: Tag, type: string, file: PdfFile): Tag {
  const tag = file.struct(type)
  parent.add(tag)
  return tag
}

export function cellIn(
  row: Tag,
  type: 'TH' | 'TD',
  { scope, rows = 1, columns = 1 }: TableAttributes,
  file: PdfFile,
): Tag {
  const tag = tagIn(row, type, file)
  const attributes = {
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(rows > 1 ? { RowSpan: rows } : {}),
    ...(columns > 1 ? { ColSpan: columns } : {}),
  }
  if (Object.keys(attributes).length > 0) describe(tag, { O: 'Table', ...attributes })
  return tag
}

/** A list whose items bear a sign each. */
export function listIn(parent: Tag, file: PdfFile): Tag {
  const tag = tagIn(parent, 'L', file)
  describe(tag, { O: 'List', ListNumbering: 'Disc' })
  return tag
}

const describe = (tag: Tag, attributes: object): void => void Object.assign(tag.dictionary.data, { A: attributes })

/** Draws something that the structure holds. */
export function tagged(tag: Tag, type: string, file: PdfFile, draw: () => void): void {
  const content = file.markStructureContent(type)
  draw()
  file.endMarkedContent()
  tag.add(content)
}

/** Draws something that is no part of what is said: a rule, a number of page. */
export function artifact(type: 'Layout' | 'Pagination', file: PdfFile, draw: () => void): void {
  file.markContent('Artifact', { type })
  draw()
  file.endMarkedContent()
}
