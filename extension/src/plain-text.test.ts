import { expect, test } from 'vitest'
import { plainInList, plainInNotification } from './plain-text.ts'

test('an icon in a list stays text', () => {
  expect(plainInList('Bloc $(trash) $(sync~spin)')).toBe('Bloc \\$(trash) \\$(sync~spin)')
  expect(plainInList('à \u202erebours')).toBe('à ‹U+202E›rebours')
  expect(plainInList('C1 Planifier à l’aide (de $)')).toBe('C1 Planifier à l’aide (de $)')
})

test('a link in a notification stays text', () => {
  // What the editor takes for a link.
  const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)/i
  const hostile = '[Ouvrir](command:workbench.action.quit).referentiel.yaml'
  expect(link.test(hostile)).toBe(true)
  expect(link.test(plainInNotification(hostile))).toBe(false)
  expect(link.test(plainInNotification(`[a](${hostile}`))).toBe(false)
})
