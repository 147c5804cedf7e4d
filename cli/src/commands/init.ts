import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileNameOf } from '../../../core/src/skeletons/file-name.ts'
import { skeleton } from '../../../core/src/skeletons/whole-file.ts'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import { displayPath } from '../files/display-path.ts'
import { writeWhole } from '../files/write.ts'
import type { Shell } from '../shell.ts'

const LEVELS = ['3', '4', '5', '6', '7', '8']

export const init: Command = {
  usage: {
    fr: '[FICHIER] [--title INTITULÉ] [--register RNCP|RS] [--level NIVEAU]',
    en: '[FILE] [--title TITLE] [--register RNCP|RS] [--level LEVEL]',
  },
  about: {
    fr: 'Commence un référentiel\u00a0: un squelette commenté, avec un exemple de chaque partie, à l’état de brouillon. N’écrase jamais un fichier.',
    en: 'Begins a référentiel: a commented skeleton with an example of each part, in the state of a draft. Never overwrites a file.',
  },
  options: [
    {
      name: 'title',
      value: { fr: 'INTITULÉ', en: 'TITLE' },
      help: { fr: 'intitulé de la certification', en: 'title of the certification' },
    },
    { name: 'register', value: ['RNCP', 'RS'], help: { fr: 'répertoire visé (RNCP)', en: 'register aimed at (RNCP)' } },
    {
      name: 'level',
      value: LEVELS,
      help: { fr: 'niveau de qualification, sauf au RS', en: 'qualification level, but not in the RS' },
    },
  ],
  examples: [
    'equerre init fleuriste.referentiel.yaml --title "Fleuriste" --level 4',
    'equerre init accueil.referentiel.yaml --register RS',
  ],
  run,
}

function run(args: Arguments, shell: Shell): ExitCode {
  const register = args.value('register') === 'RS' ? 'RS' : 'RNCP'
  const level = args.value('level')
  if (register === 'RS' && level !== null) {
    throw new Failure({ fr: 'Une certification du RS n’a pas de niveau.', en: 'An RS certification has no level.' })
  }
  const title = args.value('title')
  const text = skeleton({ title, register, level: level === null ? null : Number(level) }, shell.language, 'command')
  const [name, ...others] = args.paths
  if (others.length > 0) throw new Failure({ fr: 'Donnez un seul fichier.', en: 'Give one file only.' })
  if (name === '-') {
    shell.print(text)
    return EXIT.clean
  }
  const path = resolve(shell.cwd, name === undefined ? fileNameOf(title) : withExtension(name))
  const shown = displayPath(path, shell.cwd)
  if (existsSync(path)) {
    throw new Failure({
      fr: `«\u00a0${shown}\u00a0» existe déjà. Donnez un autre nom\u00a0: equerre init NOM.referentiel.yaml.`,
      en: `“${shown}” exists already. Give another name: equerre init NAME.referentiel.yaml.`,
    })
  }
  writeWhole(path, text, shown)
  shell.note(
    shell.say({
      fr: `Écrit\u00a0: ${shown}. Ensuite\u00a0: equerre check ${shown}`,
      en: `Written: ${shown}. Next: equerre check ${shown}`,
    }),
  )
  return EXIT.clean
}

const withExtension = (name: string): string => (/\.ya?ml$/.test(name) ? name : `${name}.referentiel.yaml`)
