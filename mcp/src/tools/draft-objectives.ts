import * as z from 'zod'
import type { ObjectiveDraft } from '../../../core/src/drafting/index.ts'
import type { Competency } from '../../../core/src/model/referential.ts'
import type { AddObjective } from '../../../core/src/proposals/operation.ts'
import { counted } from '../../../core/src/report/words.ts'
import { pageOf } from '../answers/page.ts'
import { quoted, quotedList } from '../answers/quoted.ts'
import type { Call } from '../calls/call.ts'
import { competenciesOf } from '../calls/element.ts'
import { referentialOf } from '../calls/referentiel.ts'
import { Elements } from '../views/elements.ts'
import type { Checked } from '../workspace/contract.ts'
import { block, competencies, cursor, referentiel } from './arguments.ts'
import { nextCursor, remark } from './parts.ts'
import { defineTool } from './tool.ts'

const ALL = 'all'

export const draftObjectivesTool = defineTool({
  name: 'draft_objectives',
  title: { fr: 'Rédiger des objectifs', en: 'Draft objectives' },
  description:
    'Drafts SMART objectives for competencies, without a language model, one for each assessment that evaluates them: each letter is what the file says, or a blank to fill. Each comes as an operation for propose_edit. Nothing is written.',
  input: z.strictObject({
    referentiel,
    competencies,
    block,
    assessment: z
      .string()
      .max(200)
      .optional()
      .describe(`Code of the assessment that the objectives prepare for; ${ALL} for each of them`),
    cursor,
  }),
  output: z.object({
    referentiel: z.string(),
    version: z.string(),
    drafts: z.array(
      z.looseObject({
        competency: z.string(),
        assessment: z.string().nullable(),
        operation: z.looseObject({ kind: z.string(), statement: z.string() }),
        blanks: z.array(z.string()),
        findings: z.array(remark),
      }),
    ),
    total: z.int(),
    next_cursor: nextCursor,
  }),
  async run(args, call) {
    // The words that drafting needs are read when something is drafted.
    const { draftObjectives, objectiveOperation } = await import('../../../core/src/drafting/index.ts')
    const checked = await referentialOf(call, args.referentiel)
    const { name, version, result } = checked
    const chosen = competenciesOf(result.referential, args, call)
    const assessment = assessmentOf(checked, chosen, args.assessment, call)
    const elements = new Elements(checked)
    const drafts = []
    for (const [index, competency] of chosen.entries()) {
      await call.progress(index, chosen.length)
      const { code, block: home, pointer } = elements.competency(competency)
      const address = code === null ? pointer : home === null ? code : `${home}/${code}`
      for (const draft of draftObjectives(result, competency)) {
        if (assessment === ALL || draft.assessment === assessment || draft.assessment === null)
          drafts.push(draftJson(draft, objectiveOperation(competency, draft), address, call))
      }
    }
    const { items, total, next_cursor } = pageOf(drafts, {
      cursor: args.cursor,
      of: [version, args.competencies, args.block, assessment],
    })
    return {
      text: `${counted(total, DRAFTED, call.language)}.`,
      data: { referentiel: name, version, drafts: items, total, next_cursor },
    }
  },
})

function draftJson(draft: ObjectiveDraft, operation: AddObjective, address: string, call: Call) {
  const { statement, indicator, target, conditions, activity, deadline } = draft
  const letters = Object.entries({ statement, indicator, target, conditions, activity, deadline })
  return {
    competency: address,
    assessment: draft.assessment,
    operation: { ...operation, competency: address },
    blanks: letters.flatMap(([letter, { kind }]) => (kind === 'blank' ? [letter] : [])),
    sources: Object.fromEntries(letters.flatMap(([letter, { source }]) => (source === null ? [] : [[letter, source]]))),
    findings: draft.findings.map(({ rule, severity, message }) => ({ rule, severity, message: call.say(message) })),
  }
}

/** The code of the assessment to prepare for: the one said, the only one, or the one that the person chooses; all of them. */
function assessmentOf(
  { result }: Checked,
  competencies: readonly Competency[],
  given: string | undefined,
  call: Call,
): string {
  const assessments = new Set(competencies.flatMap((competency) => result.coverage.of(competency).assessments))
  const known = [...assessments].flatMap(({ id, title }) => {
    const code = id?.value.trim() ?? ''
    return code === '' ? [] : [{ value: code, title: `${quoted(code)} ${quoted(title?.value ?? '')}`.trim() }]
  })
  const choices = [...new Map(known.map((each) => [each.value, each])).values()]
  const codes = choices.map(({ value }) => value)
  if (given === ALL || (given === undefined && choices.length < 2)) return ALL
  const said = codes.find((code) => code === given?.replace(/^.*\//, ''))
  if (said !== undefined) return said
  return call.choose(
    {
      key: 'assessment',
      message: call.say({ fr: 'Pour quelle épreuve\u00a0?', en: 'For which assessment?' }),
      choices: [...choices, { value: ALL, title: call.say({ fr: 'Toutes', en: 'All of them' }) }],
    },
    {
      fr: `Dites pour quelle épreuve (argument «\u00a0assessment\u00a0»)\u00a0: ${quotedList(codes)}, ou ${ALL} pour toutes.`,
      en: `Say for which assessment (argument “assessment”): ${quotedList(codes)}, or ${ALL} for each of them.`,
    },
  )
}

const DRAFTED = {
  fr: { one: 'objectif rédigé', many: 'objectifs rédigés' },
  en: { one: 'objective drafted', many: 'objectives drafted' },
}
