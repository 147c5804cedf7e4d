import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXAM_EXPORT_FORMATS, examSubject } from '../../src/index.ts'
import { sampleSubject, WHOLE_SAMPLE } from './exams.ts'

const TEXT = readFileSync(join(import.meta.dirname, '../../../samples', WHOLE_SAMPLE), 'utf8')

describe('each form of exams', () => {
  test('has a name of its own, a file name of its own beside the others, and words in both languages', () => {
    expect(new Set(EXAM_EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXAM_EXPORT_FORMATS.length)
    for (const language of ['fr', 'en'] as const) {
      const named = EXAM_EXPORT_FORMATS.map(({ suffix, extension }) => `f${suffix?.[language] ?? ''}.${extension}`)
      expect(new Set(named).size).toBe(named.length)
    }
    for (const { id, label, detail } of EXAM_EXPORT_FORMATS) {
      expect(id).toMatch(/^[a-z-]+$/)
      for (const words of [label, detail]) expect(words.fr).not.toBe('')
      expect(label.en).not.toBe(label.fr)
    }
  })

  test.each(EXAM_EXPORT_FORMATS.map((format) => [format.id, format] as const))(
    '%s survives any part of an exam',
    async (_, format) => {
      for (let cut = 0; cut < 8; cut++) {
        const subject = examSubject('f', TEXT.slice(0, Math.floor((TEXT.length * cut) / 8)), null)
        expect((await format.render(subject, 'fr')).length).toBeGreaterThan(0)
        for (const remark of format.remarks(subject)) expect(remark.fr.trim().endsWith('.')).toBe(true)
      }
    },
  )

  test('says nothing of a whole exam that it carries whole', () => {
    for (const { id, remarks } of EXAM_EXPORT_FORMATS) {
      if (!['gift', 'moodle-xml'].includes(id)) expect(remarks(sampleSubject(WHOLE_SAMPLE))).toEqual([])
    }
  })

  test('says what remains to be written, what no machine can mark, and which key is one of several', () => {
    const text = `examen: 1
referentiel: ./absent.referentiel.yaml
questions:
  - { id: Q1, type: qcm, enonce: … la question, options: [a, b, c] }
  - { id: Q2, type: qcm, enonce: Lequel ?, options: [{ texte: a, juste: true }, { texte: b, juste: true }, c] }
`
    for (const { remarks } of EXAM_EXPORT_FORMATS) {
      const said = remarks(examSubject('f', text, null)).map(({ en }) => en)
      expect(said).toEqual(
        expect.arrayContaining([
          expect.stringContaining('was not read'),
          expect.stringContaining('One place remains to be written'),
          expect.stringMatching(/^Q1: without a right answer/),
          expect.stringMatching(/^Q2: several answers are right/),
        ]),
      )
    }
  })
})
