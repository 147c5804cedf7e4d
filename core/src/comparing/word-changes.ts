import { differences } from '../source/line-differences.ts'

/** A stretch of a text that stayed, went or came. */
export interface Passage {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Whether a passage came in place of the one before it with nothing between them: shown, they need a space. */
export function isStuck(passages: readonly Passage[], index: number): boolean {
  const [before, now] = [passages[index - 1], passages[index]]
  return before?.kind === 'removed' && now?.kind === 'added' && before.text.trimEnd() === before.text
}

const KINDS = { ' ': 'same', '-': 'removed', '+': 'added' } as const

/** Words, marks of punctuation and spaces: what a person sees change. A dot inside a code is part of it. */
const PIECE = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’]|[-·./](?=[\p{L}\p{N}]))*|[^\p{L}\p{N}\s]+|\s+/gu

/**
 * What changed from one text to another, word by word, in reading order: what went before what came. The passages that are not `added`
 * make the old text, those that are not `removed` the new one.
 */
export function wordChanges(before: string, after: string): readonly Passage[] {
  const steps = differences(before.match(PIECE) ?? [], after.match(PIECE) ?? [])
  const passages: Passage[] = []
  let removed = ''
  let added = ''
  let same = ''
  const flushChange = (): void => {
    if (removed !== '') passages.push({ kind: 'removed', text: removed })
    if (added !== '') passages.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of steps) {
    if (KINDS[kind] === 'same') {
      flushChange()
      same += text
      continue
    }
    // A lone short word between two changes is read with them.
    if (same !== '' && passages.length > 0 && same.trim().length <= SHORTEST_SAME && passages.at(-1)?.kind !== 'same') {
      absorb(passages, same)
    } else if (same !== '') passages.push({ kind: 'same', text: same })
    same = ''
    if (kind === '-') removed += text
    else added += text
  }
  flushChange()
  if (same !== '') passages.push({ kind: 'same', text: same })
  return joined(passages)
}

const SHORTEST_SAME = 2

/** Makes a stretch that stayed part of the change before it, on both sides. */
function absorb(passages: Passage[], text: string): void {
  passages.push({ kind: 'removed', text }, { kind: 'added', text })
}

/** Neighbouring changes as one of each kind, what went first. */
function joined(passages: readonly Passage[]): readonly Passage[] {
  const result: Passage[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed })
    if (added !== '') result.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of passages) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      result.push({ kind, text })
    }
  }
  flush()
  return result
}
