import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { minutesOf } from '../../core/src/coverage/duration.ts'
import { draftExam, type ExamBlueprint } from '../../core/src/drafting/exam/index.ts'
import { blanksIn } from '../../core/src/engine/blanks.ts'
import { type CheckResult, check } from '../../core/src/engine/check.ts'
import { checkExam, criteriaJudging, type QuestionType } from '../../core/src/exams/index.ts'
import { codeOf } from '../../core/src/model/codes.ts'
import { readSource } from '../../core/src/source/read.ts'
import { goldNames, goldYaml, isPresent } from './gold.ts'

/** Every exam that can be drafted from a référentiel is one that the checker of exams accepts, complete and exact to the half point. */

const SAMPLES = join(import.meta.dirname, '../../samples')
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.referentiel.yaml'))

const KINDS: readonly (readonly QuestionType[])[] = [
  [],
  ['qcm', 'etude_de_cas'],
  ['question_ouverte', 'oral', 'jeu_de_roles'],
]

/** Each bloc whole, each épreuve by itself, each with several wishes. */
function blueprintsOf({ referential }: CheckResult): readonly ExamBlueprint[] {
  return referential.blocks.flatMap((block) => {
    const assessments = block.assessments.flatMap((each) => codeOf(each) ?? each.title?.value ?? [])
    return [null, ...assessments].flatMap((assessment) =>
      KINDS.map((kinds) => ({ referential: 'r.referentiel.yaml', block: codeOf(block), assessment, kinds })),
    )
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function checkDrafts(checked: CheckResult): void {
  for (const blueprint of blueprintsOf(checked)) {
    const { exam: drafted, problems } = draftExam(checked, blueprint)
    expect(problems).toEqual([])
    if (drafted === null) continue
    const { content, yaml, specification } = drafted
    expect(draftExam(checked, blueprint).exam?.yaml).toBe(yaml)

    const source = readSource(yaml)
    expect(source.problems).toEqual([])
    const { exam, links, findings } = checkExam(source, checked.referential)
    expect(findings.map(({ rule, message }) => `${rule}: ${message.fr}`)).toEqual([
      expect.stringMatching(/^brouillon-a-completer: /),
    ])
    expect(blanksIn(source).length).toBeGreaterThan(0)

    // Nothing left out: every competency of the exam and every criterion that judges it there.
    const { coverage } = checked
    const chosen = links?.assessment?.target ?? null
    const asked = new Set(exam.questions.map((question) => links?.competencyOf(question)))
    const expected =
      chosen === null
        ? (links?.block?.target?.competencies ?? links?.competencies ?? [])
        : coverage.evaluated(chosen).competencies
    expect([...asked].sort()).toEqual([...expected].sort())
    const measured = new Set(exam.grid.map((line) => links?.criterionOf(line)?.target ?? null))
    for (const competency of expected) {
      for (const criterion of criteriaJudging(competency, coverage)) {
        const read = criterion.assessments.flatMap(({ targets }) => targets)
        if (chosen === null || read.length === 0 || read.includes(chosen)) expect(measured).toContain(criterion)
      }
    }

    // Exact: points in halves, everywhere the same total; minutes too.
    const given = content.questions.filter(({ type }) => type !== 'qcm')
    for (const points of [
      content.specification.map((cell) => cell.points),
      content.questions.map((question) => question.points),
      content.grille.map((line) => line.points),
      specification.map((row) => row.points),
    ]) {
      expect(sum(points)).toBe(content.points)
      expect(points.every((value) => Number.isInteger(value * 2))).toBe(true)
    }
    expect(given.every(({ points }) => points > 0)).toBe(true)
    expect(content.grille.every(({ points }) => points > 0)).toBe(true)
    const whole = minutesOf(content.duree)
    if (whole !== null) {
      const reading = minutesOf(content.lecture ?? '') ?? 0
      expect(sum(given.map(({ duree }) => minutesOf(duree ?? '') ?? 0))).toBe(whole - reading)
    }

    // French: no infinitive left where the candidate is spoken to, no « de établir », no double stop.
    for (const { enonce } of content.questions) {
      expect(enonce).not.toMatch(/\b(?:de|que) (?:[aeiouéèê]|h[éou]mm)/u)
      expect(enonce).not.toMatch(/(?<!\.)\.\.(?!\.)|\s[.,]|\s{2}/u)
    }
  }
}

describe('exams drafted from the samples', () => {
  test.each(samples)('%s', (name) => {
    checkDrafts(check(readSource(readFileSync(join(SAMPLES, name), 'utf8'))))
  })
})

describe.skipIf(!isPresent)('exams drafted from real documents', () => {
  test.each(goldNames)('%s', (name) => {
    checkDrafts(check(readSource(goldYaml(name))))
  })
})
