import type { Severity } from '../rules/rule.ts'

/** How a terminal report dresses its words. */
export interface Style {
  readonly severity: (severity: Severity, text: string) => string
  readonly good: (text: string) => string
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly path: (text: string) => string
  readonly added: (text: string) => string
  readonly removed: (text: string) => string
}

const plain = (text: string): string => text

export const PLAIN: Style = {
  severity: (_, text) => text,
  good: plain,
  strong: plain,
  quiet: plain,
  path: plain,
  added: plain,
  removed: plain,
}

const ansi =
  (open: number, close: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`

const bold = ansi(1, 22)
const SEVERITY_COLOURS = { error: ansi(31, 39), warning: ansi(33, 39), info: ansi(36, 39) } as const

/** The sixteen colours every terminal lets its user choose. */
export const COLOURED: Style = {
  severity: (severity, text) => bold(SEVERITY_COLOURS[severity](text)),
  good: ansi(32, 39),
  strong: bold,
  quiet: ansi(2, 22),
  path: (text) => bold(ansi(4, 24)(text)),
  added: ansi(32, 39),
  removed: ansi(31, 39),
}
