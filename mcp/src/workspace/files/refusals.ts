import { Refusal } from '../refusal.ts'

/** What is said of a file that is not read. The words name files inside the folders served only. */

export const LARGEST_FILE = 16 * 1024 * 1024

export function outside(folders: readonly string[]): Refusal {
  const [fr, en] = [
    folders.map((name) => `«\u00a0${name}\u00a0»`).join(', '),
    folders.map((name) => `“${name}”`).join(', '),
  ]
  return new Refusal('outside', {
    fr: `Ce chemin n’est pas dans ce qui est servi (${fr}). Donnez le nom d’un référentiel de la liste, ou un chemin à partir de ces dossiers, sans «\u00a0..\u00a0» ni lien qui en sorte.`,
    en: `This path is not inside what is served (${en}). Give the name of a référentiel of the list, or a path from these folders, without “..” nor a link that leads out.`,
  })
}

export const notServed = (): Refusal =>
  new Refusal('not-served', {
    fr: 'Seuls sont servis les fichiers ordinaires *.referentiel.yaml et *.examen.yaml. Donnez le nom d’un référentiel de la liste.',
    en: 'Only ordinary files *.referentiel.yaml and *.examen.yaml are served. Give the name of a référentiel of the list.',
  })

export const absent = (shown: string): Refusal =>
  new Refusal('unreadable', {
    fr: `Il n’y a pas de fichier «\u00a0${shown}\u00a0», ou il ne peut pas être lu.`,
    en: `There is no file “${shown}”, or it cannot be read.`,
  })

export const tooLarge = (shown: string): Refusal =>
  new Refusal('too-large', {
    fr: `«\u00a0${shown}\u00a0» dépasse 16\u00a0Mo\u00a0: il est bien trop grand pour un référentiel.`,
    en: `“${shown}” is over 16 MB: it is far too large for a référentiel.`,
  })

export const unsteady = (shown: string): Refusal =>
  new Refusal('unreadable', {
    fr: `«\u00a0${shown}\u00a0» change sans cesse\u00a0: il n’a pas pu être lu. Réessayez.`,
    en: `“${shown}” keeps changing: it could not be read. Try again.`,
  })
