import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const COMMAND = join(import.meta.dirname, '../../cli/dist/equerre.js')
if (!existsSync(COMMAND)) throw new Error('The command is not built: run "npm run build" first.')

/** Compiled code is kept from one run of the command to the next, as on a person’s machine, in a folder that goes with the tests. */
export const KEPT_CODE: Readonly<Record<string, string>> = {
  XDG_CACHE_HOME: join(tmpdir(), 'compiled'),
  NODE_COMPILE_CACHE: join(tmpdir(), 'compiled/node'),
}

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Surroundings {
  readonly cwd?: string
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
  /** A script of the shell that runs the command where it says `"$@"`. */
  readonly script?: string
}

/** Runs the built command as a person would; the locale, the colours and the width are those of no machine in particular. */
export function equerre(args: readonly string[], { cwd, input, env, script }: Surroundings = {}): Ran {
  const command = [process.execPath, COMMAND, ...args]
  const [file = '', ...rest] = script === undefined ? command : ['/bin/sh', '-c', script, 'sh', ...command]
  const { status, stdout, stderr } = spawnSync(file, rest, {
    cwd,
    input: input ?? '',
    encoding: 'utf8',
    env: { PATH: process.env.PATH, COLUMNS: '100', ...KEPT_CODE, ...env },
  })
  return { status, stdout, stderr }
}

/** A new folder with these files, or one that is there with these files more. */
export function folder(files: Readonly<Record<string, string | Buffer>> = {}, there?: string): string {
  const path = there ?? mkdtempSync(join(tmpdir(), 'equerre-test-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}

export const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8')

/** Every file below a folder, hidden ones included. */
export const filesIn = (cwd: string): readonly string[] => readdirSync(cwd, { recursive: true }).map(String).sort()

/** Two faults that stay whatever the rules become: a key the format does not have, and two spaces that `--fix` mends. */
export const FAULTY = `referentiel: 1
certification:
  intitul: Fleuriste # à compléter
  registre: RNCP
  etat: brouillon
blocs:
  - id: BC1
    intitule: Composer  des bouquets
`

/** Nothing to say: a draft that only lacks things, which is an information. */
export const DRAFT = FAULTY.replace('intitul:', 'intitule:').replace('Composer  des', 'Composer des')

export interface JsonFinding {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly range: { readonly start: JsonPlace; readonly end: JsonPlace }
  readonly pointer: string
  readonly related: readonly { readonly message: string }[]
  readonly fixes: readonly { readonly safety: string; readonly edits: readonly { readonly newText: string }[] }[]
  readonly docs: string
}

interface JsonPlace {
  readonly line: number
  readonly character: number
  readonly offset: number
}

export interface JsonReport {
  readonly configuration: readonly { readonly path: string; readonly findings: readonly JsonFinding[] }[]
  readonly files: readonly {
    readonly path: string
    readonly profile: string
    readonly findings: readonly JsonFinding[]
    readonly coverage: { readonly total: Readonly<Record<string, number>> }
    readonly diff?: string
  }[]
  readonly summary: Readonly<Record<string, number>>
  readonly errors: readonly string[]
}

export function jsonOf({ stdout }: Ran): JsonReport {
  return JSON.parse(stdout)
}

/** The rules that a run reports on its only file. */
export const rulesOf = (ran: Ran): readonly string[] =>
  jsonOf(ran).files.flatMap(({ findings }) => findings.map(({ rule }) => rule))
