import { sep } from 'node:path'

/** A path with `/`, whatever the system. */
export const toSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))
