import { isExamName } from '../../../core/src/configuration/index.ts'
import { EXAM_EXPORT_FORMATS, examExportFormatOf } from '../../../exchange/src/out/exams/exam-formats.ts'
import type { ExportFormat } from '../../../exchange/src/out/export-format.ts'
import { EXPORT_FORMATS, exportFormatOf } from '../../../exchange/src/out/formats.ts'
import { turn } from '../diagnostics/settled.ts'
import type { OpenExam } from '../documents/open-exam.ts'
import { EXPORT_REQUEST, type ExportView, type ListedExport } from '../protocol.ts'
import { Refusal, wrongParameters } from '../requests.ts'
import type { Session } from '../session.ts'
import { nameOf } from '../workspace/uris.ts'
import { TOO_LARGE } from './export-words.ts'
import { viewedAt } from './viewed.ts'

/** What is to be exported. `format`: the id of a form. `name`: what stands for a title where there is none. */
interface Wanted {
  readonly uri: string
  readonly format: string
  readonly name: string
}

/** How whoever waits is kept informed, and says that they no longer wait. */
export interface Waiting {
  readonly signal: AbortSignal
  /** @param done from 0 to 1 */
  readonly progress: (done: number) => void
}

/** The forms in which a document can be given, in the language of the session; those of référentiels when none is named. */
export function formsOf(uri: string | null, session: Session): readonly ListedExport[] {
  const { language } = session
  const formats: readonly ExportFormat<never>[] =
    uri !== null && isExam(uri, session) ? EXAM_EXPORT_FORMATS : EXPORT_FORMATS
  return formats.map(({ id, kind, extension, suffix, label, detail }) => ({
    id,
    extension,
    isText: kind === 'text',
    suffix: suffix?.[language] ?? '',
    label: label[language],
    detail: detail[language],
  }))
}

const isExam = (uri: string, { documents }: Session): boolean =>
  (documents.checkedAt(uri)?.kind ?? (isExamName(nameOf(uri)) ? 'exam' : 'referential')) === 'exam'

/**
 * A document in one of its forms, as it stands in the editor and with the settings of its folder. `null`: there is no such document.
 * @throws what ends the request when the form is none of the document's, or the file is more than a message may hold
 */
export async function exportOf(wanted: Wanted, session: Session, waiting: Waiting): Promise<ExportView | null> {
  const document = session.documents.checkedAt(wanted.uri)
  return document?.kind === 'exam'
    ? examView(document, wanted, session, waiting)
    : referentialView(wanted, session, waiting)
}

async function referentialView(
  { uri, format: id, name }: Wanted,
  session: Session,
  waiting: Waiting,
): Promise<ExportView | null> {
  const format = exportFormatOf(id)
  if (format === null) throw wrongParameters(EXPORT_REQUEST)
  const viewed = viewedAt(uri, session)
  if (viewed === null) return null
  const { version, result } = viewed
  const subject = { name, result }
  const remarks = (format.remarks?.(subject) ?? []).map((remark) => session.say(remark))
  return { uri, version, remarks, content: await rendered(format, subject, session, waiting) }
}

async function examView(
  document: OpenExam,
  { uri, format: id, name }: Wanted,
  session: Session,
  waiting: Waiting,
): Promise<ExportView> {
  const format = examExportFormatOf(id)
  if (format === null) throw wrongParameters(EXPORT_REQUEST)
  const { version } = document
  const { source, exam, links } = document.analysis
  const subject = { name, source, exam, links }
  const remarks = format.remarks(subject).map((remark) => session.say(remark))
  return { uri, version, remarks, content: await rendered(format, subject, session, waiting) }
}

async function rendered<Subject>(
  format: ExportFormat<Subject>,
  subject: Subject,
  { language }: Session,
  waiting: Waiting,
): Promise<ExportView['content']> {
  // A cancellation that is here already is read first: nothing is made for nobody.
  await turn()
  waiting.signal.throwIfAborted()
  if (format.kind === 'text') return { text: format.render(subject, language) }
  const bytes = await format.render(subject, language, waiting)
  if (bytes.length > LARGEST) throw new Refusal(TOO_LARGE)
  return { base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') }
}

/** Of what is said in one message: the base64 of more comes near the longest string there can be. */
const LARGEST = 128 * 1024 * 1024
