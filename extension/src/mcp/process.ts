import { parseArgs } from 'node:util'
import { LANGUAGES } from '@equerre/core'
import { serveStdio } from '@equerre/mcp'
import picomatch from 'picomatch'

/** The process that serves assistants. The editor starts it when one asks, and ends it. */

/** Written by the build. */
declare const EQUERRE_VERSION: string

const { values, positionals } = parseArgs({
  options: { lang: { type: 'string' }, write: { type: 'boolean', default: false } },
  allowPositionals: true,
})

await serveStdio({
  directories: positionals,
  write: values.write,
  matcher: picomatch,
  language: LANGUAGES.find((language) => language === values.lang) ?? 'fr',
  version: EQUERRE_VERSION,
})
process.exit()
