import { expect, test } from 'vitest'
import { questionOf } from './questions.ts'

const cursor = { competency: 'C1.2', block: 'BC1' }
const nowhere = { competency: null, block: null }

test.each([
  ['criteres', 'C3.1', 'propose des critères pour C3.1'],
  ['criteres', '', 'propose des critères pour C1.2'],
  ['objectifs', '', 'propose un objectif pour C1.2'],
  ['examen', '', 'prépare un examen blanc sur BC1'],
  ['examen', 'BC2, 2 h', 'prépare un examen blanc sur BC2, 2 h'],
  ['relire', '', 'relis le référentiel avant dépôt'],
  ['relire', 'C1.1', 'relis C1.1'],
  ['couverture', '', 'quelle est la couverture ?'],
  ['expliquer', 'verbe-a-eviter', 'explique verbe-a-eviter'],
  [undefined, ' qui évalue C1.1 ? ', 'qui évalue C1.1 ?'],
])('/%s %s', (command, words, question) => {
  expect(questionOf(command, words, cursor, 'fr')).toBe(question)
})

test('what is not said and not under the cursor is asked for by the answer', () => {
  expect(questionOf('criteres', '', nowhere, 'fr')).toBe('propose des critères pour')
  expect(questionOf('examen', '', nowhere, 'en')).toBe('draft a mock exam for')
})
