#!/usr/bin/env node
import module from 'node:module'

// Compiled code is kept from one run to the next where Node can do it (22.1 and later).
module.enableCompileCache?.()

// In the built command the part for `check` holds nothing else, so that it starts at once.
const { run } = process.argv[2] === 'check' ? await import('./run-check.ts') : await import('./run.ts')
process.exitCode = await run(process.argv.slice(2))
