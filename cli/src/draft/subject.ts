import type { Arguments } from '../arguments.ts'
import type { ExitCode } from '../exit-codes.ts'
import type { Shell } from '../shell.ts'

/** Something that `equerre draft` can write. Its arguments are those that follow its name. */
export interface DraftSubject {
  readonly name: string
  /** The first one is that of a run that asks for none. */
  readonly formats: readonly string[]
  readonly run: (args: Arguments, shell: Shell) => ExitCode | Promise<ExitCode>
}
