import { existsSync, readFileSync } from 'node:fs'
import { previewPage } from '../../../core/src/preview/preview.ts'
import type { Arguments } from '../arguments.ts'
import { onlyDocument } from '../check/only-document.ts'
import { INPUT_OPTIONS } from '../check/options.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import { deliver, OUTPUT_OPTION } from '../files/deliver.ts'
import type { Shell } from '../shell.ts'

export const preview: Command = {
  usage: { fr: 'FICHIER [-o SORTIE.html]', en: 'FILE [-o OUTPUT.html]' },
  about: {
    fr:
      'Met en page un référentiel comme le document officiel\u00a0: activités, compétences, modalités et critères, bloc par bloc, avec les constats dans les cellules. Une seule page HTML, à ouvrir dans un navigateur et à imprimer en A4 paysage.\n\n' +
      'Sans -o, la page s’écrit à côté du référentiel quand vous êtes dans un terminal, et sur la sortie standard dans un tube.',
    en:
      'Lays out a référentiel like the official document: activities, competencies, modalities and criteria, bloc by bloc, with the findings in the cells. One HTML page, to open in a browser and to print in A4 landscape.\n\n' +
      'Without -o the page is written beside the référentiel when you are in a terminal, and on the standard output in a pipe.',
  },
  options: [OUTPUT_OPTION, ...INPUT_OPTIONS],
  examples: ['equerre preview fleuriste.referentiel.yaml -o fleuriste.html'],
  run,
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const { document, result } = await onlyDocument(args, shell)
  const output = args.value('output') ?? (shell.interactive ? besideDocument(document.path) : null)
  deliver(previewPage(result, shell.language), output, shell)
  return EXIT.clean
}

/** A name that was not chosen must not cost anyone a page: only one made by Équerre is replaced. */
function besideDocument(path: string): string {
  const output = `${path.replace(/(?:\.referentiel)?\.ya?ml$/, '')}.html`
  if (existsSync(output) && !readFileSync(output, 'utf8').includes('<meta name="generator" content="Équerre">')) {
    throw new Failure({
      fr: `«\u00a0${output}\u00a0» existe déjà et ne vient pas d’Équerre. Choisissez un autre fichier avec -o.`,
      en: `“${output}” exists already and was not made by Équerre. Choose another file with -o.`,
    })
  }
  return output
}
