import { LANGUAGES, type Localised } from '../../language.ts'
import type { Assessment, Block, Competency, Referential } from '../../model/referential.ts'
import { COUNTED, counted } from '../../report/words.ts'
import { missedByAssessments, missedByCriteria } from '../../rules/couverture/shared/silences.ts'
import type { Analysis } from '../analysis.ts'

/** What an editor says in figures of an element: above it, and beside its name in the outline. */

const WORDS = {
  ...COUNTED,
  task: { fr: { one: 'tâche', many: 'tâches' }, en: { one: 'task', many: 'tasks' } },
  shared: {
    fr: { one: 'critère commun', many: 'critères communs' },
    en: { one: 'shared criterion', many: 'shared criteria' },
  },
} as const

type Counted = keyof typeof WORDS

/** « 2 modalités », « 1 modality ». */
export const countOf = (count: number, what: Counted): Localised => ({
  fr: counted(count, WORDS[what], 'fr'),
  en: counted(count, WORDS[what], 'en'),
})

/** The same; `null` for nothing. */
export const countDetail = (count: number, what: Counted): Localised | null =>
  count === 0 ? null : countOf(count, what)

function joined(parts: readonly Localised[], link: string): Localised {
  const [fr, en] = LANGUAGES.map((language) => parts.map((part) => part[language]).join(link))
  return { fr: fr ?? '', en: en ?? '' }
}

/** « 2 modalités · 3 critères », « non évaluée · sans critère ». */
export function competencyDetail({ coverage, referential }: Analysis, competency: Competency): Localised {
  const { assessments, criteria, sharedCriteria } = coverage.of(competency)
  const judged = [countDetail(criteria.length, 'criterion'), countDetail(sharedCriteria.length, 'shared')].flatMap(
    (part) => part ?? [],
  )
  const missed = missedIn(referential)
  const assessed = countDetail(assessments.length, 'assessment')
  const notAssessed = missed.byAssessments(competency) ? MISSED : { fr: 'non évaluée', en: 'not assessed' }
  const notJudged = missed.byCriteria(competency) ? MISSED : { fr: 'sans critère', en: 'no criterion' }
  const parts = [assessed ?? notAssessed, ...(judged.length > 0 ? judged : [notJudged])]
  return joined([...new Set(parts)], ' · ')
}

/** What a mistyped reference means may well be assessed: the reference is the thing to say. */
const MISSED: Localised = { fr: 'renvoi à corriger', en: 'a reference to correct' }

interface Missed {
  readonly byAssessments: ReturnType<typeof missedByAssessments>
  readonly byCriteria: ReturnType<typeof missedByCriteria>
}

const missed = new WeakMap<Referential, Missed>()

/** What mistyped references may mean; made once for a model. */
export function missedIn(referential: Referential): Missed {
  const known = missed.get(referential)
  if (known !== undefined) return known
  const made = { byAssessments: missedByAssessments(referential), byCriteria: missedByCriteria(referential) }
  missed.set(referential, made)
  return made
}

/** « 4 compétences »; « tout le bloc » for a modality that names none. */
export function evaluatedDetail({ coverage }: Analysis, assessment: Assessment): Localised | null {
  const { competencies, implicit } = coverage.evaluated(assessment)
  if (implicit && competencies.length > 0) return { fr: 'tout le bloc', en: 'the whole bloc' }
  return countDetail(competencies.length, 'competency')
}

/** « 4 compétences · 1 modalité ». */
export function blockDetail({ competencies, assessments }: Block): Localised | null {
  const parts = [countDetail(competencies.length, 'competency'), countDetail(assessments.length, 'assessment')]
  const written = parts.flatMap((part) => part ?? [])
  return written.length === 0 ? null : joined(written, ' · ')
}
