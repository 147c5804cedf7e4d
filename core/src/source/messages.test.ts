import { describe, expect, it } from 'vitest'
import { SYNTAX_CHECKS } from './checks.ts'
import type { SyntaxProblem } from './document.ts'
import { LARGEST_TEXT } from './limits.ts'
import { readSource } from './read.ts'
import { BROKEN } from './testing/broken-texts.ts'
import { variant } from './testing/variants.ts'
import { tolerantReader } from './tolerant-reader.ts'

const RARE: readonly string[] = [
  'a: *x\nb: &b [*b]\n',
  'a: !local 1\nb: !!int x\n<<: 1\n[c]: d\na: 2\n',
  'a: 1\n---\nb: 2\n',
  '['.repeat(500),
  'a: caf\ufffd\0\n',
  '\0'.repeat(100),
  'a'.repeat(LARGEST_TEXT + 1),
  `a0: &a0 [x]\n${Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]\n`).join('')}`,
]

function everyProblem(): readonly SyntaxProblem[] {
  const texts = [...BROKEN.map((one) => one.text), ...RARE]
  const variants = Array.from({ length: 150 }, (_, index) => variant(index + 1))
  return [
    ...[...texts, ...variants].flatMap((text) => readSource(text).problems),
    ...variants.flatMap((text) => tolerantReader(text).problems),
  ]
}

const problems = everyProblem()
const french = [...new Set(problems.map(({ message }) => message.fr))]

/** Code and signs shown inside a sentence are no prose. */
function prose(sentence: string): string {
  return sentence.replace(/«\u00a0[^»]*\u00a0»/g, 'X').replace(/\([^)]*\)/g, '')
}

describe('messages', () => {
  it('are all there', () => {
    expect(new Set(problems.map((one) => one.code)).size).toBeGreaterThan(30)
  })

  it('are French sentences, with the spaces and the apostrophe of French print', () => {
    for (const sentence of french) {
      expect(sentence).toMatch(/^[«A-ZÀÉÎ].*\.$/)
      expect(prose(sentence), sentence).not.toMatch(/ [:;?!»]|«[^\u00a0]|[^\u00a0]»|[^\u00a0]:(?= )|[a-zé]'[a-zé]/)
    }
  })

  it('are said in English too', () => {
    for (const { message } of problems) {
      expect(message.en).toMatch(/^[“A-Z].*\.$/)
      expect(message.en).not.toMatch(/[«»]/)
      expect(message.en).not.toBe(message.fr)
    }
  })

  it('show the sign that cuts a file in two', () => {
    const cut = (sign: string) =>
      readSource(`a: 1\n${sign}\nb: 2\n`)
        .problems.map(({ message }) => message.fr)
        .join()
    expect(cut('---')).toContain('«\u00a0---\u00a0»')
    expect(cut('...')).toContain('«\u00a0...\u00a0»')
    expect(cut('...')).not.toContain('---')
  })

  it('say what to do', () => {
    for (const sentence of french) expect(sentence).toMatch(/\p{L}ez\b/u)
  })

  it('never use the words of a parser', () => {
    for (const sentence of french) {
      expect(sentence).not.toMatch(/\b(?:token|scalar|mapping|sequence|parse|flow|block|node|stream)\b/i)
    }
  })

  it('have a check of their code and severity, which a configuration can name', () => {
    for (const { code, severity } of problems) {
      expect(SYNTAX_CHECKS.find(({ id }) => id === code)?.severity.sur_demande, code).toBe(severity)
    }
  })

  it('are all reached: no check is documented that nothing says', () => {
    const told = new Set(problems.map(({ code }) => code))
    expect(SYNTAX_CHECKS.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([])
  })

  it('have stable slugs', () => {
    for (const { code } of problems) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })
})
