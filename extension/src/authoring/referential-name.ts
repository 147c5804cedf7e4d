import type { Uri } from 'vscode'

/** The file with the ending by which the editor knows a référentiel, given when it is not written. */
export function named(uri: Uri): Uri {
  if (/\.referentiel\.ya?ml$/.test(uri.path)) return uri
  return uri.with({ path: `${uri.path.replace(/\.ya?ml$/, '')}.referentiel.yaml` })
}
