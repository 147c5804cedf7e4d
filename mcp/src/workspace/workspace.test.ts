import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openWorkspace } from './open.ts'
import { Refusal } from './refusal.ts'
import { referential, TestFolder, Told } from './testing/folder.ts'

const FLORIST = referential('Fleuriste', 'Composer un bouquet', 'Tenir une caisse')

async function withFlorist(write: boolean) {
  const folder = new TestFolder()
  const path = folder.write('fleuriste.referentiel.yaml', FLORIST)
  return { folder, path, workspace: await folder.open({ write }) }
}

const reasonOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
  )

describe('the list', () => {
  test('says what each référentiel is, once it is indexed', async () => {
    const { workspace } = await withFlorist(false)
    expect(workspace.list()).toMatchObject([
      {
        name: 'fleuriste',
        path: 'fleuriste.referentiel.yaml',
        summary: { title: 'Fleuriste', level: 5, register: 'RNCP', blocks: 1, competencies: 2, assessed: 0, judged: 0 },
        problem: null,
        findings: null,
      },
    ])
  })

  test('is there before anything is indexed, and progress is told', async () => {
    const folder = new TestFolder()
    for (let index = 0; index < 20; index++) folder.write(`f${index}.referentiel.yaml`, FLORIST)
    const progress: number[] = []
    const workspace = await openWorkspace({
      directories: [folder.path],
      write: false,
      onProgress: ({ done }) => progress.push(done),
    })
    expect(workspace.list()).toHaveLength(20)
    expect(workspace.indexing).toMatchObject({ total: 20 })
    const early = await workspace.search({ query: 'bouquet', limit: 5, wait: false })
    expect(early.indexing).not.toBeNull()
    const seen: number[] = []
    const waited = await workspace.search({ query: 'bouquet', limit: 5, onProgress: ({ done }) => seen.push(done) })
    expect(waited).toMatchObject({ total: 20, indexing: null })
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.length).toBeGreaterThan(0)
    expect(progress).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    await workspace.close()
  })

  test('names folders when there are several', async () => {
    const folder = new TestFolder()
    folder.write('un/f.referentiel.yaml', FLORIST)
    folder.write('deux/f.referentiel.yaml', FLORIST)
    const workspace = await folder.open({ directories: [folder.at('un'), folder.at('deux')] })
    expect(workspace.folders).toEqual(['un', 'deux'])
    expect(workspace.list().map(({ name, path }) => [name, path])).toEqual([
      ['deux.f', 'deux/f.referentiel.yaml'],
      ['un.f', 'un/f.referentiel.yaml'],
    ])
    expect(await workspace.resolve('un/f.referentiel.yaml')).toMatchObject({ entry: { name: 'un.f' } })
    expect(workspace.near('f')).toEqual(['deux.f', 'un.f'])
  })

  test('leaves out what a configuration leaves alone', async () => {
    const folder = new TestFolder()
    folder.write('f.referentiel.yaml', FLORIST)
    folder.write('vieux/f.referentiel.yaml', FLORIST)
    folder.write('equerre.config.yaml', 'ignore: [vieux]\n')
    const matcher = (patterns: readonly string[]) => (path: string) =>
      patterns.some((pattern) => path === pattern || (pattern.endsWith('/**') && path.startsWith(pattern.slice(0, -2))))
    const workspace = await folder.open({ matcher })
    expect(workspace.list().map(({ path }) => path)).toEqual(['f.referentiel.yaml'])
    const told = new Told(workspace)
    folder.write('equerre.config.yaml', 'ignore: []\n')
    await told.until(() => told.count('list') > 0)
    expect(workspace.list()).toHaveLength(2)
  })
})

test('waiting for the index can be given up, and the index goes on', async () => {
  const folder = new TestFolder()
  for (let index = 0; index < 20; index++) folder.write(`f${index}.referentiel.yaml`, FLORIST)
  const workspace = await openWorkspace({ directories: [folder.path], write: false })
  const controller = new AbortController()
  const searching = workspace.search({ query: 'bouquet', limit: 5, signal: controller.signal })
  controller.abort(new Error('given up'))
  await expect(searching).rejects.toThrow('given up')
  await workspace.indexed()
  expect((await workspace.search({ query: 'bouquet', limit: 5 })).total).toBe(20)
  await workspace.close()
})

test('opening can be given up', async () => {
  const folder = new TestFolder()
  folder.write('f.referentiel.yaml', FLORIST)
  const signal = AbortSignal.abort(new Error('given up'))
  await expect(openWorkspace({ directories: [folder.path], write: false, signal })).rejects.toThrow('given up')
})

describe('a broken text', () => {
  const BROKEN = FLORIST.replace('Composer un bouquet', '"Composer un bouquet')

  test('is listed with its problem, read, checked and found', async () => {
    const folder = new TestFolder()
    folder.write('casse.referentiel.yaml', BROKEN)
    const workspace = await folder.open()
    expect(workspace.find('casse')).toMatchObject({ summary: { title: 'Fleuriste' } })
    expect(workspace.find('casse')?.problem?.fr).toMatch(/^Ligne \d+\u00a0: /)
    expect((await workspace.search({ query: 'bouquet', limit: 5 })).hits[0]?.name).toBe('casse')
    expect((await workspace.read('casse')).text).toBe(BROKEN)
    expect((await workspace.checked('casse')).result.findings.length).toBeGreaterThan(0)
  })

  test.each([
    ['empty', ''],
    ['bytes', Buffer.from([0, 1, 2, 255, 254, 0, 10, 200])],
    ['a list', '- un\n- deux\n'],
    ['in UTF-16', Buffer.from(`\ufeff${FLORIST}`, 'utf16le')],
    ['in Latin-1', Buffer.from(FLORIST.replace('bouquet', 'centre été'), 'latin1')],
  ])('%s is listed', async (_, content) => {
    const folder = new TestFolder()
    folder.write('f.referentiel.yaml', content)
    const workspace = await folder.open()
    expect(workspace.list().map(({ name }) => name)).toEqual(['f'])
    expect(workspace.find('f')?.summary).not.toBeNull()
    expect((await workspace.checked('f')).result.source.text).toBe((await workspace.read('f')).text)
  })
})

describe('a check', () => {
  test('follows the nearest configuration, counts its findings, and is kept', async () => {
    const folder = new TestFolder()
    folder.write('a/f.referentiel.yaml', FLORIST)
    folder.write('g.referentiel.yaml', FLORIST)
    folder.write('a/equerre.config.yaml', 'regles:\n  fiche-incomplete: off\n')
    const workspace = await folder.open()
    const { result, settings } = await workspace.checked('f')
    expect(settings.rules).toHaveProperty('fiche-incomplete')
    expect(result.findings.some(({ rule }) => rule === 'fiche-incomplete')).toBe(false)
    const other = (await workspace.checked('g')).result.findings
    expect(other.some(({ rule }) => rule === 'fiche-incomplete')).toBe(true)
    const counts = workspace.find('g')?.findings
    expect((counts?.errors ?? 0) + (counts?.warnings ?? 0) + (counts?.infos ?? 0)).toBe(other.length)
    expect((await workspace.checked('f')).result).toBe(result)
  })

  test('is one for a hundred who ask at once', async () => {
    const { workspace } = await withFlorist(false)
    const results = await Promise.all(Array.from({ length: 100 }, () => workspace.checked('fleuriste')))
    expect(new Set(results.map(({ result }) => result)).size).toBe(1)
  })

  test('of a given text follows the configuration of a référentiel', async () => {
    const folder = new TestFolder()
    folder.write('a/f.referentiel.yaml', FLORIST)
    folder.write('a/equerre.config.yaml', 'regles:\n  fiche-incomplete: off\n')
    const workspace = await folder.open()
    const rules = (name: string | null): readonly string[] =>
      workspace.checkText(FLORIST, name).result.findings.map(({ rule }) => rule)
    expect(rules('f')).not.toContain('fiche-incomplete')
    expect(rules(null)).toContain('fiche-incomplete')
    expect(() => workspace.checkText('', 'absent')).toThrow(Refusal)
  })

  test('takes up no configuration from elsewhere that one inside names', async () => {
    const folder = new TestFolder()
    folder.write('servi/f.referentiel.yaml', FLORIST)
    folder.write('ailleurs/secrets.yaml', 'regles:\n  fiche-incomplete: off\n')
    folder.write(
      'servi/equerre.config.yaml',
      `extends: [../ailleurs/secrets.yaml, ${folder.at('ailleurs/secrets.yaml')}, lien.yaml]\n`,
    )
    symlinkSync(folder.at('ailleurs/secrets.yaml'), folder.at('servi/lien.yaml'))
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    expect((await workspace.checked('f')).settings.rules).toEqual({})
  })

  test('follows a configuration above the folder, as it is now', async () => {
    const folder = new TestFolder()
    folder.write('servi/f.referentiel.yaml', FLORIST)
    const workspace = await folder.open({ directories: [folder.at('servi')] })
    expect((await workspace.checked('f')).settings.rules).toEqual({})
    folder.write('equerre.config.yaml', 'regles:\n  fiche-incomplete: off\n')
    expect((await workspace.checked('f')).settings.rules).toHaveProperty('fiche-incomplete')
  })
})

describe('writing', () => {
  const NEW = FLORIST.replace('bouquet', 'centre de table')

  test('is refused by a server that only reads', async () => {
    const { path, workspace } = await withFlorist(false)
    expect(await reasonOf(workspace.write('fleuriste', FLORIST, NEW))).toBe('read-only')
    expect(readFileSync(path, 'utf8')).toBe(FLORIST)
    expect(workspace.writable).toBe(false)
  })

  test('replaces the text, keeps the mode, leaves nothing beside', async () => {
    const { folder, path, workspace } = await withFlorist(true)
    chmodSync(path, 0o640)
    const { text, version } = await workspace.write('fleuriste', FLORIST, NEW)
    expect(readFileSync(path, 'utf8')).toBe(NEW)
    expect(text).toBe(NEW)
    expect(await workspace.read('fleuriste')).toEqual({ text, version })
    expect(statSync(path).mode & 0o777).toBe(0o640)
    const { readdirSync } = await import('node:fs')
    expect(readdirSync(folder.path)).toEqual([basename(path)])
  })

  test('is refused when the file changed since, and for a text that it never was', async () => {
    const { path, workspace, folder } = await withFlorist(true)
    folder.write('fleuriste.referentiel.yaml', NEW)
    expect(await reasonOf(workspace.write('fleuriste', FLORIST, 'perdu'))).toBe('changed')
    expect(await reasonOf(workspace.write('fleuriste', '', 'perdu'))).toBe('changed')
    expect(readFileSync(path, 'utf8')).toBe(NEW)
  })

  test('of two edits of one text keeps the first, and refuses the other', async () => {
    const { path, workspace } = await withFlorist(true)
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) => reasonOf(workspace.write('fleuriste', FLORIST, `${NEW}# ${index}\n`))),
    )
    expect(outcomes).toEqual(['done', ...Array.from({ length: 9 }, () => 'changed')])
    expect(readFileSync(path, 'utf8')).toBe(`${NEW}# 0\n`)
  })

  test('is refused for an unknown name, a file that went, one that is not in UTF-8', async () => {
    const { folder, workspace } = await withFlorist(true)
    expect(await reasonOf(workspace.write('absent', '', ''))).toBe('unknown')
    expect(await reasonOf(workspace.write('../fleuriste', '', ''))).toBe('unknown')
    const utf16 = Buffer.from(`\ufeff${FLORIST}`, 'utf16le')
    const path = folder.write('fleuriste.referentiel.yaml', utf16)
    expect(await reasonOf(workspace.write('fleuriste', `\ufeff${FLORIST}`, NEW))).toBe('unreadable')
    expect(readFileSync(path)).toEqual(utf16)
  })

  test('keeps a byte order mark that is in the text', async () => {
    const { folder, path, workspace } = await withFlorist(true)
    folder.write('fleuriste.referentiel.yaml', `\ufeff${FLORIST}`)
    const { text } = await workspace.read('fleuriste')
    await workspace.write('fleuriste', text, text.replace('bouquet', 'vase'))
    expect(readFileSync(path, 'utf8')).toBe(`\ufeff${FLORIST.replace('bouquet', 'vase')}`)
  })

  test('does not go through a link that took the place of the file', async () => {
    const { folder, path, workspace } = await withFlorist(true)
    const outside = new TestFolder()
    const target = outside.write('x.referentiel.yaml', FLORIST)
    const { rmSync } = await import('node:fs')
    rmSync(path)
    symlinkSync(target, path)
    expect(await reasonOf(workspace.write('fleuriste', FLORIST, NEW))).toBe('outside')
    expect(readFileSync(target, 'utf8')).toBe(FLORIST)
    expect(folder.path).not.toBe(outside.path)
  })
})

test('exams are listed and read by their own names', async () => {
  const folder = new TestFolder()
  folder.write('bloc-1.examen.yaml', 'examen: 1\n')
  folder.write('bloc-1.referentiel.yaml', FLORIST)
  const workspace = await folder.open()
  expect(workspace.exams()).toEqual([{ name: 'bloc-1', path: 'bloc-1.examen.yaml' }])
  expect((await workspace.readExam('bloc-1')).text).toBe('examen: 1\n')
  expect((await workspace.read('bloc-1')).text).toBe(FLORIST)
  expect(await reasonOf(workspace.readExam('absent'))).toBe('unknown')
})

test('what a refusal says of a name is short and harmless', async () => {
  const { workspace } = await withFlorist(false)
  const refusal = await workspace.read('x'.repeat(10_000)).catch((error: unknown) => error)
  expect(refusal instanceof Refusal ? refusal.words.fr.length : Number.POSITIVE_INFINITY).toBeLessThan(300)
})
