import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Each step of the walkthrough can be read in both languages, runs something that exists, and is done once that was run. */

const EXTENSION = join(import.meta.dirname, '..')
const read = (name: string) => JSON.parse(readFileSync(join(EXTENSION, name), 'utf8'))
const { contributes } = read('package.json')
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fr: read('package.nls.fr.json'),
  en: read('package.nls.json'),
}
const commands: readonly string[] = contributes.commands.map(({ command }: { command: string }) => command)

interface Step {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly media: { readonly markdown?: string }
  readonly completionEvents: readonly string[]
}
const steps: readonly Step[] = contributes.walkthroughs.flatMap(({ steps }: { steps: readonly Step[] }) => steps)

const said = (text: string, language: string): string => words[language]?.[text.replaceAll('%', '')] ?? ''

describe.each(steps.map((step) => [step.id, step] as const))('%s', (_, { description, media, completionEvents }) => {
  test('has a button for each command it is done by', () => {
    const done = completionEvents.map((event) => /^onCommand:(.+)$/.exec(event)?.[1] ?? event)
    expect(done.length).toBeGreaterThan(0)
    for (const language of ['fr', 'en']) {
      const buttons = [...said(description, language).matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id)
      for (const command of done) {
        expect(commands).toContain(command)
        expect(buttons).toContain(command)
      }
      for (const button of buttons) expect(commands).toContain(button)
    }
  })

  test('is explained in both languages, alike', () => {
    const page = media.markdown ?? ''
    const french = page.replace(/\.md$/, '.nls.fr.md')
    for (const name of [page, french]) expect(existsSync(join(EXTENSION, name)), name).toBe(true)
    const shape = (name: string): readonly string[] =>
      readFileSync(join(EXTENSION, name), 'utf8')
        .split('\n')
        .map((line) => /^(?:#+|-|\||$)/.exec(line)?.[0] ?? 'text')
    expect(shape(french)).toEqual(shape(page))
    const pictures = readFileSync(join(EXTENSION, page), 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)
    for (const [, picture] of pictures)
      expect(existsSync(join(EXTENSION, 'walkthrough', picture ?? '')), picture).toBe(true)
  })

  test('is typeset in French where it is French', () => {
    const french = readFileSync(join(EXTENSION, (media.markdown ?? '').replace(/\.md$/, '.nls.fr.md')), 'utf8')
    expect(french.replace(/`[^`]*`/g, '')).not.toMatch(/'| [:;?!»]|« /)
  })
})
