import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildModel, readSource } from '@equerre/core'
import { importFile } from '@equerre/exchange'
import { withCodes } from './codes.ts'
import { toDocx } from './docx.ts'
import { goldOf } from './gold.ts'
import { sheetOfTranscription } from './gold-sheet.ts'
import { LAYOUTS, type Layout } from './layouts.ts'
import { type Measure, measureImport } from './measure.ts'
import { type Sheet, sheetOf } from './sheet.ts'

/** The transcriptions of real documents stand beside the repository; they are not part of it. */
const TRANSCRIPTIONS = join(import.meta.dirname, '../../../../shared/gold')
export const transcriptionsPresent = existsSync(TRANSCRIPTIONS)
const SAMPLES = join(import.meta.dirname, '../../../samples')

export interface Source {
  readonly name: string
  readonly sheet: Sheet
}

export function transcriptions(): Source[] {
  if (!transcriptionsPresent) return []
  return readdirSync(TRANSCRIPTIONS)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: basename(file, '.json'),
      sheet: sheetOfTranscription(JSON.parse(readFileSync(join(TRANSCRIPTIONS, file), 'utf8'))),
    }))
}

export function samples(): Source[] {
  return readdirSync(SAMPLES)
    .filter((file) => file.endsWith('.referentiel.yaml'))
    .sort()
    .map((file) => ({
      name: basename(file, '.referentiel.yaml'),
      sheet: sheetOf(buildModel(readSource(readFileSync(join(SAMPLES, file), 'utf8')))),
    }))
}

/** The layouts in Word: each as it is, and with its criteria as paragraphs one below the other. */
export const WORD_LAYOUTS: readonly Layout[] = LAYOUTS.flatMap((layout) => [
  layout,
  { ...layout, id: `${layout.id}p`, writing: { ...layout.writing, criteriaAs: 'paragraphs' } },
])

export interface WordMeasure extends Measure {
  readonly file: string
}

/** Writes a référentiel as Word in a layout, imports the file and compares. Codes stay those of the document. */
export async function measureDocx({ name, sheet }: Source, layout: Layout): Promise<WordMeasure> {
  const coded = withCodes(sheet, 'as-written', layout.criteria === 'numbered' ? 'numbered' : 'as-written')
  const file = `${name}.${layout.id}.docx`
  const bytes = await toDocx(layout.pieces(coded, layout.writing), layout.look(coded))
  const answer = await importFile({ name: file, bytes })
  if (answer.kind === 'refused') throw new Error(answer.said.en)
  return { file, ...measureImport(answer, goldOf(coded, layout)) }
}
