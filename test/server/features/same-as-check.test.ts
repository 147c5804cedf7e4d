import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { equerre, jsonOf } from '../../cli/equerre.ts'
import { valueAt } from '../client/capabilities.ts'
import { clientForTest, workspaceForTest } from '../client/in-test.ts'

/** The same folder says the same through an editor and through the command. */

const SAMPLES = join(import.meta.dirname, '../../../samples')
const SEVERITY: Readonly<Record<string, number>> = { error: 1, warning: 2, info: 3 }

const files = Object.fromEntries(
  ['', 'defauts/', 'defauts/syntaxe/'].flatMap((folder) =>
    readdirSync(join(SAMPLES, folder))
      .filter((name) => name.endsWith('.referentiel.yaml'))
      .map((name) => [folder + name, readFileSync(join(SAMPLES, folder + name), 'utf8').replace(/^\ufeff/, '')]),
  ),
)

interface Place {
  readonly line: number
  readonly character: number
}

const span = ({ start, end }: { readonly start: Place; readonly end: Place }) => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
})

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  test('diagnostics of the workspace are the findings of the JSON, in their order', async () => {
    const place = workspaceForTest({
      ...files,
      'defauts/equerre.config.yaml': 'profil: strict\nregles:\n  jury-absent: off\n  espaces-doubles: [error]\n',
    })
    const client = await clientForTest({ folders: [place.uri], locale: language })
    const answer = await client.ask('workspace/diagnostic', { previousResultIds: [] })
    const items = valueAt(answer, ['items'])
    const shown = new Map(
      (Array.isArray(items) ? items : []).map((report) => [
        String(valueAt(report, ['uri'])),
        valueAt(report, ['items']),
      ]),
    )
    const { files: checked } = jsonOf(equerre(['check', '--format', 'json', '--lang', language], { cwd: place.path }))
    expect(checked.map(({ path }) => path).sort()).toEqual(Object.keys(files).sort())
    for (const { path, findings } of checked) {
      const expected = findings.map(({ rule, severity, message, range, related, fixes }) => ({
        range: span(range),
        severity: SEVERITY[severity],
        code: rule,
        message,
        related: related.length,
        fixes: fixes.map(({ safety, edits }) => [safety, edits.map(({ newText }) => newText)]),
      }))
      expect([path, simplified(shown.get(place.uriOf(path)))]).toEqual([path, expected])
    }
  })
})

function simplified(items: unknown): unknown {
  return (Array.isArray(items) ? items : []).map(({ range, severity, code, message, relatedInformation, data }) => ({
    range,
    severity,
    code,
    message,
    related: relatedInformation?.length ?? 0,
    fixes: data.fixes.map((fix: { safety: string; edits: { newText: string }[] }) => [
      fix.safety,
      fix.edits.map(({ newText }) => newText),
    ]),
  }))
}
