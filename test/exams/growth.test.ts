import { beforeEach, expect, test, vi } from 'vitest'
import { check } from '../../core/src/engine/check.ts'
import { checkExam } from '../../core/src/exams/check/check.ts'
import { candidateView, juryView } from '../../core/src/exams/render/view.ts'
import { readSource } from '../../core/src/source/read.ts'

/** Work is counted, not timed: an exam four times as long has four times as many codes to read, not sixteen. */

const counts = vi.hoisted(() => ({ codes: 0, words: 0 }))

vi.mock('../../core/src/model/codes.ts', async (original) => {
  const codes = await original<typeof import('../../core/src/model/codes.ts')>()
  const canonicalCode = (code: string): string => {
    counts.codes += 1
    return codes.canonicalCode(code)
  }
  return { ...codes, canonicalCode }
})

vi.mock('../../core/src/french/normalise.ts', async (original) => {
  const { normalise, ...others } = await original<typeof import('../../core/src/french/normalise.ts')>()
  const counted = (text: string): string => {
    counts.words += 1
    return normalise(text)
  }
  return { ...others, normalise: counted }
})

beforeEach(() => {
  counts.codes = 0
  counts.words = 0
})

const PER_BLOC = 10

/** One question, one cell and one line of the grid for each competency; criteria are cited by their code and by their words in turn. */
function examOf(size: number) {
  const blocs = Array.from({ length: size / PER_BLOC }, (_bloc, bloc) => ({
    id: `BC${bloc + 1}`,
    competences: Array.from({ length: PER_BLOC }, (_one, one) => ({
      id: `C${bloc + 1}.${one + 1}`,
      enonce: `Planifier les réparations de l’atelier ${bloc}-${one}`,
      criteres: [{ id: `CR${bloc + 1}.${one + 1}`, enonce: `Le planning ${bloc}-${one} est tenu.`, points: 2 }],
    })),
  }))
  const competencies = blocs.flatMap(({ competences }) => competences)
  const cited = competencies.map(({ criteres }, index) => criteres.map(({ id, enonce }) => (index % 2 ? id : enonce)))
  const written = {
    examen: 1,
    referentiel: './atelier.referentiel.yaml',
    competences: competencies.map(({ id }) => id),
    specification: competencies.map(({ id }) => ({ competence: id, bloom: 'appliquer', points: 2 })),
    questions: competencies.map(({ id }, index) => ({
      id: `Q${index + 1}`,
      type: 'etude_de_cas',
      competence: id,
      bloom: 'appliquer',
      criteres: cited[index],
      points: 2,
      enonce: `Remplissez le planning ${index}.`,
    })),
    grille: competencies.map(({ id }, index) => ({
      competence: id,
      critere: cited[index]?.[0],
      questions: [`Q${index + 1}`],
      points: 2,
      acquis: `Le planning ${index} est tenu.`,
    })),
  }
  const { referential } = check(readSource(JSON.stringify({ referentiel: 1, blocs })))
  return { source: readSource(JSON.stringify(written)), referential }
}

/** What checking an exam, then showing it, reads of codes and of words. */
function workOf(size: number) {
  const { source, referential } = examOf(size)
  counts.codes = 0
  counts.words = 0
  const { exam, links, findings } = checkExam(source, referential)
  expect(findings.filter(({ rule }) => /inconnu|absente|non-mesure|sans-question/.test(rule))).toEqual([])
  expect(juryView(exam, links).grid).toHaveLength(size)
  expect(candidateView(exam, links).questions).toHaveLength(size)
  return { ...counts }
}

test('the work of a check grows as the exam does', () => {
  const [small, large] = [workOf(50), workOf(400)]
  expect(small.codes).toBeGreaterThan(50)
  expect(small.words).toBeGreaterThan(50)
  expect(large.codes / small.codes).toBeLessThan(8.5)
  expect(large.words / small.words).toBeLessThan(8.5)
})
