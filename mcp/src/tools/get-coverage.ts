import * as z from 'zod'
import { coverageFigures } from '../../../core/src/coverage/figures.ts'
import { COUNTED, counted } from '../../../core/src/report/words.ts'
import { pageOf } from '../answers/page.ts'
import { shortened } from '../answers/shortened.ts'
import { referentialOf } from '../calls/referentiel.ts'
import { cursor, referentiel } from './arguments.ts'
import { nextCursor } from './parts.ts'
import { defineTool } from './tool.ts'

export const getCoverage = defineTool({
  name: 'get_coverage',
  title: { fr: 'Voir la couverture', en: 'See the coverage' },
  description:
    'Who assesses what: for each competency, the assessments that evaluate it and the number of criteria that judge it there; totals, Bloom levels, cross-cutting themes. With gaps_only: true, only competencies without assessment or without criterion.',
  input: z.strictObject({ referentiel, gaps_only: z.boolean().default(false), cursor }),
  output: z.object({
    referentiel: z.string(),
    version: z.string(),
    total: z.looseObject({}),
    bloom: z.looseObject({}),
    themes: z.looseObject({}),
    competencies: z.array(
      z.looseObject({
        block: z.string().nullable(),
        code: z.string().nullable(),
        statement: z.string(),
        criteria: z.int(),
        shared_criteria: z.int(),
        assessed_by: z.array(z.looseObject({ assessment: z.string() })),
      }),
    ),
    total_competencies: z.int(),
    next_cursor: nextCursor,
  }),
  async run(args, call) {
    const { name, version, result } = await referentialOf(call, args.referentiel)
    const { total, bloom, themes, blocks } = coverageFigures(result)
    const rows = blocks.flatMap((block) =>
      block.competencies.map((competency) => ({
        block: block.id,
        code: competency.id,
        statement: shortened(competency.statement, 300),
        verb: competency.verb,
        bloom: competency.bloom,
        criteria: competency.criteria,
        shared_criteria: competency.sharedCriteria,
        assessed_by: competency.cells.flatMap(({ evaluated, criteria }, column) =>
          evaluated === 'no' ? [] : [{ assessment: block.assessments[column]?.label ?? '', how: evaluated, criteria }],
        ),
      })),
    )
    const wanted = args.gaps_only
      ? rows.filter((row) => row.assessed_by.length === 0 || row.criteria + row.shared_criteria === 0)
      : rows
    const page = pageOf(wanted, { cursor: args.cursor, of: [version, args.gaps_only] })
    return {
      text: call.say({
        fr: `${counted(total.competencies, COUNTED.competency, 'fr')}, dont évaluées\u00a0: ${total.assessed}, jugées par des critères\u00a0: ${total.judged + total.judgedWithBlock}.`,
        en: `${counted(total.competencies, COUNTED.competency, 'en')}; assessed: ${total.assessed}, judged by criteria: ${total.judged + total.judgedWithBlock}.`,
      }),
      data: {
        referentiel: name,
        version,
        total: { ...total },
        bloom: { ...bloom },
        themes: { ...themes },
        competencies: page.items,
        total_competencies: page.total,
        next_cursor: page.next_cursor,
      },
    }
  },
})
