import { type Figures, figuresOf } from './figures.ts'
import { keystrokesIn } from './keystrokes.ts'
import type { Side } from './sides.ts'

/** A request at several places of the text, found by the words before them. */
export interface Asked {
  readonly name: string
  readonly method: string
  readonly places: readonly RegExp[]
}

export const ASKED: readonly Asked[] = [
  {
    name: 'completion',
    method: 'textDocument/completion',
    places: [/\n {8}(?=enonce: )/g, /\n {8}participation: /g, /\n {8}competences:\n {10}- /g],
  },
  {
    name: 'hover',
    method: 'textDocument/hover',
    places: [/\n {8}eno(?=nce: )/g, /\n {8}enonce: \p{L}{3}/gu, /\n {8}competences:\n {10}- \p{L}/gu],
  },
  { name: 'definition of a code', method: 'textDocument/definition', places: [/\n {8}competences:\n {10}- \p{L}/gu] },
  { name: 'definition of an alias', method: 'textDocument/definition', places: [/\n {8}activites: \*/g] },
]

/** The generated text with an anchor and its alias, the only definition that yaml-language-server knows. */
export function withAlias(text: string): string {
  const list = /\n( {8})activites:\n {10}- (\S+)\n/g
  const [first, second] = [...text.matchAll(list)].filter((match, _, all) => match[2] === all[0]?.[2])
  if (first === undefined || second === undefined) throw new Error('no activity is named twice')
  const aliased = `\n${second[1]}activites: *portee\n`
  const after = text.slice(0, second.index) + aliased + text.slice(second.index + second[0].length)
  const anchored = first[0].replace('activites:', 'activites: &portee')
  return after.slice(0, first.index) + anchored + after.slice(first.index + first[0].length)
}

/** @returns an offset just after one of the places, a different one for each turn */
function offsetOf({ name, places }: Asked, text: string, turn: number): number {
  const place = places[turn % places.length]
  const matches = place === undefined ? [] : [...text.matchAll(place)]
  const match = matches[Math.floor(turn / places.length) % matches.length]
  if (match === undefined) throw new Error(`the text has no place for ${name}`)
  return match.index + match[0].length
}

async function timed(side: Side, asked: Asked, turn: number): Promise<number> {
  const params = side.client.at(side.uri, offsetOf(asked, side.client.text(side.uri).text, turn))
  const start = performance.now()
  await side.client.ask(asked.method, params)
  return performance.now() - start
}

/** Requests on a text that does not change. */
export async function measureAtRest(
  sides: readonly Side[],
  asked: Asked,
  samples: number,
): Promise<readonly Figures[]> {
  const measured = sides.map((): number[] => [])
  for (let turn = -5; turn < samples; turn++) {
    for (const [index, side] of sides.entries()) {
      const time = await timed(side, asked, Math.abs(turn))
      if (turn >= 0) measured[index]?.push(time)
    }
  }
  return measured.map(figuresOf)
}

/** Requests sent right after a keystroke, before the diagnostics of that keystroke: what typing is. */
export async function measureWhileTyping(
  sides: readonly Side[],
  asked: Asked,
  samples: number,
): Promise<readonly Figures[]> {
  const measured = sides.map((): number[] => [])
  for (const [index, side] of sides.entries()) {
    const edits = keystrokesIn(side.client.text(side.uri).text, samples + 3, 11)
    for (const [turn, edit] of edits.entries()) {
      const text = side.client.text(side.uri)
      const offset = offsetOf(asked, text.with(edit).text, turn)
      side.client.take('textDocument/publishDiagnostics')
      await side.client.change(side.uri, edit)
      const params = side.client.at(side.uri, offset)
      const start = performance.now()
      await side.client.ask(asked.method, params)
      if (turn >= 3) measured[index]?.push(performance.now() - start)
      await side.settle()
    }
  }
  return measured.map(figuresOf)
}
