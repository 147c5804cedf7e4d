import { fileURLToPath, pathToFileURL } from 'node:url'

/** The absolute path of a `file:` URI, with `/`; `null` for another scheme or a URI that names no file. */
export function pathOf(uri: string): string | null {
  if (!/^file:/i.test(uri)) return null
  try {
    return fileURLToPath(uri).replaceAll('\\', '/')
  } catch {
    return null
  }
}

/** @param path absolute, with `/` */
export const uriOf = (path: string): string => pathToFileURL(path).href

/** The last part of the path of a URI, of any scheme. */
export function nameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/, '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** One spelling for the URIs of a file: clients write `%3A` or `:`, `é` or `%C3%A9`. */
export function sameFileKey(uri: string): string {
  const path = pathOf(uri)
  return path ?? uri
}
