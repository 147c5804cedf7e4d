import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Finding } from '../../../core/src/engine/finding.ts'
import { type FailureCode, failure } from '../models/failure.ts'
import type { Answer, LanguageModel, Question } from '../models/model.ts'
import type { Assignment } from './assignment.ts'
import { draftWithModel } from './draft-with-model.ts'

/** The loop alone, with a model that says what it is told to and rules that know one bad word. */

const vague: Finding = {
  rule: 'critere-mot-vague',
  severity: 'warning',
  message: { fr: '«\u00a0bien\u00a0» est vague.', en: '“bien” is vague.' },
  range: { start: 0, end: 1 },
  pointer: '',
  related: [],
  fixes: [],
}

const assignment: Assignment<string> = {
  answer: z.object({ drafts: z.array(z.string()) }),
  answerTokens: 100,
  prompt: () => ({ messages: [{ role: 'user', text: 'Propose.' }], leftOut: [] }),
  judge: (drafts, kept) =>
    drafts.map((draft) => ({
      draft,
      findings: draft.includes('bien') ? [vague] : [],
      objections: kept.includes(draft) ? [{ fr: 'Répétition.', en: 'Repetition.' }] : [],
    })),
  nameOf: (draft) => draft,
  withoutModel: () => [{ draft: 'sans modèle', findings: [], objections: [] }],
}

function modelThatSays(...answers: readonly (string | FailureCode)[]) {
  const asked: Question[] = []
  const left = [...answers]
  const model: LanguageModel = {
    name: 'petit',
    place: { kind: 'machine', address: 'http://127.0.0.1:1' },
    contextSize: 8000,
    async ask(question): Promise<Answer> {
      asked.push({ ...question, messages: [...question.messages] })
      const next = left.shift() ?? 'nothing-said'
      return next.startsWith('{') || next.startsWith('```') || next.includes(' ')
        ? { kind: 'answered', text: next, warnings: [] }
        : { kind: 'failed', failure: failureNamed(next), partial: '' }
    },
  }
  return { model, asked }
}

const failureNamed = (code: string) =>
  failure(code === 'busy' ? 'busy' : code === 'cancelled' ? 'cancelled' : 'nothing-said', { address: 'a', model: 'm' })
const answered = (...drafts: readonly string[]): string => JSON.stringify({ drafts })
const listener = { signal: new AbortController().signal }

test('good drafts come back as they are, with who wrote them', async () => {
  const { model, asked } = modelThatSays(answered('Le plan est daté.', 'Le devis est chiffré.'))
  const drafted = await draftWithModel(assignment, model, listener)
  expect(drafted.by).toEqual({ kind: 'model', model: 'petit', address: 'http://127.0.0.1:1' })
  expect(drafted.drafts.map(({ draft }) => draft)).toEqual(['Le plan est daté.', 'Le devis est chiffré.'])
  expect(asked).toHaveLength(1)
  expect(asked[0]?.schema).toMatchObject({ type: 'object', required: ['drafts'] })
})

test('only what fails is sent back, with what the rules say', async () => {
  const { model, asked } = modelThatSays(
    answered('Le plan est daté.', 'Le plan est bien fait.'),
    answered('Le plan est coté.'),
  )
  const drafted = await draftWithModel(assignment, model, listener)
  expect(drafted.drafts.map(({ draft }) => draft)).toEqual(['Le plan est daté.', 'Le plan est coté.'])
  const correction = asked[1]?.messages.at(-1)?.text ?? ''
  expect(correction).toContain('Le plan est bien fait.')
  expect(correction).toContain('«\u00a0bien\u00a0» est vague.')
  expect(correction).not.toContain('Le plan est daté.')
})

test('twice at most: then what is still wrong is shown with it', async () => {
  const { model, asked } = modelThatSays(answered('bien 1'), answered('bien 2'), answered('bien 3'), answered('bon'))
  const drafted = await draftWithModel(assignment, model, listener)
  expect(asked).toHaveLength(3)
  expect(drafted.drafts).toEqual([{ draft: 'bien 3', findings: [vague], objections: [] }])
})

test('an answer that cannot be read is asked for again, a fence is taken off', async () => {
  const { model, asked } = modelThatSays('Voici des critères :', '```json\n{"drafts": ["Le plan est daté."]}\n```')
  const drafted = await draftWithModel(assignment, model, listener)
  expect(drafted.drafts.map(({ draft }) => draft)).toEqual(['Le plan est daté.'])
  expect(asked[1]?.messages.at(-1)?.text).toContain('JSON invalide')
})

test('what was thought aloud before an answer is no part of it', async () => {
  const { model, asked } = modelThatSays(`<think>Voyons {"drafts": 1}</think>\n${answered('Le plan est daté.')}`)
  const drafted = await draftWithModel(assignment, model, listener)
  expect(drafted.drafts.map(({ draft }) => draft)).toEqual(['Le plan est daté.'])
  expect(asked).toHaveLength(1)
})

test('a shape that is not the one asked for is said', async () => {
  const { model, asked } = modelThatSays('{"drafts": "un seul"}', answered('Le plan est daté.'))
  await draftWithModel(assignment, model, listener)
  expect(asked[1]?.messages.at(-1)?.text).toContain('drafts')
})

test('a model that fails leaves the drafts made without it, with the reason', async () => {
  const { model } = modelThatSays('busy')
  const drafted = await draftWithModel(assignment, model, listener)
  expect(drafted.by).toMatchObject({ kind: 'equerre', because: { fr: expect.stringContaining('occupé') } })
  expect(drafted.drafts.map(({ draft }) => draft)).toEqual(['sans modèle'])
})

test('a model that fails at a correction does not take away what was good', async () => {
  const { model } = modelThatSays(answered('Le plan est daté.', 'bien fait'), 'busy')
  const drafted = await draftWithModel(assignment, model, listener)
  expect(drafted.by.kind).toBe('model')
  expect(drafted.drafts.map(({ draft }) => draft)).toEqual(['Le plan est daté.', 'bien fait'])
  expect(drafted.warnings).toHaveLength(1)
})

test('a repetition is never offered', async () => {
  const { model } = modelThatSays(answered('Le plan.', 'bien'), answered('Le plan.'), answered('Le plan.'))
  const drafted = await draftWithModel(assignment, model, listener)
  expect(drafted.drafts.map(({ draft }) => draft)).toEqual(['Le plan.'])
})

test('three answers that cannot be read give the drafts made without a model', async () => {
  const { model, asked } = modelThatSays('pas de JSON', 'toujours pas', 'non plus', answered('trop tard'))
  const drafted = await draftWithModel(assignment, model, listener)
  expect(asked).toHaveLength(3)
  expect(drafted.by.kind).toBe('equerre')
  expect(drafted.drafts.map(({ draft }) => draft)).toEqual(['sans modèle'])
})

test('a cancellation gives nothing', async () => {
  const { model } = modelThatSays('cancelled')
  expect((await draftWithModel(assignment, model, listener)).drafts).toEqual([])
})
