import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { equerre } from '../../cli/equerre.ts'
import { valueAt } from '../client/capabilities.ts'
import { BOUQUETS, sharedServer } from './shared.ts'

const EXAM = `examen: 1
referentiel: ./ferme.referentiel.yaml
intitule: Examen blanc de l’atelier
bloc: BC1
questions:
  - id: Q1
    type: qcm
    competence: C1
    points: 2
    enonce: Quel outil taille une tige en biais ?
    options:
      - { texte: Un sécateur, juste: true }
      - { texte: Une agrafeuse }
`

const shared = sharedServer({ ignore: ['equerre/changed'] }, { 'ferme.referentiel.yaml': BOUQUETS })

interface Form {
  readonly id: string
  readonly extension: string
  readonly isText: boolean
}

const formsOf = async (uri?: string): Promise<readonly Form[]> => {
  const params = uri === undefined ? {} : { textDocument: { uri } }
  const listed = await shared().client.ask('equerre/exports', params)
  return Array.isArray(listed) ? listed : []
}

const exported = (uri: string, format: string, more: object = {}): Promise<unknown> =>
  shared().client.ask('equerre/export', { textDocument: { uri }, format, name: 'ferme.referentiel.yaml', ...more })

const bytesIn = (view: unknown): Buffer => {
  const text = valueAt(view, ['content', 'text'])
  return typeof text === 'string'
    ? Buffer.from(text)
    : Buffer.from(String(valueAt(view, ['content', 'base64'])), 'base64')
}

/** The key that the format does not know. */
const UNREAD: unknown = expect.stringContaining('(ligne 7)')

describe('a référentiel', () => {
  test('is given as the command gives it, in each form that is listed', async () => {
    const { open, place } = shared()
    const uri = await open()
    const forms = await formsOf()
    expect(await formsOf(uri)).toEqual(forms)
    expect(forms.map(({ id }) => id)).toEqual(expect.arrayContaining(['coverage-csv', 'docx', 'json']))
    for (const { id, isText } of forms) {
      const view = await exported(uri, id)
      expect(typeof valueAt(view, ['content', 'text']) === 'string', id).toBe(isText)
      const ran = equerre(['export', 'ferme.referentiel.yaml', '--to', id, '-o', 'sortie'], { cwd: place.path })
      expect(ran.status, ran.stderr).toBe(0)
      expect(bytesIn(view).equals(readFileSync(join(place.path, 'sortie'))), id).toBe(true)
    }
  })

  test('that is not open is read from the disk', async () => {
    const uri = shared().place.uriOf('ferme.referentiel.yaml')
    expect(await exported(uri, 'json')).toMatchObject({ uri, version: null, remarks: [UNREAD] })
    expect(await exported(shared().place.uriOf('absent.referentiel.yaml'), 'json')).toBeNull()
  })

  test('comes with what its document prints as unfinished', async () => {
    const uri = await shared().open(
      `${BOUQUETS}non_place: [{ texte: Un reste, lieu: ligne 3 }]\n`,
      'reste.referentiel.yaml',
    )
    expect(String(valueAt(await exported(uri, 'html'), ['remarks']))).toContain('Texte non placé')
    expect(valueAt(await exported(uri, 'tables'), ['remarks'])).toEqual([UNREAD])
  })

  test('has no form of another name', async () => {
    const { client, open } = shared()
    const uri = await open()
    for (const params of [
      { textDocument: { uri }, format: 'papyrus', name: 'f' },
      { textDocument: { uri }, format: 'gift', name: 'f' },
      { textDocument: { uri }, format: 3, name: 'f' },
      { textDocument: { uri }, format: 'json' },
      { format: 'json', name: 'f' },
    ]) {
      expect(await client.refusal('equerre/export', params)).toMatchObject({ code: -32602 })
    }
  })

  test('is no longer exported once nobody waits', async () => {
    const { client, open } = shared()
    const textDocument = { uri: await open() }
    expect(await client.cancelled('equerre/export', { textDocument, format: 'docx', name: 'f' })).toBe(-32800)
  })

  test('says how far its export is to a client that wants to know', async () => {
    const { client, open } = shared()
    await exported(await open(), 'docx', { workDoneToken: 'export-1' })
    const told = client.take('$/progress').map(({ params }) => params)
    const ofExport = told.filter((params) => valueAt(params, ['token']) === 'export-1')
    expect(ofExport.map((params) => valueAt(params, ['value', 'kind']))).toEqual(
      expect.arrayContaining(['begin', 'end']),
    )
  })
})

describe('a mock exam', () => {
  test('has forms of its own, with what is to be known of each', async () => {
    const { client, open } = shared()
    const uri = await open(EXAM, 'blanc.examen.yaml')
    const forms = await formsOf(uri)
    expect(forms.map(({ id }) => id)).toEqual(expect.arrayContaining(['gift', 'moodle-xml']))
    expect(forms.map(({ id }) => id)).not.toContain('coverage-csv')
    for (const { id } of forms) expect(bytesIn(await exported(uri, id)).length, id).toBeGreaterThan(100)
    expect(bytesIn(await exported(uri, 'gift')).toString()).toContain('Un sécateur')
    // GIFT has no points.
    expect(valueAt(await exported(uri, 'gift'), ['remarks'])).not.toEqual([])
    expect(await client.refusal('equerre/export', { textDocument: { uri }, format: 'json', name: 'f' })).toMatchObject({
      code: -32602,
    })
  })
})
