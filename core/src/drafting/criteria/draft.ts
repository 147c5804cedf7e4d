import type { CheckResult } from '../../engine/check.ts'
import { analyseStatement } from '../../french/analysis.ts'
import { similarity } from '../../french/similarity.ts'
import { codeOf } from '../../model/codes.ts'
import type { Competency } from '../../model/referential.ts'
import { wholeStatement } from '../../model/whole-statement.ts'
import type { CriteriaDrafts, CriterionDraft } from '../drafts.ts'
import { nounPhrase } from '../sentences/noun-phrase.ts'
import { isDocument } from './families.ts'
import { isOffered, judgeCriteria } from './judge.ts'
import { type Judgement, judgementsOf } from './phrasings.ts'
import { type HouseStyle, houseStyleOf } from './style.ts'

/** Texts that share more than this say the same thing. */
const SAME = 0.72

/**
 * Criteria for a competency, written from its statement in the manner of the référentiel it stands in, without a language model: the result,
 * each means, each constraint, the finality. What the rules would say is known before a draft is offered: none brings an error or a warning,
 * none repeats another or a criterion that is there. Pure; the same file gives the same drafts.
 */
export function draftCriteria(checked: CheckResult, competency: Competency): CriteriaDrafts {
  const { referential, source } = checked
  const statement = inOneSentence(wholeStatement(source, competency)?.text ?? '')
  const style = houseStyleOf(competency.block, referential.blocks)
  const judgements = judgementsOf(analyseStatement(statement), deliverableOf(checked, competency))
  const taken = competency.block.criteria.flatMap(({ statement: written }) => written?.value ?? [])
  const drafts: CriterionDraft[] = []
  const setAside: CriteriaDrafts['setAside'][number][] = []
  for (const judgement of judgements) {
    const draft = draftOf(judgement, checked, competency, style, [...taken, ...drafts.map(({ text }) => text)])
    if (draft === null) setAside.push({ aspect: judgement.aspect, reason: NOTHING_PASSES })
    else drafts.push(draft)
  }
  if (judgements.length === 0) setAside.push({ aspect: 'resultat', reason: NO_VERB })
  return { competency: codeOf(competency), drafts, setAside }
}

function draftOf(
  { aspect, from, found, done, indicators }: Judgement,
  checked: CheckResult,
  competency: Competency,
  style: HouseStyle,
  taken: readonly string[],
): CriterionDraft | null {
  const phrasings = (style.candidate ? [...done, ...found] : [...found, ...done]).map((sentence) =>
    written(sentence, style),
  )
  const findings = judgeCriteria(checked, competency, phrasings)
  const offered = phrasings.flatMap((text, index) => {
    const said = findings[index] ?? []
    const isNew = taken.every((other) => similarity(text, other) < SAME)
    return isOffered(said) && isNew ? [{ text, findings: said }] : []
  })
  const [first, ...others] = offered
  if (first === undefined) return null
  return {
    aspect,
    text: first.text,
    alternatives: others.map(({ text }) => text),
    indicators: indicators.map((text) => written(text.replace(/\.$/, ''), style)),
    from,
    findings: first.findings,
  }
}

/**
 * Bullets that were flattened into the statement, read as an enumeration. Each sign gives its place to another: offsets stay.
 */
function inOneSentence(statement: string): string {
  return statement
    .replace(/(?:[,;:]|\s)\s[-–•]\s/gu, (sign) => `,${' '.repeat(sign.length - 1)}`)
    .replace(/:\s*(?=(?:l[ea]s?|l['’]|une?|des)[\s'’\p{L}])/gu, (sign) => ' '.repeat(sign.length))
    .replace(/(ant)\s*,(\s+(?:l[ea]s?|une?|des)\s)/gu, (_all, verb: string, rest: string) => `${verb} ${rest}`)
}

/** A sentence as it stands in the file. */
function written(sentence: string, { stop, apostrophe }: HouseStyle): string {
  const text = sentence
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.])/g, '$1')
    .replace(/[\s.,;:]+$/u, '')
    .trim()
  const whole = text.charAt(0).toUpperCase() + text.slice(1) + (stop ? '.' : '')
  return whole.replace(/['’]/g, apostrophe)
}

/** « le dossier remis »: what the candidate hands in, when the modality says so. */
function deliverableOf({ coverage }: CheckResult, competency: Competency): string | null {
  for (const { deliverables } of coverage.of(competency).assessments) {
    for (const { title } of deliverables) {
      const words =
        title?.value
          .trim()
          .replace(/\s*[,;:(].*$/su, '')
          .replace(/[.\s]+$/, '') ?? ''
      const name = nounPhrase(
        /^(?:le|la|les|l['’]|un|une|des)(?:\s|['’])/iu.test(words)
          ? words
          : `un ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
      )
      if (
        name !== null &&
        name.text.length < 60 &&
        isDocument(name.short) &&
        /^(?:le|la|les|l['’]|un|une|des)(?:\s|['’])/iu.test(words)
      )
        return name.text
    }
  }
  return null
}

const NOTHING_PASSES = {
  fr: 'Aucune formulation n’a passé les règles\u00a0: à écrire à la main, ou avec un modèle de langage.',
  en: 'No phrasing passed the rules: to be written by hand, or with a language model.',
}

const NO_VERB = {
  fr: 'L’énoncé ne commence pas par un verbe d’action suivi d’un objet\u00a0: écrivez-le d’abord.',
  en: 'The statement does not begin with an action verb followed by an object: write it first.',
}
