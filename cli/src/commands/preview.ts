import { existsSync, readFileSync } from 'node:fs'
import { isExamName, isReferentialName } from '../../../core/src/configuration/names.ts'
import { check } from '../../../core/src/engine/check.ts'
import { linkExam } from '../../../core/src/exams/model/link.ts'
import { readExam } from '../../../core/src/exams/read.ts'
import { AUDIENCES, examPage } from '../../../core/src/exams/render/index.ts'
import type { Localised } from '../../../core/src/language.ts'
import { previewPage } from '../../../core/src/preview/preview.ts'
import { readSource } from '../../../core/src/source/read.ts'
import type { Arguments } from '../arguments.ts'
import type { InputDocument } from '../check/documents.ts'
import { referentialFor } from '../check/exam-referential.ts'
import { onlyInput } from '../check/only-document.ts'
import { INPUT_OPTIONS } from '../check/options.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import { deliver, OUTPUT_OPTION } from '../files/deliver.ts'
import { mustNotBeYaml, mustSpareSources, noteOtherExtension } from '../files/output-place.ts'
import type { Shell } from '../shell.ts'

export const preview: Command = {
  usage: { fr: 'FICHIER [-o SORTIE.html]', en: 'FILE [-o OUTPUT.html]' },
  about: {
    fr:
      'Met en page un référentiel comme le document officiel\u00a0: activités, compétences, modalités et critères, bloc par bloc, avec les constats dans les cellules. Une seule page HTML, à ouvrir dans un navigateur et à imprimer en A4 paysage.\n\n' +
      'Un examen blanc (*.examen.yaml) se met en page pour le candidat, sans clé ni grille, ou pour le jury, avec tout.\n\n' +
      'Sans -o, la page s’écrit à côté du fichier quand vous êtes dans un terminal, et sur la sortie standard dans un tube.',
    en:
      'Lays out a référentiel like the official document: activities, competencies, modalities and criteria, bloc by bloc, with the findings in the cells. One HTML page, to open in a browser and to print in A4 landscape.\n\n' +
      'A mock exam (*.examen.yaml) is laid out for the candidate, without keys nor grid, or for the jury, with everything.\n\n' +
      'Without -o the page is written beside the file when you are in a terminal, and on the standard output in a pipe.',
  },
  options: [
    {
      name: 'for',
      value: AUDIENCES,
      help: {
        fr: 'examen\u00a0: pour le candidat (défaut) ou pour le jury',
        en: 'exam: for the candidate (default) or for the jury',
      },
    },
    OUTPUT_OPTION,
    ...INPUT_OPTIONS,
  ],
  examples: [
    'equerre preview fleuriste.referentiel.yaml -o fleuriste.html',
    'equerre preview bloc-2.examen.yaml --for jury -o bloc-2-jury.html',
  ],
  run,
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const document = await onlyInput(args, shell, (path) => isReferentialName(path) || isExamName(path))
  mustSpareSources(args.value('output'), [document.path], shell)
  mustNotBeYaml(args.value('output'))
  const { html, suffix } = isExamName(document.path)
    ? examPageOf(document, args, shell)
    : officialPage(document, args, shell)
  const output = args.value('output') ?? (shell.interactive ? besideDocument(document.path, suffix) : null)
  deliver(html, output, shell)
  noteOtherExtension(output, 'html', shell)
  return EXIT.clean
}

interface Laid {
  readonly html: string
  /** What tells its name from that of other pages of the same file. */
  readonly suffix: string
}

function officialPage({ text, settings }: InputDocument, args: Arguments, shell: Shell): Laid {
  if (args.has('for')) {
    throw new Failure({
      fr: '--for ne vaut que pour un examen blanc (*.examen.yaml).',
      en: '--for is for a mock exam only (*.examen.yaml).',
    })
  }
  return { html: previewPage(check(readSource(text), settings), shell.language), suffix: '' }
}

function examPageOf({ text, path }: InputDocument, args: Arguments, shell: Shell): Laid {
  const { source, exam } = readExam(text)
  const given = referentialFor(source, path, shell.cwd)
  const links = 'why' in given ? null : linkExam(source, exam, given)
  if (links === null) shell.note(shell.say(ALONE))
  const audience = AUDIENCES.find((name) => name === args.value('for')) ?? 'candidat'
  return { html: examPage(exam, links, audience, shell.language), suffix: `.${audience}` }
}

const ALONE: Localised = {
  fr: 'Le référentiel de l’examen n’a pas été lu\u00a0: les codes y sont seuls. «\u00a0equerre check\u00a0» dit pourquoi.',
  en: 'The référentiel of the exam was not read: codes stand alone. “equerre check” says why.',
}

/** A name that was not chosen must not cost anyone a page: only one made by Équerre is replaced. */
function besideDocument(path: string, suffix: string): string {
  const output = `${path.replace(/(?:\.(?:referentiel|examen))?\.ya?ml$/, '')}${suffix}.html`
  if (existsSync(output) && !readFileSync(output, 'utf8').includes('<meta name="generator" content="Équerre">')) {
    throw new Failure({
      fr: `«\u00a0${output}\u00a0» existe déjà et ne vient pas d’Équerre. Choisissez un autre fichier avec -o.`,
      en: `“${output}” exists already and was not made by Équerre. Choose another file with -o.`,
    })
  }
  return output
}
