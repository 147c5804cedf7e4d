import { Console } from 'node:console'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Language } from '../../../core/src/language.ts'
import { rulePagePath } from '../../../core/src/report/rule-page.ts'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import { VERSION } from '../version.ts'

export const lsp: Command = {
  usage: { fr: '[--stdio]', en: '[--stdio]' },
  about: {
    fr:
      'Sert un éditeur par le Language Server Protocol, sur l’entrée et la sortie standard\u00a0: constats à la frappe, complétion, explications au survol, navigation, renommage des codes, réparations, mise en forme. C’est l’éditeur qui lance cette commande.\n\n' +
      'Le serveur s’arrête avec l’éditeur. Rien ne quitte la machine.',
    en:
      'Serves an editor through the Language Server Protocol, on the standard input and output: findings as you type, completion, explanations on hover, navigation, renaming of codes, repairs, formatting. The editor runs this command.\n\n' +
      'The server stops with the editor. Nothing leaves the machine.',
  },
  options: [
    {
      name: 'stdio',
      help: {
        fr: 'parle sur l’entrée et la sortie standard (c’est aussi le cas sans cette option)',
        en: 'talks on the standard input and output (so it does without this option)',
      },
    },
  ],
  examples: ['equerre lsp --stdio'],
  run,
}

async function run(args: Arguments): Promise<ExitCode> {
  const [path] = args.paths
  if (path !== undefined) {
    throw new Failure({
      fr: `«\u00a0equerre lsp\u00a0» n’attend pas de fichier (${path})\u00a0: l’éditeur lui dit ce qu’il ouvre.`,
      en: `“equerre lsp” takes no file (${path}): the editor tells it what it opens.`,
    })
  }
  const { serve } = await import('@equerre/server')
  const { default: picomatch } = await import('picomatch')
  // The standard output carries the protocol and nothing else, whoever writes a line.
  globalThis.console = new Console(process.stderr)
  serve(process.stdin, process.stdout, { version: VERSION, matcher: picomatch, rulePage })
  // The server ends the process itself.
  await new Promise<never>(() => {})
  return EXIT.clean
}

const ONLINE = 'https://equerre.dev/'

/** Beside a checkout the pages are on the disk; elsewhere they are where the project publishes them. */
function rulePage(rule: string, language: Language): string {
  const path = rulePagePath(rule, language)
  const local = join(import.meta.dirname, '../../..', path)
  return existsSync(local) ? pathToFileURL(local).href : ONLINE + path
}
