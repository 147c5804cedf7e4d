import type { CompetencyCoverage } from '../../coverage/coverage.ts'
import { THEME_WORDS } from '../../coverage/words.ts'
import type { Language } from '../../language.ts'
import { THEMES } from '../../model/certification.ts'
import { codeOf } from '../../model/codes.ts'
import { COUNTED, counted } from '../../report/words.ts'
import { allAssessments, type Evidence, type Facts, inBoth, lacking, NO_FACTS, shown, together } from './facts.ts'

/** The référentiels themselves: their parts, the links between them, the themes the law names. */
export function quality(evidence: Evidence): Facts {
  return together(
    parts(evidence),
    withoutModality(evidence),
    withoutCriterion(evidence),
    themes(evidence),
    accessibility(evidence),
  )
}

function parts({ result, figures: { total } }: Evidence): Facts {
  const withActivities = result.profile !== 'rs' || total.activities > 0
  const counts = inBoth((language) =>
    [
      ...(withActivities ? [counted(total.activities, COUNTED.activity, language)] : []),
      counted(total.competencies, COUNTED.competency, language),
      counted(total.assessments, COUNTED.assessment, language),
      counted(total.criteria, COUNTED.criterion, language),
    ].join(', '),
  )
  const judged = total.judged + total.judgedWithBlock
  return together(
    shown(`${counts.fr}.`, `${counts.en}.`),
    shown(
      `Sur ${total.competencies}\u00a0compétences, ${total.assessed} ont une modalité et ${judged} au moins un critère.`,
      `Of ${total.competencies} competencies, ${total.assessed} have a modality and ${judged} at least one criterion.`,
    ),
  )
}

const withoutModality = ({ result }: Evidence): Facts =>
  lackOf(
    result.coverage.competencies.filter(({ assessments }) => assessments.length === 0),
    { fr: 'Une modalité pour', en: 'A modality for' },
  )

const withoutCriterion = ({ result }: Evidence): Facts =>
  lackOf(
    result.coverage.competencies.filter(
      ({ criteria, sharedCriteria }) => criteria.length + sharedCriteria.length === 0,
    ),
    { fr: 'Un critère pour', en: 'A criterion for' },
  )

function lackOf(alone: readonly CompetencyCoverage[], words: Readonly<Record<Language, string>>): Facts {
  if (alone.length === 0) return NO_FACTS
  const sentence = inBoth((language) => {
    const count = counted(alone.length, COUNTED.competency, language)
    return `${words[language]} ${count}${codes(alone, language)}.`
  })
  return lacking(sentence.fr, sentence.en)
}

const SHOWN_CODES = 8

function codes(covered: readonly CompetencyCoverage[], language: Language): string {
  const known = covered.flatMap(({ competency }) => codeOf(competency) ?? [])
  const more = known.length - SHOWN_CODES
  const others = more > 0 ? (language === 'fr' ? ` et ${more} de plus` : ` and ${more} more`) : ''
  return known.length === 0 ? '' : ` (${known.slice(0, SHOWN_CODES).join(', ')}${others})`
}

function themes({ figures }: Evidence): Facts {
  const names = (answered: boolean, language: Language): string =>
    THEMES.filter((theme) => (figures.themes[theme].answer !== 'none') === answered)
      .map((theme) => THEME_WORDS[theme][language].toLowerCase())
      .join(', ')
  return together(
    names(true, 'fr') === ''
      ? NO_FACTS
      : shown(
          `Thèmes transverses traités\u00a0: ${names(true, 'fr')}.`,
          `Cross-cutting themes answered: ${names(true, 'en')}.`,
        ),
    names(false, 'fr') === ''
      ? NO_FACTS
      : lacking(
          `Une réponse (des compétences, ou la raison de ne pas en avoir) sur\u00a0: ${names(false, 'fr')}.`,
          `An answer (competencies, or why there are none) on: ${names(false, 'en')}.`,
        ),
  )
}

function accessibility(evidence: Evidence): Facts {
  const stated =
    evidence.result.referential.certification.accessibility !== null ||
    allAssessments(evidence).some((assessment) => assessment.accessibility !== null)
  const fr = 'L’aménagement des épreuves pour les candidats en situation de handicap (accessibilite).'
  const en = 'The arrangements of the assessments for candidates with a disability (accessibilite).'
  return stated ? shown(fr, en) : lacking(fr, en)
}
