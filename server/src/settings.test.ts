import { expect, test } from 'vitest'
import { checkSettings, DEFAULT_SETTINGS, readSettings, SETTINGS } from './settings.ts'

test.each([undefined, null, {}, 12, 'texte', []])('%j is the defaults', (sent) => {
  expect(readSettings(sent)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] })
})

test('every setting has its default, its values and its words', () => {
  expect(Object.keys(DEFAULT_SETTINGS)).toEqual(Object.keys(SETTINGS))
  for (const [key, row] of Object.entries(SETTINGS)) {
    expect(row.description.fr).not.toBe('')
    expect(row.description.en).not.toBe('')
    expect(readSettings({ [key]: row.default })).toEqual({ settings: DEFAULT_SETTINGS, problems: [] })
  }
})

test('what is not understood keeps its default and is told', () => {
  const { settings, problems } = readSettings({
    profil: 'rncp',
    largeur: 12.5,
    dossier: 'oui',
    regles: { 'jury-absent': 'error', 'jury-absnt': 'error', 'espaces-doubles': 'fort' },
  })
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, regles: { 'jury-absent': 'error' } })
  expect(problems.map(({ fr }) => /equerre\.[\w.-]+/.exec(fr)?.[0])).toEqual([
    'equerre.profil',
    'equerre.regles.jury-absnt',
    'equerre.regles.espaces-doubles',
    'equerre.dossier',
    'equerre.largeur',
  ])
})

test('the editor is stronger than the configuration, whose options stay', () => {
  const configured = {
    profile: 'rs' as const,
    rules: { 'jury-absent': { severity: 'info' as const, options: { a: 1 } } },
  }
  expect(checkSettings(configured, DEFAULT_SETTINGS)).toEqual(configured)
  expect(
    checkSettings(configured, { ...DEFAULT_SETTINGS, profil: 'strict', regles: { 'jury-absent': 'off' } }),
  ).toEqual({
    profile: 'strict',
    rules: { 'jury-absent': { severity: 'off', options: { a: 1 } } },
  })
})
