import type { Reporter } from './check-report.ts'
import type { Format } from './formats.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown, markdownWithin } from './markdown.ts'
import { pretty } from './pretty.ts'
import { rdjson } from './rdjson.ts'
import { sarif } from './sarif.ts'

/** Every format of `equerre check`. A new one is a file, a name in `FORMATS` and a line here. */
export const REPORTERS: Readonly<Record<Format, Reporter>> = {
  pretty,
  json,
  sarif,
  github,
  gitlab,
  junit,
  rdjson,
  markdown,
}

export { markdownWithin }
