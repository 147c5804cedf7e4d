import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { connect, type Session } from './client/clients.ts'
import { emptyFolder, SAMPLES, samplesFolder } from './client/folder.ts'

/** What is read: answers in pages, resources in both forms, completions, prompts. */

const NAME = 'conduite-travaux-paysagers'
const open = (language = 'fr'): Promise<Session> =>
  connect('2.x auto', { args: ['mcp', samplesFolder(), '--lang', language] })

const LOOSE = z.looseObject({ next_cursor: z.string().nullable() })
const ELEMENT = z.looseObject({ kind: z.string(), code: z.string().nullable(), pointer: z.string(), text: z.string() })

async function allPages(
  session: Session,
  tool: string,
  args: Record<string, unknown>,
  key: string,
): Promise<unknown[]> {
  const items: unknown[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { data } = await session.call(tool, cursor === undefined ? args : { ...args, cursor })
    const page = LOOSE.parse(data)
    const part = z.array(z.unknown()).parse(page[key])
    expect(part.length).toBeGreaterThan(0)
    items.push(...part)
    cursor = page.next_cursor
  }
  return items
}

describe('in pages', () => {
  test('every page together is the whole, whatever its size', async () => {
    const session = await open()
    const whole = await allPages(session, 'list_referentiels', {}, 'referentiels')
    const byOne = await allPages(session, 'list_referentiels', { limit: 1 }, 'referentiels')
    expect(byOne).toEqual(whole)
    expect(whole.length).toBe(6)
    const hits = await allPages(session, 'search_referentiels', { query: 'équipe', limit: 100 }, 'hits')
    expect(await allPages(session, 'search_referentiels', { query: 'équipe', limit: 3 }, 'hits')).toEqual(hits)
  })

  test('no answer is longer than a model reads at once', async () => {
    const folder = emptyFolder()
    for (let at = 0; at < 150; at++) {
      cpSync(join(SAMPLES, `${NAME}.referentiel.yaml`), join(folder, `copie-${at}.referentiel.yaml`))
    }
    const session = await connect('2.x auto', { args: ['mcp', folder] })
    const { text } = await session.call('list_referentiels', { limit: 200 })
    expect(text.length).toBeLessThan(34_000)
    expect(await allPages(session, 'list_referentiels', { limit: 200 }, 'referentiels')).toHaveLength(150)
    const { text: html } = await session.call('export_referentiel', { referentiel: 'copie-1', format: 'tables' })
    expect(html.length).toBeLessThan(60_000)
    // Newer clients go through the pages by themselves.
    expect((await session.resources()).uris).toHaveLength(150)
    const old = await connect('1.x', { args: ['mcp', folder] })
    const first = await old.resources()
    expect(first.uris).toHaveLength(100)
    const second = await old.resources(first.next ?? undefined)
    expect(new Set([...first.uris, ...second.uris]).size).toBe(150)
    expect(second.next).toBe(null)
    await expect(session.resources('nonsense')).rejects.toThrow(/curseur|cursor/)
  })

  test('a cursor is for one list of one text', async () => {
    const session = await open()
    const { data } = await session.call('get_coverage', { referentiel: NAME })
    expect(LOOSE.parse(data).next_cursor).toBe(null)
    const list = LOOSE.parse((await session.call('list_referentiels', { limit: 1 })).data)
    const answer = await session.call('get_referentiel', { referentiel: NAME, cursor: list.next_cursor })
    expect(answer).toMatchObject({ isError: true, text: expect.stringContaining('sans curseur') })
  })
})

describe('elements', () => {
  test('everything that is given can be asked for again, by its pointer', async () => {
    const session = await open()
    const items = z.array(ELEMENT).parse(await allPages(session, 'get_referentiel', { referentiel: NAME }, 'items'))
    const blocks = items.filter(({ kind }) => kind === 'block')
    expect(blocks.length).toBeGreaterThan(1)
    for (const { code, pointer } of blocks) {
      const byCode = await session.call('get_referentiel', { referentiel: NAME, block: code })
      const byPointer = await session.call('get_referentiel', { referentiel: NAME, block: pointer })
      expect(byPointer.data.element).toEqual(byCode.data.element)
    }
    for (const item of items.filter(({ kind }) => kind === 'competency')) {
      const { data } = await session.call('get_referentiel', { referentiel: NAME, competency: item.pointer })
      expect(data.element).toEqual(item)
      const kinds = z
        .array(ELEMENT)
        .parse(data.items)
        .map(({ kind }) => kind)
      expect(kinds).toContain('criterion')
      expect(kinds).toContain('assessment')
    }
  })

  test('the finding of a competency comes with it', async () => {
    const session = await connect('2.x auto', { args: ['mcp', join(SAMPLES, 'defauts')] })
    const CHECKED = z.object({ findings: z.array(z.looseObject({ rule: z.string(), pointer: z.string() })) })
    const { findings } = CHECKED.parse((await session.call('check_referentiel', { referentiel: 'competences' })).data)
    const inCompetency = findings.filter(({ pointer }) => /\/competences\/\d+\/enonce$/.test(pointer))
    expect(inCompetency.length).toBeGreaterThan(3)
    for (const { rule, pointer } of inCompetency) {
      const { data } = await session.call('get_referentiel', { referentiel: 'competences', competency: pointer })
      expect(
        z
          .array(z.looseObject({ rule: z.string() }))
          .parse(data.findings)
          .map((each) => each.rule),
      ).toContain(rule)
    }
  })

  test('two versions are compared', async () => {
    const session = await open()
    const same = await session.call('compare_referentiels', { before: NAME, after: NAME })
    expect(same.data).toMatchObject({ changes: [], appeared: [], disappeared: [], total: 0 })
    const EXPORT = z.object({ text: z.string(), next_cursor: z.string().nullable() })
    const pieces = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const wanted = { referentiel: NAME, format: 'yaml', ...(cursor === undefined ? {} : { cursor }) }
      const piece = EXPORT.parse((await session.call('export_referentiel', wanted)).data)
      pieces.push(piece.text)
      cursor = piece.next_cursor
    }
    const after_text = pieces.join('').replace(/afin de /, 'pour ')
    const changed = await session.call('compare_referentiels', { before: NAME, after_text })
    expect(changed.data).toMatchObject({ total: 1, changes: [{ status: 'changed', reworded: true }] })
  })
})

test('what an export prints as unfinished or leaves behind is told', async () => {
  const folder = emptyFolder()
  const unfinished = 'referentiel: 1\ncertification: { niveau: 5 }\nnon_place: [{ texte: Un reste, lieu: ligne 3 }]\n'
  writeFileSync(join(folder, 'reste.referentiel.yaml'), unfinished)
  const session = await connect('2.x auto', { args: ['mcp', folder, '--lang', 'fr'] })
  const told = async (format: string): Promise<string> => {
    const { data } = await session.call('export_referentiel', { referentiel: 'reste', format })
    return z
      .object({ remarks: z.array(z.string()) })
      .parse(data)
      .remarks.join('\n')
  }
  expect(await told('markdown')).toContain('«\u00a0Texte non placé\u00a0»')
  expect(await told('csv')).toContain('niveau, texte non placé')
  expect(await told('json')).toBe('')
  expect(await told('yaml')).toBe('')
})

test('what is drafted can be proposed as it is', async () => {
  const session = await open()
  const DRAFTS = z.object({
    drafts: z.array(z.looseObject({ operation: z.looseObject({ kind: z.string(), competency: z.string() }) })),
  })
  const given = { referentiel: NAME, block: 'BC2' }
  const unsaid = await session.call('draft_objectives', given)
  expect(unsaid).toMatchObject({
    isError: true,
    text: expect.stringMatching(/argument «\u00a0assessment\u00a0».*, ou all/),
  })
  const { drafts } = DRAFTS.parse((await session.call('draft_objectives', { ...given, assessment: 'all' })).data)
  expect(drafts.length).toBeGreaterThan(1)
  const proposed = await session.call('propose_edit', {
    referentiel: NAME,
    operations: drafts.slice(0, 50).map(({ operation }) => operation),
  })
  expect(proposed).toMatchObject({ isError: false })
  const RULES = z.array(z.looseObject({ rule: z.string(), severity: z.string() }))
  const found = RULES.parse(proposed.data.new_findings).filter(({ severity }) => severity !== 'info')
  expect(found.filter(({ rule }) => rule !== 'texte-a-completer')).toEqual([])
})

test('a drafted exam is checked as a text, and says the same', async () => {
  const session = await open()
  const DRAFT = z.object({
    yaml: z.string(),
    findings: z.array(z.unknown()),
    counts: z.object({ errors: z.literal(0) }),
  })
  const draft = DRAFT.parse((await session.call('draft_exam', { referentiel: NAME, block: 'BC2', minutes: 180 })).data)
  expect(draft.yaml).toContain('duree: PT3H')
  const { data } = await session.call('check_exam', { text: draft.yaml, referentiel: NAME })
  expect(data.findings).toEqual(draft.findings)
  const alone = await session.call('check_exam', { text: draft.yaml })
  expect(alone.isError).toBe(false)
  const absent = await session.call('check_exam', { exam: 'nothing' })
  expect(absent).toMatchObject({ isError: true, text: expect.stringContaining('*.examen.yaml') })
})

test('resources are given in Markdown and in JSON', async () => {
  const session = await open()
  const { uris } = await session.resources()
  expect(uris).toContain(`referentiel://${NAME}`)
  const blocks = await session.complete({ uri: 'referentiel://{name}/blocs/{bloc}' }, 'bloc', '', { name: NAME })
  const codes = await session.complete({ uri: 'referentiel://{name}/competences/{code}' }, 'code', '', { name: NAME })
  const ids = await session.complete({ uri: 'regles://{id}' }, 'id', 'critere-')
  expect([blocks.length, codes.length, ids.length].every((count) => count > 1)).toBe(true)
  for (const uri of [
    `referentiel://${NAME}`,
    `referentiel://${NAME}/couverture`,
    ...blocks.map((code) => `referentiel://${NAME}/blocs/${encodeURIComponent(code)}`),
    ...codes.map((code) => `referentiel://${NAME}/competences/${encodeURIComponent(code)}`),
    ...ids.map((id) => `regles://${id}`),
  ]) {
    const contents = await session.read(uri)
    expect(contents.map(({ mimeType }) => mimeType)).toEqual(['text/markdown', 'application/json'])
    for (const content of contents) expect(content.uri).toBe(uri)
    expect(contents[0]?.text).toMatch(/^# /)
    expect(() => JSON.parse(contents[1]?.text ?? '')).not.toThrow()
  }
})

test('codes that start again in each bloc are told apart', async () => {
  const session = await open()
  const name = 'animation-sportive-adaptee'
  const given = { name }
  const codes = await session.complete({ uri: 'referentiel://{name}/competences/{code}' }, 'code', 'BC2/', given)
  expect(codes).toContain('BC2/C1')
  const [markdown] = await session.read(`referentiel://${name}/competences/${encodeURIComponent('BC2/C1')}`)
  expect(markdown?.text).toContain('Compétence C1')
  await expect(session.read(`referentiel://${name}/competences/C1`)).rejects.toThrow(/not found/i)
  const { text } = await session.call('get_referentiel', { referentiel: name, competency: 'C1' })
  expect(text).toContain('BC1/C1, BC2/C1, BC3/C1')
})

describe.each(['fr', 'en'] as const)('prompts in %s', (language) => {
  const ARGUMENTS: Readonly<Record<string, Record<string, string>>> = {
    rediger_criteres: { competence: 'C1.1' },
    relire_competence: { competence: 'C1.1' },
    preparer_examen_blanc: { bloc: 'BC1' },
    relire_avant_depot: {},
  }
  const MESSAGES = z.array(
    z.object({
      content: z.union([
        z.object({ type: z.literal('text'), text: z.string() }),
        z.object({ type: z.literal('resource'), resource: z.object({ uri: z.string(), text: z.string() }) }),
      ]),
    }),
  )

  test('each holds its instructions, the rules that judge and the extracts', async () => {
    const session = await open('fr')
    const prompts = await session.prompts()
    expect(prompts.map(({ name }) => name)).toEqual(Object.keys(ARGUMENTS))
    for (const [name, more] of Object.entries(ARGUMENTS)) {
      const args = { referentiel: NAME, langue: language, ...more }
      const [first, ...attached] = MESSAGES.parse(JSON.parse(await session.prompt(name, args)))
      const text = first?.content.type === 'text' ? first.content.text : ''
      expect(text).toMatch(language === 'fr' ? /données à travailler/ : /data to work on/)
      if (name !== 'relire_avant_depot') {
        const rule = name === 'preparer_examen_blanc' ? 'examen' : 'critere'
        expect(text).toMatch(new RegExp(`\\([a-z-]*${rule}[a-z-]*, (?:erreur|error|avertissement|warning|info)`))
      }
      expect(attached.length).toBeGreaterThan(name === 'preparer_examen_blanc' ? 0 : 1)
      for (const { content } of attached) expect(content.type === 'resource' && content.resource.uri).toContain(NAME)
    }
  })

  test('arguments are completed, and a wrong one says what would do', async () => {
    const session = await open(language)
    const of = { prompt: 'rediger_criteres' }
    expect(await session.complete(of, 'referentiel', 'conduite')).toEqual([NAME])
    expect(await session.complete(of, 'competence', 'C1.', { referentiel: NAME })).toContain('C1.1')
    expect(await session.complete(of, 'langue', '')).toEqual(['fr', 'en'])
    expect(await session.complete({ prompt: 'preparer_examen_blanc' }, 'bloc', 'b', { referentiel: NAME })).toContain(
      'BC1',
    )
    const wrong = { referentiel: NAME, competence: 'C1.99' }
    await expect(session.prompt('rediger_criteres', wrong)).rejects.toThrow(/C1\./)
    await expect(session.prompt('rediger_criteres', { ...wrong, referentiel: 'conduite' })).rejects.toThrow(NAME)
  })
})
