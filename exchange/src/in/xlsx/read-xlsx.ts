import { openZip, type Parts } from '../archive/open-zip.ts'
import { xmlPart } from '../archive/xml-part.ts'
import type { ReadDocument } from '../document.ts'
import type { ReadOptions } from '../readers.ts'
import type { CellNote, Sheet } from '../sheets/sheet.ts'
import { sheetsDocument } from '../sheets/sheets-document.ts'
import type { XmlElement } from '../xml/tree.ts'
import { strongStyles } from './cell-looks.ts'
import { notesOf } from './comments.ts'
import { attribute, named, type RichString, richString } from './names.ts'
import { NumberFormats } from './number-formats.ts'
import { NO_WORKBOOK } from './refusals.ts'
import { type Book, readWorksheet } from './worksheet.ts'

const READ =
  /^xl\/(?:(?:workbook|sharedStrings|styles)\.xml|worksheets\/[^/]+\.xml|comments[^/]*\.xml|(?:worksheets\/)?_rels\/[^/]+\.rels|comments\/[^/]+\.xml)$/i

/**
 * Reads an Excel workbook: every sheet that is shown, merged cells, line breaks, numbers as they are shown, formulas as they were
 * computed, notes and comments. Sheets that are hidden are kept apart.
 * @throws Refusal when the file is damaged, too large, of another format, or holds no column that is known
 */
export function readXlsx(name: string, bytes: Uint8Array, options: ReadOptions): ReadDocument {
  const parts = openZip(bytes, (path) => READ.test(path))
  const workbook = xmlPart(parts, 'xl/workbook.xml')
  if (workbook === undefined) throw NO_WORKBOOK
  const properties = named(workbook, 'workbookPr')[0]
  const since1904 = properties !== undefined && /^(?:1|true)$/.test(attribute(properties, 'date1904') ?? '')
  const styles = xmlPart(parts, 'xl/styles.xml')
  const book: Book = {
    strings: stringsOf(xmlPart(parts, 'xl/sharedStrings.xml')),
    formats: new NumberFormats(styles, since1904),
    strong: strongStyles(styles),
  }
  const targets = targetsOf(xmlPart(parts, 'xl/_rels/workbook.xml.rels'), 'xl/')
  const declared = named(named(workbook, 'sheets')[0], 'sheet')
  const sheets = declared.flatMap((sheet, index): readonly Sheet[] => {
    options.signal?.throwIfAborted()
    const path = targets.get(relationOf(sheet) ?? '')?.path ?? ''
    const xml = parts.get(path)
    if (xml === undefined) return []
    const { rows, merges } = readWorksheet(xml, book, commentsOf(path, parts))
    options.progress?.((index + 1) / declared.length)
    const hidden = /hidden/i.test(attribute(sheet, 'state') ?? '')
    return [{ name: attribute(sheet, 'name') ?? `${index + 1}`, number: index + 1, hidden, rows, merges }]
  })
  return sheetsDocument(name, 'xlsx', sheets, options.columns)
}

const stringsOf = (root: XmlElement | undefined): readonly RichString[] => named(root, 'si').map(richString)

/** The relation of a sheet to its part: an attribute `id` of another namespace than `sheetId`. */
function relationOf({ attributes }: XmlElement): string | undefined {
  const key = Object.keys(attributes).find((one) => one.endsWith(':id'))
  return key === undefined ? undefined : attributes[key]
}

interface Target {
  readonly type: string
  readonly path: string
}

/** The parts that a part refers to, by relation. */
function targetsOf(root: XmlElement | undefined, folder: string): ReadonlyMap<string, Target> {
  return new Map(
    named(root, 'Relationship').map((one) => [
      attribute(one, 'Id') ?? '',
      { type: attribute(one, 'Type') ?? '', path: pathOf(attribute(one, 'Target') ?? '', folder) },
    ]),
  )
}

function pathOf(target: string, folder: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function commentsOf(sheet: string, parts: Parts): ReadonlyMap<string, readonly CellNote[]> {
  const cut = sheet.lastIndexOf('/') + 1
  const relations = targetsOf(
    xmlPart(parts, `${sheet.slice(0, cut)}_rels/${sheet.slice(cut)}.rels`),
    sheet.slice(0, cut),
  )
  const comments = [...relations.values()].find(({ type }) => type.endsWith('/comments'))
  return notesOf(comments === undefined ? undefined : xmlPart(parts, comments.path))
}
