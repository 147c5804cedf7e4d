import type { Settings, SourceDocument } from '@equerre/core'
import type { ExamAnalysis } from '@equerre/core/editing'
import { buildExam, checkExam, type Exam, type ExamCheckResult, linkExam } from '../../../core/src/exams/index.ts'
import type { Encoding } from '../convert/encoding.ts'
import type { LocatedReferential } from '../workspace/exam-referentials.ts'
import { OpenDocument, type Setting } from './open-document.ts'
import type { Text } from './text.ts'

/** A mock exam that is open in the editor. What is found in it follows from its référentiel too. */
export class OpenExam extends OpenDocument<ExamCheckResult> {
  readonly kind = 'exam'
  readonly #locate: (exam: Exam) => LocatedReferential

  constructor(
    uri: string,
    text: Text,
    encoding: Encoding,
    setting: () => Setting,
    locate: (exam: Exam) => LocatedReferential,
  ) {
    super(uri, text, encoding, setting)
    this.#locate = locate
  }

  /** The référentiel it stands on, as it is now. */
  get located(): LocatedReferential {
    return this.#locate(buildExam(this.source))
  }

  /** What is known of the text without running the rules. */
  get analysis(): ExamAnalysis {
    const checked = this.checkedIfKnown
    if (checked !== null) return checked
    const { source, located } = this
    const exam = buildExam(source)
    const { referential } = located
    return { source, exam, links: 'why' in referential ? null : linkExam(source, exam, referential) }
  }

  protected override get surroundings(): string {
    return `.${this.located.stamp}`
  }

  protected override check(source: SourceDocument, settings: Settings): ExamCheckResult {
    return checkExam(source, this.located.referential, settings)
  }
}
