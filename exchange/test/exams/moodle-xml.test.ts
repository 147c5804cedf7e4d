import { describe, expect, test } from 'vitest'
import { moodleXml } from '../../src/out/exams/forms/moodle-xml.ts'
import { draftedExams, hostileSubject, SEEDS, sampleExams, sampleSubject, WHOLE_SAMPLE } from './exams.ts'
import { arriving, hostileExam, markingOf, type PlainExam } from './hostile.ts'
import { shownText } from './html-text.ts'
import { type MoodleQuestion, readMoodle } from './moodle-reader.ts'
import { asked, checkAnswers, checkIds, checkTaken } from './moodle-rules.ts'

/** What must hold of any question, whoever wrote the exam. */
function checkSound(questions: readonly MoodleQuestion[]): void {
  checkIds(asked(questions).map(({ idNumber }) => idNumber))
  for (const question of questions) {
    checkTaken(question)
    const { type, name, grade, lines, idNumber } = question
    expect(['description', 'essay', 'multichoice']).toContain(type)
    expect(name).toMatch(/^[^<>]{1,255}$/u)
    expect(grade).toBeGreaterThanOrEqual(0)
    expect(idNumber.length).toBeLessThanOrEqual(100)
    if (type === 'essay') expect(lines % 5).toBe(0)
  }
}

function checkArrived(exam: PlainExam, questions: readonly MoodleQuestion[]): void {
  const sheet = shownText(questions[0]?.html ?? '')
  const { contexte, consigne, documents, livrables } = exam.situation
  for (const text of [contexte, consigne, ...documents.flatMap(({ intitule, contenu }) => [intitule, contenu])])
    expect(sheet).toContain(arriving(text))
  for (const text of [...livrables, ...exam.ressources]) expect(sheet).toContain(arriving(text))
  const read = asked(questions)
  expect(read.length).toBe(exam.questions.length)
  exam.questions.forEach((question, index) => {
    const found = read[index]
    if (found === undefined) throw new Error('a question is missing')
    const marking = markingOf(question)
    expect(shownText(found.html).startsWith(arriving(question.enonce))).toBe(true)
    expect(shownText(found.feedback)).toBe(arriving(question.explication ?? ''))
    expect(found.grade).toBe(question.points ?? 1)
    if (marking === 'person') {
      expect(found.type).toBe('essay')
      const notes = shownText(found.graderInfo)
      for (const text of [...question.reponse_attendue, ...question.relances]) expect(notes).toContain(arriving(text))
      for (const { texte } of question.options) expect(shownText(found.html)).toContain(arriving(texte))
      for (const line of exam.grille.filter(({ questions: read }) => read.length === 0))
        for (const text of [line.critere, line.acquis, line.non_acquis, ...line.indicateurs])
          expect(notes).toContain(arriving(text))
      return
    }
    expect(found.type).toBe('multichoice')
    expect(found.single).toBe(marking === 'one')
    expect(found.shuffle).toBe(!question.ordre_fixe)
    checkAnswers(found.answers, question)
  })
}

describe('Moodle XML, as Moodle reads it', () => {
  test('the sample: marks, tags, categories, the subject first, the grid in the notes of the grader', () => {
    const { questions, categories } = readMoodle(moodleXml.render(sampleSubject(WHOLE_SAMPLE), 'fr'))
    checkSound(questions)
    expect(questions[0]?.type).toBe('description')
    expect(asked(questions).map(({ grade }) => grade)).toEqual([4, 5, 4, 4, 1, 1, 1])
    expect(categories[0]?.info).toContain('Deux correcteurs notent séparément')
    const [first] = asked(questions)
    expect(first?.tags).toEqual(['C1.1', 'BC1', 'analyser', 'Étude de cas'])
    expect(first?.attachments).toBe(-1)
    const notes = shownText(first?.graderInfo ?? '')
    expect(notes).toContain('CR1.1 La fiche d’analyse rattache chaque contrainte')
    expect(notes).toContain('Une ou deux contraintes sont affirmées sans pièce à l’appui.')
    // The points of a line that two questions share are not taken for those of one.
    const last = asked(questions).at(-1)
    expect(shownText(last?.graderInfo ?? '')).toContain('5\u00a0points (Q3, Q7)'.replace('\u00a0', ' '))
    // What only the marker may read is nowhere else.
    for (const { html, feedback } of questions) expect(html + feedback).not.toContain('déboursé sec est calculé')
  })

  test.each(sampleExams)('%s is read whole', (name) => {
    const subject = sampleSubject(name)
    const { questions } = readMoodle(moodleXml.render(subject, 'en'))
    checkSound(questions)
    expect(asked(questions).length).toBe(subject.exam.questions.length)
  })

  test('drafted exams are read whole', () => {
    for (const subject of draftedExams) {
      const questions = readMoodle(moodleXml.render(subject, 'fr')).questions
      checkSound(questions)
      expect(asked(questions).length).toBe(subject.exam.questions.length)
    }
  })

  test('whatever the texts hold', () => {
    for (const seed of SEEDS) {
      const { questions, categories } = readMoodle(moodleXml.render(hostileSubject(seed), seed % 2 === 0 ? 'fr' : 'en'))
      const exam = hostileExam(seed)
      checkSound(questions)
      checkArrived(exam, questions)
      expect(shownText(categories[0]?.info ?? '')).toContain(arriving(exam.consignes_jury))
    }
  })
})
