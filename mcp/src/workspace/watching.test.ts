import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Workspace } from './contract.ts'
import { referential, TestFolder, Told } from './testing/folder.ts'

interface Followed {
  readonly folder: TestFolder
  readonly workspace: Workspace
  readonly told: Told
}

/** Two référentiels in two folders, followed. */
async function followed(): Promise<Followed> {
  const folder = new TestFolder()
  folder.write('a/fleuriste.referentiel.yaml', referential('Fleuriste', 'Composer un bouquet'))
  folder.write('b/boulanger.referentiel.yaml', referential('Boulanger', 'Pétrir une pâte'))
  const workspace = await folder.open({ write: true })
  return { folder, workspace, told: new Told(workspace) }
}

/**
 * Nothing else was told of what was done before: a file that is written now is told after all that.
 * Twice, for what comes in the same moment.
 */
async function settled({ folder, told }: Followed): Promise<void> {
  for (let round = 0; round < 2; round++) {
    const before = told.of('boulanger')
    folder.write('b/boulanger.referentiel.yaml', referential('Boulanger', `Pétrir une pâte ${before} ${round}`))
    await told.until(() => told.of('boulanger') > before)
  }
}

/** The administrator reads what nobody may. */
function readsEverything(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'equerre-droits-'))
  try {
    const path = join(folder, 'ferme')
    writeFileSync(path, '', { mode: 0o000 })
    readFileSync(path)
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const found = async (workspace: Workspace, query: string): Promise<readonly string[]> =>
  (await workspace.search({ query, limit: 10 })).hits.map(({ name }) => name)

describe('a file that changes', () => {
  test('is told once, when what it says can be found', async () => {
    const here = await followed()
    const { folder, workspace, told } = here
    const seen: Promise<readonly string[]>[] = []
    workspace.onChange(() => seen.push(found(workspace, 'pivoines')))
    folder.write('a/fleuriste.referentiel.yaml', referential('Fleuriste', 'Choisir des pivoines'))
    await told.until(() => told.of('fleuriste') > 0)
    expect(await seen[0]).toEqual(['fleuriste'])
    expect(await found(workspace, 'bouquet')).toEqual([])
    await settled(here)
    expect(told.of('fleuriste')).toBe(1)
    expect(told.count('list')).toBe(0)
  })

  test('in a burst is told once', async () => {
    const here = await followed()
    for (let turn = 0; turn < 20; turn++) {
      here.folder.write('a/fleuriste.referentiel.yaml', referential('Fleuriste', `Composer ${turn} bouquets`))
    }
    await settled(here)
    expect(here.told.of('fleuriste')).toBe(1)
  })

  test('by an atomic replacement is told once, and nothing else is', async () => {
    const here = await followed()
    const { folder, told } = here
    const temporary = folder.write('a/.fleuriste.tmp', referential('Fleuriste', 'Choisir des pivoines'))
    renameSync(temporary, folder.at('a/fleuriste.referentiel.yaml'))
    await settled(here)
    expect(told.of('fleuriste')).toBe(1)
    expect(told.count('list')).toBe(0)
  })

  test('by deleting and writing it again at once is told as changed', async () => {
    const here = await followed()
    rmSync(here.folder.at('a/fleuriste.referentiel.yaml'))
    here.folder.write('a/fleuriste.referentiel.yaml', referential('Fleuriste', 'Choisir des pivoines'))
    await settled(here)
    expect(here.told.of('fleuriste')).toBe(1)
    expect(here.told.count('list')).toBe(0)
  })

  test('by nothing but its date is not told', async () => {
    const here = await followed()
    const text = (await here.workspace.read('fleuriste')).text
    here.folder.write('a/fleuriste.referentiel.yaml', text)
    await settled(here)
    expect(here.told.of('fleuriste')).toBe(0)
  })

  test('is read fresh before it is told', async () => {
    const { folder, workspace } = await followed()
    folder.write('a/fleuriste.referentiel.yaml', referential('Fleuriste', 'Choisir des pivoines'))
    expect((await workspace.read('fleuriste')).text).toContain('pivoines')
    expect(await found(workspace, 'pivoines')).toEqual(['fleuriste'])
  })

  test('by the workspace itself is told once', async () => {
    const here = await followed()
    const { text } = await here.workspace.read('fleuriste')
    await here.workspace.write('fleuriste', text, text.replace('bouquet', 'centre de table'))
    expect(await found(here.workspace, 'table')).toEqual(['fleuriste'])
    await settled(here)
    expect(here.told.of('fleuriste')).toBe(1)
  })

  test('while another is indexed is not lost', async () => {
    const folder = new TestFolder()
    for (let index = 0; index < 30; index++) {
      folder.write(`f${index}.referentiel.yaml`, referential(`Métier ${index}`, `Tenir le poste ${index}`))
    }
    const { openWorkspace } = await import('./open.ts')
    const workspace = await openWorkspace({ directories: [folder.path], write: false })
    const told = new Told(workspace)
    folder.write('f7.referentiel.yaml', referential('Métier', 'Choisir des pivoines'))
    folder.write('f29.referentiel.yaml', referential('Métier', 'Choisir des pivoines'))
    await workspace.indexed()
    // What was told is what was indexed with another text first; both are found in any case.
    folder.write('f0.referentiel.yaml', referential('Métier', 'Faire un signe'))
    await told.until(() => told.of('f0') > 0)
    expect(await found(workspace, 'pivoines')).toEqual(['f29', 'f7'])
    await workspace.close()
  })
})

describe('a file that comes or goes', () => {
  test('is told as the list, once for several', async () => {
    const here = await followed()
    const { folder, workspace, told } = here
    folder.write('a/un.referentiel.yaml', referential('Un', 'Tenir une caisse'))
    folder.write('a/deux.referentiel.yaml', referential('Deux', 'Tenir un stand'))
    folder.write('a/trois.examen.yaml', 'examen: 1\n')
    await told.until(() => told.count('list') > 0)
    expect(workspace.list().map(({ name }) => name)).toEqual(['deux', 'fleuriste', 'un', 'boulanger'])
    expect(workspace.exams().map(({ name }) => name)).toEqual(['trois'])
    expect(await found(workspace, 'caisse')).toEqual(['un'])
    rmSync(folder.at('a/un.referentiel.yaml'))
    await told.until(() => told.count('list') > 1)
    expect(workspace.find('un')).toBeNull()
    expect(await found(workspace, 'caisse')).toEqual([])
    await settled(here)
    expect(told.count('list')).toBe(2)
  })

  test('with its folder, in depth, is found', async () => {
    const { folder, workspace, told } = await followed()
    folder.write('c/d/e/nouveau.referentiel.yaml', referential('Nouveau', 'Arriver tôt'))
    await told.until(() => workspace.find('nouveau') !== null)
    folder.write('c/d/e/nouveau.referentiel.yaml', referential('Nouveau', 'Partir tard'))
    await told.until(() => told.of('nouveau') > 0)
    rmSync(folder.at('c'), { recursive: true })
    await told.until(() => workspace.find('nouveau') === null)
    expect(await found(workspace, 'partir tard')).toEqual([])
  })

  test('by another name is the list', async () => {
    const { folder, workspace, told } = await followed()
    renameSync(folder.at('a/fleuriste.referentiel.yaml'), folder.at('b/floriculteur.referentiel.yaml'))
    await told.until(() => workspace.find('floriculteur') !== null && workspace.find('fleuriste') === null)
    expect(told.count('referential')).toBe(0)
    expect(await found(workspace, 'bouquet')).toEqual(['floriculteur'])
  })

  test('with a folder that takes another name is told', async () => {
    const { folder, workspace, told } = await followed()
    renameSync(folder.at('a'), folder.at('z'))
    await told.until(() => workspace.list().some(({ path }) => path === 'z/fleuriste.referentiel.yaml'))
    folder.write('z/fleuriste.referentiel.yaml', referential('Fleuriste', 'Choisir des pivoines'))
    await told.until(() => told.count('referential') > 0)
    expect((await workspace.search({ query: 'pivoines', limit: 5 })).total).toBe(1)
  })

  test('with the folder that is served, and back', async () => {
    const folder = new TestFolder()
    folder.write('servi/fleuriste.referentiel.yaml', referential('Fleuriste', 'Composer un bouquet'))
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    const told = new Told(workspace)
    rmSync(folder.at('servi'), { recursive: true })
    await told.until(() => workspace.list().length === 0)
    await expect(workspace.read('fleuriste')).rejects.toMatchObject({ reason: 'unknown' })
    folder.write('servi/fleuriste.referentiel.yaml', referential('Fleuriste', 'Composer un bouquet'))
    await told.until(() => workspace.list().length === 1)
    expect((await workspace.read('fleuriste')).text).toContain('bouquet')
  })

  test('of another type is not told', async () => {
    const here = await followed()
    here.folder.write('a/notes.md', 'rien')
    mkdirSync(here.folder.at('a/.git'))
    here.folder.write('a/.git/x.referentiel.yaml', referential('Caché', 'Ne pas lire'))
    await settled(here)
    expect(here.told.count('list')).toBe(0)
  })
})

test.skipIf(readsEverything())('a file that can no longer be read is told, with the reason in the list', async () => {
  const { folder, workspace, told } = await followed()
  chmodSync(folder.at('a/fleuriste.referentiel.yaml'), 0o000)
  appendFileSync(folder.at('a/autre.referentiel.yaml'), referential('Autre', 'Venir'))
  await told.until(() => workspace.find('fleuriste')?.problem !== null)
  expect(workspace.find('fleuriste')?.problem?.fr).toMatch(/ne peut pas être lu/)
})

test('a file that becomes far too large is told, and can be found no longer', async () => {
  const { folder, workspace, told } = await followed()
  writeFileSync(folder.at('a/fleuriste.referentiel.yaml'), Buffer.alloc(17 * 1024 * 1024, '#'))
  await told.until(() => told.of('fleuriste') > 0)
  expect(workspace.find('fleuriste')?.problem?.fr).toMatch(/trop grand/)
  expect(await found(workspace, 'bouquet')).toEqual([])
  folder.write('a/fleuriste.referentiel.yaml', referential('Fleuriste', 'Choisir des pivoines'))
  await told.until(() => told.of('fleuriste') > 1)
  expect(workspace.find('fleuriste')?.problem).toBeNull()
})

test('a configuration that changes is told, and holds at once', async () => {
  const { folder, workspace, told } = await followed()
  const before = (await workspace.checked('fleuriste')).result.findings
  const [rule = ''] = before.map((finding) => finding.rule)
  expect(workspace.find('fleuriste')?.findings).not.toBeNull()
  folder.write('equerre.config.yaml', `regles:\n  ${rule}: off\n`)
  await told.until(() => told.count('configuration') > 0)
  expect(workspace.find('fleuriste')?.findings).toBeNull()
  const after = (await workspace.checked('fleuriste')).result.findings
  expect(after.some((finding) => finding.rule === rule)).toBe(false)
})

test('nothing is told after it was closed', async () => {
  const { folder, workspace, told } = await followed()
  await workspace.close()
  folder.write('a/fleuriste.referentiel.yaml', referential('Fleuriste', 'Choisir des pivoines'))
  // Another one that follows the same folder has seen it: this one would have.
  const other = await folder.open()
  const otherTold = new Told(other)
  folder.write('a/fleuriste.referentiel.yaml', referential('Fleuriste', 'Choisir des dahlias'))
  await otherTold.until(() => otherTold.of('fleuriste') > 0)
  expect(told.changes).toEqual([])
})
