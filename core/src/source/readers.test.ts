import { load, YAMLException } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { eventsReader } from './events-reader.ts'
import { toPlain } from './plain.ts'
import type { Reading } from './reading.ts'
import { generateYaml } from './testing/generated-yaml.ts'
import { scalarsOf } from './testing/walk.ts'
import { tolerantReader } from './tolerant-reader.ts'

const DOCUMENTS = 1500

function read(text: string): Reading {
  const outcome = eventsReader(text)
  if ('failure' in outcome)
    throw new Error(`${outcome.failure.reason} @${outcome.failure.offset}\n${JSON.stringify(text)}`)
  return outcome.reading
}

const seeds = Array.from({ length: DOCUMENTS }, (_, index) => index + 1)

describe('the two readers', () => {
  it('read the same tree, comments and problems in well-formed text', () => {
    for (const seed of seeds) {
      const text = generateYaml(seed)
      const events = read(text)
      const tolerant = tolerantReader(text)
      const context = `seed ${seed}\n${JSON.stringify(text)}`
      expect(tolerant.root, context).toEqual(events.root)
      expect(tolerant.comments, context).toEqual(events.comments)
      expect(
        tolerant.problems.map(({ code, range }) => ({ code, range })),
        context,
      ).toEqual(events.problems.map(({ code, range }) => ({ code, range })))
    }
  })
})
