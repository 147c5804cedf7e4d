import { randomUUID } from 'node:crypto'

/** One line of the log that GitHub shows as an annotation. */
export const annotate = (kind: 'notice' | 'warning' | 'error', said: string): void =>
  print(`::${kind} title=Équerre::${escaped(said)}`)

export const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** Text that others wrote: nothing in it is read as a command. */
export function quote(text: string): void {
  if (text.trim() === '') return
  const end = randomUUID()
  print(`::stop-commands::${end}\n${text.trimEnd()}\n::${end}::`)
}

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
