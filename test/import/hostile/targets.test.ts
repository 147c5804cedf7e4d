import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { equerre, folder, read } from '../../cli/equerre.ts'
import { compoundFile } from './compound.ts'

/** Whatever happens to an import, the file that was there is as it was. */

const OLD = 'referentiel: 1\n# des heures de corrections\n'
const DOCUMENT = 'Bloc 1 - Entretenir un verger\n\nC1.1 Tailler un arbre formé en respectant sa structure\n'

const bring = (files: Readonly<Record<string, string | Buffer>>): string =>
  folder({ 'old.referentiel.yaml': OLD, 'document.txt': DOCUMENT, ...files })

describe('a document that cannot be read leaves the target as it was', () => {
  test.each([
    ['with a password', Buffer.from(compoundFile('EncryptedPackage')), /mot de passe/],
    ['damaged', Buffer.from(zipSync({ 'word/document.xml': strToU8('<w:document>') })).subarray(0, 60), /abîmé/],
    ['empty', Buffer.alloc(0), /vide/],
    ['of zeros', Buffer.alloc(3000), /zéros/],
  ])('%s', (_, bytes, said) => {
    const cwd = bring({ 'mauvais.docx': bytes })
    const { status, stderr } = equerre(['import', 'mauvais.docx', '-o', 'old.referentiel.yaml'], {
      cwd,
    })
    expect([status, stderr]).toEqual([2, expect.stringMatching(said)])
    expect(read(cwd, 'old.referentiel.yaml')).toBe(OLD)
    expect(readdirSync(cwd).sort()).toEqual(['document.txt', 'mauvais.docx', 'old.referentiel.yaml'])
  })

  test('a folder', () => {
    const cwd = bring({})
    mkdirSync(join(cwd, 'dossier'))
    const { status, stderr } = equerre(['import', 'dossier', '-o', 'old.referentiel.yaml'], { cwd })
    expect([status, stderr]).toEqual([2, expect.stringMatching(/dossier/)])
    expect(read(cwd, 'old.referentiel.yaml')).toBe(OLD)
  })
})

describe('a target that cannot be written', () => {
  test('a folder', () => {
    const cwd = bring({})
    mkdirSync(join(cwd, 'sortie'))
    const { status, stderr } = equerre(['import', 'document.txt', '-o', 'sortie'], { cwd })
    expect([status, stderr]).toEqual([2, expect.stringMatching(/c’est un dossier/)])
    expect(readdirSync(join(cwd, 'sortie'))).toEqual([])
  })

  test('a disk that fills up: the old text stays, and nothing beside it', () => {
    const long = Array.from({ length: 150 }, (_, at) => `C1.${at} Tailler un arbre formé de la rangée ${at}\n\n`).join(
      '',
    )
    const cwd = bring({ 'long.txt': `Bloc 1 - Entretenir un verger\n\n${long}` })
    // The limit on the size of a file stands for the end of a disk; without the signal, writing past it is an error.
    const script = 'trap "" XFSZ; ulimit -f 4; exec "$@"'
    const args = ['import', 'long.txt', '-o', 'old.referentiel.yaml']
    const { status, stderr } = equerre(args, { cwd, script })
    expect([status, stderr]).toEqual([2, expect.stringMatching(/Rien n’a été changé/)])
    expect(read(cwd, 'old.referentiel.yaml')).toBe(OLD)
    expect(readdirSync(cwd).sort()).toEqual(['document.txt', 'long.txt', 'old.referentiel.yaml'])
  })

  // Whoever may do everything is refused nothing.
  test.skipIf(process.getuid?.() === 0)('a file that is protected', () => {
    const cwd = bring({})
    chmodSync(join(cwd, 'old.referentiel.yaml'), 0o444)
    const { status } = equerre(['import', 'document.txt', '-o', 'old.referentiel.yaml'], { cwd })
    expect(status).toBe(2)
    expect(read(cwd, 'old.referentiel.yaml')).toBe(OLD)
  })
})

test('a document that is read replaces the target, and the old text is kept beside it', () => {
  const cwd = bring({})
  expect(equerre(['import', 'document.txt', '-o', 'old.referentiel.yaml'], { cwd }).status).toBe(0)
  expect(read(cwd, 'old.referentiel.yaml')).toContain('C1.1')
  expect(read(cwd, 'old.referentiel.yaml.1.old')).toBe(OLD)
})
