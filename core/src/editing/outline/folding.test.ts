import { expect, test } from 'vitest'
import { readSource } from '../../source/read.ts'
import { foldsOf } from './folding.ts'

/** The expectations stand at the end of the lines: `→5` folds down to line 5, counted from 0; `⇢` for comments. */
function shown(text: string): string {
  const folds = new Map(foldsOf(readSource(text)).map((fold) => [fold.start, fold]))
  return text
    .split('\n')
    .map((line, at) => {
      const fold = folds.get(at)
      return fold === undefined ? line : `${line}${fold.kind === 'part' ? '→' : '⇢'}${fold.end}`
    })
    .join('\n')
}

const withoutMarks = (fixture: string): string => fixture.replace(/[→⇢]\d+$/gm, '')

test.each([
  [
    'entries, members of lists, texts',
    `referentiel: 1
blocs:→13
  - id: BC1→9
    competences:→9
      - id: C1→7
        enonce: >-→7
          Régler
          une machine

      - { id: C2, enonce: X }
  - id: BC2→13
    activites: [→13
      { id: A1 },
      { id: A2 }]
`,
  ],
  [
    'runs of comments, not those beside a text, nor a single one',
    `# un⇢1
# deux
a: 1 # trois
# quatre
b: 2 # cinq

# six⇢7
# sept`,
  ],
  ['what an alias repeats, once', 'a: &x→1\n  b: 1\nc: *x'],
  ['nothing of one line', 'a: [1, 2]\nb: { c: d }'],
])('%s', (_, fixture) => {
  const text = withoutMarks(fixture)
  expect(shown(text)).toBe(fixture)
})

test('lines end with \\r\\n too', () => {
  expect(foldsOf(readSource('a:\r\n  b: 1\r\n  c: 2\r\n'))).toEqual([{ start: 0, end: 2, kind: 'part' }])
})
