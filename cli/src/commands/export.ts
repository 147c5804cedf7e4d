import { isExamName, isReferentialName } from '../../../core/src/configuration/names.ts'
import { check } from '../../../core/src/engine/check.ts'
import { readExam } from '../../../core/src/exams/read.ts'
import { readSource } from '../../../core/src/source/read.ts'
import { EXAM_EXPORT_FORMATS } from '../../../exchange/src/out/exams/exam-formats.ts'
import { examSubject } from '../../../exchange/src/out/exams/exam-subject.ts'
import type { ExportFormat } from '../../../exchange/src/out/export-format.ts'
import { EXPORT_FORMATS } from '../../../exchange/src/out/formats.ts'
import type { Arguments } from '../arguments.ts'
import type { InputDocument } from '../check/documents.ts'
import { referentialFor } from '../check/exam-referential.ts'
import { onlyInput } from '../check/only-document.ts'
import { INPUT_OPTIONS } from '../check/options.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { examForm, listed, referentialForm, USUAL_FORM } from '../export/forms.ts'
import { type Destination, makeAndDeliver } from '../export/made.ts'
import { OUTPUT_OPTION } from '../files/deliver.ts'
import { readText } from '../files/read.ts'
import type { Shell } from '../shell.ts'

export const exportCommand: Command = {
  usage: { fr: 'FICHIER [--to FORME] [-o SORTIE]', en: 'FILE [--to FORM] [-o OUTPUT]' },
  about: {
    fr: `Donne un référentiel dans une autre forme\u00a0:\n\n${listed(EXPORT_FORMATS, 'fr')}\n\nou un examen blanc (*.examen.yaml)\u00a0:\n\n${listed(EXAM_EXPORT_FORMATS, 'fr')}`,
    en: `Gives a référentiel in another form:\n\n${listed(EXPORT_FORMATS, 'en')}\n\nor a mock exam (*.examen.yaml):\n\n${listed(EXAM_EXPORT_FORMATS, 'en')}`,
  },
  options: [
    {
      name: 'to',
      value: { fr: 'FORME', en: 'FORM' },
      help: {
        fr: `forme voulue parmi celles du haut\u00a0; pour un référentiel, par défaut, celle que dit le nom de la sortie, sinon ${USUAL_FORM.id}`,
        en: `form wanted among those above; for a référentiel, by default, the one that the name of the output says, else ${USUAL_FORM.id}`,
      },
    },
    {
      name: 'comments',
      help: {
        fr: 'avec --to docx\u00a0: les constats d’Équerre, en commentaires du document',
        en: 'with --to docx: the findings of Équerre, as comments of the document',
      },
    },
    OUTPUT_OPTION,
    ...INPUT_OPTIONS,
  ],
  examples: [
    'equerre export fleuriste.referentiel.yaml -o fleuriste.docx',
    'equerre export fleuriste.referentiel.yaml --to coverage-csv -o couverture.csv',
    'equerre export bloc-1.examen.yaml --to moodle-xml -o bloc-1.xml',
    'equerre export bloc-1.examen.yaml --to qti -o bloc-1.zip',
  ],
  run,
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  // Of a folder the référentiel is meant, unless an exam is named.
  const isWanted = (path: string): boolean =>
    isReferentialName(path) || (isExamName(path) && args.paths.some(isExamName))
  const document = await onlyInput(args, shell, isWanted)
  const output = args.value('output')
  if (isExamName(document.path)) {
    const format = examForm(args)
    const { subject, sources } = readExamSubject(document, shell)
    await makeAndTell(format, subject, { output, sources }, shell)
  } else {
    const format = referentialForm(args)
    const result = check(readSource(document.text), document.settings)
    await makeAndTell(format, { name: document.shown, result }, { output, sources: [document.path] }, shell)
  }
  return EXIT.clean
}

/** What the form cannot carry is told once it is made. */
async function makeAndTell<Subject>(
  format: ExportFormat<Subject>,
  subject: Subject,
  destination: Destination,
  shell: Shell,
): Promise<void> {
  await makeAndDeliver(format, subject, destination, shell)
  for (const remark of format.remarks?.(subject) ?? []) shell.note(shell.say(remark))
}

/** The exam with its référentiel, when that one is where the exam says and may be read; and every file that was read. */
function readExamSubject({ text, path, shown }: InputDocument, shell: Shell) {
  const sources = [path]
  const referential = referentialFor(readExam(text).source, path, shell.cwd, (real, name) => {
    sources.push(real)
    return readText(real, name)
  })
  return { subject: examSubject(shown, text, 'why' in referential ? null : referential), sources }
}
