import { expect, test } from 'vitest'
import { isFromChoice, isToChoice } from './choice-messages.ts'

const choices = {
  type: 'choices',
  language: 'fr',
  title: 'Critères pour C1.2',
  words: ['C1.2 n’a pas encore de critère.'],
  choices: [
    { title: 'Sur le résultat', ways: [{ text: 'Le planning est tenu.', lines: ['+ x'] }], notes: [], findings: [] },
  ],
}

test('what the page is told is looked at', () => {
  expect(isToChoice(choices)).toBe(true)
  expect(isToChoice({ ...choices, language: 'de' })).toBe(false)
  expect(
    isToChoice({ ...choices, choices: [{ title: 'x', ways: [{ text: 1, lines: [] }], notes: [], findings: [] }] }),
  ).toBe(false)
})

test.each([
  [{ type: 'ready' }, true],
  [{ type: 'cancel' }, true],
  [{ type: 'write', picks: [{ choice: 0, way: 1 }] }, true],
  [{ type: 'compare', picks: [] }, true],
  [{ type: 'write', picks: [{ choice: -1, way: 0 }] }, false],
  [{ type: 'write', picks: [{ choice: 0, way: '1' }] }, false],
  [{ type: 'write' }, false],
  [{ type: 'format the disk' }, false],
  [null, false],
])('%j', (message, isOne) => expect(isFromChoice(message)).toBe(isOne))
