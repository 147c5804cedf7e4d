import type { Language, Localised } from '../../../core/src/language.ts'
import { nearest } from '../../../core/src/structure/near.ts'
import type { ExamExportFormat } from '../../../exchange/src/out/exams/exam-format.ts'
import { EXAM_EXPORT_FORMATS, examExportFormatOf } from '../../../exchange/src/out/exams/exam-formats.ts'
import type { ExportFormat } from '../../../exchange/src/out/export-format.ts'
import { docxComments } from '../../../exchange/src/out/formats/docx-comments.ts'
import { json } from '../../../exchange/src/out/formats/json.ts'
import { EXPORT_FORMATS, exportFormatOf } from '../../../exchange/src/out/formats.ts'
import type { Arguments } from '../arguments.ts'
import { Failure } from '../failure.ts'

/** What a référentiel is given in when nothing is asked, not even by the name of the file. */
export const USUAL_FORM: ExportFormat = json

type Named = Pick<ExportFormat, 'id' | 'label' | 'detail'>

export const listed = (formats: readonly Named[], language: Language): string =>
  formats
    .map(
      ({ id, label, detail }) =>
        `- ${id}${language === 'fr' ? '\u00a0:' : ':'} ${label[language]}. ${detail[language]}`,
    )
    .join('\n')

/** What the name of a file asks for, where several forms end alike or a form has two endings. */
const FORM_OF_EXTENSION: Readonly<Record<string, string>> = {
  docx: 'docx',
  html: 'html',
  htm: 'html',
  md: 'markdown',
  csv: 'csv',
}

/**
 * The form that the name of a file asks for by how it ends: the chosen one, else the only one that ends so; the usual one where nothing
 * is asked or several end so.
 * @throws Failure when no form ends so
 */
function formOfName(output: string | null): ExportFormat {
  const extension = /\.([^./\\]+)$/.exec(output ?? '')?.[1]?.toLowerCase() ?? ''
  if (Object.hasOwn(FORM_OF_EXTENSION, extension)) return exportFormatOf(FORM_OF_EXTENSION[extension]) ?? USUAL_FORM
  const [only, ...others] = EXPORT_FORMATS.filter((format) => format.extension === extension)
  if (only === undefined && OTHER_PROGRAMS.has(extension)) throw new Failure(noFormEnds(extension))
  return others.length > 0 ? USUAL_FORM : (only ?? USUAL_FORM)
}

/** What other programs open: data under such a name would only be taken for a damaged file. */
const OTHER_PROGRAMS: ReadonlySet<string> = new Set(
  'odt ods doc docm dot dotx rtf xls xlsm ppt pptx pages numbers'.split(' '),
)

const noFormEnds = (extension: string): Localised => ({
  fr: `Aucune forme ne finit par .${extension}. Donnez à la sortie un nom en .docx (Word et LibreOffice l’ouvrent), .xlsx, .pdf ou .html, ou dites la forme (--to FORME).`,
  en: `No form ends in .${extension}. Give the output a name in .docx (Word and LibreOffice open it), .xlsx, .pdf or .html, or say the form (--to FORM).`,
})

/**
 * The form that is asked, else the one that the name of the file says, else the usual one.
 * @throws Failure when the form is one of exams, or the options do not fit it
 */
export function referentialForm(args: Arguments): ExportFormat {
  const asked = args.value('to')
  if (args.has('comments')) return commentedForm(asked)
  if (asked === null) return formOfName(args.value('output'))
  const format = exportFormatOf(asked)
  if (format !== null) return format
  throw new Failure(wrongForm(asked, A_REFERENTIAL, EXPORT_FORMATS))
}

function commentedForm(asked: string | null): ExportFormat {
  if (asked === null || asked === 'docx' || asked === docxComments.id) return docxComments
  throw new Failure({
    fr: '--comments ne vaut que pour Word\u00a0: écrivez --to docx --comments.',
    en: '--comments is for Word only: write --to docx --comments.',
  })
}

/** @throws Failure when no form is named, or one of référentiels */
export function examForm(args: Arguments): ExamExportFormat {
  const asked = args.value('to')
  if (args.has('comments')) {
    throw new Failure({
      fr: '--comments ne vaut que pour un référentiel donné en Word.',
      en: '--comments is for a référentiel given as Word only.',
    })
  }
  if (asked === null) throw new Failure(noForm(EXAM_EXPORT_FORMATS))
  const format = examExportFormatOf(asked)
  if (format !== null) return format
  throw new Failure(wrongForm(asked, AN_EXAM, EXAM_EXPORT_FORMATS))
}

const A_REFERENTIAL: Localised = { fr: 'Un référentiel', en: 'A référentiel' }
const AN_EXAM: Localised = { fr: 'Un examen blanc', en: 'A mock exam' }

function wrongForm(asked: string, subject: Localised, formats: readonly Named[]): Localised {
  const near = nearest(
    asked,
    formats.map(({ id }) => id),
  )
  return {
    fr: `${subject.fr} ne se donne pas sous la forme «\u00a0${asked}\u00a0».${near === null ? '' : ` Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`} Choisissez parmi\u00a0:\n${listed(formats, 'fr')}`,
    en: `${subject.en} is not given as “${asked}”.${near === null ? '' : ` Did you mean “${near}”?`} Choose among:\n${listed(formats, 'en')}`,
  }
}

const noForm = (formats: readonly Named[]): Localised => ({
  fr: `Dites sous quelle forme donner l’examen (--to FORME)\u00a0:\n${listed(formats, 'fr')}`,
  en: `Say in which form to give the exam (--to FORM):\n${listed(formats, 'en')}`,
})
