import { dirname, relative, resolve } from 'node:path'
import { TYPE_QUESTION } from '@equerre/schemas'
import type { DraftedExamFor } from '../../../assistant/src/drafting/exam/exam-for.ts'
import { draftExam } from '../../../core/src/drafting/exam/draft.ts'
import type { ExamBlueprint } from '../../../core/src/drafting/exam/index.ts'
import type { CheckResult } from '../../../core/src/engine/check.ts'
import type { QuestionType } from '../../../core/src/exams/model/exam.ts'
import { linkExam } from '../../../core/src/exams/model/link.ts'
import { readExam } from '../../../core/src/exams/read.ts'
import type { Language, Localised } from '../../../core/src/language.ts'
import { nearest } from '../../../core/src/structure/near.ts'
import type { Arguments, Option } from '../arguments.ts'
import { onlyDocument } from '../check/only-document.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import { deliver } from '../files/deliver.ts'
import { keepingOld } from '../files/keep-old.ts'
import { mustSpareSources } from '../files/output-place.ts'
import { toSlashes } from '../files/slashes.ts'
import type { Shell } from '../shell.ts'
import { minutesIn } from './duration.ts'
import { colon, plainAuthor, plainFindings, remainingIn } from './fragments.ts'
import type { DraftSubject } from './subject.ts'
import { helpFor, noteAuthor } from './with-model.ts'

export const EXAM_OPTIONS: readonly Option[] = [
  {
    name: 'bloc',
    value: { fr: 'CODE', en: 'CODE' },
    help: { fr: 'examen\u00a0: le bloc à préparer', en: 'exam: the bloc to prepare for' },
  },
  {
    name: 'competencies',
    value: { fr: 'CODES', en: 'CODES' },
    help: {
      fr: 'examen\u00a0: ces compétences seulement (C1.1,C1.3 ou «\u00a0C1 à C5\u00a0»)',
      en: 'exam: these competencies only (C1.1,C1.3 or “C1 à C5”)',
    },
  },
  {
    name: 'modality',
    value: { fr: 'CODE', en: 'CODE' },
    help: { fr: 'examen\u00a0: l’épreuve à reproduire', en: 'exam: the épreuve to mirror' },
  },
  {
    name: 'duration',
    value: { fr: 'DURÉE', en: 'DURATION' },
    help: {
      fr: 'examen\u00a0: 3h, 1h30, 45min (celle de l’épreuve par défaut)',
      en: 'exam: 3h, 1h30, 45min (that of the épreuve by default)',
    },
  },
  {
    name: 'points',
    value: { fr: 'N', en: 'N' },
    help: { fr: 'examen\u00a0: total des points (20 par défaut)', en: 'exam: total of the points (20 by default)' },
  },
  {
    name: 'kinds',
    value: { fr: 'TYPES', en: 'KINDS' },
    help: {
      fr: `examen\u00a0: types de questions voulus, parmi ${TYPE_QUESTION.join(', ')}`,
      en: `exam: kinds of questions wanted, among ${TYPE_QUESTION.join(', ')}`,
    },
  },
  {
    name: 'title',
    value: { fr: 'TITRE', en: 'TITLE' },
    help: { fr: 'examen\u00a0: son titre', en: 'exam: its title' },
  },
  {
    name: 'for',
    value: ['candidat', 'jury'],
    help: {
      fr: 'examen en Markdown ou HTML\u00a0: pour qui (le candidat, sans les clés, par défaut)',
      en: 'exam in Markdown or HTML: for whom (the candidate, without the keys, by default)',
    },
  },
]

export const exam: DraftSubject = { name: 'exam', formats: ['yaml', 'json', 'markdown', 'html'], run }

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const { document, result } = await onlyDocument(args, shell)
  const output = args.value('output')
  mustSpareSources(output, [document.path], shell)
  const duration = args.value('duration')
  const competencies = args.value('competencies')
  const blueprint = {
    referential: pathFrom(output, document.path, shell),
    block: args.value('bloc'),
    competencies: competencies === null ? [] : [competencies],
    assessment: args.value('modality'),
    minutes: duration === null ? null : minutesIn(duration),
    points: pointsIn(args.value('points')),
    kinds: kindsIn(args.value('kinds')),
    title: args.value('title'),
  }
  const drafted = await examDrafted(args, shell, document.path, result, blueprint)
  const text = await rendered(drafted, result, args, shell.language)
  const isYaml = args.value('format') === null || args.value('format') === 'yaml'
  const write = (): void => deliver(text, output, shell)
  if (isYaml) keepingOld(output, text, shell, write)
  else write()
  for (const note of drafted.exam.notes) shell.note(shell.say(note))
  return EXIT.clean
}

type WrittenExam = Pick<Extract<DraftedExamFor, { readonly kind: 'exam' }>, 'exam' | 'by' | 'warnings' | 'remaining'>

/** The exam, with what became of the model that was asked for. */
async function examDrafted(
  args: Arguments,
  shell: Shell,
  document: string,
  result: CheckResult,
  blueprint: ExamBlueprint,
): Promise<WrittenExam> {
  const refusal = (problems: readonly Localised[]): Failure =>
    new Failure({ fr: problems.map(({ fr }) => fr).join('\n'), en: problems.map(({ en }) => en).join('\n') })
  // What prevents an exam is told before a model is waited for.
  const planned = draftExam(result, blueprint)
  if (planned.exam === null) throw refusal(planned.problems)
  const { help, done } = await helpFor(args, shell, document)
  if (help.model === null)
    return { exam: planned.exam, by: { kind: 'equerre', because: null }, warnings: [], remaining: [] }
  const { draftExamFor } = await import('../../../assistant/src/drafting/exam/exam-for.ts')
  const made = await draftExamFor(result, blueprint, help)
  done()
  if (made.kind === 'refused') throw refusal(made.problems)
  noteAuthor(made, shell)
  for (const { part, findings } of made.remaining)
    for (const said of remainingIn(findings)) shell.note(`${part}${colon(shell.language)} ${shell.say(said)}`)
  return made
}

/** The référentiel as the exam names it: from the folder the exam goes to, else from its own. */
function pathFrom(output: string | null, referential: string, { cwd }: Shell): string {
  const folder = output === null || output === '-' ? dirname(referential) : dirname(resolve(cwd, output))
  return toSlashes(relative(folder, referential))
}

function pointsIn(written: string | null): number | null {
  if (written === null) return null
  const points = Number(written.trim().replace(',', '.'))
  if (Number.isFinite(points) && written.trim() !== '') return points
  throw new Failure({
    fr: `--points attend un nombre, et non «\u00a0${written}\u00a0».`,
    en: `--points expects a number, not “${written}”.`,
  })
}

function kindsIn(written: string | null): readonly QuestionType[] {
  const names = (written ?? '').split(',').map((name) => name.trim().toLowerCase().replaceAll('-', '_'))
  return names
    .filter((name) => name !== '')
    .map((name) => {
      const kind = TYPE_QUESTION.find((type) => type === name)
      if (kind !== undefined) return kind
      const near = nearest(name, TYPE_QUESTION)
      throw new Failure({
        fr: `Il n’y a pas de type de question «\u00a0${name}\u00a0».${near === null ? ` Choisissez parmi ${TYPE_QUESTION.join(', ')}.` : ` Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`}`,
        en: `There is no kind of question “${name}”.${near === null ? ` Choose among ${TYPE_QUESTION.join(', ')}.` : ` Did you mean “${near}”?`}`,
      })
    })
}

async function rendered(
  drafted: WrittenExam,
  result: CheckResult,
  args: Arguments,
  language: Language,
): Promise<string> {
  const format = args.value('format') ?? 'yaml'
  if (format === 'yaml') return drafted.exam.yaml
  if (format === 'json') {
    const { content, specification, notes } = drafted.exam
    const plain = {
      exam: content,
      specification,
      notes: notes.map((note) => note[language]),
      ...plainAuthor(drafted, language),
      remaining: drafted.remaining.map(({ part, findings }) => ({ part, findings: plainFindings(findings, language) })),
    }
    return `${JSON.stringify(plain, null, 2)}\n`
  }
  const { examMarkdown, examPage } = await import('../../../core/src/exams/render/index.ts')
  const { source, exam: written } = readExam(drafted.exam.yaml)
  const links = linkExam(source, written, result.referential)
  const audience = args.value('for') === 'jury' ? 'jury' : 'candidat'
  return (format === 'html' ? examPage : examMarkdown)(written, links, audience, language)
}
