import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXAM_EXPORT_FORMATS, EXPORT_FORMATS } from '../../exchange/src/index.ts'
import { DRAFT, equerre, filesIn, folder, read } from './equerre.ts'

const SAMPLES = join(import.meta.dirname, '../../samples')
const EXAM = join(SAMPLES, 'conduite-travaux-paysagers-bloc-1.examen.yaml')
const REFERENTIAL = join(SAMPLES, 'conduite-travaux-paysagers.referentiel.yaml')

describe('equerre export, of a mock exam', () => {
  test('gives it in each form of exams', { timeout: 60_000 }, () => {
    const cwd = folder()
    for (const { id, extension } of EXAM_EXPORT_FORMATS) {
      const { status, stderr } = equerre(['export', EXAM, '--to', id, '-o', `${id}.${extension}`], { cwd })
      expect(status, stderr).toBe(0)
    }
    expect(read(cwd, 'moodle-xml.xml')).toContain('<tag><text>C1.1</text></tag>')
    expect(read(cwd, 'candidate-page.html')).not.toContain('déboursé sec est calculé')
    expect(read(cwd, 'jury-markdown.md')).toContain('déboursé sec est calculé')
    expect(readFileSync(join(cwd, 'qti.zip')).subarray(0, 2).toString()).toBe('PK')
  })

  test('says on the error output what the form cannot carry, and only the form on the other', () => {
    const { stdout, stderr, status } = equerre(['export', EXAM, '--to', 'gift'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^\/\/ Examen blanc/)
    expect(stderr).toContain('GIFT n’a pas de place pour le correcteur')
    expect(equerre(['export', EXAM, '--to', 'gift', '--lang', 'en']).stderr).toContain('GIFT carries no points')
    const named = equerre(['export', EXAM, '--to', 'gift', '-o', 'e.gift', '--lang', 'fr'], { cwd: folder() })
    expect(named.stderr).not.toContain('Attention')
  })

  test('is the same twice, to the byte', () => {
    const cwd = folder()
    for (const name of ['a.zip', 'b.zip']) equerre(['export', EXAM, '--to', 'qti', '-o', name], { cwd })
    expect(readFileSync(join(cwd, 'a.zip')).equals(readFileSync(join(cwd, 'b.zip')))).toBe(true)
  })

  test('tells when its référentiel is not there, and goes on', () => {
    const cwd = folder({ 'seul.examen.yaml': readFileSync(EXAM, 'utf8') })
    const { status, stderr, stdout } = equerre(['export', 'seul.examen.yaml', '--to', 'moodle-xml'], { cwd })
    expect(status).toBe(0)
    expect(stderr).toContain('Le référentiel de l’examen n’a pas été lu')
    expect(stdout).toContain('<tag><text>C1.1</text></tag>')
  })
})

describe('equerre export, of a référentiel that was not read whole', () => {
  test('writes it, and says on which lines something may be missing', () => {
    const cwd = folder({ 'f.referentiel.yaml': readFileSync(REFERENTIAL, 'utf8').replace('criteres:', 'critere:') })
    const { status, stderr } = equerre(['export', 'f.referentiel.yaml', '-o', 'f.md', '--lang', 'fr'], { cwd })
    expect(status, stderr).toBe(0)
    expect(stderr).toMatch(/une erreur d’écriture dans «.f\.referentiel\.yaml.» \(ligne \d+\)/)
    expect(filesIn(cwd)).toContain('f.md')
    expect(equerre(['export', REFERENTIAL, '-o', 'g.md', '--lang', 'fr'], { cwd }).stderr).not.toContain('Attention')
  })
})

describe('equerre export, asked for what is not made', () => {
  test('refuses a name whose ending is that of no form', () => {
    const cwd = folder()
    const { status, stderr } = equerre(['export', REFERENTIAL, '-o', 'f.odt', '--lang', 'fr'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('Aucune forme ne finit par .odt')
    expect(filesIn(cwd)).toEqual([])
  })

  test('lists the forms of exams when none is named, or one of référentiels', () => {
    const none = equerre(['export', EXAM])
    expect(none).toMatchObject({ status: 2, stdout: '' })
    const wrong = equerre(['export', EXAM, '--to', 'json'])
    expect(wrong).toMatchObject({ status: 2, stdout: '' })
    expect(wrong.stderr).toContain('Un examen blanc ne se donne pas sous la forme «\u00a0json\u00a0».')
    for (const { stderr } of [none, wrong]) {
      for (const { id } of EXAM_EXPORT_FORMATS) expect(stderr).toContain(`- ${id}\u00a0:`)
      expect(stderr).not.toContain('- coverage-csv')
    }
  })

  test('lists the forms of référentiels for a référentiel, with the nearest', () => {
    const wrong = equerre(['export', REFERENTIAL, '--to', 'qti', '--lang', 'en'])
    expect(wrong).toMatchObject({ status: 2, stdout: '' })
    expect(wrong.stderr).toContain('A référentiel is not given as “qti”.')
    for (const { id } of EXPORT_FORMATS) expect(wrong.stderr).toContain(`- ${id}:`)
    expect(wrong.stderr).not.toContain('- gift:')
    expect(equerre(['export', REFERENTIAL, '--to', 'coverage-cvs']).stderr).toContain(
      'Vouliez-vous dire «\u00a0coverage-csv\u00a0»\u00a0?',
    )
  })

  test('asks for a file before it makes what no terminal shows', () => {
    const { status, stderr } = equerre(['export', EXAM, '--to', 'qti'])
    expect(status).toBe(2)
    expect(stderr).toContain('-o FICHIER.zip')
  })
})

describe('equerre export, when no form is asked', () => {
  test.each([
    ['x.html', '<!doctype html>'],
    ['x.MD', 'Référentiel de certification'],
    ['x.csv', '\u{feff}'],
    ['x.docx', 'PK'],
    ['x.json', '{'],
    ['x', '{'],
  ])('gives %s as its name says', (name, start) => {
    const cwd = folder({ 'f.referentiel.yaml': DRAFT })
    const { status, stderr } = equerre(['export', 'f.referentiel.yaml', '-o', name], { cwd })
    expect(status, stderr).toBe(0)
    expect(read(cwd, name).slice(0, start.length).toLowerCase()).toBe(start.toLowerCase())
    expect(stderr).not.toContain('Attention')
  })
})

describe('equerre export --comments', () => {
  const cwd = folder({ 'f.referentiel.yaml': DRAFT })

  test('is another name of the Word form with the findings', () => {
    for (const [name, ...args] of [
      ['a.docx', '--to', 'docx', '--comments'],
      ['b.docx', '--to', 'docx-comments'],
    ]) {
      const { status, stderr } = equerre(['export', 'f.referentiel.yaml', ...args, '-o', name ?? ''], { cwd })
      expect(status, stderr).toBe(0)
    }
    const [a, b] = ['a.docx', 'b.docx'].map((name) => readFileSync(join(cwd, name)))
    expect(a?.includes('word/comments.xml')).toBe(true)
    expect(b === undefined ? -1 : a?.compare(b)).toBe(0)
  })

  test('is for Word only, and for a référentiel', () => {
    const wrong = equerre(['export', 'f.referentiel.yaml', '--to', 'json', '--comments'], { cwd })
    expect(wrong).toMatchObject({ status: 2, stdout: '' })
    expect(wrong.stderr).toContain('écrivez --to docx --comments')
    expect(equerre(['export', EXAM, '--to', 'gift', '--comments']).status).toBe(2)
  })
})

const ROOT = join(import.meta.dirname, '../..')

/** An export that is interrupted as it is made, or just before it would be written; what the form does of it is its own. */
const interrupted = (when: string): string => `
import { makeAndDeliver } from ${JSON.stringify(join(ROOT, 'cli/src/export/made.ts'))}
import { openShell } from ${JSON.stringify(join(ROOT, 'cli/src/shell.ts'))}
const render = async (subject, language, { signal, progress }) => {
  progress(0.5)
  process.kill(process.pid, 'SIGINT')
  ${when}
  return new TextEncoder().encode('new')
}
await makeAndDeliver({ kind: 'binary', extension: 'bin', render }, null, { output: 'f.bin', sources: [] }, openShell('fr', 'never'))
`

describe('an export that Ctrl-C ends', () => {
  test.each([
    ['the form looks at the signal', 'await new Promise(setImmediate); signal.throwIfAborted()'],
    ['the form never looks', ''],
  ])('leaves the file as it was, says so, and ends by the signal: %s', (_, when) => {
    const cwd = folder({ 'f.bin': 'old', 'run.mjs': interrupted(when) })
    const node = join(ROOT, 'node_modules/.bin/node')
    const { signal, stderr } = spawnSync(node, ['run.mjs'], { cwd, encoding: 'utf8' })
    // A shell makes 130 of it.
    expect(signal).toBe('SIGINT')
    expect(stderr).toBe('Export interrompu\u00a0: rien n’a été écrit.\n')
    expect(read(cwd, 'f.bin')).toBe('old')
    expect(filesIn(cwd)).toEqual(['f.bin', 'run.mjs'])
  })
})
