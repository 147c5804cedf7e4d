import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { workspaceForTest } from '../client/in-test.ts'
import { serverArguments, within } from '../client/process.ts'

/** The real editor with the configuration of the documentation: what the page tells people to write is what runs here. */

const PAGE = join(import.meta.dirname, '../../../docs/editors.md')
const SESSION = join(import.meta.dirname, 'session.lua')
const DEADLINE = 100_000

const TEXT = `referentiel: 1
certification:
  intitule: Fleuriste
  registre: RNCP
  etat: brouillon
blocs:
  - id: BC1
    intitule: Composer  des bouquets
    competences:
      - id: C1.1
        enonce: Composer un bouquet rond à partir de fleurs de saison afin de répondre à la commande d’un client
      - id: C1.2
        enonce: Conseiller un client en s’appuyant sur son budget afin de lui proposer un bouquet adapté
    modalites:
      - id: E1
        type: mise_en_situation
        competences: [C1.1, C1.2]
`

interface Seen {
  readonly problem?: string
  readonly messages: string
  readonly diagnostics: readonly string[]
  readonly hover: string
  readonly definition: string
  readonly renamed: readonly string[]
  readonly actions: readonly string[]
  readonly repaired: readonly string[]
  readonly after: readonly string[]
}

const found = spawnSync('nvim', ['--version'], { encoding: 'utf8' })
const version = /NVIM v(\d+)\.(\d+)/.exec(found.stdout ?? '')
const isThere = version !== null
// A machine of one's own may lack Neovim; the machine that judges may not.
if (!isThere && !process.env.CI)
  console.warn('Neovim is not installed: its test is skipped. Debian: apt-get install neovim')

/** The block of the page for this Neovim. */
function configuration(): string {
  const blocks = [...readFileSync(PAGE, 'utf8').matchAll(/```lua\n([\s\S]*?)```/g)].map((block) => block[1] ?? '')
  const isRecent = Number(version?.[1]) > 0 || Number(version?.[2]) >= 11
  const block = blocks.find((one) => one.includes('vim.lsp.config') === isRecent)
  if (block === undefined) throw new Error('the page has no configuration for this Neovim')
  return block
}

describe.skipIf(!isThere && !process.env.CI)('Neovim', () => {
  test('diagnostics, hover, definition, rename and code action', { timeout: DEADLINE + 10_000 }, async () => {
    const [server = '', ...args] = [process.execPath, ...serverArguments()]
    const place = workspaceForTest({
      'init.lua': configuration(),
      'projet/fleuriste.referentiel.yaml': TEXT,
      // The page says `equerre lsp --stdio`: that command, from this build.
      'bin/equerre': `#!/bin/sh\n[ "$*" = "lsp --stdio" ] || exit 64\nexec '${server}' ${args.map((arg) => `'${arg}'`).join(' ')}\n`,
    })
    chmodSync(join(place.path, 'bin/equerre'), 0o755)
    const file = join(place.path, 'projet/fleuriste.referentiel.yaml')
    const seenPath = join(place.path, 'seen.json')
    const nvim = spawn('nvim', ['--headless', '-i', 'NONE', '-n', '-u', join(place.path, 'init.lua'), '-S', SESSION], {
      cwd: place.path,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: [join(place.path, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
        HOME: place.path,
        XDG_STATE_HOME: place.path,
        XDG_CACHE_HOME: place.path,
        LANG: 'C.UTF-8',
        EQUERRE_TEST_FILE: file,
        EQUERRE_TEST_SEEN: seenPath,
        EQUERRE_TEST_ACTION: 'Garder une seule espace',
        EQUERRE_TEST_RULE: 'espaces-doubles',
      },
    })
    let written = ''
    for (const stream of [nvim.stdout, nvim.stderr]) stream.on('data', (part) => (written += part))
    const ended = new Promise<number | null>((resolve, reject) => {
      nvim.once('close', resolve)
      nvim.once('error', reject)
    })
    try {
      await within(DEADLINE, `the end of Neovim (${written})`, ended)
    } finally {
      nvim.kill('SIGKILL')
    }
    expect(existsSync(seenPath), written).toBe(true)
    const seen: Seen = JSON.parse(readFileSync(seenPath, 'utf8'))
    expect(seen.problem, JSON.stringify(seen, null, 2)).toBeUndefined()
    expect(nvim.exitCode).toBe(0)

    expect(seen.diagnostics).toContain('espaces-doubles')
    expect(seen.hover).toMatch(/C1\.1/)
    expect(seen.definition).toMatch(/^ {6}- id: C1\.2$/)
    expect(seen.renamed.join('\n')).toBe(TEXT.replaceAll('C1.1', 'C1.7').trimEnd())
    expect(seen.repaired.join('\n')).toBe(TEXT.replaceAll('C1.1', 'C1.7').replace('  des', ' des').trimEnd())
    expect(seen.after).not.toContain('espaces-doubles')
    expect(readFileSync(file, 'utf8')).toBe(`${seen.repaired.join('\n')}\n`)
  })
})
