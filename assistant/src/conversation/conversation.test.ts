import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CheckResult } from '../../../core/src/engine/check.ts'
import { check } from '../../../core/src/engine/check.ts'
import { readSource } from '../../../core/src/source/index.ts'
import { answerWithoutModel, type Memory, NOTHING_SAID, understand } from './conversation.ts'
import { INTENTS } from './intents/index.ts'
import type { Reply } from './reply.ts'

const SAMPLES = join(import.meta.dirname, '../../../samples')
const sample = (name: string) => check(readSource(readFileSync(join(SAMPLES, `${name}.referentiel.yaml`), 'utf8')))
const checked = sample('maintenance-froid')

const ask = (question: string, about: CheckResult | null, memory: Memory = NOTHING_SAID) =>
  answerWithoutModel(question, { checked: about, memory })

const codesIn = ({ parts }: Reply): readonly (string | null)[] =>
  parts.flatMap((part) => (part.kind === 'elements' ? part.items.map(({ code }) => code) : []))
const wordsIn = ({ parts }: Reply): string =>
  parts.flatMap((part) => (part.kind === 'words' ? [part.words.fr] : [])).join(' ')

test('every example of an intent is understood as that intent', () => {
  const missed = INTENTS.flatMap(({ id, examples }) =>
    examples.filter((example) => {
      const question = example
        .replace('COMPETENCE', 'C1.2')
        .replace('BLOC', 'bloc 1')
        .replace('REGLE', 'competence-verbe-a-eviter')
        .replace('CITATION', '«\u00a0analyser\u00a0»')
      return !question.includes('MODALITE') && understand(question, checked).understandings[0]?.id !== id
    }),
  )
  expect(missed).toEqual([])
})

test('there are enough intents, each with several phrasings in both languages', () => {
  expect(INTENTS.length).toBeGreaterThanOrEqual(25)
  expect(INTENTS.filter(({ examples }) => examples.length < 5)).toEqual([])
  expect(new Set(INTENTS.map(({ id }) => id)).size).toBe(INTENTS.length)
})

test('a competency is found by its code, however it is written', () => {
  for (const question of [
    'qu’est-ce qui évalue C1.2 ?',
    "qu'est-ce qui évalue la c1.2",
    'qu’est-ce qui évalue la compétence 1.2 ?',
    'qu’est-ce qui évalue BC1/C1.2 ?',
  ]) {
    const { named } = understand(question, checked)
    expect(
      named.competencies.map(({ id }) => id?.value.trim()),
      question,
    ).toEqual(['C1.2'])
  }
})

test('a code that stands in several blocs is asked about', async () => {
  const { reply } = await ask('quels sont les critères de C1 ?', sample('animation-sportive-adaptee'))
  expect(wordsIn(reply)).toContain('plusieurs blocs')
  expect(wordsIn(reply)).toContain('BC2/C1')
})

test('a code that names nothing is said, with the nearest', async () => {
  const { reply } = await ask('qu’est-ce qui évalue C3.4 ?', checked)
  expect(wordsIn(reply)).toMatch(/«\u00a0C3\.4\u00a0» ne désigne rien/)
})

describe('answers', () => {
  test('what a bloc holds', async () => {
    expect(codesIn((await ask('quelles compétences dans le bloc 2 ?', checked)).reply)).toEqual([
      'C2.1',
      'C2.2',
      'C2.3',
    ])
  })

  test('what has no objective', async () => {
    expect(codesIn((await ask('compétences sans objectif', checked)).reply)).toEqual([
      'C1.2',
      'C1.3',
      'C1.4',
      'C2.2',
      'C2.3',
    ])
  })

  test('what speaks of words', async () => {
    const { reply } = await ask('cherche « fluides »', checked)
    expect(codesIn(reply).length).toBeGreaterThan(0)
  })

  test('a rule, by the end of its name', async () => {
    const { reply } = await ask('que dit la règle verbe-a-eviter ?', null)
    expect(reply.parts).toEqual([{ kind: 'rule', rule: 'competence-verbe-a-eviter' }])
  })

  test('nothing is open', async () => {
    expect(wordsIn((await ask('montre la couverture', null)).reply)).toContain('Aucun référentiel n’est ouvert')
  })
})

test('what was spoken of last stands in for what is not named', async () => {
  const first = await ask('montre C1.2', checked)
  const second = await ask(
    'quels sont ses critères de jugement, les critères de la compétence ?',
    checked,
    first.memory,
  )
  expect(second.intent).toBe('criteres-de-la-competence')
  expect(wordsIn(second.reply)).toContain('C1.2')
})

test('a short question leans on the one before', async () => {
  const first = await ask('qu’est-ce qui évalue C1.2 ?', checked)
  const second = await ask('et C1.3 ?', checked, first.memory)
  expect(second.intent).toBe('ce-qui-evalue')
  expect(wordsIn(second.reply)).toContain('C1.3')
})

test('what is missing is asked for', async () => {
  expect(wordsIn((await ask('relis la compétence', checked, NOTHING_SAID)).reply)).toContain('Quelle compétence')
})

test.each(['quel est le sens de la vie ?', 'raconte-moi une histoire', '', '?!', '💥', 'x'.repeat(10_000)])(
  '%s is not understood, and it is said',
  async (question) => {
    const { intent, reply } = await ask(question, checked)
    expect(intent).toBeNull()
    expect(wordsIn(reply)).toContain('sans modèle de langage')
  },
)
