import { importFile } from '@equerre/exchange'
import { withCodes } from './codes.ts'
import { type Gold, goldOf } from './gold.ts'
import { LAYOUTS, type Layout } from './layouts.ts'
import { type Measure, measureImport } from './measure.ts'
import type { Source } from './measure-docx.ts'
import type { Sheet } from './sheet.ts'
import {
  FLAT_LAYOUTS,
  type FlatLayout,
  type Grid,
  gridOf,
  type Tab,
  tabsOf,
  toCsv,
  toXlsx,
  windows1252,
} from './spreadsheet.ts'

export interface SheetMeasure extends Measure {
  readonly file: string
}

/** The layouts of documents that certifiers keep in a spreadsheet too: columns in two orders, cells merged, a table a bloc or one for all. */
export const PRINTED_LAYOUTS: readonly Layout[] = LAYOUTS.filter(({ id }) => ['a', 'b', 'd', 'e'].includes(id))

export { FLAT_LAYOUTS }

/** Writes a référentiel as a workbook laid out as a printed document, imports it and compares. */
export async function measurePrinted({ name, sheet }: Source, layout: Layout): Promise<SheetMeasure> {
  const coded = codedAs(sheet, layout)
  const grid = gridOf(layout.pieces(coded, layout.writing))
  return measured(`${name}.${layout.id}.xlsx`, await toXlsx([{ name: 'Feuil1', grid }]), goldOf(coded, layout))
}

/** The same in a layout that only spreadsheets have. */
export async function measureFlat({ name, sheet }: Source, layout: FlatLayout): Promise<SheetMeasure> {
  const { tabs, gold } = flat(sheet, layout)
  return measured(`${name}.${layout.id}.xlsx`, await toXlsx(tabs), gold)
}

/** The same as separated values, all tabs one under the other. */
export async function measureCsv(
  { name, sheet }: Source,
  layout: FlatLayout,
  { separator, encoding }: { readonly separator: string; readonly encoding: 'utf-8' | 'windows-1252' },
): Promise<SheetMeasure> {
  const { tabs, gold } = flat(sheet, layout)
  const grid: Grid = tabs.flatMap((tab: Tab) => tab.grid)
  const text = toCsv(grid, separator)
  const bytes = encoding === 'utf-8' ? new TextEncoder().encode(text) : windows1252(text)
  return measured(`${name}.${layout.id}.csv`, bytes, gold)
}

function flat(sheet: Sheet, layout: FlatLayout): { readonly tabs: readonly Tab[]; readonly gold: Gold } {
  const [model] = LAYOUTS.filter(({ id }) => id === 'a')
  if (model === undefined) throw new Error('the layout a is gone')
  const coded = withCodes(withoutLost(sheet), 'as-written', 'as-written')
  const gold = goldOf(coded, model)
  return { tabs: tabsOf(coded, layout), gold: { ...gold, leftOut: { ...gold.leftOut, activityLinks: true } } }
}

/** What a line a criterion cannot say is not in the document: what is tied to no competency, the others of a criterion, variants. */
function withoutLost(sheet: Sheet): Sheet {
  return {
    ...sheet,
    blocs: sheet.blocs.map((bloc) => {
      const named = new Set(bloc.competencies.flatMap(({ activities }) => activities))
      return {
        ...bloc,
        activities: bloc.activities.filter(({ key }) => named.has(key)),
        assessments: bloc.assessments
          .filter(({ competencies }) => competencies.length > 0)
          .map((one) => ({
            ...one,
            variants: [],
            deliverables: one.deliverables.map(({ title }) => ({ title, components: [] })),
          })),
        criteria: bloc.criteria.flatMap((one) => {
          const [first] = one.competencies
          return first === undefined ? [] : [{ ...one, groups: [], competencies: [first] }]
        }),
      }
    }),
  }
}

const codedAs = (sheet: Sheet, layout: Layout): Sheet =>
  withCodes(sheet, 'as-written', layout.criteria === 'numbered' ? 'numbered' : 'as-written')

async function measured(file: string, bytes: Uint8Array, gold: Gold): Promise<SheetMeasure> {
  const answer = await importFile({ name: file, bytes })
  if (answer.kind === 'refused') throw new Error(answer.said.en)
  return { file, ...measureImport(answer, gold) }
}
