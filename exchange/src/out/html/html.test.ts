import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, readSource } from '@equerre/core'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { type OfficialDocument, textOfLine } from '../official/document.ts'
import { officialDocument } from '../official/official-document.ts'
import { writeHtml } from './write-html.ts'

const SAMPLES = join(import.meta.dirname, '../../../../samples')
const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.referentiel.yaml'))

const officialOf = (text: string): OfficialDocument => officialDocument(check(readSource(text), {}), 'fr')

type Element = DefaultTreeAdapterTypes.Element

interface Parsed {
  readonly errors: readonly string[]
  readonly elements: readonly Element[]
  readonly text: string
}

function parsed(page: string): Parsed {
  const errors: string[] = []
  const document = parse(page, { onParseError: ({ code }) => void errors.push(code) })
  const elements: Element[] = []
  const texts: string[] = []
  const visit = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) texts.push(node.value)
      if (!('tagName' in node)) continue
      elements.push(node)
      if (node.tagName !== 'style' && node.tagName !== 'title') visit(node.childNodes)
    }
  }
  visit(document.childNodes)
  return { errors, elements, text: texts.join('') }
}

const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((one) => one.name === name)?.value

const letters = (text: string): string => text.replace(/[\s\u00a0]+/g, '')

describe.each(names)('%s', (name) => {
  const official = officialOf(readFileSync(join(SAMPLES, name), 'utf8'))
  const { errors, elements, text } = parsed(writeHtml(official))
  const of = (...tags: readonly string[]): readonly Element[] =>
    elements.filter(({ tagName }) => tags.includes(tagName))

  test('says each text, in the order of the document', () => {
    const said = [
      official.title,
      ...official.facts.map((fact) => fact.text),
      ...official.about.flatMap(({ title, lines }) => [title, ...lines.map(textOfLine)]),
      ...official.blocks.flatMap(({ title, summaries, rows }) => [
        title,
        ...summaries,
        ...rows.flatMap((row) => row.flatMap((cell) => cell?.lines.map(textOfLine) ?? [])),
      ]),
    ].map(letters)
    const page = letters(text)
    let at = 0
    for (const one of said) {
      at = page.indexOf(one, at)
      expect(at, one).toBeGreaterThanOrEqual(0)
      at += one.length
    }
  })

  test('is whole and valid, and asks nothing of anyone', () => {
    expect(errors).toEqual([])
    expect(attribute(of('html')[0], 'lang')).toBe('fr')
    expect(of('h1')).toHaveLength(1)
    expect(of('script', 'img', 'link', 'iframe', 'a')).toEqual([])
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has a table a bloc, that says what its headings head', () => {
    expect(of('table')).toHaveLength(official.blocks.length)
    expect(of('thead')).toHaveLength(official.blocks.length)
    const ids = elements.map((element) => attribute(element, 'id'))
    for (const table of of('table')) expect(ids).toContain(attribute(table, 'aria-labelledby'))
    for (const heading of of('th')) expect(attribute(heading, 'scope')).toMatch(/^(?:col|colgroup|row)$/)
  })
})

test('a text that would act is shown', () => {
  const { elements, text, errors } = parsed(
    writeHtml(
      officialOf(
        'certification:\n  intitule: "</title><script>alert(1)</script>"\nblocs:\n  - id: "\\"><img src=x onerror=alert(1)>"\n    intitule: "A\\u202eB & <b>C</b>"\n',
      ),
    ),
  )
  expect(errors).toEqual([])
  expect(elements.filter(({ tagName }) => tagName === 'script' || tagName === 'img' || tagName === 'b')).toEqual([])
  expect(text).toContain('</title><script>alert(1)</script>')
  expect(text).toContain('& <b>C</b>')
  expect(text).not.toContain('\u202e')
})

test('an empty file gives a page that says so', () => {
  expect(parsed(writeHtml(officialOf(''))).text).toContain('Certification sans intitulé')
})
