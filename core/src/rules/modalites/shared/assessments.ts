import type { Assessment, Referential, Text } from '../../../model/referential.ts'

export function assessmentsOf(referential: Referential): readonly Assessment[] {
  return referential.blocks.flatMap((block) => block.assessments)
}

/** What is written of an assessment, in reading order; its variants aside. */
export function textsOf(assessment: Assessment): readonly Text[] {
  const { title, statement, brief, tasks, deliverables, individualEvaluation, accessibility, jury } = assessment
  const texts = [
    title,
    statement,
    brief,
    ...tasks.map((task) => task.statement),
    ...deliverables.flatMap((deliverable) => [deliverable.title, ...deliverable.components]),
    individualEvaluation,
    accessibility,
    jury?.composition ?? null,
  ]
  return texts.filter((text): text is Text => text !== null)
}

const known = new WeakMap<Assessment, string>()

/** The same as one string to search in: small letters, straight apostrophes, single spaces, a full stop between two texts. */
export function wordsOf(assessment: Assessment): string {
  const ready = known.get(assessment)
  if (ready !== undefined) return ready
  const words = plain(
    textsOf(assessment)
      .map(({ value }) => value)
      .join(' . '),
  )
  known.set(assessment, words)
  return words
}

/** Small letters, straight apostrophes, plain hyphens and single spaces. */
export function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, '-').replace(/\s+/g, ' ')
}
