import type { ExamBlueprint } from '../../../../core/src/drafting/exam/blueprint.ts'
import type { ExamContent } from '../../../../core/src/drafting/exam/content.ts'
import { draftExam } from '../../../../core/src/drafting/exam/draft.ts'
import type { DraftedExam as ExamFile } from '../../../../core/src/drafting/exam/index.ts'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import type { Finding } from '../../../../core/src/engine/finding.ts'
import type { Localised } from '../../../../core/src/language.ts'
import type { Failure } from '../../models/failure.ts'
import type { LanguageModel } from '../../models/model.ts'
import type { Assignment, Judged } from '../assignment.ts'
import { type Author, type Drafted, type DraftingHelp, draftWithModel } from '../draft-with-model.ts'
import { examFile } from './file.ts'
import { gridAssignment, wantsHelp } from './grid.ts'
import { questionsAssignment } from './questions.ts'
import { situationAssignment } from './situation.ts'

/** A mock exam and who wrote it; or what prevents it and what to do about it. */
export type DraftedExamFor =
  | {
      readonly kind: 'exam'
      readonly exam: ExamFile
      readonly by: Author
      readonly warnings: readonly Localised[]
      /** Why the model did not write all that it was asked. */
      readonly failure: Failure | null
      /** What the checker of exams still says of the parts that the model wrote. */
      readonly remaining: readonly RemainingIn[]
    }
  | { readonly kind: 'refused'; readonly problems: readonly Localised[] }

export interface RemainingIn {
  /** `situation`, the code of a question, `grille`. */
  readonly part: string
  readonly findings: readonly Finding[]
}

/** Questions asked at once: more would not fit in an answer. */
const AT_ONCE = 3
const LINES_AT_ONCE = 6

/**
 * A mock exam. Its plan, its points, its codes and its grid are Équerre's in any case; a model writes the situation, what each question asks
 * of it, what a good answer holds, and what to look at where the référentiel does not say. Never fails: what the model cannot do stays as it
 * is without one.
 */
export async function draftExamFor(
  checked: CheckResult,
  blueprint: ExamBlueprint,
  help: DraftingHelp,
): Promise<DraftedExamFor> {
  const { exam, problems } = draftExam(checked, blueprint)
  if (exam === null) return { kind: 'refused', problems }
  if (help.model === null)
    return { kind: 'exam', exam, by: { kind: 'equerre', because: null }, warnings: [], failure: null, remaining: [] }
  const writer = new ExamWriter(checked, exam.content, help, help.model)
  await writer.write()
  return { kind: 'exam', ...writer.result(exam) }
}

class ExamWriter {
  readonly #checked: CheckResult
  readonly #help: DraftingHelp
  readonly #model: LanguageModel
  readonly #warnings = new Map<string, Localised>()
  readonly #remaining: RemainingIn[] = []
  readonly #untouched: string[] = []
  #content: ExamContent
  #failure: Failure | null = null
  #because: Localised | null = null
  #wrote = false

  constructor(checked: CheckResult, content: ExamContent, help: DraftingHelp, model: LanguageModel) {
    this.#checked = checked
    this.#content = content
    this.#help = help
    this.#model = model
  }

  async write(): Promise<void> {
    const [situation] = await this.#ask(STEP.situation, situationAssignment(this.#checked, this.#content))
    if (situation === undefined) this.#untouched.push('situation')
    else this.#take('situation', situation, { ...this.#content, situation: situation.draft })
    const { questions } = this.#content
    for (let at = 0; at < questions.length; at += AT_ONCE) await this.#questions(at)
    for (let at = 0; at < this.#content.grille.length; at += LINES_AT_ONCE) await this.#lines(at)
  }

  async #questions(at: number): Promise<void> {
    const asked = this.#content.questions.slice(at, at + AT_ONCE)
    const names = asked.map(({ id }) => id)
    const drafts = await this.#ask(STEP.questions(names), questionsAssignment(this.#checked, this.#content, asked))
    for (const judged of drafts) {
      const place = this.#content.questions.findIndex(({ id }) => id === judged.draft.id)
      const questions = this.#content.questions.with(place, judged.draft)
      this.#take(judged.draft.id, judged, { ...this.#content, questions })
    }
    this.#untouched.push(...names.filter((name) => drafts.every(({ draft }) => draft.id !== name)))
  }

  async #lines(at: number): Promise<void> {
    const asked = this.#content.grille.slice(at, at + LINES_AT_ONCE).filter(wantsHelp)
    if (asked.length === 0) return
    const drafts = await this.#ask(STEP.grid, gridAssignment(this.#checked, this.#content, asked))
    for (const judged of drafts) {
      const grille = this.#content.grille.map((line) =>
        line.critere === judged.draft.critere && wantsHelp(line) ? judged.draft : line,
      )
      this.#take('grille', judged, { ...this.#content, grille })
    }
  }

  /** What the model wrote of one part; nothing once it has failed, which it would do again. */
  async #ask<Draft, Answer>(step: Localised, assignment: Assignment<Draft, Answer>): Promise<readonly Judged<Draft>[]> {
    if (this.#failure !== null) return []
    const { listener, temperature } = this.#help
    listener.waiting?.(step)
    const drafted: Drafted<Draft> = await draftWithModel(assignment, this.#model, listener, temperature)
    for (const warning of drafted.warnings) this.#warnings.set(warning.fr, warning)
    if (drafted.failure !== null && !PASSING.has(drafted.failure.code)) this.#failure = drafted.failure
    if (drafted.by.kind === 'equerre') {
      this.#because ??= drafted.by.because
      return []
    }
    return drafted.drafts
  }

  #take<Draft>(part: string, { findings }: Judged<Draft>, content: ExamContent): void {
    this.#content = content
    this.#wrote = true
    if (findings.length > 0) this.#remaining.push({ part, findings })
  }

  result(exam: ExamFile) {
    const { name, place } = this.#model
    const by: Author = this.#wrote
      ? { kind: 'model', model: name, address: place.address }
      : { kind: 'equerre', because: this.#because }
    const content = this.#content
    const untouched = this.#wrote && this.#untouched.length > 0 ? [untouchedWords(this.#untouched)] : []
    const reason = this.#wrote && this.#failure !== null ? [this.#failure.message] : []
    return {
      exam: this.#wrote ? { ...exam, content, yaml: examFile(content, name) } : exam,
      by,
      warnings: [
        ...new Map([...this.#warnings.values(), ...reason, ...untouched].map((one) => [one.fr, one])).values(),
      ],
      failure: this.#failure,
      remaining: this.#remaining,
    }
  }
}

/** What goes wrong with one answer and may not with the next. */
const PASSING: ReadonlySet<string> = new Set(['answer-cut', 'nothing-said', 'only-thinking', 'prompt-too-long'])

const STEP = {
  situation: { fr: 'La situation et ses documents.', en: 'The situation and its documents.' },
  questions: (names: readonly string[]): Localised => ({
    fr: `Les questions ${names.join(', ')}.`,
    en: `Questions ${names.join(', ')}.`,
  }),
  grid: { fr: 'La grille de correction.', en: 'The marking grid.' },
}

const untouchedWords = (parts: readonly string[]): Localised => ({
  fr: `Le modèle n’a rien écrit d’utilisable pour ${parts.join(', ')}\u00a0: ces parties sont celles d’Équerre, à compléter.`,
  en: `The model wrote nothing usable for ${parts.join(', ')}: these parts are Équerre’s, to be completed.`,
})
