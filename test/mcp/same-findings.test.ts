import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { equerre, jsonOf } from '../cli/equerre.ts'
import { valueAt } from '../server/client/capabilities.ts'
import { clientForTest, workspaceForTest } from '../server/client/in-test.ts'
import { connect, type Session } from './client/clients.ts'
import { SAMPLES } from './client/folder.ts'

/** The same text says the same through the command, an editor and an assistant, byte for byte. */

const texts = (folder: string, kind: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(SAMPLES, folder))
      .filter((name) => name.endsWith(`.${kind}.yaml`))
      .map((name) => [folder + name, readFileSync(join(SAMPLES, folder + name), 'utf8').replace(/^\ufeff/, '')]),
  )

const FOLDERS = ['', 'defauts/', 'defauts/syntaxe/']
const referentiels = Object.assign({}, ...FOLDERS.map((folder) => texts(folder, 'referentiel')))
const exams = texts('', 'examen')
const CONFIGURATION = 'profil: strict\nregles:\n  jury-absent: off\n  espaces-doubles: [error]\n'

const PAGE = z.object({ findings: z.array(z.unknown()), next_cursor: z.string().nullable() })

async function throughMcp(session: Session, tool: string, args: Record<string, unknown>): Promise<string> {
  const findings: unknown[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const wanted = cursor === undefined ? args : { ...args, cursor }
    const { isError, data, text } = await session.call(tool, wanted)
    if (isError) throw new Error(text)
    const page = PAGE.parse(data)
    findings.push(...page.findings)
    cursor = page.next_cursor
  }
  return JSON.stringify(findings)
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  test('every sample', async () => {
    const place = workspaceForTest({ ...referentiels, ...exams, 'defauts/equerre.config.yaml': CONFIGURATION })
    const command = jsonOf(equerre(['check', '--format', 'json', '--lang', language], { cwd: place.path }))
    const session = await connect('2.x auto', { args: ['mcp', place.path, '--lang', language] })
    const editor = await clientForTest({ folders: [place.uri], locale: language })
    const diagnostics = valueAt(await editor.ask('workspace/diagnostic', { previousResultIds: [] }), ['items'])
    const inEditor = new Map(
      (Array.isArray(diagnostics) ? diagnostics : []).map((report) => [
        String(valueAt(report, ['uri'])),
        valueAt(report, ['items']),
      ]),
    )
    const checked = new Map(command.files.map(({ path, findings }) => [path, findings]))
    expect(checked.size).toBeGreaterThan(30)
    for (const [path, findings] of checked) {
      const isExam = path.endsWith('.examen.yaml')
      const answered = isExam
        ? await throughMcp(session, 'check_exam', { exam: path })
        : await throughMcp(session, 'check_referentiel', { referentiel: path })
      expect([path, answered]).toEqual([path, JSON.stringify(findings)])
      const shown = inEditor.get(place.uriOf(path))
      expect([path, told(shown)]).toEqual([
        path,
        findings.map(({ rule, message, range: { start } }) => [rule, message, start.line, start.character]),
      ])
    }
  })

  test('a text given in the call, under the configuration of its file', async () => {
    const place = workspaceForTest({ ...referentiels, 'defauts/equerre.config.yaml': CONFIGURATION })
    const command = jsonOf(equerre(['check', '--format', 'json', '--lang', language], { cwd: place.path }))
    const session = await connect('2.x auto', { args: ['mcp', place.path, '--lang', language] })
    for (const { path, findings } of command.files) {
      const answered = await throughMcp(session, 'check_referentiel', { referentiel: path, text: referentiels[path] })
      expect([path, answered]).toEqual([path, JSON.stringify(findings)])
    }
  })
})

const told = (diagnostics: unknown): unknown =>
  (Array.isArray(diagnostics) ? diagnostics : []).map(({ code, message, range }) => [
    code,
    message,
    range.start.line,
    range.start.character,
  ])
