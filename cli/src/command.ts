import type { Localised } from '../../core/src/language.ts'
import type { Arguments, Option } from './arguments.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Shell } from './shell.ts'

/** A command of `equerre`, loaded when it is asked for. */
export interface Command {
  /** What follows its name: `FICHIER [-o SORTIE]`. */
  readonly usage: Localised
  /** A paragraph or two for its help page. */
  readonly about: Localised
  readonly options: readonly Option[]
  readonly examples: readonly string[]
  readonly run: (args: Arguments, shell: Shell) => ExitCode | Promise<ExitCode>
}
