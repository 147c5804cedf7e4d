import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a whole run of the tests writes goes in one folder, which goes with it. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'equerre-tests-'))
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
