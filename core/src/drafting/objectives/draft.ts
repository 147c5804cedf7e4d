import type { CompetencyCoverage } from '../../coverage/coverage.ts'
import type { CheckResult } from '../../engine/check.ts'
import { analyseStatement } from '../../french/analysis.ts'
import { similarity } from '../../french/similarity.ts'
import type { StatementAnalysis } from '../../french/statement.ts'
import { findThresholds } from '../../french/threshold.ts'
import { codeOf } from '../../model/codes.ts'
import type { Assessment, Competency, Text } from '../../model/referential.ts'
import { wholeStatement } from '../../model/whole-statement.ts'
import { OBJECTIVE_BLANKS } from '../../skeletons/parts.ts'
import { blank, isBlank } from '../../source/blank.ts'
import { isOffered } from '../criteria/judge.ts'
import type { ObjectiveDraft, ObjectivePart } from '../drafts.ts'
import { actionsOf, joined } from '../sentences/actions.ts'
import { inOneSentence, LONGEST_STATEMENT } from '../sentences/one-sentence.ts'
import { judgeObjective } from './judge.ts'
import { capitalised, conditionsIn, deadlineIn, type Said } from './situation.ts'

type Letters = Omit<ObjectiveDraft, 'findings'>

/** A statement asks for fewer actions than this. */
const MOST = 12

/** Texts that share more than this say the same thing. */
const SAME = 0.9

/**
 * SMART objectives for a competency, one for each modality that evaluates it and each action of its statement, without a language model.
 * Each letter is what the file says, or a marked blank: nothing is invented. None repeats an objective that is there; apart from its blanks,
 * none brings an error or a warning. Pure; the same file gives the same drafts.
 */
export function draftObjectives(checked: CheckResult, competency: Competency): readonly ObjectiveDraft[] {
  const whole = wholeStatement(checked.source, competency)?.text ?? ''
  const analysis = analyseStatement(whole.length > LONGEST_STATEMENT ? '' : inOneSentence(whole))
  const coverage = checked.coverage.of(competency)
  const assessments: readonly (Assessment | null)[] = coverage.assessments.length > 0 ? coverage.assessments : [null]
  const taken = competency.objectives.flatMap(({ statement }) => statement?.value ?? [])
  return statementsOf(analysis)
    .slice(0, MOST)
    .filter((statement) => taken.every((other) => similarity(statement.text, other) < SAME))
    .flatMap((statement) =>
      assessments.flatMap((assessment) => offered(checked, lettersOf(statement, analysis, coverage, assessment)) ?? []),
    )

  function offered(result: CheckResult, choices: readonly Letters[]): ObjectiveDraft | null {
    for (const letters of choices) {
      const findings = judgeObjective(result, competency, letters)
      if (isOffered(findings)) return { ...letters, findings }
    }
    return null
  }
}

/** Verb and object, one objective for each when the statement asks for several; a blank when it does not say an action. */
function statementsOf(analysis: StatementAnalysis): readonly ObjectivePart[] {
  const actions = actionsOf(analysis).filter(({ object }) => object !== '')
  const statements = actions.flatMap(({ verbs, link, object }) => {
    // More than two actions at once cannot be told met or missed.
    const groups = verbs.length > 2 ? verbs.map((verb) => [verb.text]) : [verbs.map(({ text }) => text)]
    return groups.map((group) => filled(capitalised(`${joined(group, link)} ${object}`), 'enonce'))
  })
  return statements.length > 0 ? statements : [empty('enonce')]
}

/** The letters around a statement, the fullest first: what the rules refuse is left out of the next. */
function lettersOf(
  statement: ObjectivePart,
  analysis: StatementAnalysis,
  coverage: CompetencyCoverage,
  assessment: Assessment | null,
): readonly Letters[] {
  const { competency } = coverage
  const letters: Letters = {
    competency: codeOf(competency),
    assessment: assessment === null ? null : codeOf(assessment),
    statement,
    ...measureOf(coverage, assessment),
    conditions: partOf(conditionsOf(analysis, assessment), 'conditions'),
    activity: activityOf(competency),
    deadline: partOf(assessment === null ? null : deadlineIn(assessment), 'echeance'),
  }
  const said = assessment === null ? null : conditionsIn(assessment)
  return [
    letters,
    { ...letters, conditions: partOf(said, 'conditions') },
    { ...letters, indicator: empty('indicateur'), target: empty('cible'), conditions: partOf(said, 'conditions') },
    { ...letters, indicator: empty('indicateur'), target: empty('cible'), conditions: empty('conditions') },
    { ...letters, statement: empty('enonce'), indicator: empty('indicateur'), target: empty('cible') },
  ]
}

/** What is recorded, and the value that it has to reach: from the criteria read in the modality, else what it has the candidate hand in. */
function measureOf(
  { criteria }: CompetencyCoverage,
  assessment: Assessment | null,
): { readonly indicator: ObjectivePart; readonly target: ObjectivePart } {
  const read = criteria.filter(
    ({ assessments }) =>
      assessments.length === 0 || assessments.some(({ targets }) => targets.some((target) => target === assessment)),
  )
  const indicators = read.flatMap((criterion) => criterion.indicators.flatMap(written))
  const target = [...indicators, ...read.flatMap(({ statement }) => written(statement))].find(isMeasured)
  const indicator = indicators.find((text) => text !== target)
  const handed = handedIn(assessment)
  return {
    indicator:
      indicator !== undefined
        ? filled(indicator, 'criteres')
        : handed.length > 0
          ? filled(
              `Production${handed.length > 1 ? 's remises' : ' remise'}\u00a0: ${handed.join('\u00a0; ')}`,
              'productions',
            )
          : empty('indicateur'),
    target: target === undefined ? empty('cible') : filled(target, 'criteres'),
  }
}

/** What the candidate hands in. A title that ends with a colon says the rest by itself. */
function handedIn(assessment: Assessment | null): readonly string[] {
  const titles = assessment?.deliverables.flatMap(({ title }) => written(title)) ?? []
  const opening = titles.findIndex((title) => title.endsWith(':'))
  const told = opening < 0 ? titles : titles.slice(0, opening + 1)
  return told.map((title) => title.replace(/(?:,\s*\p{L}+(?:\sde)?)?[\s,;:]+$/u, ''))
}

/** A figure, and not only a reference to comply with. */
const isMeasured = (text: string): boolean =>
  findThresholds(text).some((found) => /\d|au moins|au maximum|au plus|^sans/iu.test(found.text))

/** The situation of the modality, and with what the competency is to be shown. */
function conditionsOf({ means, constraints }: StatementAnalysis, assessment: Assessment | null): Said | null {
  const situation = assessment === null ? null : conditionsIn(assessment)
  const clause = [...means, ...constraints].find(({ text }) => CONDITION.test(text))
  const resources = assessment?.resources.length ?? 0
  if (clause === undefined || resources > 0) return situation
  const words = clause.text.replace(/\s+/g, ' ').replace(/[\s.,;]+$/, '')
  if (situation === null) return { text: capitalised(words), source: 'enonce' }
  return { text: `${situation.text}, ${words}`, source: `${situation.source}, enonce` }
}

/** With what, or within which limits: a clause that tells one more action is no condition of the first. */
const CONDITION =
  /^(?!(?:tout )?en (?:[nsl]['’]|ne |se |l[ae]s? |l(?:ui|eur) )*\p{L}+ant(?!\p{L})|par )|^en (?:utilisant|mobilisant|exploitant|employant|s['’]appuyant|se (?:bas|fond)ant|respectant|tenant compte)(?!\p{L})/iu

/** The activity that the competency names; the only one of its bloc when it names none. */
function activityOf({ activities, block }: Competency): ObjectivePart {
  const named = activities.flatMap(({ targets }) => targets.filter((target) => target.kind === 'activity'))
  const [only, ...others] = block.activities
  const activity = named[0] ?? (only !== undefined && others.length === 0 ? only : undefined)
  const code = activity === undefined ? null : codeOf(activity)
  return code === null ? empty('activite') : filled(code, named.length > 0 ? 'activites' : 'bloc')
}

const filled = (text: string, source: string): ObjectivePart => ({ text, kind: 'filled', source })

const empty = (key: keyof typeof OBJECTIVE_BLANKS): ObjectivePart => ({
  text: blank(OBJECTIVE_BLANKS[key]),
  kind: 'blank',
  source: null,
})

const partOf = (said: Said | null, key: keyof typeof OBJECTIVE_BLANKS): ObjectivePart =>
  said === null ? empty(key) : filled(said.text, said.source)

function written(text: Text | null): readonly string[] {
  const words = text?.value.trim().replace(/[\s.;]+$/, '') ?? ''
  return words === '' || isBlank(words) ? [] : [words]
}
