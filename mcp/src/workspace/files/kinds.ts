import { isExamName, isReferentialName } from '../../../../core/src/configuration/index.ts'

export type ServedKind = 'referential' | 'exam'

/** What a file is by its name; `null` for a file that is not served. @param path with `/` */
export function kindOf(path: string): ServedKind | null {
  if (isReferentialName(path)) return 'referential'
  return isExamName(path) ? 'exam' : null
}

/** Hidden folders and `node_modules` hold no référentiel. */
export const isSearchedFolder = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules'
