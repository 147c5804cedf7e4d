import { describe, expect, it } from 'vitest'
import { MARKED } from './analysis.examples.ts'
import { analyseStatement } from './analysis.ts'

/** Takes the marks out of a statement and says where they stood. */
function readMarks(marked: string) {
  const spans: { mark: string; start: number; end: number; lemma: string }[] = []
  let text = ''
  for (const part of marked.split(/(\[[VFM] [^\]]*\])/)) {
    const [, mark, inside] = /^\[([VFM]) (.*)\]$/.exec(part) ?? []
    if (!mark || inside === undefined) {
      text += part
      continue
    }
    const [shown = '', lemma = shown.toLowerCase()] = inside.split('=')
    spans.push({ mark, start: text.length, end: text.length + shown.length, lemma })
    text += shown
  }
  return { text, spans }
}

describe('analyseStatement', () => {
  it.each(MARKED)('%s', (marked) => {
    const { text, spans } = readMarks(marked)
    const analysis = analyseStatement(text)
    const texts = (mark: string) =>
      spans.filter((each) => each.mark === mark).map(({ start, end }) => text.slice(start, end))
    expect(analysis.head?.lemma).toBe(spans.find((each) => each.mark === 'V')?.lemma)
    expect(analysis.head?.text).toBe(texts('V')[0])
    expect({
      means: analysis.means.map((each) => each.text),
      finalities: analysis.finalities.map((each) => each.text),
    }).toEqual({
      means: texts('M'),
      finalities: texts('F'),
    })
  })
})
