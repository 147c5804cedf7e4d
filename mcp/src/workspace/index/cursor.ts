import { createHash } from 'node:crypto'
import { Refusal } from '../refusal.ts'
import type { Place } from './best.ts'
import type { Group, Weighed } from './search-index.ts'

/** What a next page needs: the weights that the first was ranked with, and the last hit shown. */
export interface Cursor {
  readonly weighed: Weighed
  readonly after: Place
}

const MOST_GROUPS = 24
const MOST_ALTERNATIVES = 8
const LONGEST = 16_384

/** @param question what the pages are of: a cursor is good for the same one only */
export function writeCursor({ weighed, after }: Cursor, question: string): string {
  const groups = weighed.groups.map(({ alternatives, must }) => [
    must ? 1 : 0,
    ...alternatives.flatMap(({ term, weight }) => [term, weight]),
  ])
  const plain = [digestOf(question), weighed.required, after.score, after.path, after.index, groups]
  return Buffer.from(JSON.stringify(plain)).toString('base64url')
}

/** @throws Refusal for anything that `writeCursor` did not write for the same question */
export function readCursor(written: string, question: string, phrases: Weighed['phrases']): Cursor {
  const plain = decoded(written)
  if (!Array.isArray(plain) || plain.length !== 6) throw refused()
  const [digest, required, score, path, index, groups] = plain.map((one: unknown) => one)
  if (digest !== digestOf(question) || typeof path !== 'string' || !Array.isArray(groups)) throw refused()
  if (!isNumber(required) || !isNumber(score) || !isNumber(index) || groups.length > MOST_GROUPS) throw refused()
  return { weighed: { groups: groups.map(groupOf), phrases, required }, after: { score, path, index } }
}

function groupOf(plain: unknown): Group {
  if (!Array.isArray(plain) || plain.length % 2 !== 1 || plain.length > 1 + 2 * MOST_ALTERNATIVES) throw refused()
  const [must, ...rest] = plain.map((one: unknown) => one)
  if (must !== 0 && must !== 1) throw refused()
  const alternatives: { term: string; weight: number }[] = []
  for (let at = 0; at < rest.length; at += 2) {
    const [term, weight] = [rest[at], rest[at + 1]]
    if (typeof term !== 'string' || !isNumber(weight)) throw refused()
    alternatives.push({ term, weight })
  }
  return { alternatives, must: must === 1 }
}

function decoded(written: string): unknown {
  if (written.length > LONGEST) throw refused()
  try {
    return JSON.parse(Buffer.from(written, 'base64url').toString('utf8'))
  } catch {
    throw refused()
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const digestOf = (question: string): string => createHash('sha256').update(question).digest('base64url').slice(0, 12)

const refused = (): Refusal =>
  new Refusal('cursor', {
    fr: 'Ce curseur n’est pas celui de cette recherche. Relancez-la sans curseur, puis reprenez le sien avec les mêmes mots et les mêmes filtres.',
    en: 'This cursor is not one of this search. Search again without a cursor, then use the one it gives with the same words and filters.',
  })
