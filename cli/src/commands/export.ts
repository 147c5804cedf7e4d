import type { Language } from '../../../core/src/language.ts'
import { json } from '../../../exchange/src/out/formats/json.ts'
import { EXPORT_FORMATS, exportFormatOf } from '../../../exchange/src/out/formats.ts'
import type { Arguments } from '../arguments.ts'
import { onlyDocument } from '../check/only-document.ts'
import { INPUT_OPTIONS } from '../check/options.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { deliver, deliverBytes, OUTPUT_OPTION } from '../files/deliver.ts'
import type { Shell } from '../shell.ts'

const DEFAULT = json

const listed = (language: Language): string =>
  EXPORT_FORMATS.map(
    ({ id, label, detail }) => `- ${id}${language === 'fr' ? '\u00a0:' : ':'} ${label[language]}. ${detail[language]}`,
  ).join('\n')

export const exportCommand: Command = {
  usage: { fr: 'FICHIER [--to FORME] [-o SORTIE]', en: 'FILE [--to FORM] [-o OUTPUT]' },
  about: {
    fr: `Donne le référentiel dans une autre forme\u00a0:\n\n${listed('fr')}`,
    en: `Gives the référentiel in another form:\n\n${listed('en')}`,
  },
  options: [
    {
      name: 'to',
      value: EXPORT_FORMATS.map(({ id }) => id),
      help: { fr: `forme voulue (${DEFAULT.id} par défaut)`, en: `form wanted (${DEFAULT.id} by default)` },
    },
    OUTPUT_OPTION,
    ...INPUT_OPTIONS,
  ],
  examples: [
    'equerre export fleuriste.referentiel.yaml --to json -o fleuriste.json',
    'equerre export fleuriste.referentiel.yaml --to docx -o fleuriste.docx',
    'equerre export fleuriste.referentiel.yaml --to coverage-csv -o couverture.csv',
  ],
  run,
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const { document, result } = await onlyDocument(args, shell)
  const format = exportFormatOf(args.value('to')) ?? DEFAULT
  const subject = { name: document.shown, result }
  const output = args.value('output')
  if (format.kind === 'text') deliver(format.render(subject, shell.language), output, shell)
  else deliverBytes(await format.render(subject, shell.language), output, shell)
  return EXIT.clean
}
