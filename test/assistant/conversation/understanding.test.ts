import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerWithoutModel, understood } from '../../../assistant/src/conversation/conversation.ts'
import { INTENTS } from '../../../assistant/src/conversation/intents/index.ts'
import { check } from '../../../core/src/engine/check.ts'
import { readSource } from '../../../core/src/source/read.ts'
import { allQuestions, figuresOf, heardQuestions } from './questions.ts'

const SAMPLE = join(import.meta.dirname, '../../../samples/conduite-travaux-paysagers.referentiel.yaml')

/** How well questions are understood, on those that were not used to improve it: docs/assistant.md gives the figures. */

const asked = allQuestions()

test('every intent is asked for in several ways, and much is out of scope', () => {
  for (const { id } of INTENTS) {
    expect(asked.filter(({ expected }) => expected === id).length, id).toBeGreaterThanOrEqual(8)
  }
  expect(asked.filter(({ expected }) => expected === null).length).toBeGreaterThanOrEqual(60)
  const ids = new Set(INTENTS.map(({ id }) => id))
  expect(asked.filter(({ expected }) => expected !== null && !ids.has(expected))).toEqual([])
})

test('most questions are understood, few are taken for something else, most of the rest is refused', () => {
  const heard = heardQuestions()
  const inScope = figuresOf(heard, 'held-out', true)
  expect(inScope.right / inScope.questions).toBeGreaterThanOrEqual(0.66)
  expect(inScope.wrong / inScope.questions).toBeLessThanOrEqual(0.12)
  const outOfScope = figuresOf(heard, 'held-out', false)
  expect(outOfScope.right / outOfScope.questions).toBeGreaterThanOrEqual(0.86)
})

test('nothing that is no consent writes, when a proposal waits', async () => {
  const text = readFileSync(SAMPLE, 'utf8')
  const checked = check(readSource(text))
  const { memory } = await answerWithoutModel('rédige un objectif pour C1.2', { checked })
  expect(memory.pending).toHaveLength(1)
  const others = allQuestions().filter(({ expected }) => expected !== 'appliquer')
  for (const { question } of others) {
    if (understood(question, { checked, memory }).kind !== 'intent') continue
    if (!/ok|oui|appliqu|garde|prends|écri|rédige/i.test(question)) continue
    const { writes } = await answerWithoutModel(question, { checked, memory })
    expect(writes, question).toEqual([])
  }
})
