import { describe, expect, test } from 'vitest'
import { PLAIN } from '../client/capabilities.ts'
import { clientForTest, workspaceForTest } from '../client/in-test.ts'
import { BOUQUETS, sharedServer } from './shared.ts'

const PUBLISH = 'textDocument/publishDiagnostics'

const EXAM = `examen: 1
referentiel: ./bouquets.referentiel.yaml
intitule: Examen blanc de l’atelier
bloc: BC1
questions:
  - id: Q1
    type: mise_en_situation
    competence: C9
    enonce: Composez le bouquet commandé.
`

const shared = sharedServer({}, { 'bouquets.referentiel.yaml': BOUQUETS })

const codesOf = (diagnostics: readonly { readonly code?: unknown }[]): readonly unknown[] =>
  diagnostics.map(({ code }) => code)

describe('a mock exam', () => {
  test('is checked against the référentiel it names', async () => {
    const { client, open } = shared()
    const uri = await open(EXAM, 'blanc.examen.yaml')
    const found = (await client.diagnostics(uri)).filter(({ code }) => code === 'examen-competence-inconnue')
    expect(found.map(({ range }) => client.words(uri, range))).toEqual(['C9'])
  })

  test('is told when the référentiel is not there, or may not be read', async () => {
    const { client, open } = shared()
    for (const path of ['./absent.referentiel.yaml', '../../../etc/passwd', '/etc/hosts.referentiel.yaml']) {
      const uri = await open(EXAM.replace('./bouquets.referentiel.yaml', path), 'ailleurs.examen.yaml')
      const found = (await client.diagnostics(uri)).filter(({ code }) => code === 'examen-referentiel-introuvable')
      expect(found.map(({ range }) => client.words(uri, range))).toEqual([path])
      await client.close(uri)
    }
  })

  test('is pulled anew once its référentiel is another', async () => {
    const { client, open } = shared()
    const uri = await open(EXAM, 'suit.examen.yaml')
    expect(codesOf(await client.diagnostics(uri))).toContain('examen-competence-inconnue')
    const base = await open(BOUQUETS, 'bouquets.referentiel.yaml')
    const at = BOUQUETS.indexOf('id: C2') + 'id: '.length
    await client.change(base, { start: at, end: at + 2, newText: 'C9' })
    expect(codesOf(await client.diagnostics(uri))).not.toContain('examen-competence-inconnue')
    await client.close(base)
    expect(codesOf(await client.diagnostics(uri))).toContain('examen-competence-inconnue')
  })
})

describe('an editor asks of a mock exam', () => {
  const place = (text: string, words: string, inside = 1) => {
    const before = text.slice(0, text.indexOf(words) + inside)
    return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 }
  }

  test('what may be written, what a code is, where it stands', async () => {
    const { client, open, place: folder } = shared()
    const uri = await open(EXAM, 'demande.examen.yaml')
    const textDocument = { uri }
    const position = place(EXAM, 'C9')
    const items = JSON.stringify(await client.ask('textDocument/completion', { textDocument, position }))
    expect(items).toContain('"C1"')
    const bloc = place(EXAM, 'bloc: BC1', 'bloc: B'.length)
    const hover = JSON.stringify(await client.ask('textDocument/hover', { textDocument, position: bloc }))
    expect(hover).toContain('Composer  des bouquets'.replace('  ', ' '))
    const definition = JSON.stringify(await client.ask('textDocument/definition', { textDocument, position: bloc }))
    expect(definition).toContain(folder.uriOf('bouquets.referentiel.yaml'))
    const symbols = JSON.stringify(await client.ask('textDocument/documentSymbol', { textDocument }))
    expect(symbols).toContain('Composez le bouquet commandé')
  })

  test('for repairs, one by one or all at once', async () => {
    const { client, open } = shared()
    const text = EXAM.replace('competence: C9', 'compétence: C1')
    const uri = await open(text, 'repare.examen.yaml')
    const diagnostics = await client.diagnostics(uri)
    const range = diagnostics.find(({ code }) => code === 'structure-cle-inconnue')?.range
    const actions = JSON.stringify(
      await client.ask('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics } }),
    )
    expect(actions).toContain('Renommer en `competence`')
    expect(actions).toContain('equerre-disable')
  })

  test('nothing more than it can have: the rest is answered with nothing', async () => {
    const { client, open } = shared()
    const uri = await open(EXAM, 'reste.examen.yaml')
    const textDocument = { uri }
    expect(
      await client.ask('textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } }),
    ).toBe(null)
    expect(await client.ask('textDocument/codeLens', { textDocument })).toBe(null)
  })
})

test('an editor that does not ask is sent the findings of an exam again when its référentiel changes', async () => {
  const place = workspaceForTest({ 'bouquets.referentiel.yaml': BOUQUETS, 'ferme.examen.yaml': EXAM })
  const client = await clientForTest({ capabilities: PLAIN, folders: [place.uri], ignore: [PUBLISH] })
  const [open, closed] = [place.uriOf('blanc.examen.yaml'), place.uriOf('ferme.examen.yaml')]
  const published = (uri: string, isUnknown: boolean) =>
    client.next(PUBLISH, (sent) => {
      const said = JSON.stringify(sent)
      return said.includes(uri) && said.includes('examen-competence-inconnue') === isUnknown
    })
  await client.open(open, EXAM)
  await published(open, true)
  await published(closed, true)
  const base = place.uriOf('bouquets.referentiel.yaml')
  await client.open(base, BOUQUETS)
  const at = BOUQUETS.indexOf('id: C2') + 'id: '.length
  client.take(PUBLISH)
  await client.change(base, { start: at, end: at + 2, newText: 'C9' })
  await published(open, false)
  await published(closed, false)
})
