import { nearest } from '../../core/src/structure/near.ts'
import { type Arguments, earlyValue, readArguments } from './arguments.ts'
import { COMMANDS, type CommandEntry } from './commands/table.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { Failure } from './failure.ts'
import { commandHelp, generalHelp } from './help.ts'
import { languageOf } from './language.ts'
import { type Colour, openShell, type Shell } from './shell.ts'
import { VERSION } from './version.ts'

/** Runs one command. Whatever happens, the answer is an exit code and the person is told. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const language = languageOf(args, process.env)
  const shell = openShell(language, colourOf(args))
  try {
    return await dispatch(args, shell)
  } catch (error) {
    if (error instanceof Failure) {
      shell.note(`equerre${language === 'fr' ? '\u00a0:' : ':'} ${shell.say(error.said)}`)
      return EXIT.usage
    }
    shell.note(
      shell.say({
        fr: `equerre\u00a0: erreur interne. Signalez-la, avec la commande et ce qui suit.\n${detailOf(error)}`,
        en: `equerre: internal error. Please report it, with the command and what follows.\n${detailOf(error)}`,
      }),
    )
    return EXIT.internal
  }
}

async function dispatch(args: readonly string[], shell: Shell): Promise<ExitCode> {
  const { command: first, rest } = splitCommand(args)
  if (first === '--version' || first === '-v') {
    shell.print(`${VERSION}\n`)
    return EXIT.clean
  }
  if (first === undefined || first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    shell.print(generalHelp(shell))
    return EXIT.clean
  }
  if (first === 'help') return help(entryOf(rest[0] ?? ''), shell)
  const entry = entryOf(first)
  if (rest.includes('--help') || rest.includes('-h')) return help(entry, shell)
  const command = await entry.load()
  const given: Arguments = readArguments(rest, command.options)
  return command.run(given, shell)
}

/** The command, and the other arguments: `equerre --lang en check` is `equerre check --lang en`. */
function splitCommand(args: readonly string[]) {
  let at = 0
  while (/^--(?:lang|color)(?:=|$)/.test(args[at] ?? '')) at += args[at]?.includes('=') ? 1 : 2
  return { command: args[at], rest: [...args.slice(0, at), ...args.slice(at + 1)] }
}

function entryOf(name: string): CommandEntry {
  const entry = COMMANDS.find((candidate) => candidate.name === name)
  if (entry !== undefined) return entry
  const near = nearest(
    name,
    COMMANDS.map((candidate) => candidate.name),
  )
  throw new Failure({
    fr: `Il n’y a pas de commande «\u00a0${name}\u00a0».${near === null ? '' : ` Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`} La liste\u00a0: equerre --help.`,
    en: `There is no command “${name}”.${near === null ? '' : ` Did you mean “${near}”?`} The list: equerre --help.`,
  })
}

async function help(entry: CommandEntry, shell: Shell): Promise<ExitCode> {
  shell.print(commandHelp(entry.name, await entry.load(), shell))
  return EXIT.clean
}

function colourOf(args: readonly string[]): Colour {
  const value = earlyValue(args, 'color')
  return value === 'always' || value === 'never' ? value : 'auto'
}

const detailOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
