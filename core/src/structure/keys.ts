import type { Fix } from '../rules/rule.ts'
import type { ScalarNode } from '../source/tree.ts'
import { KEY_ALIASES } from './aliases.ts'
import type { StructureFinding } from './finding.ts'
import { replacement } from './fixes.ts'
import * as say from './messages.ts'
import { fold, nearest, stem } from './near.ts'
import { formatOf, keysWritten, type Place } from './place.ts'
import { allKeys } from './words.ts'

/** What an unknown key probably stands for. */
export interface Guess {
  readonly key: string
  /** Only accents, capitals or hyphens differ: there is no doubt. */
  readonly sure: boolean
  /** The key it stands for is already written beside it. */
  readonly taken: boolean
}

/** @param place the mapping the key is in */
export function guessKey(key: string, place: Place): Guess | null {
  const allowed = Object.keys(place.shape.keys ?? {}).filter((name) => !place.shape.forbidden?.includes(name))
  const written = keysWritten(place.node)
  const guess = (name: string, sure = false): Guess => ({ key: name, sure, taken: written.has(name) })

  const folded = fold(key)
  const same = allowed.find((name) => name === folded)
  if (same !== undefined) return guess(same, true)
  const stemmed = stem(key)
  const plural = allowed.find((name) => stem(name) === stemmed)
  if (plural !== undefined) return guess(plural)
  const free = allowed.filter((name) => !written.has(name))
  const aliases = Object.hasOwn(KEY_ALIASES, stemmed) ? (KEY_ALIASES[stemmed] ?? []) : []
  const alias = aliases.find((name) => free.includes(name))
  if (alias !== undefined) return guess(alias)
  if (isKnownElsewhere(key, place)) return null
  const synonym = aliases.find((name) => allowed.includes(name))
  if (synonym !== undefined) return guess(synonym)
  const near = nearest(key, free)
  return near === null ? null : guess(near)
}

const isKnownElsewhere = (key: string, place: Place): boolean =>
  allKeys(formatOf(place)).includes(fold(key)) && !Object.hasOwn(place.shape.keys ?? {}, fold(key))

/** Beyond this many keys of one mapping nobody looks for the one that was meant. */
const MOST_KEYS_GUESSED = 100

/** Whether an unknown key of this mapping probably stands for the given one. */
export function isMistyped(meant: string, place: Place): boolean {
  if (place.node.kind !== 'mapping') return false
  const keys = place.shape.keys ?? {}
  return place.node.entries
    .slice(0, MOST_KEYS_GUESSED)
    .some(({ key }) => !Object.hasOwn(keys, key.text) && guessKey(key.text, place)?.key === meant)
}

/** Whether anything in a file looks like what it is meant to be. */
export function looksFamiliar(root: Place): boolean {
  if (root.node.kind !== 'mapping') return false
  const keys = Object.keys(root.shape.keys ?? {})
  const written = keysWritten(root.node)
  if (keys.some((key) => written.has(key))) return true
  return root.node.entries
    .slice(0, MOST_KEYS_GUESSED)
    .some(({ key }) => guessKey(key.text, root) !== null || isKnownElsewhere(key.text, root))
}

/** @param place the mapping the key is in */
export function unknownKey(key: ScalarNode, place: Place): StructureFinding {
  const { definition } = place.shape
  const guess = guessKey(key.text, place)
  const { range } = key
  if (guess?.taken === true) {
    return { code: 'structure-cle-inconnue', range, message: say.doubleKey(key.text, definition, guess.key) }
  }
  if (guess !== null) {
    const message = guess.sure ? say.spelling(key.text, guess.key) : say.unknownKey(key.text, definition, guess.key)
    return { code: 'structure-cle-inconnue', range, message, fixes: [rename(key, guess, place)] }
  }
  if (isKnownElsewhere(key.text, place)) {
    return {
      code: 'structure-cle-mal-placee',
      range,
      message: say.misplacedKey(fold(key.text), definition, formatOf(place)),
    }
  }
  const message = say.strangeKey(key.text, definition, Object.keys(place.shape.keys ?? {}))
  return { code: 'structure-cle-inconnue', range, message, ...keepAsNote(key) }
}

/** Without doubt only when no other key beside it would take the same name. */
function rename(key: ScalarNode, guess: Guess, place: Place): Fix {
  const title = { fr: `Renommer en \`${guess.key}\``, en: `Rename to \`${guess.key}\`` }
  const sure = guess.sure && place.node.kind === 'mapping' && place.node.entries.length <= MOST_KEYS_GUESSED
  const alone = sure && siblings(place).filter((sibling) => fold(sibling) === guess.key).length === 1
  return replacement(key.range, guess.key, alone ? 'safe' : 'proposal', title)
}

const siblings = ({ node }: Place): readonly string[] =>
  node.kind === 'mapping' ? node.entries.map((entry) => entry.key.text) : []

function keepAsNote(key: ScalarNode): { fixes?: readonly Fix[] } {
  const name = fold(key.text)
  if (name === '' || key.text.length > 60) return {}
  const note = `x-${name}`
  const title = { fr: `Garder comme note personnelle (\`${note}\`)`, en: `Keep as a note of your own (\`${note}\`)` }
  return { fixes: [replacement(key.range, note, 'proposal', title)] }
}
