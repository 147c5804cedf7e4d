import { importFile } from '@equerre/exchange'
import { withCodes } from './codes.ts'
import { goldOf } from './gold.ts'
import type { Layout } from './layouts.ts'
import { type Measure, measureImport } from './measure.ts'
import type { Source } from './measure-docx.ts'
import { toPdf } from './pdf.ts'

export interface PdfMeasure extends Measure {
  readonly file: string
}

/** Prints a référentiel as a PDF in a layout, imports the file and compares. Codes stay those of the document. */
export async function measurePdf({ name, sheet }: Source, layout: Layout, ruled: boolean): Promise<PdfMeasure> {
  const coded = withCodes(sheet, 'as-written', layout.criteria === 'numbered' ? 'numbered' : 'as-written')
  const file = `${name}.${layout.id}.${ruled ? 'ruled' : 'unruled'}.pdf`
  const bytes = await toPdf(layout.pieces(coded, layout.writing), layout.look(coded), ruled)
  const answer = await importFile({ name: file, bytes })
  if (answer.kind === 'refused') throw new Error(answer.said.en)
  return { file, ...measureImport(answer, goldOf(coded, layout)) }
}
