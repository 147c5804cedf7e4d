/** « atelier » for `atelier.referentiel.yaml`: the rest says nothing among référentiels. */
export const shortName = (path: string): string =>
  (path.split('/').at(-1) ?? path).replace(/\.referentiel\.ya?ml$/i, '')

/** The folders between a folder of the workspace and a file, for those that do not stand at its top; empty otherwise. */
export function foldersWithin(folder: string, path: string): string {
  const inside = path.startsWith(`${folder.replace(/\/$/, '')}/`)
    ? path.slice(folder.replace(/\/$/, '').length + 1)
    : path
  return inside.split('/').slice(0, -1).join('/')
}
