import { buildModel, type NormalisedReferential, normalise, readSource } from '@equerre/core'
import { describe, expect, it } from 'vitest'
import { importText } from '../src/index.ts'
import { CODES, type Column, expected, toHtml, toLayout, toMarkdown, toReadingOrder, toTabs, USUAL } from './render.ts'
import { BAKERY, LANDSCAPE } from './trades.ts'

/** Invented référentiels printed in every layout and every style of codes, then imported: the same référentiel must come back. */

const ORDERS: Readonly<Record<string, readonly Column[]>> = {
  usual: USUAL,
  'competency first': ['competency', 'activity', 'criteria', 'assessment'],
  'criteria before assessments': ['activity', 'competency', 'criteria', 'assessment'],
}

type Parts = Pick<NormalisedReferential['blocs'][number], 'id' | 'intitule'> & {
  readonly activites: readonly unknown[]
  readonly competences: readonly { readonly id: string | null; readonly activites: readonly string[]; readonly enonce: string }[]
  readonly modalites: readonly { readonly enonce: string; readonly competences: readonly string[] }[]
  readonly criteres: readonly { readonly id: string | null; readonly competences: readonly string[]; readonly enonce: string }[]
}

/** The parts of a bloc that every layout tells, criteria in the order of their competencies. */
function parts(bloc: Parts) {
  const pick = <T extends { readonly competences: readonly string[]; readonly enonce: string }>({ competences, enonce }: T) => ({ competences, enonce })
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

describe('text in reading order, cut by pages', () => {
  it.each(Object.entries(CODES))('codes: %s', (_style, codes) => {
    for (const trade of [BAKERY, LANDSCAPE]) {
      const shape = { codes, assessmentPerRow: true, bullets: false }
      const { yaml } = importText({ name: 'a.txt', content: toReadingOrder(trade, shape) })
      const got = normalise(buildModel(readSource(yaml)))
      expect(got.blocs.map(parts)).toEqual(expected(trade, shape).blocs.map(parts))
    }
  })
})
