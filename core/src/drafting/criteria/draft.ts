import type { CheckResult } from '../../engine/check.ts'
import type { Finding } from '../../engine/finding.ts'
import { similarity } from '../../french/similarity.ts'
import type { Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import type { Competency } from '../../model/referential.ts'
import { wholeStatement } from '../../model/whole-statement.ts'
import type { CriteriaDrafts, CriterionDraft } from '../drafts.ts'
import { nounPhrase } from '../sentences/noun-phrase.ts'
import { inOneSentence, LONGEST_STATEMENT } from '../sentences/one-sentence.ts'
import { isDocument } from './families.ts'
import { isOffered, judgeCriteria } from './judge.ts'
import type { Judgement } from './judgement.ts'
import { judgementsOf } from './judgements.ts'
import { type HouseStyle, houseStyleOf } from './style.ts'
import { withoutVague } from './without-vague.ts'

/** A statement asks for fewer things than this. */
const MOST = 24

/** Texts that share more than this say the same thing. */
const SAME = 0.72

/**
 * Criteria for a competency, written from its statement in the manner of the référentiel it stands in, without a language model: the result,
 * each means, each constraint, the finality. What the rules would say is known before a draft is offered: none brings an error or a warning,
 * none repeats another or a criterion that is there. Pure; the same file gives the same drafts.
 */
export function draftCriteria(checked: CheckResult, competency: Competency): CriteriaDrafts {
  const { referential, source } = checked
  const whole = wholeStatement(source, competency)?.text ?? ''
  if (whole.length > LONGEST_STATEMENT)
    return { competency: codeOf(competency), drafts: [], setAside: [{ aspect: 'resultat', reason: TOO_LONG }] }
  const statement = inOneSentence(whole)
  const style = houseStyleOf(competency.block, referential.blocks)
  const judgements = judgementsOf(statement, deliverableOf(checked, competency)).slice(0, MOST)
  const taken = competency.block.criteria.flatMap(({ statement: written }) => written?.value ?? [])
  const drafts: CriterionDraft[] = []
  const setAside: CriteriaDrafts['setAside'][number][] = []
  for (const judgement of judgements) {
    const draft = draftOf(judgement, checked, competency, style, [...taken, ...drafts.map(({ text }) => text)])
    if ('fr' in draft) setAside.push({ aspect: judgement.aspect, reason: draft })
    else drafts.push(draft)
  }
  if (judgements.length === 0) setAside.push({ aspect: 'resultat', reason: NO_VERB })
  return { competency: codeOf(competency), drafts, setAside }
}

function draftOf(
  { aspect, from, found, done, otherwise = [], indicators }: Judgement,
  checked: CheckResult,
  competency: Competency,
  style: HouseStyle,
  taken: readonly string[],
): CriterionDraft | Localised {
  const inOrder = style.candidate ? [...done, ...found] : [...found, ...done]
  const passing = passingOf(inOrder, checked, competency, style)
  if (passing.length === 0) passing.push(...passingOf(otherwise, checked, competency, style))
  const offered = passing.filter(({ text }) => taken.every((other) => similarity(text, other) < SAME))
  const [first, ...others] = offered
  if (first === undefined) return passing.length === 0 ? NOTHING_PASSES : SAID_ALREADY
  return {
    aspect,
    text: first.text,
    alternatives: others.map(({ text }) => text),
    indicators: indicators.map((text) => written(text.replace(/\.$/, ''), style)),
    from,
    findings: first.findings,
  }
}

interface Phrasing {
  readonly text: string
  readonly findings: readonly Finding[]
}

/** Those that the rules let pass, in their order; one whose only fault is a vague adjective passes without it. */
function passingOf(
  sentences: readonly string[],
  checked: CheckResult,
  competency: Competency,
  style: HouseStyle,
): Phrasing[] {
  const phrasings = sentences.map((sentence) => written(sentence, style))
  const judged = judgeCriteria(checked, competency, phrasings)
  return phrasings.flatMap((text, index) => {
    const findings = judged[index] ?? []
    if (isOffered(findings)) return [{ text, findings }]
    const mended = withoutVague(text, findings)
    const [said] = mended === null ? [] : judgeCriteria(checked, competency, [mended])
    return mended === null || said === undefined || !isOffered(said) ? [] : [{ text: mended, findings: said }]
  })
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

const SAID_ALREADY: Localised = {
  fr: 'Un autre critère le dit déjà.',
  en: 'Another criterion says it already.',
}

const NOTHING_PASSES: Localised = {
  fr: 'Aucune formulation n’a passé les règles\u00a0: à écrire à la main, ou avec un modèle de langage.',
  en: 'No phrasing passed the rules: to be written by hand, or with a language model.',
}

const TOO_LONG: Localised = {
  fr: 'L’énoncé est trop long pour être lu comme une phrase : divisez-le d’abord.',
  en: 'The statement is too long to be read as a sentence: divide it first.',
}

const NO_VERB: Localised = {
  fr: 'L’énoncé ne commence pas par un verbe d’action suivi d’un objet\u00a0: écrivez-le d’abord.',
  en: 'The statement does not begin with an action verb followed by an object: write it first.',
}
