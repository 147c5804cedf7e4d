import type { Place } from '../../in/document.ts'
import type { BlockDraft, Doubt } from '../drafts.ts'
import type { Report } from './report.ts'

interface Restarting {
  readonly slug: string
  readonly of: Doubt
  readonly one: Doubt
  readonly codes: (block: BlockDraft) => readonly { readonly id: string | null; readonly place: Place }[]
}

const RESTARTING: readonly Restarting[] = [
  {
    slug: 'codes-d-activite-recommences',
    of: { fr: 'd’activité', en: 'activity' },
    one: { fr: 'une activité', en: 'one activity' },
    codes: ({ activities }) => activities,
  },
  {
    slug: 'codes-de-competence-recommences',
    of: { fr: 'de compétence', en: 'competency' },
    one: { fr: 'une compétence', en: 'one competency' },
    codes: ({ competencies }) => competencies,
  },
]

/** Codes that several blocs give: A1, A2 under each, C1, C2 under each. */
export function restartedCodes(blocks: readonly BlockDraft[], report: Report): void {
  for (const { slug, of, one, codes } of RESTARTING) {
    const seen = new Map<string, { count: number; place: Place }>()
    for (const block of blocks) {
      const own = new Map(codes(block).flatMap(({ id, place }) => (id === null ? [] : [[id, place] as const])))
      for (const [id, place] of own) seen.set(id, { count: (seen.get(id)?.count ?? 0) + 1, place })
    }
    const again = [...seen].filter(([, { count }]) => count > 1)
    const [first] = again
    if (first === undefined) continue
    const ids = again.map(([id]) => id).join(', ')
    report(
      slug,
      {
        fr: `Les codes ${of.fr} ${ids} recommencent d’un bloc à l’autre\u00a0: un code seul ne désigne pas ${one.fr}.`,
        en: `The ${of.en} codes ${ids} start again from bloc to bloc: a code alone does not name ${one.en}.`,
      },
      first[1].place,
    )
  }
}

/** One code on two elements of a bloc. */
export function duplicatedCodes(block: BlockDraft, report: Report): void {
  for (const list of [block.activities, block.competencies, block.criteria]) {
    const seen = new Set<string>()
    for (const { id, place } of list) {
      if (id === null) continue
      if (seen.has(id)) {
        report(
          'code-en-double',
          {
            fr: `Le code ${id} est porté par deux éléments du même bloc.`,
            en: `The code ${id} stands on two elements of the same bloc.`,
          },
          place,
        )
      }
      seen.add(id)
    }
  }
}
