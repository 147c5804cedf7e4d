import { basename, resolve } from 'node:path'
import { FORMAT_NAMES, importFile } from '../../../exchange/src/index.ts'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import { deliver, OUTPUT_OPTION } from '../files/deliver.ts'
import { displayPath } from '../files/display-path.ts'
import { keepOld } from '../files/keep-old.ts'
import { readBytes } from '../files/read.ts'
import { importFromRegister, wantedFiches } from '../import/register.ts'
import { importReportText } from '../import/report-text.ts'
import type { Shell } from '../shell.ts'

export const importCommand: Command = {
  usage: { fr: 'FICHIER -o SORTIE.referentiel.yaml [--report]', en: 'FILE -o OUTPUT.referentiel.yaml [--report]' },
  about: {
    fr:
      'Fait un référentiel d’un document existant\u00a0: Word (.docx), texte (pdftotext, avec ou sans -layout), HTML ou tableaux Markdown. Les passages douteux portent un commentaire «\u00a0# à vérifier\u00a0:\u00a0»\u00a0; ce qui n’a pas trouvé de place est gardé sous «\u00a0non_place\u00a0».\n\n' +
      'Pour un PDF\u00a0: pdftotext -layout document.pdf, puis equerre import document.txt.',
    en:
      'Makes a référentiel of an existing document: Word (.docx), text (pdftotext, with or without -layout), HTML or Markdown tables. Doubtful places carry a comment “# à vérifier :”; what found no place is kept under “non_place”.\n\n' +
      'For a PDF: pdftotext -layout document.pdf, then equerre import document.txt.',
  },
  options: [
    OUTPUT_OPTION,
    {
      name: 'report',
      help: {
        fr: 'dit ce qui a été reconnu, recollé, supposé, écarté, non placé',
        en: 'says what was recognised, joined, guessed, dropped, not placed',
      },
    },
    {
      name: 'report-format',
      value: ['text', 'json'],
      help: { fr: 'forme du rapport (text)', en: 'form of the report (text)' },
    },
    {
      name: 'from',
      value: FORMAT_NAMES,
      help: {
        fr: 'format du document, s’il ne faut pas le deviner',
        en: 'format of the document, when it must not be guessed',
      },
    },
    {
      name: 'fiche',
      value: { fr: 'NUMÉRO', en: 'NUMBER' },
      help: {
        fr: 'la fiche à prendre dans un export du répertoire national (RNCP12345, RS1234)',
        en: 'the fiche to take from an export of the national register (RNCP12345, RS1234)',
      },
    },
    {
      name: 'all',
      help: {
        fr: 'toutes les fiches de l’export, un fichier chacune dans le dossier de -o',
        en: 'every fiche of the export, a file each in the folder of -o',
      },
    },
  ],
  examples: [
    'equerre import export_fiches_RNCP_V4_1.xml --fiche RNCP12345 -o fiche.referentiel.yaml',
    'equerre import fleuriste.docx -o fleuriste.referentiel.yaml --report',
  ],
  run,
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const [file, ...others] = args.paths
  if (file === undefined || others.length > 0) {
    throw new Failure({ fr: 'Donnez le document à importer, un seul.', en: 'Give the document to import, one only.' })
  }
  const path = resolve(shell.cwd, file)
  const shown = displayPath(path, shell.cwd)
  const format = FORMAT_NAMES.find((name) => name === args.value('from'))
  const wanted = wantedFiches(args)
  if (wanted !== null) {
    await importFromRegister(path, wanted, args.value('output'), shell)
    return EXIT.clean
  }
  const source = { name: basename(path), bytes: readBytes(path, shown) }
  const imported = await importFile(source, format === undefined ? {} : { format })
  if (imported.kind === 'refused') throw new Failure(imported.said)
  const { yaml, report, notices } = imported
  for (const notice of notices) shell.note(shell.say(notice))
  const output = args.value('output')
  keepOld(output, yaml, shell)
  deliver(yaml, output, shell)
  if (args.has('report')) {
    // The report is data too, but only one of the two can have the standard output.
    const alone = output !== null && output !== '-'
    const layout = alone ? shell.layout : shell.noteLayout
    const text =
      args.value('report-format') === 'json'
        ? JSON.stringify(report, null, 2)
        : importReportText(report, layout).join('\n')
    if (alone) shell.print(`${text}\n`)
    else shell.note(text)
  }
  return EXIT.clean
}
