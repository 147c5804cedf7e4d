import { isReferentialName } from '../configuration/names.ts'
import { folderOf, resolvedFrom } from '../configuration/paths.ts'
import type { Text } from '../model/referential.ts'
import type { MissingReferential } from './rules/rule.ts'

/**
 * Where the référentiel of an exam is to be read. No file is touched: the shell still makes sure that links do not lead elsewhere.
 * @param named what the exam says in `referentiel`
 * @param exam absolute path of the exam, with `/`
 * @param roots absolute paths of the folders that may be read; the folder of the exam always may
 */
export function referentialPathOf(
  named: Text | null,
  exam: string,
  roots: readonly string[],
): { readonly path: string } | MissingReferential {
  if (named === null) return { why: 'unnamed' }
  const written = named.value.trim()
  // Only a relative path says the same thing on every machine.
  if (/^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\~])/.test(written) || written.includes('\0')) return { why: 'outside' }
  const path = resolvedFrom(folderOf(exam), written)
  if (![folderOf(exam), ...roots].some((root) => isBelow(path, root))) return { why: 'outside' }
  return isReferentialName(path) ? { path } : { why: 'unreadable' }
}

/** Whether a path stands in a folder or below. Both absolute, with `/`. */
export const isBelow = (path: string, folder: string): boolean => path.startsWith(`${folder.replace(/\/$/, '')}/`)
