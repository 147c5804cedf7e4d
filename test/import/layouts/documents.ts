import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildModel, readSource } from '@equerre/core'
import { withCodes } from './codes.ts'
import { type Gold, goldOf } from './gold.ts'
import { toHtml, toOfficeHtml } from './html.ts'
import { LAYOUTS, type Layout } from './layouts.ts'
import { toMarkdown } from './markdown.ts'
import { sheetOf } from './sheet.ts'

/** The référentiels that are printed: the samples of the project and those written for these layouts. */
const FOLDERS = [join(import.meta.dirname, '../../../samples'), join(import.meta.dirname, 'documents')]

/** Printed without any code. */
const UNCODED = ['atelier-reparation']
/** Their lettered codes (`C.1.1a`, `C1a`) are what they are here for: every layout keeps them. */
const LETTERED = ['direction-etablissement-medico-social', 'regie-itinerante']

export interface Printed {
  readonly document: string
  readonly layout: Layout
  /** `document.layout`, the start of the name of its files. */
  readonly name: string
  readonly gold: Gold
  readonly html: string
  readonly officeHtml: string
  readonly markdown: string
  readonly flatMarkdown: string
}

/** Every référentiel in every layout. */
export function printedDocuments(): Printed[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.referentiel.yaml'))
      .sort()
      .flatMap((file) => LAYOUTS.map((layout) => print(join(folder, file), layout))),
  )
}

function print(path: string, layout: Layout): Printed {
  const document = basename(path, '.referentiel.yaml')
  const plain = sheetOf(buildModel(readSource(readFileSync(path, 'utf8'))))
  const kept = LETTERED.includes(document) ? 'as-written' : layout.codes
  const sheet = UNCODED.includes(document) ? withCodes(plain, 'none', 'none') : withCodes(plain, kept, layout.criteria)
  const look = layout.look(sheet)
  const pieces = layout.pieces(sheet, layout.writing)
  return {
    document,
    layout,
    name: `${document}.${layout.id}`,
    gold: goldOf(sheet, layout),
    html: toHtml(sheet.title, pieces, look),
    officeHtml: toOfficeHtml(sheet.title, pieces, look),
    markdown: toMarkdown(pieces, look, 'broken'),
    flatMarkdown: toMarkdown(pieces, look, 'flat'),
  }
}
