import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runImport } from './run.ts'
import type { ImportTask } from './task.ts'

const WORKER = join(import.meta.dirname, 'worker.ts')

const task = (name: string, text: string): ImportTask => ({
  uri: `file:///${name}`,
  name,
  bytes: new TextEncoder().encode(text),
  language: 'fr',
})

/** What the progress of the editor gives: asks to stop at once, or never. */
const token = (isStopped: boolean) => ({
  onCancellationRequested: (listener: () => void) => {
    if (isStopped) queueMicrotask(listener)
    return { dispose: () => {} }
  },
})

test('a document is imported in a thread of its own, with its report', async () => {
  const answer = await runImport(
    WORKER,
    task('a.md', '# Bloc 1 : Accueillir\n\nC1.1 Accueillir un client'),
    token(false),
  )
  if (answer?.kind !== 'imported') throw new Error('not imported')
  expect(answer.yaml).toContain('Accueillir un client')
  expect(answer.report).toContain('Import de a.md')
})

test('what is no text is refused in words', async () => {
  expect(await runImport(WORKER, task('a.pdf', '%PDF-1.7'), token(false))).toMatchObject({
    kind: 'refused',
    said: expect.stringContaining('pdftotext'),
  })
})

test('it stops when it is asked to', async () => {
  expect(await runImport(WORKER, task('a.txt', 'C1.1 Accueillir\n'.repeat(200_000)), token(true))).toBeNull()
})

test('a thread that cannot start is an error, not an answer', async () => {
  await expect(runImport(join(import.meta.dirname, 'absent.ts'), task('a.txt', ''), token(false))).rejects.toThrow()
})
