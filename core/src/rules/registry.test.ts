import { describe, expect, test } from 'vitest'
import { everyFamily as families, everyRule as rules } from '../engine/every-rule.ts'

const texts = (rule: (typeof rules)[number]) => [
  rule.title.fr,
  rule.title.en,
  ...Object.values(rule.documentation.fr),
  ...Object.values(rule.documentation.en),
  rule.source.reference,
]

describe('the registry refuses an incomplete rule', () => {
  test('ids are unique kebab-case slugs named like their file', () => {
    const ids = rules.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(families[id], id).toBeDefined()
    }
  })

  test.each(rules.map((rule) => ({ id: rule.id, rule })))(
    '$id has its words, its source and its examples',
    ({ rule }) => {
      for (const text of texts(rule)) expect(text.trim()).not.toBe('')
      expect(rule.source.read).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      if (rule.source.catalogue !== null) expect(rule.source.catalogue).toMatch(/^R-[A-Z0-9-]+$/)
      expect(rule.examples.valid.length).toBeGreaterThan(0)
      expect(rule.examples.invalid.length).toBeGreaterThan(0)
      if (rule.options !== undefined) expect(rule.options.schema).toHaveProperty('properties')
    },
  )

  test('French words keep French typography', () => {
    for (const rule of rules) {
      for (const text of [rule.title.fr, ...Object.values(rule.documentation.fr)]) {
        const prose = text.replace(/`[^`]*`/g, '')
        expect(prose, rule.id).not.toMatch(/ [;?!»]|« (?!\u00a0)|[^\s\u00a0\u202f«(][?!;](?:\s|$)|\w'\w/)
      }
    }
  })
})
