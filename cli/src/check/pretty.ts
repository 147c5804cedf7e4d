import { fileText, summaryText } from '../../../core/src/report/check-text.ts'
import type { Shell } from '../shell.ts'
import type { Checked } from './checked.ts'

export function printPretty(checked: readonly Checked[], shell: Shell): void {
  const files = checked.map(({ document, result }) => ({ path: document.shown, result }))
  const lines = files.flatMap((file) => fileText(file, shell.layout))
  shell.print(`${[...lines, ...summaryText(files, shell.layout)].join('\n')}\n`)
}
