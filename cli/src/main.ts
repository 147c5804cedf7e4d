#!/usr/bin/env node
import module from 'node:module'
import { join } from 'node:path'
import { CompiledPart } from './start/compiled-part.ts'
import { withoutOptimising } from './start/tiers.ts'

/** Written by the build: a hash of the part that serves `equerre check`. */
declare const EQUERRE_CHECK_PART: string

const args = process.argv.slice(2)
if (args[0] === 'check') {
  // What people wait for: it has a part of its own, and keeps its compiled code itself.
  withoutOptimising()
  const exports: Partial<typeof import('./run.ts')> = {}
  const part = new CompiledPart(join(import.meta.dirname, 'parts/check.cjs'), exports, EQUERRE_CHECK_PART)
  process.exitCode = await exports.run?.(args)
  // Compiled code is only taken up under the flags it was kept with.
  withoutOptimising()
  part.keep()
} else {
  // Compiled code is kept from one run to the next where Node can do it (22.1 and later).
  module.enableCompileCache?.()
  const { run } = await import('./run.ts')
  process.exitCode = await run(args)
}
