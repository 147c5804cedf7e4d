import { readFileSync } from 'node:fs'
import { isatty } from 'node:tty'
import type { Language, Localised } from '../../core/src/language.ts'
import type { Layout } from '../../core/src/report/layout.ts'
import { COLOURED, PLAIN } from '../../core/src/report/style.ts'
import { writeOut } from './write-out.ts'

/** What a command may touch of the world around it. */
export interface Shell {
  readonly cwd: string
  readonly language: Language
  /** The words of a message in the language of the run. */
  readonly say: (message: Localised) => string
  /** Data, on the standard output. */
  readonly print: (data: string | Uint8Array) => void
  /** Everything else, on the error output: one line or more. */
  readonly note: (text: string) => void
  readonly readInput: () => Buffer
  /** Whether a person reads the standard output. */
  readonly interactive: boolean
  /** How a text on the standard output is laid out, and one on the error output. */
  readonly layout: Layout
  readonly noteLayout: Layout
}

export type Colour = 'auto' | 'always' | 'never'

const DEFAULT_WIDTH = 100
const WIDEST = 120

export function openShell(language: Language, colour: Colour): Shell {
  const interactive = isatty(1)
  return {
    cwd: process.cwd(),
    language,
    say: (message) => message[language],
    print: writeOut,
    note: (text) => void process.stderr.write(`${text}\n`),
    readInput: () => readFileSync(0),
    interactive,
    layout: { language, width: widthOf(interactive), style: isColoured(colour, interactive) ? COLOURED : PLAIN },
    noteLayout: { language, width: widthOf(isatty(2)), style: isColoured(colour, isatty(2)) ? COLOURED : PLAIN },
  }
}

/** An explicit choice wins over NO_COLOR (no-color.org), which wins over FORCE_COLOR and over the terminal. */
function isColoured(colour: Colour, terminal: boolean): boolean {
  if (colour !== 'auto') return colour === 'always'
  if (process.env.NO_COLOR) return false
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0'
  return terminal && process.env.TERM !== 'dumb'
}

/** A paragraph wider than a page is hard to read, whatever the terminal. A pipe has no width, unless COLUMNS says so. */
function widthOf(terminal: boolean): number {
  const asked = Number(process.env.COLUMNS)
  const columns = terminal ? process.stdout.columns || process.stderr.columns || asked : asked
  return columns >= 40 ? Math.min(columns, WIDEST) : DEFAULT_WIDTH
}
