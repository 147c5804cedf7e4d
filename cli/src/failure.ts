import type { Localised } from '../../core/src/language.ts'

/** Something the person can mend: a wrong option, a file that cannot be read or written. It ends the command with code 2. */
export class Failure extends Error {
  readonly said: Localised

  constructor(said: Localised) {
    super(said.fr)
    this.said = said
  }
}

/** Why the system refused, in words; its own code for what has none. */
export function reasonOf(error: unknown): Localised {
  const code = codeOf(error)
  return (
    REASONS[code] ?? {
      fr: error instanceof Error ? error.message : String(error),
      en: error instanceof Error ? error.message : String(error),
    }
  )
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const REASONS: Readonly<Record<string, Localised>> = {
  ENOENT: { fr: 'il n’existe pas', en: 'it does not exist' },
  ENOTDIR: { fr: 'une partie du chemin n’est pas un dossier', en: 'a part of the path is not a folder' },
  EISDIR: { fr: 'c’est un dossier', en: 'it is a folder' },
  EACCES: { fr: 'l’accès est refusé', en: 'access is denied' },
  EPERM: { fr: 'l’accès est refusé', en: 'access is denied' },
  EROFS: { fr: 'le disque est en lecture seule', en: 'the disk is read-only' },
  ENOSPC: { fr: 'le disque est plein', en: 'the disk is full' },
  EDQUOT: { fr: 'votre espace sur le disque est épuisé', en: 'your disk quota is used up' },
  EFBIG: { fr: 'le fichier dépasse la taille permise', en: 'the file is larger than allowed' },
  ELOOP: { fr: 'ses liens tournent en rond', en: 'its links go round in circles' },
  EMFILE: { fr: 'trop de fichiers sont ouverts', en: 'too many files are open' },
  ENAMETOOLONG: { fr: 'son nom est trop long', en: 'its name is too long' },
}
