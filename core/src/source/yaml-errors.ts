import type { ErrorCode } from 'yaml'
import type { Localised } from '../language.ts'
import type { SyntaxProblem } from './document.ts'
import { problem } from './problems.ts'
import type { Range } from './tree.ts'

/** What is wrong, in words of ours. */
interface Sentence {
  readonly code: string
  readonly message: Localised
}

const INDENTATION: Sentence = {
  code: 'indentation',
  message: {
    fr: 'L’indentation, les espaces au début de la ligne, ne suit pas les lignes voisines : alignez cette ligne sur celles de même niveau.',
    en: 'The indentation, the spaces at the start of the line, does not follow the lines around: align this line with those of its level.',
  },
}

const TABULATION: Sentence = {
  code: 'tabulation',
  message: {
    fr: 'L’indentation, le décalage du début de ligne, s’écrit avec des espaces, pas des tabulations : remplacez chaque tabulation par deux espaces.',
    en: 'Indentation, the offset at the start of a line, is written with spaces, not tabs: replace each tab with two spaces.',
  },
}

const COLON_MISSING: Sentence = {
  code: 'deux-points-manquants',
  message: {
    fr: 'Il manque les deux-points : écrivez chaque clé (le nom d’une rubrique) sur une ligne, suivie de deux-points, puis de sa valeur.',
    en: 'The colon is missing: write each key (the name of a field) on one line, followed by a colon, then its value.',
  },
}

const COLON_IN_TEXT: Sentence = {
  code: 'deux-points-dans-le-texte',
  message: {
    fr: 'Ce texte contient des deux-points suivis d’une espace : YAML croit y lire une clé. Mettez tout le texte entre guillemets droits ("…").',
    en: 'This text holds a colon followed by a space: YAML thinks it is a key. Put the whole text between straight quotes ("…").',
  },
}

const QUOTE_MISSING: Sentence = {
  code: 'guillemet-non-ferme',
  message: {
    fr: 'Il manque le guillemet qui ferme ce texte : ajoutez-le à la fin du texte.',
    en: 'The quote that closes this text is missing: add it at the end of the text.',
  },
}

const BRACKET_MISSING: Sentence = {
  code: 'crochet-non-ferme',
  message: {
    fr: 'Cette liste entre crochets ou accolades n’est pas fermée, ou une virgule y manque : ajoutez ce qui manque.',
    en: 'This list in brackets or braces is not closed, or a comma is missing in it: add what is missing.',
  },
}

const SPACE_MISSING: Sentence = {
  code: 'espace-manquante',
  message: {
    fr: 'Il manque une espace ici : ajoutez-la. YAML en demande une après les deux-points, après un tiret et avant « # ».',
    en: 'A space is missing here: add it. YAML wants one after a colon, after a dash and before “#”.',
  },
}

const RESERVED: Sentence = {
  code: 'caractere-reserve',
  message: {
    fr: 'Un texte ne peut pas commencer par ce signe sans guillemets, car il a un sens en YAML : mettez tout le texte entre guillemets droits ("…").',
    en: 'A text cannot start with this sign without quotes, as it has a meaning in YAML: put the whole text between straight quotes ("…").',
  },
}

const ESCAPE: Sentence = {
  code: 'echappement-inconnu',
  message: {
    fr: 'La barre oblique inversée « \\ » annonce un caractère spécial, et celui-ci n’existe pas : doublez-la.',
    en: 'The backslash “\\” announces a special character, and this one does not exist: double it.',
  },
}

const ANCHOR: Sentence = {
  code: 'caractere-reserve',
  message: {
    fr: 'Les signes « & », « * » et « ! » en début de valeur nomment une ancre, un renvoi ou une étiquette, et ceux-ci sont mal placés. Si c’est un texte, mettez-le entre guillemets.',
    en: 'The signs “&”, “*” and “!” at the start of a value name an anchor, an alias or a tag, and these are misplaced. If it is a text, put it between quotes.',
  },
}

const DIRECTIVE: Sentence = {
  code: 'directive-invalide',
  message: {
    fr: 'Une ligne qui commence par « % » est une consigne pour YAML, et celle-ci n’est pas comprise : supprimez-la.',
    en: 'A line that starts with “%” is an instruction for YAML, and this one is not understood: delete it.',
  },
}

const UNREADABLE: Sentence = {
  code: 'yaml-illisible',
  message: {
    fr: 'Ce passage ne peut pas être lu. Vérifiez son indentation (les espaces au début des lignes), ses guillemets et ses deux-points.',
    en: 'This passage cannot be read. Check its indentation (the spaces at the start of lines), its quotes and its colons.',
  },
}

const TOO_DEEP: Sentence = {
  code: 'imbrication-trop-profonde',
  message: {
    fr: 'Ce fichier emboîte trop de niveaux les uns dans les autres : ce qui suit ici n’est pas lu. Vérifiez les crochets, les tirets et l’indentation (les espaces au début des lignes).',
    en: 'This file nests too many levels inside one another: what follows here is not read. Check the brackets, the dashes and the indentation (the spaces at the start of lines).',
  },
}

const SENTENCES: ReadonlyMap<ErrorCode, Sentence> = new Map<ErrorCode, Sentence>([
  ['ALIAS_PROPS', ANCHOR],
  ['BAD_ALIAS', ANCHOR],
  ['BAD_PROP_ORDER', ANCHOR],
  ['MULTIPLE_ANCHORS', ANCHOR],
  ['MULTIPLE_TAGS', ANCHOR],
  ['BAD_DIRECTIVE', DIRECTIVE],
  ['BAD_DQ_ESCAPE', ESCAPE],
  ['BAD_INDENT', INDENTATION],
  ['BAD_SCALAR_START', RESERVED],
  ['BLOCK_AS_IMPLICIT_KEY', COLON_IN_TEXT],
  ['BLOCK_IN_FLOW', BRACKET_MISSING],
  ['MULTILINE_IMPLICIT_KEY', COLON_MISSING],
  ['RESOURCE_EXHAUSTION', TOO_DEEP],
  ['TAB_AS_INDENT', TABULATION],
])

/** The character that is missing is only in the words of the error. */
const MISSING: readonly (readonly [RegExp, Sentence])[] = [
  [/quote/, QUOTE_MISSING],
  [/space after|separated/, SPACE_MISSING],
  [/followed by map values/, COLON_MISSING],
  [/directives-end/, DIRECTIVE],
  [/Missing ,|end with a/, BRACKET_MISSING],
  [/without - indicator|must use an explicit/, INDENTATION],
]

function sentenceOf(code: ErrorCode, words: string): Sentence {
  if (code === 'MISSING_CHAR') return MISSING.find(([pattern]) => pattern.test(words))?.[1] ?? UNREADABLE
  if (code === 'BAD_INDENT' && words.includes('end with a')) return BRACKET_MISSING
  return SENTENCES.get(code) ?? UNREADABLE
}

/** Tags and duplicate keys are told of by the tree builder, for both readers. */
const TOLD_ELSEWHERE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'TAG_RESOLVE_FAILED',
  'BAD_COLLECTION_TYPE',
  'DUPLICATE_KEY',
  'KEY_OVER_1024_CHARS',
  'MULTIPLE_DOCS',
])

/** An error of `yaml` in our words; `null` when something else says it. */
export function problemOfYaml(code: ErrorCode, words: string, range: Range): SyntaxProblem | null {
  if (TOLD_ELSEWHERE.has(code)) return null
  const sentence = sentenceOf(code, words)
  return problem(sentence.code, range, sentence.message)
}

/** What is said of a text that cannot be read when nothing more precise is known. */
export function unreadable(range: Range): SyntaxProblem {
  return problem(UNREADABLE.code, range, UNREADABLE.message)
}
