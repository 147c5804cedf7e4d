import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type Behaviour, CLIENTS, type ClientName, connect } from './client/clients.ts'
import { emptyFolder, SAMPLES, samplesFolder } from './client/folder.ts'
import { httpCommand } from './client/http-command.ts'

/** When a call lacks what it needs, the person behind the client is asked; where that cannot be, the call says what to give. */

const [FIRST, SECOND] = ['maintenance-froid', 'production-boulangerie-patisserie'] as const

function folderOfTwo(): string {
  const folder = emptyFolder()
  for (const name of [FIRST, SECOND]) {
    const file = `${name}.referentiel.yaml`
    writeFileSync(join(folder, file), readFileSync(join(SAMPLES, file)))
  }
  return folder
}

const overStdio = (client: ClientName, behaviour: Behaviour) =>
  connect(client, { args: ['mcp', folderOfTwo(), '--lang', 'fr'] }, behaviour)

describe.each(CLIENTS)('%s', (client) => {
  test('the référentiel is asked for over stdio, and the call goes on with the answer', async () => {
    const asked: string[] = []
    const choose = (message: string, values: readonly string[]): string => {
      asked.push(message)
      expect(values).toEqual([FIRST, SECOND])
      return SECOND
    }
    const session = await overStdio(client, { choose })
    expect((await session.call('get_referentiel', {})).data).toMatchObject({ referentiel: SECOND })
    expect(asked).toEqual(['Quel référentiel\u00a0?'])
  })

  test('one question after the other, each answer kept', async () => {
    const asked: (readonly string[])[] = []
    const session = await overStdio(client, {
      choose: (_, values) => {
        asked.push(values)
        return values[1] ?? null
      },
    })
    const { data } = await session.call('draft_exam', {})
    expect(data).toMatchObject({ referentiel: SECOND, yaml: expect.stringContaining('bloc: BC2') })
    expect(asked).toEqual([
      [FIRST, SECOND],
      ['BC1', 'BC2', 'BC3'],
    ])
  })

  test('who declines is not asked again', async () => {
    let asked = 0
    const session = await overStdio(client, {
      choose: () => {
        asked += 1
        return null
      },
    })
    const { isError, text } = await session.call('get_referentiel', {})
    expect([isError, asked]).toEqual([true, 1])
    expect(text).toContain('argument «\u00a0referentiel\u00a0»')
  })

  test('an answer that was not proposed is no answer', async () => {
    const session = await overStdio(client, { choose: () => '../secret' })
    expect((await session.call('get_referentiel', {})).isError).toBe(true)
  })

  test('a client that cannot ask is told what to give', async () => {
    const session = await overStdio(client, {})
    const { isError, text } = await session.call('get_referentiel', {})
    expect(isError).toBe(true)
    expect(text).toContain('argument «\u00a0referentiel\u00a0»')
  })
})

test.each(['2.x auto', '2.x pin'] as const)('over HTTP, %s is asked', async (client) => {
  const choose = (_: string, values: readonly string[]) => values[0] ?? null
  const session = await connect(client, { url: await httpCommand(folderOfTwo()) }, { choose })
  expect((await session.call('get_referentiel', {})).data).toMatchObject({ referentiel: FIRST })
  const { data } = await session.call('draft_exam', {})
  expect(data).toMatchObject({ referentiel: FIRST, yaml: expect.stringContaining('bloc: BC1') })
})

test.each(['1.x', '2.x legacy'] as const)('over HTTP, %s cannot be asked and is told what to give', async (client) => {
  const session = await connect(client, { url: await httpCommand(folderOfTwo()) }, { choose: () => FIRST })
  const { isError, text } = await session.call('get_referentiel', {})
  expect(isError).toBe(true)
  expect(text).toContain('argument «\u00a0referentiel\u00a0»')
})

test('which bloc, then which assessment', async () => {
  const asked: (readonly string[])[] = []
  const choose = (_: string, values: readonly string[]) => {
    asked.push(values)
    return values.find((value) => value === 'BC2') ?? values[0] ?? null
  }
  const session = await connect('2.x auto', { args: ['mcp', samplesFolder()] }, { choose })
  const { data } = await session.call('draft_objectives', { referentiel: 'conduite-travaux-paysagers' })
  const [blocs, assessments] = asked
  expect(blocs).toEqual(['BC1', 'BC2', 'BC3'])
  expect(assessments?.at(-1)).toBe('all')
  const OBJECTIVES = z.array(z.looseObject({ assessment: z.string().nullable() }))
  const of = OBJECTIVES.parse(data.drafts).flatMap(({ assessment }) => assessment ?? [])
  expect(new Set(of)).toEqual(new Set([assessments?.[0]]))
})
