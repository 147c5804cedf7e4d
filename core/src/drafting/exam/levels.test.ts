import { expect, test } from 'vitest'
import { isBlank } from '../../source/blank.ts'
import { levelsOf } from './levels.ts'

test('a sentence says what is seen when it is true, in part, and not', () => {
  expect(levelsOf('Une mesure est prise à chaque étage.')).toEqual({
    acquired: 'Une mesure est prise à chaque étage.',
    partly: 'On constate seulement en partie qu’une mesure est prise à chaque étage\u00a0: [… ce qui peut manquer].',
    notAcquired: 'Rien ne montre qu’une mesure est prise à chaque étage.',
  })
  expect(levelsOf('Les écarts sont chiffrés').notAcquired).toBe('Rien ne montre que les écarts sont chiffrés.')
})

test('a comma at its end goes; a negation is not put after « rien »', () => {
  expect(levelsOf('Les écarts sont chiffrés,').notAcquired).toBe('Rien ne montre que les écarts sont chiffrés.')
  expect(levelsOf('Il note la température relevée').notAcquired).toBe(
    'Rien ne montre qu’il note la température relevée.',
  )
  for (const criterion of ['Aucune donnée ne permet d’identifier la personne.', 'Le stock n’est pas rompu.'])
    expect(levelsOf(criterion).notAcquired).not.toContain('Rien ne montre')
})

test('several sentences, and what may open with a name, are not put after « que »', () => {
  for (const criterion of [
    'Les écarts sont chiffrés. Les causes sont nommées.',
    'PESTEL est utilisé pour le diagnostic',
  ]) {
    const levels = levelsOf(criterion)
    expect(levels.acquired.startsWith(criterion.slice(0, 10))).toBe(true)
    expect(levels.notAcquired).not.toContain('Rien ne montre')
  }
})

test('what asserts nothing gives blanks', () => {
  for (const criterion of ['Netteté du schéma', 'Ponctualité', '', '   ', '.']) {
    const { acquired, partly, notAcquired } = levelsOf(criterion)
    expect([acquired, partly, notAcquired].every(isBlank)).toBe(true)
  }
})

test('the three results are never the same', () => {
  for (const criterion of [
    '',
    'Un plan',
    'Le plan est daté.',
    'a. B. C.',
    'x'.repeat(400),
    'Il note 3 écarts ; il les classe.',
  ]) {
    const levels = levelsOf(criterion)
    expect(new Set(Object.values(levels)).size).toBe(3)
  }
})
