import { describe, expect, test } from 'vitest'
import { examSubject } from '../../src/out/exams/exam-subject.ts'
import { qtiPackage } from '../../src/out/exams/qti/write-package.ts'
import { draftedExams, hostileSubject, SEEDS, sampleExams, sampleSubject, WHOLE_SAMPLE } from './exams.ts'
import { arriving, hostileExam, markingOf, type PlainExam } from './hostile.ts'
import { type QtiPackage, readQti } from './qti-reader.ts'
import { MANIFEST_SCHEMA, QTI_SCHEMA, schemaErrors } from './qti-schemas.ts'
import { shownIn } from './xml-reader.ts'

const shown = (element: Parameters<typeof shownIn>[0]): string => shownIn(element).replace(/\s+/gu, ' ').trim()

function checkArrived(exam: PlainExam, { items, stimulus, seconds, juryNotes, title }: QtiPackage): void {
  expect(title).toBe(arriving(exam.intitule))
  expect(seconds).toBe(3 * 3600)
  expect(shown(juryNotes)).toBe(arriving(exam.consignes_jury))
  const { contexte, consigne, documents } = exam.situation
  for (const text of [contexte, consigne, ...documents.flatMap(({ intitule, contenu }) => [intitule, contenu])])
    expect(shown(stimulus)).toContain(arriving(text))
  expect(items.length).toBe(exam.questions.length)
  exam.questions.forEach((question, index) => {
    const item = items[index]
    if (item === undefined) throw new Error('a question is missing')
    const marking = markingOf(question)
    const points = question.points ?? 1
    expect(shown(item.prompt).startsWith(arriving(question.enonce))).toBe(true)
    expect(item.maxScore).toBe(points === 0 ? 1 : points)
    expect(item.categories.includes('unmarked')).toBe(points === 0)
    expect(item.isByHand).toBe(marking === 'person')
    if (marking === 'person') {
      const notes = shown(item.scorerNotes)
      for (const text of [...question.reponse_attendue, ...question.relances, question.role ?? ''])
        expect(notes).toContain(arriving(text))
      return
    }
    expect(item.shuffle).toBe(!question.ordre_fixe)
    expect(item.mostChoices).toBe(marking === 'one' ? 1 : 0)
    expect(item.cardinality).toBe(marking === 'one' ? 'single' : 'multiple')
    expect(shown(item.explanation)).toBe(arriving(question.explication ?? ''))
    question.options.forEach(({ texte, justification }, at) => {
      const text = shown(item.choices[at]?.element ?? null)
      expect(text).toContain(arriving(texte))
      if (justification !== undefined) expect(text).toContain(`– ${arriving(justification)}`.trim())
    })
    const rights = item.choices.filter((_, at) => question.options[at]?.juste).map(({ identifier }) => identifier)
    const wrongs = item.choices.filter((_, at) => !question.options[at]?.juste).map(({ identifier }) => identifier)
    if (marking === 'one') {
      for (const key of rights) expect(item.score([key])).toBe(item.maxScore)
      for (const key of wrongs) expect(item.score([key])).toBe(0)
      expect(rights).toContain(item.correct[0])
      return
    }
    expect(item.correct).toEqual(rights)
    expect(item.score(rights)).toBeCloseTo(item.maxScore, 3)
    expect(item.score([])).toBe(0)
    expect(item.score(wrongs)).toBe(0)
    if (wrongs.length > 0) expect(item.score([...rights, ...wrongs])).toBeCloseTo(0, 3)
  })
}

describe('QTI 3.0 packages', () => {
  test('the sample: a test of its duration, each question worth its points, the grid for the scorer, the competencies', () => {
    const { items, seconds, outcomes, stimulus } = readQti(qtiPackage(sampleSubject(WHOLE_SAMPLE), 'fr'))
    expect(seconds).toBe(6 * 3600)
    expect(items.map(({ identifier }) => identifier)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7'])
    expect(items.map(({ maxScore }) => maxScore)).toEqual([4, 5, 4, 4, 1, 1, 1])
    expect(Object.fromEntries(outcomes)).toEqual({
      SCORE: 20,
      SCORE_C1_1: 5,
      SCORE_C1_2: 6,
      SCORE_C1_3: 5,
      SCORE_C1_4: 4,
    })
    expect(items[0]?.section).toMatch(/^C1\.1 – Analyser le dossier/)
    expect(items[0]?.labels[0]).toMatch(/^C1\.1 Analyser le dossier/)
    expect(items[0]?.guids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-/)
    expect(items[0]?.guids).toEqual(items[4]?.guids)
    expect(shown(items[0]?.scorerNotes ?? null)).toContain('Les quatre familles de contraintes')
    expect(shown(stimulus)).toContain('Vous êtes conducteur de travaux chez Arboris')
    expect(items[4]?.correct).toEqual(['A'])
  })

  test('the same exam gives the same bytes', () => {
    const once = qtiPackage(sampleSubject(WHOLE_SAMPLE), 'fr')
    expect(qtiPackage(sampleSubject(WHOLE_SAMPLE), 'fr')).toEqual(once)
  })

  test('whatever the texts hold, everything arrives', () => {
    for (const seed of SEEDS) {
      checkArrived(hostileExam(seed), readQti(qtiPackage(hostileSubject(seed), seed % 2 === 0 ? 'fr' : 'en')))
    }
  })

  test('every file is valid against the published schemas', { timeout: 300_000 }, async () => {
    const subjects = [
      sampleSubject(WHOLE_SAMPLE),
      ...sampleExams.filter((name) => name !== WHOLE_SAMPLE).map(sampleSubject),
      ...draftedExams,
      ...SEEDS.slice(0, 25).map(hostileSubject),
      examSubject('vide', '', null),
      examSubject('vide', 'examen: 1\nquestions: [{}]', null),
    ]
    const manifests = new Map<string, string>()
    const others = new Map<string, string>()
    subjects.forEach((subject, index) => {
      for (const [path, text] of readQti(qtiPackage(subject, 'fr')).files)
        (path === 'imsmanifest.xml' ? manifests : others).set(`${index}/${path}`, text)
    })
    expect(draftedExams.length).toBeGreaterThan(5)
    expect(others.size).toBeGreaterThan(200)
    const unknown = (manifests.get('0/imsmanifest.xml') ?? '').replace('QTI Package', 'Package')
    expect(await schemaErrors(MANIFEST_SCHEMA, new Map([...manifests, ['wrong.xml', unknown]]))).toEqual([
      expect.stringContaining('wrong.xml'),
    ])
    // One that is wrong among them: a schema that takes everything proves nothing.
    const wrong = (others.get('0/items/Q1.xml') ?? '')
      .replace('<qti-item-body>', '<qti-body>')
      .replace('</qti-item-body>', '</qti-body>')
    const errors = await schemaErrors(QTI_SCHEMA, new Map([...others, ['wrong.xml', wrong]]))
    expect(errors).toEqual([expect.stringMatching(/^wrong\.xml.*qti-body/)])
    // The profile only adds attributes to QTI 3.0: without them, what is valid here is valid there.
    for (const text of others.values()) expect(text).not.toMatch(/<[^>]*\sdata-[a-z-]+=/)
  })
})
