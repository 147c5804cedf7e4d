import { basename, resolve } from 'node:path'
import type { Language, Localised } from '../../../core/src/language.ts'
import {
  documentFormat,
  type FileImport,
  FORMAT_NAMES,
  type FormatName,
  formatOfName,
  type ImportReport,
  importFile,
} from '../../../exchange/src/index.ts'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import { deliverKeepingOld, OUTPUT_OPTION } from '../files/deliver.ts'
import { displayPath } from '../files/display-path.ts'
import { mustSpareSources } from '../files/output-place.ts'
import { readBytes } from '../files/read.ts'
import { ficheWithoutCompetency, noCompetency } from '../import/no-competency.ts'
import { importFromRegister, READING, wantedFiches } from '../import/register.ts'
import { importReportText } from '../import/report-text.ts'
import type { Shell } from '../shell.ts'
import { WaitLine } from '../wait-line.ts'

/** The formats that are read, with how their files end. */
const listed = (language: Language): string =>
  FORMAT_NAMES.map((id) => {
    const { name, extensions } = documentFormat(id)
    const endings = extensions.map((extension) => `.${extension}`).join(', ')
    return `- ${id}${language === 'fr' ? '\u00a0:' : ':'} ${name[language]} (${endings})`
  }).join('\n')

export const importCommand: Command = {
  usage: { fr: 'FICHIER -o SORTIE.referentiel.yaml [--report]', en: 'FILE -o OUTPUT.referentiel.yaml [--report]' },
  about: {
    fr: `Fait un référentiel d’un document existant\u00a0:\n\n${listed('fr')}\n\nLes passages douteux portent un commentaire «\u00a0# à vérifier\u00a0:\u00a0»\u00a0; ce qui n’a pas trouvé de place est gardé sous «\u00a0non_place\u00a0».`,
    en: `Makes a référentiel of an existing document:\n\n${listed('en')}\n\nDoubtful places carry a comment “# à vérifier :”; what found no place is kept under “non_place”.`,
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
      name: 'columns',
      value: { fr: 'ÉLÉMENT=COLONNE,…', en: 'ELEMENT=COLUMN,…' },
      help: {
        fr: 'ce que contiennent les colonnes d’un tableau (.xlsx, .csv), si leurs titres ne le disent pas\u00a0: leur lettre ou leur titre (Compétence=B,Critères=D)',
        en: 'what the columns of a table (.xlsx, .csv) hold, when their titles do not say it: their letter or their title (Competency=B,Criteria=D)',
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
    'equerre import tableau.xlsx --columns "Compétence=B,Critères=D,Modalité=E" -o tableau.referentiel.yaml',
  ],
  run,
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const [file, ...others] = args.paths
  if (file === undefined || others.length > 0) {
    throw new Failure({ fr: 'Donnez le document à importer, un seul.', en: 'Give the document to import, one only.' })
  }
  if (file === '-') throw new Failure(NO_STANDARD_INPUT)
  const path = resolve(shell.cwd, file)
  const shown = displayPath(path, shell.cwd)
  mustSpareSources(args.value('output'), [path], shell)
  const format = FORMAT_NAMES.find((name) => name === args.value('from'))
  const wanted = wantedFiches(args)
  if (wanted !== null) {
    const tell = wanted === 'all' ? null : (report: ImportReport) => tellReport(report, args, shell)
    if (tell === null && args.has('report')) throw new Failure(REPORT_OF_ONE)
    await importFromRegister(path, wanted, { output: args.value('output'), tell }, shell)
    return EXIT.clean
  }
  const imported = await readAndImport(path, shown, { format, columns: args.value('columns') }, shell)
  if (imported.kind === 'refused') throw new Failure(imported.said)
  const { yaml, report, notices } = imported
  for (const notice of notices) shell.note(shell.say(notice))
  const output = args.value('output')
  deliverKeepingOld(yaml, output, shell)
  if (report.counts.competences === 0) {
    const { certification } = imported.referentiel
    const { format: read } = report.source
    const words = read === 'rncp' ? ficheWithoutCompetency([certification?.numero ?? shown]) : noCompetency(shown, read)
    shell.note(shell.say(words))
  }
  tellReport(report, args, shell)
  return EXIT.clean
}

function tellReport(report: ImportReport, args: Arguments, shell: Shell): void {
  if (!args.has('report')) return
  // The report is data too, but only one of the two can have the standard output.
  const output = args.value('output')
  const alone = output !== null && output !== '-'
  const layout = alone ? shell.layout : shell.noteLayout
  const text =
    args.value('report-format') === 'json'
      ? JSON.stringify(report, null, 2)
      : importReportText(report, layout).join('\n')
  if (alone) shell.print(`${text}\n`)
  else shell.note(text)
}

const NO_STANDARD_INPUT: Localised = {
  fr: 'Un document s’importe d’un fichier\u00a0: l’entrée standard (-) n’est pas lue. Enregistrez-le, puis donnez son nom.',
  en: 'A document is imported from a file: the standard input (-) is not read. Save it, then give its name.',
}

const REPORT_OF_ONE: Localised = {
  fr: '--report ne vaut que pour une fiche\u00a0: prenez-la par son numéro (--fiche RNCP12345), ou retirez --report.',
  en: '--report is for one fiche only: take it by its number (--fiche RNCP12345), or leave --report out.',
}

/**
 * Nothing is written before all is read: Ctrl-C ends the command as it ends any other, and leaves the files as they are.
 */
async function readAndImport(
  path: string,
  shown: string,
  { format, columns }: { readonly format: FormatName | undefined; readonly columns: string | null },
  shell: Shell,
): Promise<FileImport> {
  const bytes = readBytes(path, shown, formatOfName(path) === 'rncp' ? tooLargeExport : undefined)
  const line = new WaitLine(shell)
  try {
    return await importFile(
      { name: basename(path), bytes },
      {
        ...(format === undefined ? {} : { format }),
        ...(columns === null ? {} : { columns }),
        progress: (done) => line.share(READING, done),
      },
    )
  } finally {
    line.clear()
  }
}

const tooLargeExport = (shown: string): Localised => ({
  fr: `«\u00a0${shown}\u00a0» est un export entier du répertoire national\u00a0: dites quelle fiche prendre par son numéro (--fiche RNCP12345), ou prenez-les toutes (--all).`,
  en: `“${shown}” is a whole export of the national register: say which fiche to take by its number (--fiche RNCP12345), or take them all (--all).`,
})
