import { describe, expect, test } from 'vitest'
import { valueAt } from '../client/capabilities.ts'
import { BOUQUETS, sharedServer } from './shared.ts'

const shared = sharedServer({}, { 'equerre.config.yaml': 'regles:\n  competence-mal: off\n' })

const pull = (uri: string, previousResultId?: string): Promise<unknown> =>
  shared().client.ask('textDocument/diagnostic', { textDocument: { uri }, previousResultId })

describe('the findings of a document', () => {
  test('carry severity, code, source, page, and what repairs them', async () => {
    const { client, open } = shared()
    const uri = await open()
    const found = (await client.diagnostics(uri)).find(({ code }) => code === 'espaces-doubles')
    expect(found).toMatchObject({ source: 'Équerre', data: { rule: 'espaces-doubles', version: 1 } })
    expect(found?.severity).toBe(3)
    expect(found?.codeDescription?.href).toMatch(/\/docs\/regles\/espaces-doubles\.md$/)
    expect(valueAt(found?.data, ['fixes', '0', 'safety'])).toBe('safe')
    expect(found === undefined ? '' : client.words(uri, found.range)).toBe('  ')
  })

  test('are named, and not sent again while they hold', async () => {
    const { client, open } = shared()
    const uri = await open()
    const first = await pull(uri)
    const resultId = String(valueAt(first, ['resultId']))
    expect(await pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId })
    await client.change(uri, { start: 0, end: 0, newText: '# une ligne\n' })
    const next = await pull(uri, resultId)
    expect(next).toMatchObject({ kind: 'full' })
    expect(valueAt(next, ['resultId'])).not.toBe(resultId)
  })

  test('of a text opened again are not taken for those of before', async () => {
    const { client, open } = shared()
    const uri = await open(BOUQUETS, 'encore.referentiel.yaml')
    const resultId = String(valueAt(await pull(uri), ['resultId']))
    await client.close(uri)
    await open('referentiel: 1\n', 'encore.referentiel.yaml')
    expect(await pull(uri, resultId)).toMatchObject({ kind: 'full' })
  })

  test('say where the other end is', async () => {
    const { client, open } = shared()
    const uri = await open(BOUQUETS.replace('id: C2', 'id: C1'))
    const found = (await client.diagnostics(uri)).find(({ code }) => code === 'code-en-double')
    const [other] = found?.relatedInformation ?? []
    expect(other?.location.uri).toBe(uri)
    expect(other === undefined ? '' : client.words(uri, other.location.range)).toContain('C1')
  })

  test('on a comment that silences nothing are marked as unnecessary', async () => {
    const { client, open } = shared()
    const uri = await open(
      BOUQUETS.replace('    modalites:', '    # equerre-disable-next-line jury-absent -- vu\n    modalites:'),
    )
    const found = (await client.diagnostics(uri)).find(({ code }) => code === 'suppression-inutile')
    expect(found?.tags).toEqual([1])
  })

  test('come with those of a configuration that is not understood', async () => {
    const { open, place } = shared()
    const report = await pull(await open())
    expect(valueAt(report, ['relatedDocuments', place.uriOf('equerre.config.yaml')])).toMatchObject({
      kind: 'full',
      items: [{ code: 'configuration-regle-inconnue', severity: 1 }],
    })
  })
})

test('a configuration is a document too, as it is written in the editor', async () => {
  const { client, place, open } = shared()
  const referential = await open()
  const uri = place.uriOf('equerre.config.yaml')
  await client.open(uri, 'regles:\n  espaces-doubles: error\n')
  expect(await pull(uri)).toMatchObject({ kind: 'full', items: [] })
  const severity = async (): Promise<number | undefined> =>
    (await client.diagnostics(referential)).find(({ code }) => code === 'espaces-doubles')?.severity
  expect(await severity()).toBe(1)
  await client.replace(uri, 'regles:\n  espaces-doubles: warning\n  jury-absnt: off\n')
  expect(await severity()).toBe(2)
  const [wrong] = await client.diagnostics(uri)
  expect(wrong).toMatchObject({ code: 'configuration-regle-inconnue', data: { version: 2 } })
  await client.close(uri)
  expect(await severity()).toBe(3)
})

test('another YAML file is left alone', async () => {
  const { client, place } = shared()
  const uri = place.uriOf('compose.yaml')
  await client.open(uri, 'services: [')
  expect(await pull(uri)).toEqual({ kind: 'full', items: [] })
  expect(await client.ask('textDocument/hover', client.at(uri, 0))).toBeNull()
})

test('a text that is no file yet is checked under its language', async () => {
  const { client } = shared()
  await client.open('untitled:Sans-titre-1', BOUQUETS, 'referentiel')
  expect((await client.diagnostics('untitled:Sans-titre-1')).map(({ code }) => code)).toContain('espaces-doubles')
})
