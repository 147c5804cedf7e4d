import * as z from 'zod'
import { addressOf } from '../../../core/src/model/address.ts'
import { COUNTED, counted } from '../../../core/src/report/words.ts'
import { pageOf } from '../answers/page.ts'
import { LONGEST_TEXT, shortened } from '../answers/shortened.ts'
import type { Call } from '../calls/call.ts'
import { competenciesOf } from '../calls/element.ts'
import { referentialOf } from '../calls/referentiel.ts'
import { Elements } from '../views/elements.ts'
import { block, competencies, cursor, referentiel } from './arguments.ts'
import { nextCursor, remark } from './parts.ts'
import { defineTool } from './tool.ts'

export const draftCriteriaTool = defineTool({
  name: 'draft_criteria',
  title: { fr: 'Rédiger des critères', en: 'Draft criteria' },
  description:
    'Drafts criteria for competencies, without a language model, in the manner of the référentiel: what to look at (result, means, constraint, finality), a phrasing that passes the rules, others, observable signs. A start to improve, then to write with propose_edit. Nothing is written.',
  input: z.strictObject({
    referentiel,
    competencies,
    block,
    only_without_criteria: z.boolean().default(false),
    cursor,
  }),
  output: z.object({
    referentiel: z.string(),
    version: z.string(),
    drafts: z.array(
      z.looseObject({
        competency: z.string().describe('Code, or JSON pointer without one'),
        statement: z.string(),
        existing: z.int(),
        criteria: z.array(z.looseObject({ aspect: z.string(), text: z.string(), findings: z.array(remark) })),
        set_aside: z.array(z.looseObject({ aspect: z.string(), reason: z.string() })),
      }),
    ),
    total: z.int(),
    next_cursor: nextCursor,
  }),
  async run(args, call) {
    // The words that drafting needs are read when something is drafted.
    const { draftCriteria } = await import('../../../core/src/drafting/index.ts')
    const checked = await referentialOf(call, args.referentiel)
    const { name, version, result } = checked
    const elements = new Elements(checked)
    const chosen = competenciesOf(result.referential, args, call).filter(
      (competency) => !args.only_without_criteria || result.coverage.of(competency).criteria.length === 0,
    )
    const written = []
    for (const [index, competency] of chosen.entries()) {
      await call.progress(index, chosen.length, addressOf(competency))
      const { drafts, setAside } = draftCriteria(result, competency)
      const { code, pointer, text } = elements.competency(competency)
      written.push({
        competency: code === null ? pointer : addressOf(competency),
        statement: shortened(text, LONGEST_TEXT),
        existing: result.coverage.of(competency).criteria.length,
        criteria: drafts.map(({ aspect, text: words, alternatives, indicators, findings }) => ({
          aspect,
          text: words,
          alternatives: alternatives.slice(0, MOST_ALTERNATIVES),
          indicators: [...indicators],
          // At the place where it would stand: not yet a place of the file.
          findings: findings.map(({ rule, severity, message }) => ({ rule, severity, message: call.say(message) })),
        })),
        set_aside: setAside.map(({ aspect, reason }) => ({ aspect, reason: call.say(reason) })),
      })
    }
    const { items, total, next_cursor } = pageOf(written, {
      cursor: args.cursor,
      of: [version, args.competencies, args.block, args.only_without_criteria],
    })
    return {
      text: textOf(
        items.reduce((sum, { criteria }) => sum + criteria.length, 0),
        total,
        call,
      ),
      data: { referentiel: name, version, drafts: items, total, next_cursor },
    }
  },
})

const MOST_ALTERNATIVES = 3

const textOf = (criteria: number, competencies: number, { language }: Call): string =>
  `${counted(criteria, CRITERIA, language)}, ${counted(competencies, COUNTED.competency, language)}.`

const CRITERIA = {
  fr: { one: 'critère rédigé', many: 'critères rédigés' },
  en: { one: 'criterion drafted', many: 'criteria drafted' },
}
