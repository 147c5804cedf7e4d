import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, watch } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keepingOld } from '../../cli/src/files/keep-old.ts'
import { openShell } from '../../cli/src/shell.ts'
import { COMMAND, filesIn, folder, read } from './equerre.ts'

const MINE = '# mes corrections\n'

/** An import that is left running, for what happens to it meanwhile. */
function begin(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [COMMAND, 'import', ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (bytes) => {
    said += bytes
  })
  return { child, ended: once(child, 'close').then(([status, signal]) => ({ status, signal, said })) }
}

const fiche = (number: number): string =>
  `<FICHE><NUMERO_FICHE>RNCP${number}</NUMERO_FICHE><INTITULE>Fleuriste ${number}</INTITULE><BLOCS_COMPETENCES>
<BLOC_COMPETENCES><CODE>RNCP${number}BC01</CODE><LIBELLE>Composer des bouquets</LIBELLE>
<LISTE_COMPETENCES>C1.1 Composer un bouquet afin de répondre à la demande du client</LISTE_COMPETENCES>
<MODALITES_EVALUATION>Mise en situation professionnelle</MODALITES_EVALUATION></BLOC_COMPETENCES>
</BLOCS_COMPETENCES></FICHE>`

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  test('ends an import at once, and the file it was to replace is as it was', async () => {
    const cwd = folder({ 'f.referentiel.yaml': MINE })
    const pipe = join(cwd, 'source.txt')
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
    const { child, ended } = begin(['source.txt', '-o', 'f.referentiel.yaml'], cwd)
    // Opens once the command reads at the other end.
    const writing = await open(pipe, 'w')
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ status: null, signal: 'SIGINT' })
    await writing.close()
    expect(read(cwd, 'f.referentiel.yaml')).toBe(MINE)
    expect(filesIn(cwd)).toEqual(['f.referentiel.yaml', 'source.txt'])
  })

  test('stops taking every fiche of an export: those that are written are whole, and counted', async () => {
    const many = Array.from({ length: 4000 }, (_, index) => fiche(10_000 + index))
    const cwd = folder({ 'export.xml': `<?xml version="1.0" encoding="UTF-8"?><FICHES>${many.join('\n')}</FICHES>` })
    const { child, ended } = begin(['export.xml', '--all', '-o', 'out', '--lang', 'fr'], cwd)
    const isWriting = (): boolean => existsSync(join(cwd, 'out')) && readdirSync(join(cwd, 'out')).length > 0
    const watcher = watch(cwd, { recursive: true })
    while (!isWriting()) await once(watcher, 'change')
    watcher.close()
    child.kill('SIGINT')
    const { signal, said } = await ended
    expect(signal, said).toBe('SIGINT')
    const written = filesIn(join(cwd, 'out'))
    expect(said).toContain('Import interrompu')
    expect(said).toMatch(new RegExp(`\\b${written.length} référentiels?`))
    expect(written.length).toBeLessThan(many.length)
    for (const name of written) {
      expect(name).toMatch(/^RNCP\d+\.referentiel\.yaml$/)
      expect(readFileSync(join(cwd, 'out', name), 'utf8')).toMatch(/C1\.1[\s\S]*\n$/)
    }
  })
})

test('when the new text cannot be written, the old one is where it was and nothing lies beside it', () => {
  const cwd = folder({ 'f.referentiel.yaml': MINE })
  const full = (): never => {
    throw new Error('the disk is full')
  }
  const shell = { ...openShell('fr', 'never'), cwd }
  expect(() => keepingOld('f.referentiel.yaml', '# autre\n', shell, full)).toThrow('the disk is full')
  expect(filesIn(cwd)).toEqual(['f.referentiel.yaml'])
  expect(read(cwd, 'f.referentiel.yaml')).toBe(MINE)
})
