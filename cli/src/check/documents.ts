import { resolve } from 'node:path'
import type { Configurations } from '../../../core/src/configuration/discovery.ts'
import { isExamName } from '../../../core/src/configuration/names.ts'
import type { Settings } from '../../../core/src/engine/settings.ts'
import type { Arguments } from '../arguments.ts'
import { configurationsOf, isIgnored } from '../configuration/load.ts'
import { Failure } from '../failure.ts'
import { displayPath } from '../files/display-path.ts'
import { findFiles } from '../files/find.ts'
import { readText, textOf } from '../files/read.ts'
import { toSlashes } from '../files/slashes.ts'
import type { Shell } from '../shell.ts'

/** A référentiel or a mock exam to look at, with what its configuration asks. */
export interface InputDocument {
  /** Absolute. */
  readonly path: string
  /** As it is printed. */
  readonly shown: string
  readonly text: string
  readonly settings: Settings
}

export interface Inputs {
  readonly documents: readonly InputDocument[]
  /** What could not be read; the others are looked at all the same. */
  readonly failures: readonly Failure[]
  readonly configurations: Configurations
}

/**
 * The documents that the arguments of a command mean: files, or the standard input under the name of `--stdin-filename`.
 * @param isWanted which files of a folder are meant; the référentiels when nothing is said
 */
export async function inputsOf(args: Arguments, shell: Shell, isWanted?: (path: string) => boolean): Promise<Inputs> {
  const configurations = configurationsOf(chosenConfiguration(args, shell), shell.cwd)
  const stdinName = args.value('stdin-filename')
  if (stdinName !== null) {
    if (args.paths.length > 0) throw onlyOneInput()
    const document = await stdinDocument(stdinName, configurations, shell)
    return { documents: document === null ? [] : [document], failures: [], configurations }
  }
  const documents: InputDocument[] = []
  const failures: Failure[] = []
  for (const { path, named } of await findFiles(args.paths, shell.cwd, isWanted)) {
    const shown = displayPath(path, shell.cwd)
    const loaded = configurations.of(toSlashes(path))
    if (await isIgnored(path, loaded)) {
      if (named) shell.note(shell.say(ignoredMessage(shown)))
      continue
    }
    if (isWanted === undefined && isExamName(path)) {
      failures.push(new Failure(examMessage(shown)))
      continue
    }
    try {
      documents.push({ path, shown, text: readText(path, shown), settings: loaded.settings })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      failures.push(error)
    }
  }
  return { documents, failures, configurations }
}

async function stdinDocument(
  name: string,
  configurations: Configurations,
  shell: Shell,
): Promise<InputDocument | null> {
  const path = resolve(shell.cwd, name)
  const shown = displayPath(path, shell.cwd)
  const loaded = configurations.of(toSlashes(path))
  if (await isIgnored(path, loaded)) return null
  return { path, shown, text: textOf(shell.readInput(), shown), settings: loaded.settings }
}

/** The configuration that the options ask for: its path, `null` for none, `undefined` to look for the nearest. */
export function chosenConfiguration(args: Arguments, shell: Shell): string | null | undefined {
  const file = args.value('config')
  if (args.has('no-config')) {
    if (file !== null) {
      throw new Failure({
        fr: '--config et --no-config se contredisent.',
        en: '--config and --no-config contradict each other.',
      })
    }
    return null
  }
  return file === null ? undefined : resolve(shell.cwd, file)
}

const onlyOneInput = (): Failure =>
  new Failure({
    fr: 'Avec --stdin-filename, le texte vient de l’entrée standard\u00a0: ne donnez pas d’autre fichier.',
    en: 'With --stdin-filename the text comes from the standard input: give no other file.',
  })

const examMessage = (shown: string) => ({
  fr: `«\u00a0${shown}\u00a0» est un examen blanc\u00a0: cette commande lit des référentiels. «\u00a0equerre check\u00a0» lit les deux.`,
  en: `“${shown}” is a mock exam: this command reads référentiels. “equerre check” reads both.`,
})

const ignoredMessage = (shown: string) => ({
  fr: `«\u00a0${shown}\u00a0» est laissé de côté\u00a0: la configuration demande de l’ignorer.`,
  en: `“${shown}” is left aside: the configuration asks to ignore it.`,
})
