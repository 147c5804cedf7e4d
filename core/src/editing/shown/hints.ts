import type { Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import type { Reference, Target } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'
import { referenceLists } from '../navigation/elements.ts'
import { shortened } from '../outline/short.ts'
import { wordsOf } from '../outline/title.ts'
import { countOf } from './figures.ts'

/** Words shown in the text beside a reference, that are not in the file. */
export interface Hint {
  /** Where they are shown: after this offset. */
  readonly offset: number
  readonly label: Localised
  readonly tooltip: Localised | null
  /** The element they speak of. */
  readonly target: Range | null
}

/**
 * Beside a reference, the first words of what it stands for; beside one that designates several elements, how many. The more references
 * a line holds the fewer words each gets, and a long list gets none: the line must stay readable. In the order of the text.
 * @param range the part of the text that is on screen; the whole text when absent
 */
export function hintsIn({ source, referential }: Analysis, range?: Range): readonly Hint[] {
  const lines = range === undefined ? undefined : wholeLines(source.text, range)
  // What an alias repeats is written once.
  const shown = new Map<number, Reference>()
  for (const { references } of referenceLists(referential)) {
    for (const reference of references) if (isIn(reference.range, lines)) shown.set(reference.range.start, reference)
  }
  const ordered = [...shown.values()].sort((a, b) => a.range.start - b.range.start)
  return byLine(source, ordered)
    .flatMap((line) => hintsOfLine(source, line))
    .filter(({ offset }) => isIn({ start: offset, end: offset }, range))
}

const isIn = (range: Range, part: Range | undefined): boolean =>
  part === undefined || (range.start <= part.end && part.start <= range.end)

/** From the start of its first line to the end of its last: how many references share a line decides on their words. */
function wholeLines(text: string, { start, end }: Range): Range {
  const next = text.slice(end).search(/[\r\n]/)
  const first = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  return { start: start <= 0 ? 0 : first, end: next === -1 ? text.length : end + next }
}

function byLine(source: SourceDocument, references: readonly Reference[]): readonly (readonly Reference[])[] {
  const lines = new Map<number, Reference[]>()
  for (const reference of references) {
    const { line } = source.positionAt(reference.range.start)
    const known = lines.get(line)
    if (known === undefined) lines.set(line, [reference])
    else known.push(reference)
  }
  return [...lines.values()]
}

/** The length of a label by the number of references on the line. */
const LENGTHS: readonly number[] = [0, 45, 30, 24, 20]

function hintsOfLine(source: SourceDocument, line: readonly Reference[]): readonly Hint[] {
  const length = LENGTHS[line.length] ?? 0
  return length === 0 ? [] : line.flatMap((reference) => hintOf(source, reference, length))
}

function hintOf(source: SourceDocument, reference: Reference, length: number): readonly Hint[] {
  const offset = pastQuote(source.text, reference.range)
  const [only] = reference.targets
  if (only === undefined) return []
  if (reference.form !== 'code') return [ofSeveral(reference, offset)]
  const words = wordsOf(only)
  if (words === '') return []
  const label = shortened(words, length)
  const whole = shortened(words, MOST_WORDS)
  return [{ offset, label: same(label), tooltip: label === whole ? null : same(whole), target: only.node.range }]
}

const same = (text: string): Localised => ({ fr: text, en: text })

const MOST_WORDS = 400
const MOST_LINES = 12

function ofSeveral({ targets, wants }: Reference, offset: number): Hint {
  const lines = targets.slice(0, MOST_LINES).map(lineOf)
  const list = [...lines, ...(targets.length > lines.length ? ['…'] : [])].join('\n')
  const [only] = targets
  const target = targets.length === 1 && only !== undefined ? only.node.range : null
  return { offset, label: countOf(targets.length, wants), tooltip: same(list), target }
}

const lineOf = (target: Target): string => shortened(`${codeOf(target) ?? '–'} ${wordsOf(target)}`, 100)

/** After the closing quote of a reference that stands alone in quotes, or last in them. */
function pastQuote(text: string, { end }: Range): number {
  const next = text.charAt(end)
  return next === '"' || next === "'" ? end + 1 : end
}
