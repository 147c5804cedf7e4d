import { describe, expect, it } from 'vitest'
import { checkExam } from '../../exams/check/check.ts'
import { EXAMPLE_REFERENTIAL } from '../../exams/rules/example-referential.ts'
import { buildModel } from '../../model/build.ts'
import { readSource } from '../../source/read.ts'
import { completeExam } from './complete.ts'
import { examDefinitionsAt } from './definition.ts'
import { examHoverAt } from './hover.ts'
import { examOutlineOf } from './outline.ts'

const referentialSource = readSource(EXAMPLE_REFERENTIAL)
const referential = buildModel(referentialSource)

/** A text with the cursor at `¦`. */
function at(marked: string) {
  const offset = marked.indexOf('¦')
  const result = checkExam(readSource(marked.replace('¦', '')), referential)
  return { offset, result, text: result.source.text }
}

const HEAD = 'examen: 1\nreferentiel: ./atelier.referentiel.yaml\nbloc: BC1\n'
const EXAM = `${HEAD}competences: [C1.1, C1.2]
modalite: E1
situation: { contexte: Vous tenez l’atelier. }
questions:
  - id: Q1
    type: etude_de_cas
    competence: C1.1
    criteres: [CR1]
    points: 6
    enonce: Remplissez le planning de la semaine.
grille:
  - competence: C1.2
    critere: La commande couvre les réparations planifiées.
    questions: [Q1]
`

const labelsAt = (marked: string): readonly string[] => {
  const { offset, result } = at(marked)
  return completeExam(result, offset).map(({ label }) => label)
}

describe('completion in an exam', () => {
  it('proposes the keys of the exam that are not written yet', () => {
    const keys = labelsAt(`${HEAD}¦`)
    expect(keys).toContain('questions')
    expect(keys).toContain('grille')
    expect(keys).not.toContain('bloc')
    expect(keys).not.toContain('certification')
    expect(labelsAt(`${HEAD}questions:\n  - id: Q1\n    ¦`)).toContain('enonce')
    expect(
      labelsAt(`${HEAD}questions:\n  - enonce: Que faire ?\n    options:\n      - texte: Rien\n        ¦`),
    ).toEqual(['juste', 'justification'])
  })

  it('proposes the values of closed lists', () => {
    expect(labelsAt(`${HEAD}questions:\n  - type: ¦`)).toEqual([
      'etude_de_cas',
      'mise_en_situation',
      'question_ouverte',
      'oral',
      'jeu_de_roles',
      'qcm',
    ])
    expect(labelsAt(`${HEAD}questions:\n  - bloom: ¦`)).toHaveLength(6)
    expect(labelsAt(`${HEAD}duree: ¦`)).toContain('PT2H')
  })

  it('proposes the codes of the référentiel, those of the bloc first', () => {
    expect(labelsAt(`${HEAD}competences: [¦]`)).toEqual(['C1.1', 'C1.2', 'C2.1'])
    expect(labelsAt(`${HEAD}questions:\n  - competence: ¦`)).toEqual(['C1.1', 'C1.2', 'C2.1'])
    expect(labelsAt('examen: 1\nbloc: ¦')).toEqual(['BC1', 'BC2'])
    expect(labelsAt(`${HEAD}modalite: ¦`)).toEqual(['E1', 'E2'])
  })

  it('proposes the criteria of the competency, by their sentence when they have no code', () => {
    expect(labelsAt(`${HEAD}questions:\n  - competence: C1.1\n    criteres: [¦]`)).toEqual(['CR1', 'CR2'])
    expect(labelsAt(`${HEAD}grille:\n  - competence: C1.2\n    critere: ¦`)).toEqual([
      'La commande couvre les réparations planifiées.',
    ])
  })

  it('proposes the questions of the exam in its grid', () => {
    expect(labelsAt(`${EXAM.replace('questions: [Q1]', 'questions: [¦]')}`)).toEqual(['Q1'])
  })

  it('proposes no code without a référentiel', () => {
    const source = readSource(`${HEAD}competences: []\n`)
    const result = checkExam(source, { why: 'absent' })
    expect(completeExam(result, source.text.indexOf(']'))).toEqual([])
  })
})

describe('hover in an exam', () => {
  const hover = (marked: string) => {
    const { offset, result } = at(marked)
    return examHoverAt(result, offset)?.contents.fr ?? null
  }

  it('says what a key is for', () => {
    expect(hover(EXAM.replace('questions:\n', 'ques¦tions:\n'))).toMatch(/^\*\*Questions et tâches\*\* · `questions`/)
  })

  it('says what a code designates in the référentiel', () => {
    expect(hover(EXAM.replace('[C1.1', '[C1¦.1'))).toMatch(/Compétence C1\\?\.1.*Planifier les réparations/s)
    expect(hover(EXAM.replace('modalite: E1', 'modalite: E¦1'))).toMatch(/Étude de cas d’atelier/)
    expect(hover(EXAM.replace('[CR1]', '[CR¦1]'))).toMatch(/Le planning attribue un poste/)
    expect(hover(EXAM.replace('critere: La', 'critere: L¦a'))).toMatch(/Critère/)
  })

  it('says what a question of the grid is, and what a value stands for', () => {
    expect(hover(EXAM.replace('questions: [Q1]', 'questions: [Q¦1]'))).toMatch(/Q1.*étude de cas · 6.points/s)
    expect(hover(EXAM.replace('etude_de_cas', 'etude¦_de_cas'))).toMatch(/étude de cas/)
  })

  it('says the rule that found something there', () => {
    expect(hover(EXAM.replace('[C1.1, C1.2]', '[C1.1, C9¦.9]'))).toMatch(/examen-competence-inconnue/)
  })
})

describe('definition from an exam', () => {
  const found = (marked: string) => {
    const { offset, result, text } = at(marked)
    return examDefinitionsAt(result, offset, referentialSource).map(({ file, name, origin }) => {
      const whole = file === 'exam' ? text : EXAMPLE_REFERENTIAL
      return [text.slice(origin.start, origin.end), file, whole.slice(name.start, name.end)]
    })
  }

  it('goes to the element of the référentiel', () => {
    expect(found(EXAM.replace('[C1.1', '[C1¦.1'))).toEqual([['C1.1', 'referential', 'C1.1']])
    expect(found(EXAM.replace('bloc: BC1', 'bloc: BC¦1'))).toEqual([['BC1', 'referential', 'BC1']])
    expect(found(EXAM.replace('[CR1]', '[CR¦1]'))).toEqual([['CR1', 'referential', 'CR1']])
    expect(found(EXAM.replace('./atelier', './ate¦lier'))).toEqual([['./atelier.referentiel.yaml', 'referential', '']])
  })

  it('goes to the question of the exam', () => {
    expect(found(EXAM.replace('questions: [Q1]', 'questions: [Q¦1]'))).toEqual([['Q1', 'exam', 'Q1']])
  })
})

describe('the outline of an exam', () => {
  it('shows its parts, its questions and the lines of its grid', () => {
    const items = examOutlineOf(at(`${EXAM}¦`).result)
    expect(items.map(({ name, children }) => [name.fr, children.map((child) => child.name.fr)])).toEqual([
      ['Situation', []],
      ['Questions et tâches', ['Q1 – Remplissez le planning de la semaine.']],
      ['Grille de correction', ['C1.2 – La commande couvre les réparations planifiées.']],
    ])
  })
})

describe('any offset of any cut of an exam', () => {
  it('never throws, and gives ranges inside the text', () => {
    for (let cut = 0; cut <= EXAM.length; cut += 23) {
      const text = EXAM.slice(0, cut)
      const result = checkExam(readSource(text), referential)
      for (const item of examOutlineOf(result)) expect(item.range.end).toBeLessThanOrEqual(text.length)
      for (let offset = -1; offset <= text.length + 1; offset += 5) {
        for (const { edit } of completeExam(result, offset)) expect(edit.range.end).toBeLessThanOrEqual(text.length)
        const hover = examHoverAt(result, offset)
        if (hover !== null) expect(hover.range.end).toBeLessThanOrEqual(text.length)
        for (const { origin } of examDefinitionsAt(result, offset, referentialSource)) {
          expect(origin.end).toBeLessThanOrEqual(text.length)
        }
      }
    }
  })
})
