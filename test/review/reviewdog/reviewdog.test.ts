import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { folder, KEPT_CODE, read } from '../../cli/equerre.ts'
import { FROID, HARD, proposed, weakened } from '../action/project.ts'
import { pathWithEquerre } from '../command-on-path.ts'
import { RDJSON } from '../formats/schemas.ts'

/** The command that the docs give to reviewdog, run as they write it, with a reviewdog that keeps what it is handed. */

const DOCS = join(import.meta.dirname, '../../../docs')

test.each(['relecture.md', 'review.md'])('what %s pipes into reviewdog is what it reads', (page) => {
  const text = readFileSync(join(DOCS, page), 'utf8')
  const [line = ''] = /^ *equerre check .*\| *reviewdog .*$/m.exec(text) ?? []
  expect(line).toContain('-f=rdjson')
  const repository = proposed({ [HARD]: FROID }, { [HARD]: weakened(FROID) })
  const kept = folder()
  const { status, stderr } = spawnSync('sh', ['-c', `reviewdog() { cat > "${kept}/rdjson"; }\n${line}`], {
    cwd: repository.path,
    encoding: 'utf8',
    env: { PATH: pathWithEquerre(), ...KEPT_CODE, BASE: 'main' },
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const report = JSON.parse(read(kept, 'rdjson'))
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(RDJSON)
  expect(validate(report) ? [] : validate.errors).toEqual([])
  const paths: readonly string[] = report.diagnostics.map(
    ({ location }: { location: { path: string } }) => location.path,
  )
  expect(new Set(paths)).toEqual(new Set([HARD]))
})
