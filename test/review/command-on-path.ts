import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { folder } from '../cli/equerre.ts'

const COMMAND = join(import.meta.dirname, '../../cli/dist/equerre.js')

/** A PATH on which `equerre` is the built command, as an installed package has it. */
export function pathWithEquerre(): string {
  if (!existsSync(COMMAND)) throw new Error('The command is not built: run "npm run build" first.')
  const bin = folder({ equerre: `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n` })
  chmodSync(join(bin, 'equerre'), 0o755)
  return `${bin}:${process.env.PATH}`
}
