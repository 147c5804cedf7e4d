import { type CheckResult, check } from '../../../core/src/engine/check.ts'
import { readSource } from '../../../core/src/source/read.ts'
import type { Arguments } from '../arguments.ts'
import { Failure } from '../failure.ts'
import type { Shell } from '../shell.ts'
import { noteWrongConfigurations, wrongConfigurations } from './configuration-problems.ts'
import { type InputDocument, inputsOf } from './documents.ts'

/**
 * The one document that a command works on, checked. A wrong configuration is told and does not stop it: only `check` must not pass
 * for something else than what was asked.
 * @throws Failure when the arguments do not mean exactly one readable file
 */
export async function onlyDocument(
  args: Arguments,
  shell: Shell,
): Promise<{ readonly document: InputDocument; readonly result: CheckResult }> {
  const document = await onlyInput(args, shell)
  return { document, result: check(readSource(document.text), document.settings) }
}

/**
 * The same, not read yet.
 * @param isWanted which files may be meant; référentiels when nothing is said
 */
export async function onlyInput(
  args: Arguments,
  shell: Shell,
  isWanted?: (path: string) => boolean,
): Promise<InputDocument> {
  if (args.paths.length !== 1) {
    throw new Failure({
      fr: args.paths.length === 0 ? 'Donnez le fichier du référentiel.' : 'Donnez un seul fichier.',
      en: args.paths.length === 0 ? 'Give the file of the référentiel.' : 'Give one file only.',
    })
  }
  const { documents, failures, configurations } = await inputsOf(args, shell, isWanted)
  const [failure] = failures
  if (failure !== undefined) throw failure
  const [document, ...others] = documents
  if (document === undefined || others.length > 0) {
    throw new Failure({
      fr: `«\u00a0${args.paths[0] ?? ''}\u00a0» ne désigne pas un seul référentiel.`,
      en: `“${args.paths[0] ?? ''}” does not mean one référentiel.`,
    })
  }
  const wrong = wrongConfigurations(configurations)
  if (wrong.length > 0) noteWrongConfigurations(wrong, shell)
  return document
}
