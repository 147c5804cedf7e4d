import { TYPE_QUESTION } from '@equerre/schemas'
import * as z from 'zod'
import { addressOf } from '../../../core/src/model/address.ts'
import type { Assessment, Block } from '../../../core/src/model/referential.ts'
import { findingJson } from '../../../core/src/report/check-json.ts'
import { Cannot } from '../answers/cannot.ts'
import { MOST_CHARACTERS } from '../answers/page.ts'
import { blockOf, elementOf } from '../calls/element.ts'
import { checkedExam } from '../calls/exam.ts'
import { entryOf, referentialOf } from '../calls/referentiel.ts'
import { countsOf, countsText } from '../views/counts.ts'
import { referentiel } from './arguments.ts'
import { counts, finding } from './parts.ts'
import { defineTool } from './tool.ts'

export const draftExamTool = defineTool({
  name: 'draft_exam',
  title: { fr: 'Préparer un examen blanc', en: 'Draft a mock exam' },
  description:
    'Drafts a mock exam (YAML for a *.examen.yaml file) for a bloc, an assessment or some competencies, without a language model: questions, marks, marking grid, table of specification; what the référentiel does not say is a blank marked “…” to fill. Nothing is written.',
  input: z.strictObject({
    referentiel,
    block: z.string().max(200).optional().describe('Code of the bloc'),
    assessment: z.string().max(200).optional().describe('Code of the assessment to mirror'),
    competencies: z
      .array(z.string().max(100))
      .max(50)
      .default([])
      .describe('Codes (C1.1, C1*, C1 à C5); all by default'),
    minutes: z.number().int().min(1).max(10_000).optional(),
    points: z.number().min(1).max(1000).optional(),
    kinds: z.array(z.enum(TYPE_QUESTION)).max(TYPE_QUESTION.length).default([]),
    title: z.string().max(300).optional(),
  }),
  output: z.object({
    referentiel: z.string(),
    yaml: z.string(),
    specification: z.array(z.looseObject({ competency: z.string(), points: z.number() })),
    notes: z.array(z.string()),
    counts,
    findings: z.array(finding),
  }),
  async run(args, call) {
    // The words that drafting needs are read when something is drafted.
    const { draftExam } = await import('../../../core/src/drafting/exam/index.ts')
    const checked = await referentialOf(call, args.referentiel)
    const { name, result } = checked
    const { path } = await entryOf(call, name)
    const { referential } = result
    const isScoped = args.block !== undefined || args.assessment !== undefined || args.competencies.length > 0
    const block = isScoped && args.block === undefined ? null : nameOf(blockOf(referential, args.block, call))
    const { exam, problems } = draftExam(result, {
      referential: path.replace(/^.*\//, ''),
      competencies: args.competencies.map((written) =>
        isPointer(written) ? addressOf(elementOf(referential, written, ['competency'])) : written,
      ),
      kinds: args.kinds,
      block,
      assessment:
        args.assessment !== undefined && isPointer(args.assessment)
          ? nameOf(elementOf(referential, args.assessment, ['assessment']))
          : (args.assessment ?? null),
      ...(args.minutes === undefined ? {} : { minutes: args.minutes }),
      ...(args.points === undefined ? {} : { points: args.points }),
      ...(args.title === undefined ? {} : { title: args.title }),
    })
    if (exam === null) {
      throw new Cannot({
        fr: problems.map(({ fr }) => fr).join(' '),
        en: problems.map(({ en }) => en).join(' '),
      })
    }
    if (exam.yaml.length > MOST_CHARACTERS * 2) throw new Cannot(TOO_LONG)
    const judged = await checkedExam(call, exam.yaml, null, checked)
    const figures = countsOf(judged.result.findings)
    return {
      text: countsText(figures, call),
      data: {
        referentiel: name,
        yaml: exam.yaml,
        specification: exam.specification.map((row) => ({ ...row })),
        notes: exam.notes.map((note) => call.say(note)),
        counts: figures,
        findings: judged.result.findings
          .slice(0, MOST_FINDINGS)
          .map((each) => findingJson(each, judged.result.source, call.language)),
      },
    }
  },
})

const MOST_FINDINGS = 30

/** Where other tools take a pointer, so does this one: the drafter knows codes and titles. */
const isPointer = (written: string): boolean => written.startsWith('/')

const nameOf = ({ id, title }: Block | Assessment): string | null =>
  id?.value.trim() || title?.value.replace(/\s+/g, ' ').trim() || null

const TOO_LONG = {
  fr: 'Cet examen serait trop long pour une réponse\u00a0: choisissez moins de compétences.',
  en: 'This exam would be too long for one answer: choose fewer competencies.',
}
