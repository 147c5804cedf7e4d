import * as z from 'zod'
import { findingJson } from '../../../core/src/report/check-json.ts'
import { pageOf } from '../answers/page.ts'
import { checkedExam, examOf } from '../calls/exam.ts'
import { referentialOf } from '../calls/referentiel.ts'
import { countsOf, countsText } from '../views/counts.ts'
import { cursor, LARGEST_TEXT, limit } from './arguments.ts'
import { counts, finding, nextCursor } from './parts.ts'
import { defineTool } from './tool.ts'

export const checkExamTool = defineTool({
  name: 'check_exam',
  title: { fr: 'Vérifier un examen blanc', en: 'Check a mock exam' },
  description:
    'Checks a mock exam (*.examen.yaml), or the YAML text given, against its référentiel: coverage of the competencies, marks, marking grid, multiple-choice questions, references.',
  input: z.strictObject({
    exam: z
      .string()
      .min(1)
      .max(400)
      .optional()
      .describe('Name or path of the exam; may be omitted when there is only one'),
    text: z.string().max(LARGEST_TEXT).optional().describe('YAML text to check in place of the file'),
    referentiel: z.string().min(1).max(400).optional().describe('Référentiel that the text stands on'),
    limit: limit(500, 100),
    cursor,
  }),
  output: z.object({
    exam: z.string().nullable(),
    referentiel: z.string().nullable(),
    counts,
    findings: z.array(finding),
    total: z.int(),
    next_cursor: nextCursor,
  }),
  async run(args, call) {
    const given = args.referentiel === undefined ? null : await referentialOf(call, args.referentiel)
    const entry = args.text === undefined ? await examOf(call, args.exam) : null
    const text = args.text ?? (entry === null ? '' : (await call.workspace.readExam(entry.name)).text)
    const { result, referentiel } = await checkedExam(call, text, entry?.path ?? null, given)
    const { items, total, next_cursor } = pageOf(
      result.findings.map((each) => findingJson(each, result.source, call.language)),
      { ...args, of: [text, referentiel] },
    )
    const figures = countsOf(result.findings)
    return {
      text: countsText(figures, call),
      data: { exam: entry?.name ?? null, referentiel, counts: figures, findings: items, total, next_cursor },
    }
  },
})
