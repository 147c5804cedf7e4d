import type { TextEdit } from '../../rules/rule.ts'

const LINE_WITH_END = /[^\n]*\n|[^\n]+$/g

/**
 * The edits that turn a text into another, by lines: lines that stay are not touched, and where a line only moves sideways its indentation
 * alone is replaced, so that the cursor and the folds of an editor stay where they are.
 * @param before with its own line ends and byte order mark
 * @param after with line feeds only; what is written of it has the line end `before` starts with
 */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  const bom = before.startsWith('\ufeff') ? 1 : 0
  const written = before.slice(bom).match(LINE_WITH_END) ?? []
  const starts = [bom]
  for (const line of written) starts.push((starts.at(-1) ?? bom) + line.length)
  const old = written.map((line) => line.replace(/\r\n$/, '\n'))
  const fresh = after.match(LINE_WITH_END) ?? []
  const end = written[0]?.endsWith('\r\n') ? '\r\n' : '\n'
  return changes(old, fresh)
    .flatMap((change) => editsOf(change, old, fresh, starts))
    .map(({ range, text }) => ({ range, text: text.replaceAll('\n', end) }))
}

interface Change {
  readonly oldFrom: number
  readonly oldTo: number
  readonly newFrom: number
  readonly newTo: number
}

function editsOf(
  { oldFrom, oldTo, newFrom, newTo }: Change,
  old: readonly string[],
  fresh: readonly string[],
  starts: readonly number[],
): readonly TextEdit[] {
  const placeOf = (line: number): number => starts[line] ?? 0
  const onlySideways =
    oldTo - oldFrom === newTo - newFrom &&
    old
      .slice(oldFrom, oldTo)
      .every((line, index) => indented(line).rest === indented(fresh[newFrom + index] ?? '').rest)
  if (!onlySideways) {
    const range = { start: placeOf(oldFrom), end: placeOf(oldTo) }
    return [{ range, text: fresh.slice(newFrom, newTo).join('') }]
  }
  return old.slice(oldFrom, oldTo).map((line, index) => {
    const start = placeOf(oldFrom + index)
    const moved = indented(fresh[newFrom + index] ?? '')
    return { range: { start, end: start + indented(line).by.length }, text: moved.by }
  })
}

interface Indented {
  readonly by: string
  readonly rest: string
}

function indented(line: string): Indented {
  const by = /^[ \t]*/.exec(line)?.[0] ?? ''
  return { by, rest: line.slice(by.length) }
}

/** Where two lists of lines differ: what they share at both ends, then around the lines that each holds once, in the same order. */
function changes(old: readonly string[], fresh: readonly string[]): readonly Change[] {
  const found: Change[] = []
  const waiting: Change[] = [{ oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: fresh.length }]
  for (let change = waiting.pop(); change !== undefined; change = waiting.pop()) {
    const left = trimmed(change, old, fresh)
    if (left.oldFrom === left.oldTo && left.newFrom === left.newTo) continue
    const anchors = anchorsOf(left, old, fresh)
    if (anchors.length === 0) {
      found.push(left)
      continue
    }
    let { oldFrom, newFrom } = left
    for (const anchor of anchors) {
      waiting.push({ oldFrom, oldTo: anchor.old, newFrom, newTo: anchor.fresh })
      oldFrom = anchor.old + 1
      newFrom = anchor.fresh + 1
    }
    waiting.push({ oldFrom, oldTo: left.oldTo, newFrom, newTo: left.newTo })
  }
  return found.sort((a, b) => a.oldFrom - b.oldFrom || a.newFrom - b.newFrom)
}

function trimmed(change: Change, old: readonly string[], fresh: readonly string[]): Change {
  let { oldFrom, oldTo, newFrom, newTo } = change
  while (oldFrom < oldTo && newFrom < newTo && old[oldFrom] === fresh[newFrom]) {
    oldFrom++
    newFrom++
  }
  while (oldFrom < oldTo && newFrom < newTo && old[oldTo - 1] === fresh[newTo - 1]) {
    oldTo--
    newTo--
  }
  return { oldFrom, oldTo, newFrom, newTo }
}

interface Anchor {
  readonly old: number
  readonly fresh: number
}

/** The longest run of lines that both sides hold exactly once and in the same order. */
function anchorsOf(
  { oldFrom, oldTo, newFrom, newTo }: Change,
  old: readonly string[],
  fresh: readonly string[],
): readonly Anchor[] {
  const inOld = onceIn(old, oldFrom, oldTo)
  const inNew = onceIn(fresh, newFrom, newTo)
  const shared: Anchor[] = []
  for (const [line, place] of inOld) {
    const other = inNew.get(line)
    if (place !== -1 && other !== undefined && other !== -1) shared.push({ old: place, fresh: other })
  }
  return longestIncreasing(shared)
}

/** Each line and where it is; -1 for one that comes twice. */
function onceIn(lines: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (let index = from; index < to; index++) {
    const line = lines[index] ?? ''
    places.set(line, places.has(line) ? -1 : index)
  }
  return places
}

function longestIncreasing(anchors: readonly Anchor[]): readonly Anchor[] {
  const ends: number[] = []
  const previous: number[] = []
  for (const [index, anchor] of anchors.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((anchors[ends[middle] ?? 0]?.fresh ?? 0) < anchor.fresh) low = middle + 1
      else high = middle
    }
    previous.push(low === 0 ? -1 : (ends[low - 1] ?? -1))
    ends[low] = index
  }
  const chain: Anchor[] = []
  for (let index = ends.at(-1) ?? -1; index !== -1; index = previous[index] ?? -1) {
    const anchor = anchors[index]
    if (anchor !== undefined) chain.push(anchor)
  }
  return chain.reverse()
}
