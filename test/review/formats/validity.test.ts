import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { equerre, folder, jsonOf, read } from '../../cli/equerre.ts'
import { CODE_QUALITY, RDJSON, sarifSchema } from './schemas.ts'
import { parsedXml } from './xml.ts'

/** Everything the samples give, defects and all, must be read by the programs each format is for. */
const SAMPLES = join(import.meta.dirname, '../../../samples')
const AROUND = {
  GITHUB_SERVER_URL: 'https://forge.test',
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_SHA: 'abc',
  EQUERRE_DOCS_URL: 'https://docs.test',
}
const REPORTS = folder()

/** Through a file: some are longer than what a pipe of the tests takes. */
function run(format: string, env: Readonly<Record<string, string>> = AROUND): string {
  equerre(['check', '-o', `${format}=${join(REPORTS, format)}`], { cwd: SAMPLES, env })
  return read(REPORTS, format)
}

const findings = jsonOf({ status: 0, stdout: run('json'), stderr: '' }).files.flatMap(({ path, findings: list }) =>
  list.map((finding) => ({ path, ...finding })),
)
const RANK = ['error', 'warning', 'info']

function valid(schema: object, data: unknown): void {
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false })
  const validate = ajv.compile(schema)
  expect(validate(data) ? [] : validate.errors?.slice(0, 5)).toEqual([])
}

test('the samples have all that a format may meet', () => {
  expect(readdirSync(SAMPLES, { recursive: true }).length).toBeGreaterThan(40)
  expect(findings.length).toBeGreaterThan(250)
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(RANK))
  expect(findings.some(({ related }) => related.length > 0)).toBe(true)
  expect(findings.some(({ fixes }) => fixes.length > 0)).toBe(true)
  expect(findings.some(({ range }) => range.start.line !== range.end.line)).toBe(true)
})

describe('sarif', () => {
  const log = JSON.parse(run('sarif'))
  const [sarifRun] = log.runs
  const schema = sarifSchema()

  test.skipIf(schema === null)('is valid against its schema, with and without what is known around', () => {
    // Ajv reads the later drafts: of draft 04 the schema uses what is the same, its own name apart.
    const { $schema: _, id: __, ...later }: Readonly<Record<string, unknown>> = { ...schema }
    for (const data of [log, JSON.parse(run('sarif', {}))]) valid(later, data)
  })

  test('has every finding once, the gravest first', () => {
    expect(sarifRun.results).toHaveLength(findings.length)
    const levels = sarifRun.results.map(({ level }: { level: string }) => ['error', 'warning', 'note'].indexOf(level))
    expect(levels).toEqual([...levels].sort())
  })

  test('is within what GitHub takes', () => {
    expect(log.runs).toHaveLength(1)
    expect(sarifRun.tool.driver.rules.length).toBeLessThan(25_000)
    for (const { properties } of sarifRun.tool.driver.rules) expect(properties.tags.length).toBeLessThanOrEqual(10)
  })

  test('every address is one, of a file that is there', () => {
    const paths = new Set(findings.map(({ path }) => path))
    for (const { locations } of sarifRun.results) {
      const { uri, uriBaseId } = locations[0].physicalLocation.artifactLocation
      expect(uriBaseId).toBe('%SRCROOT%')
      expect(new URL(uri, 'file:///').pathname.slice(1)).toBe(uri)
      expect(paths.has(decodeURIComponent(uri).replace(/^samples\//, ''))).toBe(true)
    }
    for (const { helpUri } of sarifRun.tool.driver.rules) expect(() => new URL(helpUri)).not.toThrow()
  })

  test('every link of a message leads to a related place', () => {
    for (const { message, relatedLocations = [] } of sarifRun.results) {
      const ids = relatedLocations.map(({ id }: { id: number }) => id)
      const linked = [...message.text.matchAll(/(?<!\\)\[[^\]]*\]\((\d+)\)/g)].map(([, id]) => Number(id))
      expect(linked).toEqual(ids)
    }
  })

  test('every region stands in its order, from line and column 1', () => {
    const regions = sarifRun.results.flatMap(
      (result: { locations: readonly { physicalLocation: { region: Region } }[]; fixes?: readonly SarifFix[] }) => [
        ...result.locations.map(({ physicalLocation }) => physicalLocation.region),
        ...(result.fixes ?? []).flatMap(({ artifactChanges }) =>
          artifactChanges.flatMap(({ replacements }) => replacements.map(({ deletedRegion }) => deletedRegion)),
        ),
      ],
    )
    expect(regions.length).toBeGreaterThan(findings.length)
    for (const { startLine, startColumn, endLine, endColumn } of regions) {
      expect(Math.min(startLine, startColumn, endColumn)).toBeGreaterThan(0)
      expect(endLine > startLine || (endLine === startLine && endColumn >= startColumn)).toBe(true)
    }
  })

  test('no two results of a file have one fingerprint', () => {
    const prints = sarifRun.results.map(
      (result: {
        locations: readonly { physicalLocation: { artifactLocation: { uri: string } } }[]
        partialFingerprints: Record<string, string>
      }) =>
        `${result.locations[0]?.physicalLocation.artifactLocation.uri} ${result.partialFingerprints['equerreFinding/v1']}`,
    )
    expect(new Set(prints).size).toBe(prints.length)
  })
})

interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

interface SarifFix {
  readonly artifactChanges: readonly { readonly replacements: readonly { readonly deletedRegion: Region }[] }[]
}

test('rdjson is what reviewdog documents', () => {
  const data = JSON.parse(run('rdjson'))
  valid(RDJSON, data)
  expect(data.diagnostics).toHaveLength(findings.length)
  expect(data.diagnostics.some(({ suggestions }: { suggestions: readonly unknown[] }) => suggestions.length > 0)).toBe(
    true,
  )
})

test('gitlab is what GitLab documents, each issue with a fingerprint of its own', () => {
  const issues = JSON.parse(run('gitlab'))
  valid(CODE_QUALITY, issues)
  expect(issues).toHaveLength(findings.length)
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(issues.length)
})

describe('junit', () => {
  test('is read by a parser of XML, and its counts are those of its elements', () => {
    const elements = parsedXml(run('junit'))
    if (elements === null) return
    const count = (tag: string): number => elements.filter((element) => element.tag === tag).length
    const [root] = elements
    expect(root?.tag).toBe('testsuites')
    expect(root?.attributes).toMatchObject({
      tests: String(count('testcase')),
      failures: String(count('failure')),
      errors: '0',
      skipped: String(count('skipped')),
    })
    const files = new Set(findings.map(({ path }) => path))
    expect(count('testsuite')).toBeGreaterThanOrEqual(files.size)
  })

  test('takes any name and any words', () => {
    const name = `a & b <c> "d" 'e' é #1 100%.referentiel.yaml`
    const cwd = folder({ [name]: 'referentiel: 1\n"clé ]]> & <b>\\u0007": 1\n' })
    const text = equerre(['check', '--format', 'junit'], { cwd }).stdout
    const elements = parsedXml(text)
    if (elements === null) return
    expect(elements.find(({ tag }) => tag === 'testsuite')?.attributes.name).toBe(name)
    expect(elements.some(({ text: said }) => said?.includes('clé ]]> & <b>') === true)).toBe(true)
  })
})

describe('markdown', () => {
  const text = run('markdown')

  test('says every finding, in tables whose rows have as many cells', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('|'))
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)?.length, row).toBe(5)
    const said = rows.filter((row) => /^\| (?:\*\*erreur\*\*|avertissement|information) /.test(row))
    expect(said).toHaveLength(findings.length)
  })

  test('folds close', () => {
    expect(text.match(/<details/g)?.length).toBe(text.match(/<\/details>/g)?.length)
  })
})

test('github stays within ten annotations of each kind, on whole lines', () => {
  const lines = run('github').split('\n')
  for (const kind of ['error', 'warning', 'notice']) {
    expect(lines.filter((line) => line.startsWith(`::${kind} `))).toHaveLength(10)
  }
  expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(findings.length - 29)
})
