import type { Language } from '../language.ts'
import type { Forge, Surroundings } from './check-report.ts'
import { rulePagePath } from './rule-page.ts'

/**
 * A path as a relative reference of RFC 3986: each name percent-encoded, `/` between them.
 * @param path relative; `\` of Windows is read as `/`
 */
export function pathUri(path: string): string {
  return path.replaceAll('\\', '/').split('/').map(nameUri).join('/')
}

/** It has no encoding. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const nameUri = (name: string): string =>
  encodeURIComponent(name.replace(LONE_SURROGATE, '\ufffd')).replace(/[!'()*]/g, escaped)

const escaped = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** The page of some lines of a file. Lines from 1. */
export function linesUri({ kind, files }: Forge, path: string, first: number, last: number): string {
  const end = last === first ? '' : kind === 'github' ? `-L${last}` : `-${last}`
  // A page of Markdown or YAML may be rendered: its source has the lines.
  return `${files}/${pathUri(path)}${kind === 'github' ? '?plain=1' : ''}#L${first}${end}`
}

/** The page of a rule, when the address of the documentation is known. */
export function ruleUri(rule: string, { documentation }: Surroundings, language: Language): string | null {
  return documentation === null ? null : `${documentation}/${rulePagePath(rule, language)}`
}
