import { expect, test } from 'vitest'
import { valueAt } from '../client/capabilities.ts'
import { BOUQUETS, sharedServer } from './shared.ts'

const shared = sharedServer()

test('equerre/compare says what changed and where it stands in both texts', async () => {
  const { client, open } = shared()
  const uri = await open(BOUQUETS.replace('id: C1\n', 'id: C7\n'))
  const params = { textDocument: { uri }, before: BOUQUETS, names: { before: 'HEAD', after: 'fichier' } }
  const answer = await client.ask('equerre/compare', params)
  const html = String(valueAt(answer, ['html']))
  expect(html).toMatch(/<a href="#place-\d+">C1<\/a> <span class="arrow">→<\/span> <a href="#place-\d+">C7<\/a>/)
  const places = valueAt(answer, ['places'])
  if (!Array.isArray(places)) throw new Error('no places')
  const [, index] = /href="#place-(\d+)">C7</.exec(html) ?? []
  const place = places[Number(index)]
  expect(place.side).toBe('after')
  expect(client.words(uri, place.range)).toBe('C7')
})

test('equerre/compare of what is not open is nothing, and wrong parameters are refused', async () => {
  const { client, open } = shared()
  const names = { before: '', after: '' }
  expect(await client.ask('equerre/compare', { textDocument: { uri: 'file:///a.txt' }, before: '', names })).toBeNull()
  const uri = await open()
  await expect(client.ask('equerre/compare', { textDocument: { uri }, before: 3, names })).rejects.toThrow()
})

test('equerre/blanks are the places to write, in order', async () => {
  const { client, open } = shared()
  const uri = await open(
    'referentiel: 1\n# … rien\ncompetences:\n  - id: C1\n    enonce: … un verbe\n    criteres: [… ce que l’on constate]\n',
  )
  const blanks = await client.ask('equerre/blanks', { textDocument: { uri } })
  if (!Array.isArray(blanks)) throw new Error('no blanks')
  expect(blanks.map((range) => client.words(uri, range))).toEqual(['… un verbe', '… ce que l’on constate'])
})

test('equerre/rules are all of them, in words', async () => {
  const rules = await shared().client.ask('equerre/rules', {})
  if (!Array.isArray(rules)) throw new Error('no rules')
  const ids = rules.map(({ id }) => id)
  expect(ids).toContain('competence-sans-critere')
  expect(ids).toContain('yaml-illisible')
  expect(new Set(ids).size).toBe(ids.length)
  for (const { title, family } of rules) {
    expect(title).not.toBe('')
    expect(family).toMatch(/^\p{Lu}/u)
  }
})
