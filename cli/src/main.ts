#!/usr/bin/env node
import module from 'node:module'

// Compiled code is kept from one run to the next where Node can do it (22.1 and later).
module.enableCompileCache?.()

const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2))
