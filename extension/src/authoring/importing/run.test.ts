import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ESM_PARTS } from '../../../../scripts/esm-parts.ts'
import { runImport } from './run.ts'
import type { ImportTask } from './task.ts'

const BUNDLE = mkdtempSync(join(tmpdir(), 'equerre-worker-'))
const WORKER = join(BUNDLE, 'worker.mjs')

/** Bundled, as it is shipped: a thread reads the sources one by one, and anew each time. */
beforeAll(async () => {
  await build({
    ...ESM_PARTS,
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    outdir: BUNDLE,
  })
})
afterAll(() => rmSync(BUNDLE, { recursive: true }))

const task = (name: string, content: string | Uint8Array, fiche: string | null = null): ImportTask => ({
  uri: `file:///${name}`,
  name,
  source: { bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
  fiche,
  columns: null,
  language: 'fr',
})

/** The same, from a file of the disk. */
function onDisk(name: string, content: string, fiche: string | null = null): ImportTask {
  const path = join(mkdtempSync(join(tmpdir(), 'equerre-test-')), name)
  writeFileSync(path, content)
  return { ...task(name, '', fiche), source: { path } }
}

/** What the progress of the editor gives: asks to stop at once, or never. */
const token = (isStopped: boolean) => ({
  onCancellationRequested: (listener: () => void) => {
    if (isStopped) queueMicrotask(listener)
    return { dispose: () => {} }
  },
})

const run = (given: ImportTask, tell: (done: number) => void = () => {}) => runImport(WORKER, given, token(false), tell)

const register = (...numbers: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><FICHES>${numbers
    .map(
      (number) => `<FICHE><NUMERO_FICHE>${number}</NUMERO_FICHE><INTITULE>Fleuriste ${number}</INTITULE>
<BLOCS_COMPETENCES><BLOC_COMPETENCES><CODE>${number}BC01</CODE><LIBELLE>Composer des bouquets</LIBELLE>
<LISTE_COMPETENCES>C1.1 Composer un bouquet afin de répondre à la demande du client</LISTE_COMPETENCES>
</BLOC_COMPETENCES></BLOCS_COMPETENCES></FICHE>`,
    )
    .join('')}</FICHES>`

test('a document is imported in a thread of its own, with its report', async () => {
  const text = '# Bloc 1 : Accueillir\n\nC1.1 Accueillir un client'
  for (const given of [task('a.md', text), onDisk('a.md', text)]) {
    const answer = await run(given)
    if (answer?.kind !== 'imported') throw new Error('not imported')
    expect(answer.yaml).toContain('Accueillir un client')
    expect(answer.report).toContain('Import de a.md')
    expect(answer.notices).toEqual([])
  }
})

test('what is to be known of the reading is told', async () => {
  const answer = await run(task('a.txt', Buffer.from('C1 Évaluer une compétence\n', 'latin1')))
  expect(answer).toMatchObject({ kind: 'imported', notices: [expect.stringContaining('windows-1252')] })
})

test('what cannot be read is refused in words', async () => {
  expect(await run(task('a.docx', '%PDF-1.7'))).toMatchObject({ kind: 'refused', said: expect.stringMatching(/\.$/) })
})

test('one fiche of the national register is taken by its number; which one is asked when there are several', async () => {
  expect(await run(onDisk('export.xml', register('RNCP1', 'RNCP2')))).toEqual({ kind: 'several' })
  const shares: number[] = []
  const second = await run(onDisk('export.xml', register('RNCP1', 'RNCP2'), 'RNCP2'), (done) => shares.push(done))
  expect(second).toMatchObject({ kind: 'imported', yaml: expect.stringContaining('RNCP2'), competencies: 1 })
  expect(shares.at(-1)).toBe(1)
  expect(await run(onDisk('export.xml', register('RNCP1')))).toMatchObject({ kind: 'imported', competencies: 1 })
  expect(await run(task('export.xml', register('RNCP1', 'RNCP2'), 'RNCP3'))).toMatchObject({
    kind: 'refused',
    said: expect.stringContaining('RNCP3'),
  })
})

test('what the columns of a table hold is asked where their titles do not say it', async () => {
  const table = task('a.csv', 'a;b\nAccueillir un client afin de le servir;Le client est servi\n')
  expect(await run(table)).toMatchObject({ kind: 'refused', asks: 'columns' })
  expect(await run({ ...table, columns: 'Compétence=A,Critères=B' })).toMatchObject({
    kind: 'imported',
    competencies: 1,
  })
})

test('it stops when it is asked to', async () => {
  const long = task('a.txt', 'C1.1 Accueillir\n'.repeat(200_000))
  expect(await runImport(WORKER, long, token(true), () => {})).toBeNull()
})

test('a thread that cannot start is an error, not an answer', async () => {
  const absent = join(import.meta.dirname, 'absent.ts')
  await expect(runImport(absent, task('a.txt', ''), token(false), () => {})).rejects.toThrow()
})
