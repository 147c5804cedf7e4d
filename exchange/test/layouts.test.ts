import { buildModel, type NormalisedReferential, normalise, readSource } from '@equerre/core'
import { describe, expect, it } from 'vitest'
import { importText } from '../src/index.ts'
import {
  CODES,
  type Column,
  expected,
  toColumnOrder,
  toHtml,
  toLayout,
  toMarkdown,
  toReadingOrder,
  toTabs,
  USUAL,
} from './render.ts'
import { BAKERY, LANDSCAPE } from './trades.ts'

/** Invented référentiels printed in every layout and every style of codes, then imported: the same référentiel must come back. */

const ORDERS: Readonly<Record<string, readonly Column[]>> = {
  usual: USUAL,
  'competency first': ['competency', 'activity', 'criteria', 'assessment'],
  'criteria before assessments': ['activity', 'competency', 'criteria', 'assessment'],
}

type Parts = Pick<NormalisedReferential['blocs'][number], 'id' | 'intitule'> & {
  readonly activites: readonly unknown[]
  readonly competences: readonly {
    readonly id: string | null
    readonly activites: readonly string[]
    readonly enonce: string
  }[]
  readonly modalites: readonly { readonly enonce: string; readonly competences: readonly string[] }[]
  readonly criteres: readonly {
    readonly id: string | null
    readonly competences: readonly string[]
    readonly enonce: string
  }[]
}

/** The parts of a bloc that every layout tells, criteria in the order of their competencies. */
function parts(bloc: Parts) {
  const pick = <T extends { readonly competences: readonly string[]; readonly enonce: string }>({
    competences,
    enonce,
  }: T) => ({ competences, enonce })
  return {
    id: bloc.id,
    intitule: bloc.intitule,
    activites: bloc.activites.length,
    competences: bloc.competences.map(({ id, activites, enonce }) => ({ id, activites, enonce })),
    modalites: bloc.modalites.map(pick),
    criteres: bloc.criteres.map((criterion) => ({ id: criterion.id, ...pick(criterion) })),
  }
}

describe.each([
  ['tabs', toTabs, 'a.txt'],
  ['markdown', toMarkdown, 'a.md'],
  ['html', toHtml, 'a.html'],
  ['layout', toLayout, 'a.txt'],
] as const)('%s', (_, print, name) => {
  describe.each(Object.entries(ORDERS))('columns: %s', (_order, columns) => {
    it.each(Object.entries(CODES))('codes: %s', (_style, codes) => {
      for (const trade of [BAKERY, LANDSCAPE]) {
        for (const assessmentPerRow of [true, false]) {
          const shape = { codes, assessmentPerRow, bullets: assessmentPerRow }
          const { yaml } = importText({ name, content: print(trade, shape, columns) })
          const got = normalise(buildModel(readSource(yaml)))
          expect(got.blocs.map(parts)).toEqual(expected(trade, shape).blocs.map(parts))
        }
      }
    })
  })
})

/** Where a page cuts a row, the halves of its cells can only be put together by their words: nearly all must be. */
describe.each([
  ['reading order, cut by pages', toReadingOrder, true],
  ['columns one after the other', toColumnOrder, false],
] as const)('%s', (_, print, linked) => {
  it.each(Object.entries(CODES))('codes: %s', (_style, codes) => {
    let found = 0
    let wanted = 0
    for (const trade of [BAKERY, LANDSCAPE]) {
      const shape = { codes, assessmentPerRow: linked, bullets: false }
      const { yaml } = importText({ name: 'a.txt', content: print(trade, shape) })
      const got = elements(normalise(buildModel(readSource(yaml))).blocs, linked)
      for (const element of elements(expected(trade, shape).blocs, linked)) {
        wanted += 1
        if (got.includes(element)) found += 1
      }
    }
    expect(found / wanted).toBeGreaterThanOrEqual(0.95)
  })
})

/** Each element with its text and, where the layout can tell them, its links. */
function elements(blocs: readonly Parts[], linked: boolean): string[] {
  return blocs.flatMap((bloc) => [
    `${bloc.id} ${bloc.intitule}`,
    ...bloc.competences.map(({ id, enonce }) => `${id} ${enonce}`),
    ...[...bloc.modalites, ...bloc.criteres].map(({ enonce, competences }) =>
      linked ? `${competences.join(' ')} ${enonce}` : enonce,
    ),
  ])
}
