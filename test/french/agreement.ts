import { readFileSync } from 'node:fs'
import type { Label } from './scoring.ts'

/** How far two readers who labelled apart agree: `node test/french/agreement.ts`. Needs no text, only the offsets. */

const read = (name: string): readonly Label[] => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const key = ({ file, bloc, code }: Label): string => `${file} ${bloc} ${code}`

export interface Agreement {
  readonly statements: number
  readonly heads: number
  readonly spans: { readonly common: number; readonly first: number; readonly second: number }
  readonly identical: number
  readonly differing: readonly string[]
}

export function agreement(first: readonly Label[], second: readonly Label[]): Agreement {
  const known = new Map(first.map((label) => [key(label), label]))
  const spansOf = (label: Label): readonly string[] =>
    (['finality', 'means'] as const).flatMap((part) => label[part].map(({ start, end }) => `${part} ${start} ${end}`))
  let heads = 0
  const spans = { common: 0, first: 0, second: 0 }
  const differing: string[] = []
  for (const label of second) {
    const other = known.get(key(label))
    if (other === undefined) throw new Error(`${key(label)} was labelled by one reader only`)
    const sameHead = label.head.start === other.head.start && label.head.end === other.head.end
    const [a, b] = [spansOf(other), spansOf(label)]
    const common = b.filter((span) => a.includes(span)).length
    if (sameHead) heads += 1
    spans.common += common
    spans.first += a.length
    spans.second += b.length
    if (!sameHead || common < a.length || common < b.length) differing.push(`${label.file} ${label.code}`)
  }
  return { statements: second.length, heads, spans, identical: second.length - differing.length, differing }
}

if (import.meta.main) {
  const { statements, heads, spans, identical, differing } = agreement(
    read('labels.json'),
    read('labels-second-reader.json'),
  )
  const f1 = (2 * spans.common) / (spans.first + spans.second)
  console.log(`énoncés lus deux fois : ${statements} ; identiques en tout point : ${identical}`)
  console.log(`verbe de tête : ${heads}/${statements}`)
  console.log(
    `finalités et moyens, mêmes bornes : ${spans.common} (${spans.first} et ${spans.second}), accord F1 ${f1.toFixed(3)}`,
  )
  console.log(`énoncés qui diffèrent : ${differing.join(', ') || 'aucun'}`)
}
