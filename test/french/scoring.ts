import { existsSync, readFileSync } from 'node:fs'
import { analyseStatement, tokenise } from '../../core/src/french/index.ts'

interface Interval {
  readonly start: number
  readonly end: number
}

/** One labelled statement: offsets in its text, which is only in the transcription. */
export interface Label {
  readonly file: string
  readonly bloc: string | null
  readonly code: string
  readonly length: number
  readonly head: Interval & { readonly lemma: string }
  readonly finality: readonly Interval[]
  readonly means: readonly Interval[]
}

/** A labelled statement with its text. */
export interface LabelledStatement extends Label {
  readonly text: string
}

/** Counts of what was found, expected and common to both. */
export interface Count {
  found: number
  expected: number
  common: number
}

export interface Score {
  readonly statements: number
  readonly heads: number
  readonly exact: Readonly<Record<Part, Count>>
  readonly overlapping: Readonly<Record<Part, Count>>
  readonly words: Readonly<Record<Part, Count>>
  /** `file code` of the statements where something differs. */
  readonly differing: readonly string[]
}

export const PARTS = ['finality', 'means'] as const
export type Part = (typeof PARTS)[number]

const GOLD = new URL('../../../shared/gold/', import.meta.url)

/** Whether the transcriptions that hold the texts are on this machine. */
export function hasTranscriptions(): boolean {
  return existsSync(GOLD)
}

/** The labels of a file of this folder with the texts of the transcriptions; fails on a label whose text changed. */
export function labelledStatements(name: string): readonly LabelledStatement[] {
  const labels: Label[] = JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
  const texts = new Map<string, string>()
  for (const file of new Set(labels.map((label) => label.file))) {
    const { blocs } = JSON.parse(readFileSync(new URL(`${file}.json`, GOLD), 'utf8'))
    for (const { id, competences } of blocs)
      for (const each of competences) texts.set(`${file} ${id} ${each.id}`, each.enonce)
  }
  return labels.map((label) => {
    const text = texts.get(`${label.file} ${label.bloc} ${label.code}`)
    if (text?.length !== label.length)
      throw new Error(`The text of ${label.file} ${label.code} is not the one that was labelled`)
    return { ...label, text }
  })
}

/** Measures the analysis against labels: whole spans, spans that overlap enough, and the words inside spans. */
export function score(statements: readonly LabelledStatement[]): Score {
  const counts = () => ({ finality: emptyCount(), means: emptyCount() })
  const [exact, overlapping, words] = [counts(), counts(), counts()]
  const differing: string[] = []
  let heads = 0
  for (const { text, file, code, head, finality, means } of statements) {
    const analysis = analyseStatement(text)
    const headIsRight =
      analysis.head?.lemma === head.lemma && analysis.head.start === head.start && analysis.head.end === head.end
    if (headIsRight) heads += 1
    let same = headIsRight
    for (const [part, found, expected] of [
      ['finality', analysis.finalities, finality],
      ['means', analysis.means, means],
    ] as const) {
      add(exact[part], found, expected, (a, b) => a.start === b.start && a.end === b.end)
      add(overlapping[part], found, expected, (a, b) => a.start === b.start && sharedPart(a, b) >= 0.8)
      addWords(words[part], text, found, expected)
      same &&=
        JSON.stringify(found.map(({ start, end }) => [start, end])) ===
        JSON.stringify(expected.map(({ start, end }) => [start, end]))
    }
    if (!same) differing.push(`${file} ${code}`)
  }
  return { statements: statements.length, heads, exact, overlapping, words, differing }
}

export function precision({ found, common }: Count): number {
  return found === 0 ? 1 : common / found
}

export function recall({ expected, common }: Count): number {
  return expected === 0 ? 1 : common / expected
}

function emptyCount(): Count {
  return { found: 0, expected: 0, common: 0 }
}

function add(
  count: Count,
  found: readonly Interval[],
  expected: readonly Interval[],
  same: (a: Interval, b: Interval) => boolean,
): void {
  count.found += found.length
  count.expected += expected.length
  count.common += found.filter((each) => expected.some((other) => same(each, other))).length
}

function addWords(count: Count, text: string, found: readonly Interval[], expected: readonly Interval[]): void {
  const isIn = (intervals: readonly Interval[], word: Interval) =>
    intervals.some(({ start, end }) => start <= word.start && word.end <= end)
  for (const word of tokenise(text).filter((token) => token.kind !== 'punctuation')) {
    const [a, b] = [isIn(found, word), isIn(expected, word)]
    if (a) count.found += 1
    if (b) count.expected += 1
    if (a && b) count.common += 1
  }
}

/** Length of the intersection over that of the union. */
function sharedPart(a: Interval, b: Interval): number {
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}
