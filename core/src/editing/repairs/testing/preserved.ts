import { canonicalCode } from '../../../model/codes.ts'
import type { Referential } from '../../../model/referential.ts'
import { applyEdits } from '../../../source/edits.ts'
import { readSource } from '../../../source/read.ts'
import { scalarsOf } from '../../../source/testing/walk.ts'
import { type Analysis, analyse } from '../../analysis.ts'
import type { Refactoring } from '../refactorings.ts'

/** What a refactoring must leave as it was: each of these is a sentence that says what is not, or nothing. */

/** The reasons why a refactoring does harm; none when it does not. */
export function harmOf(before: Analysis, refactoring: Refactoring): readonly string[] {
  const { text, dropped } = applyEdits(before.source.text, refactoring.edits)
  const after = analyse(readSource(text))
  const problems = after.source.problems.slice(before.source.problems.length)
  return [
    ...dropped.map(({ range }) => `an edit overlaps or lies outside: ${range.start}-${range.end}`),
    ...problems.map(({ message }) => `does not read: ${message.en}`),
    ...lostWords(before, after).map((word) => `lost word: ${word}`),
    ...(comments(before) === comments(after) ? [] : ['comments changed']),
    ...changedLinks(before, after, refactoring.kind === 'add' || refactoring.id === 'scinder-competence'),
  ]
}

const comments = ({ source }: Analysis): string => JSON.stringify(source.comments.map(({ text }) => text.trim()).sort())

/** A conjunction goes when what it joins is taken apart; codes may be others. */
const NOT_KEPT = /^(?:et|puis|ensuite|toutes?|à)$/

interface Word {
  readonly kept: string
  /** The code that it may be. */
  readonly code: string
}

/** A text is compared with each of its refactorings, which leave nearly all its sentences as they were. */
const wordsBySentence = new Map<string, readonly Word[]>()

function wordsIn(sentence: string): readonly Word[] {
  const before = wordsBySentence.get(sentence)
  if (before !== undefined) return before
  const words = sentence
    .split(/[\s,;*/]+/)
    .map((word) => ({ kept: word.replace(/[.…]+$/, '').toLowerCase(), code: canonicalCode(word) }))
    .filter(({ kept }) => kept !== '' && !NOT_KEPT.test(kept))
  wordsBySentence.set(sentence, words)
  return words
}

function wordsOf({ source }: Analysis, codes: ReadonlySet<string>): readonly string[] {
  return scalarsOf(source.root).flatMap(({ text }) =>
    wordsIn(text)
      .filter(({ code }) => !codes.has(code))
      .map(({ kept }) => kept),
  )
}

function codesOf({ blocks }: Referential): ReadonlySet<string> {
  const elements = blocks.flatMap((block) => [
    block,
    ...block.activities,
    ...block.activities.flatMap(({ activities }) => activities),
    ...block.competencies,
    ...block.assessments,
    ...block.criteria,
  ])
  return new Set(elements.flatMap(({ id }) => (id === null ? [] : canonicalCode(id.value))))
}

/** Words of which there are fewer; keys count among them, those that say where things stand aside. */
function lostWords(before: Analysis, after: Analysis): readonly string[] {
  const codes = new Set([...codesOf(before.referential), ...codesOf(after.referential)])
  const left = new Map<string, number>()
  for (const word of wordsOf(after, codes)) left.set(word, (left.get(word) ?? 0) + 1)
  return wordsOf(before, codes).filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0 && !KEYS_OF_LINKS.has(word)
  })
}

const KEYS_OF_LINKS = new Set([
  'competences',
  'criteres',
  'modalites',
  'id',
  'activite',
  'indicateur',
  'cible',
  'conditions',
  'echeance',
  'enonce',
])

/** What judges and assesses each competency, by the words of both: codes may be others. */
function links({ referential, coverage }: Analysis): ReadonlyMap<string, ReadonlySet<string>> {
  const first = (text: string | undefined, count = 5): string => (text ?? '').split(/\s+/).slice(0, count).join(' ')
  return new Map(
    referential.blocks.flatMap((block, rank) =>
      block.competencies.map((competency) => {
        const { assessments, criteria, sharedCriteria } = coverage.of(competency)
        const names = [
          ...assessments.map(({ title, statement, brief }) => `E ${first((title ?? statement ?? brief)?.value)}`),
          ...[...criteria, ...sharedCriteria].map(({ statement }) => `CR ${first(statement?.value)}`),
          ...competency.activities.flatMap(({ targets }) =>
            targets.map(
              (target) => `A ${target.kind === 'activity' ? first(target.title?.value ?? target.tasks[0]?.value) : ''}`,
            ),
          ),
        ]
        return [
          `${rank} ${first(competency.statement?.value, 3).toLowerCase().replace(/\.$/, '')}`,
          new Set(names),
        ] as const
      }),
    ),
  )
}

function changedLinks(before: Analysis, after: Analysis, mayGrow: boolean): readonly string[] {
  const now = links(after)
  const said: string[] = []
  for (const [competency, names] of links(before)) {
    const others = now.get(competency)
    if (others === undefined) {
      said.push(`no longer there: ${competency}`)
      continue
    }
    for (const name of names) if (!others.has(name)) said.push(`${competency} lost ${name}`)
    for (const name of others) if (!names.has(name) && !mayGrow) said.push(`${competency} got ${name}`)
  }
  return said
}
