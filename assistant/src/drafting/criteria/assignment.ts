import { judgeCriteria } from '../../../../core/src/drafting/criteria/judge.ts'
import { houseStyleOf } from '../../../../core/src/drafting/criteria/style.ts'
import type { CriterionDraft } from '../../../../core/src/drafting/drafts.ts'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import { similarity } from '../../../../core/src/french/similarity.ts'
import type { Localised } from '../../../../core/src/language.ts'
import type { Competency } from '../../../../core/src/model/referential.ts'
import { isBlank } from '../../../../core/src/source/blank.ts'
import { type Assignment, type Judged, judgedAlready } from '../assignment.ts'
import { asWritten } from '../checks/as-written.ts'
import { Codes } from '../checks/codes.ts'
import { inventedFigure, inventedFigures } from '../checks/figures.ts'
import { aboutCompetency, assessmentsPart, neighboursPart, statementOf } from '../context/competency.ts'
import { fittedPrompt } from '../context/prompt.ts'
import { rulesPart } from '../context/rules.ts'
import { type AnsweredCriterion, CRITERIA } from './answer.ts'

/** Texts that share more than this say the same thing. */
const SAME = 0.72

const MOST_INDICATORS = 4
const LONGEST = 400
const LONGEST_INDICATOR = 200

/**
 * Criteria for a competency, asked of a model.
 * @param without writes them without one
 */
export function criteriaAssignment(
  checked: CheckResult,
  competency: Competency,
  without: () => readonly CriterionDraft[],
): Assignment<CriterionDraft, AnsweredCriterion> {
  const statement = statementOf(checked, competency)
  const style = houseStyleOf(competency.block, checked.referential.blocks)
  const subject = { name: 'competence', data: aboutCompetency(checked, competency) }
  const assessments = assessmentsPart(checked, competency)
  const parts = [assessments, neighboursPart(checked, competency), rulesPart('criteres', checked.profile)]
  const codes = new Codes(checked.referential)
  const sources = [JSON.stringify(subject.data), JSON.stringify(assessments.items)]
  const taken = competency.block.criteria.flatMap(({ statement: text }) => text?.value ?? [])

  const objectionsTo = (text: string, others: readonly string[]): readonly Localised[] => [
    ...(text === '' || isBlank(text) ? [EMPTY] : []),
    ...(text.length > LONGEST ? [TOO_LONG] : []),
    ...codes.objectionsTo(text),
    ...inventedFigures(text, sources).map(inventedFigure),
    ...(others.some((other) => similarity(text, other) >= SAME) ? [REPEATED] : []),
  ]

  const judge = (
    answers: readonly AnsweredCriterion[],
    kept: readonly CriterionDraft[],
  ): readonly Judged<CriterionDraft>[] => {
    const texts = answers.map(({ enonce }) => asWritten(enonce, style))
    const findings = judgeCriteria(checked, competency, texts)
    return answers.map(({ aspect, indicateurs }, index) => {
      const text = texts[index] ?? ''
      const others = [...taken, ...kept.map((draft) => draft.text), ...texts.slice(0, index)]
      const draft: CriterionDraft = {
        aspect,
        text,
        alternatives: [],
        indicators: indicatorsOf(indicateurs),
        from: { start: 0, end: statement.length },
        findings: findings[index] ?? [],
      }
      return { draft, findings: draft.findings, objections: objectionsTo(text, others) }
    })
  }

  /** An indicator that cannot stand is left out: the criterion stands without it. */
  const indicatorsOf = (written: readonly string[]): readonly string[] =>
    written
      .map((indicator) => asWritten(indicator, style))
      .filter((text) => text !== '' && text.length <= LONGEST_INDICATOR)
      .filter((text) => codes.objectionsTo(text).length === 0 && inventedFigures(text, sources).length === 0)
      .slice(0, MOST_INDICATORS)

  return {
    answer: CRITERIA,
    answerTokens: 1_200,
    prompt: (tokens) => fittedPrompt({ instructions: INSTRUCTIONS, subject, parts }, tokens),
    judge,
    nameOf: ({ text }) => text,
    withoutModel: () => judgedAlready(without()),
  }
}

const INSTRUCTIONS = `Tu es ingénieur en certification professionnelle en France. Tu rédiges des critères d’évaluation pour une compétence d’un référentiel.
- Un critère est une seule phrase qui dit ce que l’évaluateur constate\u00a0: un sujet, un verbe conjugué, un repère («\u00a0… est conforme à …\u00a0», «\u00a0… permet de …\u00a0», «\u00a0… tient compte de …\u00a0»).
- Propose de 3 à 6 critères\u00a0: un sur le résultat, un sur chaque moyen ou contrainte que dit l’énoncé, un sur la finalité. «\u00a0aspect\u00a0» dit lequel.
- Un critère ne répète ni l’énoncé, ni un autre critère, ni un critère déjà écrit.
- Écris dans le style des critères donnés en exemple\u00a0; n’en recopie aucun.
- N’invente ni chiffre, ni durée, ni norme, ni code\u00a0: ne reprends que ce qui est dit.
- «\u00a0indicateurs\u00a0»\u00a0: de 0 à 3 signes que l’on peut voir ou compter, en quelques mots.`

const EMPTY: Localised = { fr: 'Le critère est vide.', en: 'The criterion is empty.' }
const TOO_LONG: Localised = {
  fr: 'Le critère est trop long\u00a0: une seule phrase, un seul constat.',
  en: 'The criterion is too long: one sentence, one observation.',
}
const REPEATED: Localised = {
  fr: 'Un autre critère le dit déjà\u00a0: dis autre chose.',
  en: 'Another criterion says it already: say something else.',
}
