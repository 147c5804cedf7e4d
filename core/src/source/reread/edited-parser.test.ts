import { expect, it } from 'vitest'
import { eventsReader } from '../events-reader.ts'
import { startOfLine } from '../gaps.ts'
import { WholeParser } from '../parser.ts'
import { edited } from '../testing/edit.ts'
import { Random } from '../testing/random.ts'
import { referentialText } from '../testing/referential-text.ts'
import { EditedParser } from './edited-parser.ts'
import { soundText } from './part.ts'

const TEXT = `# Un
${referentialText(2, 1)}
"clé entre guillemets": { a: b }
liste:
- un
-   - deux
    - trois: 3
      quatre: |
        texte
-
  cinq: 5
  six: [7]
`

function parserOf(text: string): EditedParser {
  const outcome = eventsReader(text)
  const sound = 'reading' in outcome ? soundText(text, outcome.reading) : null
  if (sound === null) throw new Error('a sound text was expected')
  return new EditedParser(sound)
}

it('answers what the whole text would, for edits that mostly break it', () => {
  const random = new Random(2024)
  const parser = parserOf(TEXT)
  const whole = new WholeParser()
  let failures = 0
  for (let step = 0; step < 1000; step++) {
    const text = edited(random.chance(0.3) ? edited(TEXT, random) : TEXT, random).replaceAll('\0', ' ')
    const failure = whole.failureOf(text)
    if (failure !== null) failures++
    expect(parser.failureOf(text), JSON.stringify(text)).toEqual(failure)
    const end = startOfLine(text, failure?.offset ?? random.below(text.length))
    expect(parser.problemsBefore(text, end), JSON.stringify(text.slice(0, end))).toBe(whole.problemsBefore(text, end))
    const word = random.pick(['enonce', 'liste', 'six', 'note', 'sept'])
    expect(parser.hasKey(text, word)).toBe(whole.hasKey(text, word))
    const outcome = parser.read(text)
    expect('failure' in outcome ? outcome.failure : null).toEqual(failure)
  }
  expect(failures).toBeGreaterThan(300)
}, 120_000)
