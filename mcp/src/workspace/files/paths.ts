import { sep } from 'node:path'

/** A path with `/`, whatever the system. */
export const toSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))

/** Whether a path is inside a folder, by the letters of both: neither holds `..` nor a link. */
export const isBelow = (path: string, folder: string): boolean => path.startsWith(`${folder.replace(/\/$/, '')}/`)
