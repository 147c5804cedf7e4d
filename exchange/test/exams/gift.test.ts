import { describe, expect, test } from 'vitest'
import { examSubject } from '../../src/out/exams/exam-subject.ts'
import { gift } from '../../src/out/exams/forms/gift.ts'
import { draftedExams, hostileSubject, SEEDS, sampleExams, sampleSubject, WHOLE_SAMPLE } from './exams.ts'
import { type GiftQuestion, readGift } from './gift-reader.ts'
import { arriving, hostileExam, markingOf, type PlainExam } from './hostile.ts'
import { shownText } from './html-text.ts'
import { asked, categoryNames, checkAnswers, checkIds, checkTaken } from './moodle-rules.ts'

/** What must hold of any question, whoever wrote the exam. */
function checkSound(questions: readonly GiftQuestion[]): void {
  checkIds(asked(questions).map(({ id }) => id))
  for (const question of questions) {
    checkTaken(question)
    expect(question.name).not.toBe('')
    expect(question.format).toBe('html')
    for (const { format, feedbackFormat } of question.answers)
      expect([format, feedbackFormat]).toEqual(['html', 'html'])
  }
}

/** Every question, answer, key and feedback of the data is in what Moodle reads. */
function checkArrived(exam: PlainExam, questions: readonly GiftQuestion[]): void {
  const [sheet] = questions
  expect(sheet?.type).toBe('description')
  const { contexte, consigne, documents } = exam.situation
  for (const text of [contexte, consigne, ...documents.flatMap(({ intitule, contenu }) => [intitule, contenu])])
    expect(shownText(sheet?.text ?? '')).toContain(arriving(text))
  const read = asked(questions)
  expect(read.length).toBe(exam.questions.length)
  exam.questions.forEach((question, index) => {
    const found = read[index]
    if (found === undefined) throw new Error('a question is missing')
    const marking = markingOf(question)
    expect(shownText(found.text).startsWith(arriving(question.enonce))).toBe(true)
    expect(shownText(found.feedback)).toBe(arriving(question.explication ?? ''))
    expect(found.type).toBe(marking === 'person' ? 'essay' : 'multichoice')
    if (marking === 'person') {
      for (const { texte } of question.options) expect(shownText(found.text)).toContain(arriving(texte))
      return
    }
    expect(found.single).toBe(marking === 'one')
    checkAnswers(found.answers, question)
  })
}

describe('GIFT, as Moodle reads it', () => {
  test('every question of the sample, with its category, its tags, its answers and what is said of them', () => {
    const questions = readGift(gift.render(sampleSubject(WHOLE_SAMPLE), 'fr'))
    checkSound(questions)
    expect(asked(questions).map(({ id }) => id)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7'])
    const choice = questions.find(({ id }) => id === 'Q5')
    expect(choice?.tags).toEqual(['C1.1', 'BC1', 'connaître', 'Questionnaire à choix'])
    expect(categoryNames(choice?.category ?? '')[1]).toMatch(/^C1\.1 – Analyser le dossier/)
    expect(choice?.answers.map(({ fraction }) => fraction)).toEqual([1, 0, 0, 0])
    expect(choice?.answers[0]?.feedback).toBe('La réponse donne la position du réseau et les précautions à prendre.')
    // 1 000 €, 18 %, colons and guillemets come as they are.
    expect(shownText(questions[0]?.text ?? '')).toContain('1 200 m² d’enrobé à déposer')
  })

  test.each(sampleExams)('%s is read whole', (name) => {
    const subject = sampleSubject(name)
    const questions = readGift(gift.render(subject, 'fr'))
    checkSound(questions)
    expect(asked(questions).length).toBe(subject.exam.questions.length)
  })

  test('drafted exams are read whole', () => {
    for (const subject of draftedExams) {
      const questions = readGift(gift.render(subject, 'fr'))
      checkSound(questions)
      expect(asked(questions).length).toBe(subject.exam.questions.length)
    }
  })

  test('whatever the texts hold', () => {
    for (const seed of SEEDS) {
      const subject = hostileSubject(seed)
      const questions = readGift(gift.render(subject, seed % 2 === 0 ? 'fr' : 'en'))
      checkSound(questions)
      checkArrived(hostileExam(seed), questions)
    }
  })

  test('several right answers share the points, and ticking all gives nothing', () => {
    const text = `examen: 1
questions:
  - { id: Q1, type: qcm, choix: multiple, enonce: Lesquels ?, options: [{ texte: a, juste: true }, { texte: b, juste: true }, { texte: c, juste: true }, d, e] }
`
    const [question] = readGift(gift.render(examOf(text), 'fr'))
    expect(question?.single).toBe(false)
    expect(question?.answers.map(({ fraction }) => Number(fraction.toFixed(7)))).toEqual([
      0.3333333, 0.3333333, 0.3333333, -0.5, -0.5,
    ])
  })

  test('says what it leaves behind', () => {
    const said = gift.remarks(sampleSubject(WHOLE_SAMPLE)).map(({ en }) => en)
    expect(said).toEqual([
      expect.stringContaining('no room for the marker'),
      expect.stringContaining('carries no points'),
      expect.stringContaining('order of the answers'),
    ])
  })
})

const examOf = (text: string) => examSubject('blanc', text, null)
