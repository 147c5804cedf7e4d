import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { referential, TestFolder } from '../testing/folder.ts'
import { readConfined } from './read-confined.ts'
import { Roots } from './roots.ts'

const refusalOf = (attempt: Promise<unknown>): Promise<Refusal> =>
  attempt.then(() => {
    throw new Error('it was not refused')
  }, refusalIn)

function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}

/** A folder that is served, and beside it one that is not. */
function twoFolders(): { readonly folder: TestFolder; readonly secret: string } {
  const folder = new TestFolder()
  folder.write('servi/fleuriste.referentiel.yaml', referential('Fleuriste', 'Composer un bouquet'))
  const secret = folder.write('ailleurs/secret.referentiel.yaml', referential('Secret', 'Ne pas lire'))
  return { folder, secret }
}

describe('a path from a client', () => {
  test('designates a file from the folder, or from its name, or absolute', async () => {
    const { folder } = twoFolders()
    folder.write('servi/sous/dossier/x.examen.yaml', 'examen: 1\n')
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    for (const path of [
      'fleuriste.referentiel.yaml',
      './fleuriste.referentiel.yaml',
      'servi/fleuriste.referentiel.yaml',
      folder.at('servi/fleuriste.referentiel.yaml'),
      ` ${folder.at('servi')}//./fleuriste.referentiel.yaml`,
    ]) {
      expect(await workspace.resolve(path)).toMatchObject({ kind: 'referential', entry: { name: 'fleuriste' } })
    }
    expect(await workspace.resolve('sous\\dossier\\x.examen.yaml')).toMatchObject({
      kind: 'exam',
      entry: { name: 'x' },
    })
  })

  test.each([
    '../ailleurs/secret.referentiel.yaml',
    'sous/../../ailleurs/secret.referentiel.yaml',
    'sous/../fleuriste.referentiel.yaml',
    '..\\ailleurs\\secret.referentiel.yaml',
    '/etc/passwd',
    '/etc/passwd.referentiel.yaml',
    'C:\\Windows\\x.referentiel.yaml',
    'file:///etc/x.referentiel.yaml',
    'http://localhost/x.referentiel.yaml',
    '',
    'x\0.referentiel.yaml',
    `${'x/'.repeat(3000)}x.referentiel.yaml`,
  ])('%j is outside', async (path) => {
    const { folder } = twoFolders()
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    const { reason, words } = await refusalOf(workspace.resolve(path))
    expect(reason).toBe('outside')
    expect(`${words.fr} ${words.en}`).not.toMatch(/etc|ailleurs|Windows|\/tmp/)
  })

  test('tells nothing of what exists elsewhere', async () => {
    const { folder, secret } = twoFolders()
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    const there = await refusalOf(workspace.resolve(secret))
    const notThere = await refusalOf(workspace.resolve(`${dirname(secret)}/absent.referentiel.yaml`))
    expect(there.words).toEqual(notThere.words)
  })

  test('may begin like the folder without being inside', async () => {
    const { folder } = twoFolders()
    folder.write('servi-aussi/x.referentiel.yaml', referential('Voisin', 'Ne pas lire'))
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    expect((await refusalOf(workspace.resolve(folder.at('servi-aussi/x.referentiel.yaml')))).reason).toBe('outside')
  })

  test('of another type, of a folder, of what is not there is refused', async () => {
    const { folder } = twoFolders()
    folder.write('servi/notes.md', 'secret')
    mkdirSync(folder.at('servi/dossier.referentiel.yaml'))
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    expect((await refusalOf(workspace.resolve('notes.md'))).reason).toBe('not-served')
    expect((await refusalOf(workspace.resolve('dossier.referentiel.yaml'))).reason).toBe('unreadable')
    expect((await refusalOf(workspace.resolve('absent.referentiel.yaml'))).reason).toBe('unreadable')
    expect(workspace.list().map(({ name }) => name)).toEqual(['fleuriste'])
  })

  test('finds a file that came this instant', async () => {
    const { folder } = twoFolders()
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    folder.write('servi/nouveau/vite.referentiel.yaml', referential('Vite', 'Arriver'))
    expect(await workspace.resolve('nouveau/vite.referentiel.yaml')).toMatchObject({ entry: { name: 'vite' } })
  })

  test('into a hidden folder is not served', async () => {
    const { folder } = twoFolders()
    folder.write('servi/.git/x.referentiel.yaml', referential('Caché', 'Ne pas lire'))
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    await refusalOf(workspace.resolve('.git/x.referentiel.yaml'))
    expect(workspace.list()).toHaveLength(1)
  })
})

describe('a link', () => {
  test('out of the folder is neither listed nor read', async () => {
    const { folder, secret } = twoFolders()
    symlinkSync(secret, folder.at('servi/lien.referentiel.yaml'))
    symlinkSync(dirname(secret), folder.at('servi/dossier'))
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    expect(workspace.list().map(({ name }) => name)).toEqual(['fleuriste'])
    for (const path of ['lien.referentiel.yaml', 'dossier/secret.referentiel.yaml']) {
      const { reason, words } = await refusalOf(workspace.resolve(path))
      expect(reason).toBe('outside')
      expect(words.fr).not.toContain('ailleurs')
    }
    expect((await workspace.search({ query: 'lire', limit: 5 })).total).toBe(0)
  })

  test('inside designates what it leads to, once', async () => {
    const { folder } = twoFolders()
    symlinkSync(folder.at('servi/fleuriste.referentiel.yaml'), folder.at('servi/autre.referentiel.yaml'))
    symlinkSync(folder.at('servi'), folder.at('servi/rond'))
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    expect(workspace.list().map(({ name }) => name)).toEqual(['fleuriste'])
    expect(await workspace.resolve('autre.referentiel.yaml')).toMatchObject({ entry: { name: 'fleuriste' } })
    expect(await workspace.resolve('rond/rond/fleuriste.referentiel.yaml')).toMatchObject({
      entry: { name: 'fleuriste' },
    })
  })

  test('inside to another type of file is refused', async () => {
    const { folder } = twoFolders()
    folder.write('servi/cle.pem', 'secret')
    symlinkSync(folder.at('servi/cle.pem'), folder.at('servi/cle.referentiel.yaml'))
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    expect((await refusalOf(workspace.resolve('cle.referentiel.yaml'))).reason).toBe('not-served')
  })

  test('may be the folder itself', async () => {
    const { folder } = twoFolders()
    symlinkSync(folder.at('servi'), folder.at('raccourci'))
    const workspace = await folder.open({ directories: [folder.at('raccourci')] })
    expect(await workspace.resolve(folder.at('raccourci/fleuriste.referentiel.yaml'))).toMatchObject({
      entry: { name: 'fleuriste' },
    })
    expect((await workspace.read('fleuriste')).text).toContain('Fleuriste')
  })

  test('that takes the place of a file that was listed is not followed', async () => {
    const { folder, secret } = twoFolders()
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    rmSync(folder.at('servi/fleuriste.referentiel.yaml'))
    symlinkSync(secret, folder.at('servi/fleuriste.referentiel.yaml'))
    expect((await refusalOf(workspace.read('fleuriste'))).reason).toBe('outside')
  })

  test('that takes the place of a folder while files are read never lets another file through', async () => {
    const { folder } = twoFolders()
    folder.write('servi/sous/x.referentiel.yaml', referential('Dedans', 'Dedans'))
    folder.write('ailleurs/x.referentiel.yaml', referential('Dehors', 'Dehors'))
    const roots = await Roots.of([folder.at('servi')])
    const [inside, aside] = [folder.at('servi/sous'), folder.at('servi/cote')]
    let isOver = false
    const swapping = (async () => {
      while (!isOver) {
        renameSync(inside, aside)
        symlinkSync(folder.at('ailleurs'), inside)
        await new Promise((resolve) => setImmediate(resolve))
        rmSync(inside)
        renameSync(aside, inside)
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    const texts: string[] = []
    let refused = 0
    try {
      for (let attempt = 0; attempt < 400; attempt++) {
        const read = await readConfined(`${inside}/x.referentiel.yaml`, roots).catch(refusalIn)
        if (read instanceof Refusal) refused++
        else texts.push(read.bytes.toString('utf8'))
      }
    } finally {
      isOver = true
      await swapping
    }
    expect(texts.filter((text) => !text.includes('Dedans'))).toEqual([])
    expect(texts.length).toBeGreaterThan(0)
    expect(refused).toBeGreaterThan(0)
  })
})

describe('what is no ordinary file', () => {
  test('a pipe is neither listed nor waited for', async () => {
    const { folder } = twoFolders()
    const { status } = spawnSync('mkfifo', [folder.at('servi/tube.referentiel.yaml')])
    expect(status).toBe(0)
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    expect(workspace.list().map(({ name }) => name)).toEqual(['fleuriste'])
    const roots = await Roots.of([folder.at('servi')])
    expect((await refusalOf(readConfined(folder.at('servi/tube.referentiel.yaml'), roots))).reason).toBe('not-served')
  })

  test('a device is not opened', async () => {
    const { folder } = twoFolders()
    symlinkSync('/dev/zero', folder.at('servi/zero.referentiel.yaml'))
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    expect((await refusalOf(workspace.resolve('zero.referentiel.yaml'))).reason).toBe('outside')
  })

  test('a file far too large is listed with the reason, and not read', async () => {
    const { folder } = twoFolders()
    truncateSync(folder.write('servi/enorme.referentiel.yaml', ''), 40 * 1024 * 1024)
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    expect(workspace.find('enorme')?.problem?.fr).toMatch(/trop grand/)
    expect((await refusalOf(workspace.read('enorme'))).reason).toBe('too-large')
  })
})

test('a folder that is not there is refused at the start', async () => {
  const folder = new TestFolder()
  expect((await refusalOf(folder.open({ directories: [folder.at('absent')] }))).words.fr).toMatch(/dossier/)
})

test('folders inside one another are one', async () => {
  const { folder } = twoFolders()
  const workspace = await folder.open({ directories: [folder.at('servi'), folder.path, folder.path] })
  expect(workspace.list().map(({ name }) => name)).toEqual(['secret', 'fleuriste'])
})
