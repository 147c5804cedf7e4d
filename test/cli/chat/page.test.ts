import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { figuresPage } from '../../assistant/conversation/figures-page.ts'
import { alone, withOllama } from './conversations.ts'

/**
 * The pages on the assistant show what it does: their conversations come from real runs of the built command, their figures from the
 * questions of test/assistant/conversation. To write them anew: `UPDATE_PAGES=1 npx vitest run test/cli/chat/page`.
 */

const DOCS = join(import.meta.dirname, '../../../docs')
const PAGES = [
  ['assistant.md', 'en'],
  ['assistant.fr.md', 'fr'],
] as const

describe.each(PAGES)('docs/%s', (name, language) => {
  test('holds the conversations and the figures as they are', async () => {
    const path = join(DOCS, name)
    const page = readFileSync(path, 'utf8')
    const parts = { alone: await alone(language), ollama: await withOllama(language), figures: figuresPage(language) }
    const fresh = Object.entries(parts).reduce((text, [part, content]) => within(text, part, content), page)
    if (process.env.UPDATE_PAGES) writeFileSync(path, fresh)
    else expect(withoutDrafts(page)).toBe(withoutDrafts(fresh))
  })
})

/** What is drafted gets better by itself, under tests of its own: the page need not follow each step. */
const withoutDrafts = (page: string): string =>
  page
    .replace(/^C1\.2, objecti[\s\S]*?(?=^(?:Je l’écris|Shall I))/gm, '')
    .replace(/^(?:Table de spécification|Table of spec)[\s\S]*?(?=^(?:Je l’écris|Shall I))/gm, '')

function within(page: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const [before = '', rest] = page.split(start)
  if (rest === undefined) throw new Error(`${start} is not in the page`)
  const [, after = ''] = rest.split(end)
  return `${before}${start}\n${content}\n${end}${after}`
}
