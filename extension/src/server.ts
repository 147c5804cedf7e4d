import { Console } from 'node:console'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@equerre/core'
import { serve } from '@equerre/server'
import picomatch from 'picomatch'
import { rulePagePath } from '../../core/src/report/rule-page.ts'

/** The process of the language server. The extension starts it and ends it. */

/** Written by the build. */
declare const EQUERRE_VERSION: string

/** The pages of the rules come with the extension, which shows them as they read; a file would open as source. */
function rulePage(rule: string, language: Language): string {
  const path = join(import.meta.dirname, rulePagePath(rule, language))
  return existsSync(path) ? `command:equerre.openRule?${encodeURIComponent(JSON.stringify([rule]))}` : ''
}

// The standard output carries the protocol and nothing else, whoever writes a line.
globalThis.console = new Console(process.stderr)
serve(process.stdin, process.stdout, { version: EQUERRE_VERSION, matcher: picomatch, rulePage })
