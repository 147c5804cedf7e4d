import { existsSync, linkSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DRAFT, equerre, filesIn, folder, read } from './equerre.ts'

const FILE = 'f.referentiel.yaml'

describe('an output that is the file that is read', () => {
  test.each([
    ['export', ['export', FILE, '--to', 'json', '-o', FILE]],
    ['export, of a file of another name', ['export', 'f.txt', '--to', 'json', '-o', './f.txt']],
    ['export, by a link', ['export', FILE, '--to', 'json', '-o', 'link']],
    ['preview', ['preview', 'f.txt', '-o', 'f.txt']],
    ['coverage', ['coverage', 'f.txt', '--format', 'html', '-o', 'f.txt']],
    ['check', ['check', 'f.txt', '-o', 'json=f.txt']],
    ['diff', ['diff', FILE, 'f.txt', '-o', 'json=f.txt']],
    ['import', ['import', 'doc.md', '-o', 'doc.md']],
    ['draft', ['draft', 'exam', 'f.txt', '--bloc', 'BC1', '-o', 'f.txt']],
  ])('is refused, and nothing is changed: %s', (_, args) => {
    const cwd = folder({ [FILE]: DRAFT, 'f.txt': DRAFT, 'doc.md': '# C1. Composer un bouquet' })
    symlinkSync(FILE, join(cwd, 'link'))
    const before = filesIn(cwd)
    const { status, stderr } = equerre(args, { cwd })
    expect(status, stderr).toBe(2)
    expect(stderr).toContain('est le fichier lu')
    expect(filesIn(cwd)).toEqual(before)
    for (const name of [FILE, 'f.txt']) expect(read(cwd, name)).toBe(DRAFT)
    expect(read(cwd, 'doc.md')).toBe('# C1. Composer un bouquet')
  })

  test('is refused to an exam, its référentiel by a link too', () => {
    const exam = `examen: 1\nreferentiel: ./${FILE}\nintitule: Blanc\nbloc: BC1\n`
    const cwd = folder({ [FILE]: DRAFT, 'e.examen.yaml': exam })
    symlinkSync(FILE, join(cwd, 'link.txt'))
    const { status, stderr } = equerre(['export', 'e.examen.yaml', '--to', 'gift', '-o', 'link.txt'], { cwd })
    expect(status, stderr).toBe(2)
    expect(read(cwd, FILE)).toBe(DRAFT)
  })
})

describe('an output by a name that is not its own', () => {
  test.each([
    ['export', ['export', FILE, '--to', 'docx', '-o', 'x.referentiel.yaml']],
    ['preview', ['preview', FILE, '-o', 'x.examen.yaml']],
    ['coverage', ['coverage', FILE, '-o', 'x.yml']],
    ['check', ['check', FILE, '-o', 'json=x.yaml']],
    ['diff', ['diff', FILE, FILE, '-o', 'json=x.yaml']],
  ])('is refused when it is that of a YAML file: %s', (_, args) => {
    const cwd = folder({ [FILE]: DRAFT })
    const { status, stderr } = equerre(args, { cwd })
    expect(status, stderr).toBe(2)
    expect(stderr).toContain('porte le nom d’un fichier YAML')
    expect(filesIn(cwd)).toEqual([FILE])
  })

  test('is told of otherwise, and only then', () => {
    const cwd = folder({ [FILE]: DRAFT })
    const told = (name: string): string => equerre(['export', FILE, '--to', 'html', '-o', name], { cwd }).stderr
    expect(told('x.docx')).toContain('finit par .docx, et contient du .html')
    for (const name of ['x.HTM', 'x']) expect(told(name)).not.toContain('Attention')
  })
})

test('a folder that does not exist is what is told of', () => {
  const cwd = folder({ [FILE]: DRAFT })
  const { status, stderr } = equerre(['export', FILE, '--to', 'csv', '-o', 'sorties/mai/x.csv'], { cwd })
  expect(status).toBe(2)
  expect(stderr).toContain('le dossier «\u00a0sorties/mai\u00a0» n’existe pas. Créez-le')
})

describe('an export over a file', () => {
  const toCsv = (cwd: string) => equerre(['export', FILE, '--to', 'csv', '-o', 'x.csv'], { cwd })

  test('keeps what was there, once', () => {
    const mine = Buffer.from([0xff, 0xfe, 0x00, 0x41])
    const cwd = folder({ [FILE]: DRAFT, 'x.csv': mine })
    expect(toCsv(cwd).stderr).toContain('L’ancien fichier est gardé\u00a0: x.csv.1.old')
    expect(readFileSync(join(cwd, 'x.csv.1.old')).equals(mine)).toBe(true)
    // The same again: nothing is lost, nothing is kept.
    expect(toCsv(cwd).stderr).not.toContain('gardé')
    folder({ 'x.csv': mine }, cwd)
    expect(toCsv(cwd).stderr).toContain('x.csv.1.old')
    expect(filesIn(cwd)).toEqual([FILE, 'x.csv', 'x.csv.1.old'])
  })

  test('that no one works in leaves nothing beside', () => {
    const cwd = folder({ [FILE]: DRAFT, 'x.json': '{}' })
    expect(equerre(['export', FILE, '--to', 'json', '-o', 'x.json'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)).toEqual([FILE, 'x.json'])
  })

  test.skipIf(process.platform === 'win32')('writes to a device, where nothing is kept', () => {
    const cwd = folder({ [FILE]: DRAFT })
    const { status, stderr } = equerre(['export', FILE, '--to', 'csv', '-o', '/dev/null'], { cwd })
    expect(status, stderr).toBe(0)
    expect(existsSync('/dev/null.1.old')).toBe(false)
  })

  test('takes a file that shares its content with the source by a hard link: only one of the names changes', () => {
    const cwd = folder({ [FILE]: DRAFT })
    linkSync(join(cwd, FILE), join(cwd, 'x.csv'))
    expect(toCsv(cwd).status).toBe(0)
    expect(read(cwd, FILE)).toBe(DRAFT)
  })
})

test('what a form does not carry is told on the error output', () => {
  const cwd = folder({ [FILE]: DRAFT })
  for (const form of ['csv', 'moodle-csv']) {
    const { stdout, stderr } = equerre(['export', FILE, '--to', form], { cwd })
    expect(stderr).toContain('y perd')
    expect(stdout).not.toContain('y perd')
  }
})

describe('an import that recognises no competency', () => {
  test('says so, and is done all the same', () => {
    const cwd = folder({ 'courrier.md': 'Madame, je vous confirme notre rendez-vous de mardi.\n' })
    const { status, stderr } = equerre(['import', 'courrier.md', '-o', 'x.referentiel.yaml'], { cwd })
    expect(status, stderr).toBe(0)
    expect(stderr).toContain('aucune compétence n’a été reconnue dans «\u00a0courrier.md\u00a0»')
    expect(read(cwd, 'x.referentiel.yaml')).toContain('rendez-vous')
  })

  test('is not told when there is one', () => {
    const cwd = folder({ 'f.md': 'C1. Composer un bouquet afin de répondre à la demande du client\n' })
    expect(equerre(['import', 'f.md'], { cwd }).stderr).not.toContain('aucune compétence')
  })

  test('is refused a référentiel of Équerre', () => {
    const cwd = folder({ [FILE]: DRAFT })
    const { status, stdout, stderr } = equerre(['import', FILE], { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('equerre check')
  })
})
