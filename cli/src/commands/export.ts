import { normalise } from '../../../core/src/model/normalise.ts'
import type { Arguments } from '../arguments.ts'
import { onlyDocument } from '../check/only-document.ts'
import { INPUT_OPTIONS } from '../check/options.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { deliver, OUTPUT_OPTION } from '../files/deliver.ts'
import type { Shell } from '../shell.ts'

export const exportCommand: Command = {
  usage: { fr: 'FICHIER [--to json] [-o SORTIE]', en: 'FILE [--to json] [-o OUTPUT]' },
  about: {
    fr: 'Donne le référentiel en JSON normalisé\u00a0: l’emboîtement résolu, les renvois développés, chaque texte sur une ligne. C’est la forme que les outils comparent.',
    en: 'Gives the référentiel as normalised JSON: nesting resolved, references expanded, each text on one line. It is the form that tools compare.',
  },
  options: [
    { name: 'to', value: ['json'], help: { fr: 'forme voulue (json)', en: 'form wanted (json)' } },
    OUTPUT_OPTION,
    ...INPUT_OPTIONS,
  ],
  examples: ['equerre export fleuriste.referentiel.yaml --to json -o fleuriste.json'],
  run,
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const { result } = await onlyDocument(args, shell)
  deliver(`${JSON.stringify(normalise(result.referential), null, 2)}\n`, args.value('output'), shell)
  return EXIT.clean
}
