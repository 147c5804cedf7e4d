import { definitionsWithKeys, ROOTS, type RootDefinition } from '@equerre/schemas'
import type { Localised } from '../language.ts'

/** The words for the parts of a file: `in` for where one is, `a` for what one looks for. */
interface PartWords {
  readonly in: Localised
  readonly a: Localised
}

const part = (definite: string, indefinite: string, english: string, article = 'a'): PartWords => ({
  in: { fr: `dans ${definite}`, en: `in the ${english}` },
  a: { fr: indefinite, en: `${article} ${english}` },
})

const TOP: PartWords = {
  in: { fr: 'à la racine du fichier', en: 'at the top of the file' },
  a: { fr: 'la racine du fichier', en: 'the top of the file' },
}

/** Those people look for first come first: a misplaced key is sent there. */
const PARTS: Readonly<Record<string, PartWords>> = {
  bloc: part('le bloc', 'un bloc', 'block'),
  competence: part('la compétence', 'une compétence', 'competency'),
  activite: part('l’activité', 'une activité', 'activity', 'an'),
  modalite: part('la modalité', 'une modalité', 'assessment', 'an'),
  critere: part('le critère', 'un critère', 'criterion'),
  objectif: part('l’objectif', 'un objectif', 'objective', 'an'),
  tache: part('la tâche', 'une tâche', 'task'),
  production: part('la production', 'une production', 'deliverable'),
  variante: part('la variante', 'une variante', 'variant'),
  certification: {
    in: { fr: 'dans `certification`', en: 'in `certification`' },
    a: { fr: '`certification`', en: '`certification`' },
  },
  [ROOTS.referentiel]: TOP,
  texteNonPlace: part('le texte non placé', 'un texte non placé', 'unplaced text', 'an'),
  document: { in: { fr: 'dans `document`', en: 'in `document`' }, a: { fr: '`document`', en: '`document`' } },
  certificateur: part('le certificateur', 'un certificateur', 'certifying body'),
  voieExclue: part('la voie exclue', 'une voie exclue', 'closed route'),
  juryCertification: part('le jury', 'un jury', 'award board', 'an'),
  jury: part('le jury de l’épreuve', 'le jury d’une épreuve', 'jury of the assessment'),
  correspondance: part('la correspondance', 'une correspondance', 'correspondence'),
  echelle: part('l’échelle', 'une échelle', 'scale'),
  note: part('la note', 'une note', 'mark'),
  themesTransverses: {
    in: { fr: 'dans `themes_transverses`', en: 'in `themes_transverses`' },
    a: { fr: '`themes_transverses`', en: '`themes_transverses`' },
  },
  declaration: part('la déclaration', 'la déclaration d’un thème transverse', 'declaration'),
  // Mock exams
  question: part('la question', 'une question', 'question'),
  option: part('la réponse proposée', 'une réponse proposée', 'option', 'an'),
  ligneGrille: part('la ligne de la grille', 'une ligne de la grille', 'line of the marking grid'),
  caseSpecification: part(
    'la case de la table de spécification',
    'une case de la table de spécification',
    'cell of the table of specification',
  ),
  situation: {
    in: { fr: 'dans `situation`', en: 'in `situation`' },
    a: { fr: '`situation`', en: '`situation`' },
  },
  livrable: part('le livrable', 'un livrable', 'deliverable'),
  documentRemis: part('le document remis', 'un document remis', 'document handed out'),
  [ROOTS.examen]: TOP,
}

const SOMEWHERE: PartWords = { in: { fr: 'ici', en: 'here' }, a: { fr: 'une partie', en: 'a part' } }

export function wordsOf(definition: string | null): PartWords {
  return (definition === null ? undefined : PARTS[definition]) ?? SOMEWHERE
}

/** The definitions of a format that have this key, those people look for first. */
export function definitionsWith(key: string, root: RootDefinition): readonly string[] {
  const owners = definitionsWithKeys(root).flatMap(({ name, keys }) => (keys.includes(key) ? [name] : []))
  return Object.keys(PARTS).filter((name) => owners.includes(name))
}

const everyKey = new Map<RootDefinition, readonly string[]>()

/** Every key of a format, wherever it stands. */
export function allKeys(root: RootDefinition): readonly string[] {
  const keys = everyKey.get(root) ?? [...new Set(definitionsWithKeys(root).flatMap((definition) => definition.keys))]
  everyKey.set(root, keys)
  return keys
}

/** `a, b ou c`, `a, b or c`. */
export function either(parts: readonly string[], or: string): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${or} ${last}`
}
