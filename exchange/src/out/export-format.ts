import type { CheckResult, Language, Localised } from '@equerre/core'
import type { Watch } from '../watch.ts'

/** A référentiel to be given in another form. */
export interface ExportSubject {
  /** The name of its file, for what shows a title when the certification has none. */
  readonly name: string
  readonly result: CheckResult
}

/** A form in which a référentiel leaves, or another subject. Pure: the shells write what it returns. */
export type ExportFormat<Subject = ExportSubject> = TextFormat<Subject> | BinaryFormat<Subject>

interface Form<Subject> {
  /** As the command line and the editors name it. */
  readonly id: string
  /** Of the file, without the dot. */
  readonly extension: string
  /** Added to the name of the référentiel in the name that is proposed, for what tells only a part of it. */
  readonly suffix: Localised | null
  readonly label: Localised
  /** What it is good for, in a sentence. */
  readonly detail: Localised
  /** What this subject says and the form cannot carry: a sentence each, for whoever exports it. Absent from a form that carries all. */
  readonly remarks?: (subject: Subject) => readonly Localised[]
}

export interface TextFormat<Subject = ExportSubject> extends Form<Subject> {
  readonly kind: 'text'
  /** The whole text of the file. Never throws, whatever state the référentiel is in. */
  readonly render: (subject: Subject, language: Language) => string
}

export interface BinaryFormat<Subject = ExportSubject> extends Form<Subject> {
  readonly kind: 'binary'
  /**
   * The whole file. What makes it is loaded when it is asked for.
   * @throws the reason of `watch.signal` once it is aborted, in the forms that take long enough to look at it
   */
  readonly render: (subject: Subject, language: Language, watch?: Watch) => Promise<Uint8Array>
}

export const COVERAGE_SUFFIX: Localised = { fr: '-couverture', en: '-coverage' }

/** The title of the certification, else the name of the file. */
export const titleOf = ({ name, result }: ExportSubject): string =>
  result.referential.certification.title?.value.replace(/\s+/g, ' ').trim() || name
