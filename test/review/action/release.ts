import { cpSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')

/** What a release holds, and nothing else of this repository. */
const SHIPPED = ['action.yml', 'action/prepare.sh', 'action/prepare.mjs', 'action/dist', 'cli/dist']

/** The action as a workflow gets it: a folder of its own. */
export function release(): string {
  const folder = mkdtempSync(join(tmpdir(), 'equerre-action-'))
  for (const path of SHIPPED) {
    if (!existsSync(join(ROOT, path))) throw new Error(`${path} is not built: run "npm run build" first.`)
    cpSync(join(ROOT, path), join(folder, path), { recursive: true })
  }
  return folder
}
