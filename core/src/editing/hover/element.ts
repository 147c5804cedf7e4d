import { durationText, minutesOf } from '../../coverage/duration.ts'
import type { CheckResult } from '../../engine/check.ts'
import type { Language, Localised } from '../../language.ts'
import { withSubActivities } from '../../model/build.ts'
import { codeOf } from '../../model/codes.ts'
import type { Activity, Assessment, Block, Competency, Criterion, Target, Text } from '../../model/referential.ts'
import { COUNTED, counted } from '../../report/words.ts'
import { wordsOfChoice } from '../completion/choice-words.ts'
import { wordsOfDuration } from '../completion/durations.ts'
import { codeText, plainText } from '../markdown.ts'
import type { CodedElement } from './thing.ts'
import { blockName, bullets, firstOf, inEachLanguage, labelled, paragraphs, semicolon } from './words.ts'

/** Lists stop here: a hover is read at a glance. */
const MOST_LISTED = 5

const KIND: Readonly<Record<CodedElement['kind'], Localised>> = {
  block: { fr: 'Bloc', en: 'Block' },
  activity: { fr: 'Activité', en: 'Activity' },
  competency: { fr: 'Compétence', en: 'Competency' },
  assessment: { fr: 'Épreuve', en: 'Assessment' },
  criterion: { fr: 'Critère', en: 'Criterion' },
}

/** What is known of the référentiel an element is of. */
export type Around = Pick<CheckResult, 'referential' | 'coverage'>

/** What a code designates: its words, and what it is linked with. */
export function describeElement(element: CodedElement, result: Around): Localised {
  return inEachLanguage((language) =>
    paragraphs([heading(element, language), text(element), bullets(linksOf(element, result, language))]),
  )
}

function heading(element: CodedElement, language: Language): string {
  const code = codeOf(element)
  const name = `**${KIND[element.kind][language]}${code === null ? '' : ` ${plainText(code, 80)}`}**`
  const block = element.kind === 'block' ? '' : blockName(element.block)
  return block === '' ? name : `${name} · ${block}`
}

const text = (element: CodedElement): string => plainText(wordsOf(element), 420)

/** The statement or the title of an element, whole. */
export function wordsOf(element: CodedElement): string {
  switch (element.kind) {
    case 'block':
      return element.title?.value ?? ''
    case 'activity':
      return (element.title ?? element.description ?? element.tasks[0])?.value ?? ''
    case 'competency':
      return [element.statement, ...element.details, element.continuation].flatMap((one) => one?.value ?? []).join(' ')
    case 'assessment':
      return (element.title ?? element.statement ?? element.brief)?.value ?? ''
    case 'criterion':
      return element.statement?.value ?? ''
  }
}

function linksOf(element: CodedElement, result: Around, language: Language): readonly string[] {
  switch (element.kind) {
    case 'block':
      return [ofBlock(element, language)]
    case 'activity':
      return ofActivity(element, result, language)
    case 'competency':
      return ofCompetency(element, result, language)
    case 'assessment':
      return ofAssessment(element, result, language)
    case 'criterion':
      return ofCriterion(element, result, language)
  }
}

function ofBlock({ activities, competencies, assessments, criteria }: Block, language: Language): string {
  return [
    counted(withSubActivities(activities).length, COUNTED.activity, language),
    counted(competencies.length, COUNTED.competency, language),
    counted(assessments.length, COUNTED.assessment, language),
    counted(criteria.length, COUNTED.criterion, language),
  ].join(' · ')
}

function ofActivity(activity: Activity, { referential }: Around, language: Language): readonly string[] {
  const serving = referential.blocks
    .flatMap(({ competencies }) => competencies)
    .filter((competency) => competency.activities.some(({ targets }) => targets.includes(activity)))
  const tasks = activity.tasks.map((task) => plainText(task.value, 90))
  return [
    ...(tasks.length === 0 ? [] : [labelled(TASKS, firstOf(tasks, 3, language).join(semicolon(language)), language)]),
    labelled(SERVED_BY, serving.length === 0 ? NO_COMPETENCY[language] : names(serving, language), language),
  ]
}

const TASKS: Localised = { fr: 'Tâches', en: 'Tasks' }
const SERVED_BY: Localised = { fr: 'Compétences qui en découlent', en: 'Competencies that follow from it' }
const NO_COMPETENCY: Localised = { fr: 'aucune n’y renvoie', en: 'none refers to it' }

/** What assesses a competency: modalities and criteria, with their number and the first of them. */
export function ofCompetency(competency: Competency, { coverage }: Around, language: Language): readonly string[] {
  const { assessments, criteria, sharedCriteria, implicitAssessment } = coverage.of(competency)
  const activities = [...new Set(competency.activities.flatMap(({ targets }) => targets))]
  const modalities = names(assessments, language)
  const judges = [...criteria, ...sharedCriteria]
  return [
    ...(activities.length === 0 ? [] : [labelled(ACTIVITIES, names(activities, language), language)]),
    assessments.length === 0
      ? NOT_ASSESSED[language]
      : `${labelled(count(assessments.length, 'assessment', language), modalities, language)}${implicitAssessment ? ` ${IMPLICIT[language]}` : ''}`,
    judges.length === 0
      ? NOT_JUDGED[language]
      : labelled(
          count(judges.length, 'criterion', language),
          criteriaShown(judges, sharedCriteria.length, language),
          language,
        ),
  ]
}

const ACTIVITIES: Localised = { fr: 'Activités', en: 'Activities' }
const NOT_ASSESSED: Localised = { fr: '**Non évaluée**\u00a0: aucune modalité', en: '**Not assessed**: no modality' }
const NOT_JUDGED: Localised = { fr: '**Aucun critère** ne la juge', en: '**No criterion** judges it' }
const IMPLICIT: Localised = {
  fr: '(sans la nommer\u00a0: tout le bloc)',
  en: '(without naming it: the whole block)',
}

const count = (number: number, kind: 'assessment' | 'criterion', language: Language): Localised => {
  const words = counted(number, COUNTED[kind], language)
  return { fr: words, en: words }
}

function criteriaShown(criteria: readonly Criterion[], shared: number, language: Language): string {
  const first = firstOf(
    criteria.map((criterion) => criterionName(criterion)),
    3,
    language,
  )
  return `${first.join(semicolon(language))}${sharedNote(shared, criteria.length, language)}`
}

/** How many of the criteria judge others too. */
function sharedNote(shared: number, all: number, language: Language): string {
  if (shared === 0) return ''
  if (shared === all)
    return language === 'fr' ? ' (communs à plusieurs compétences)' : ' (shared by several competencies)'
  return language === 'fr' ? ` (dont ${shared} communs à d’autres)` : ` (${shared} of them shared with others)`
}

const criterionName = (criterion: Criterion): string => {
  const code = codeOf(criterion)
  return `${code === null ? '' : `${codeText(code)} `}${plainText((criterion.statement?.value ?? '').replace(/\.\s*$/, ''), 90)}`
}

function ofAssessment(assessment: Assessment, result: Around, language: Language): readonly string[] {
  const { competencies, implicit } = result.coverage.evaluated(assessment)
  const criteria = assessment.block.criteria.filter(({ assessments }) =>
    assessments.some(({ targets }) => targets.includes(assessment)),
  )
  const facts = factsOf(assessment, language)
  return [
    ...(facts === '' ? [] : [facts]),
    competencies.length === 0
      ? EVALUATES_NOTHING[language]
      : labelled(EVALUATES, implicit ? WHOLE_BLOCK[language] : names(competencies, language), language),
    ...(criteria.length === 0 ? [] : [labelled(READ_IN_IT, String(criteria.length), language)]),
  ]
}

const EVALUATES: Localised = { fr: 'Évalue', en: 'Evaluates' }
const EVALUATES_NOTHING: Localised = { fr: '**N’évalue aucune compétence**', en: '**Evaluates no competency**' }
const WHOLE_BLOCK: Localised = { fr: 'tout son bloc, sans en nommer', en: 'its whole block, without naming any' }
const READ_IN_IT: Localised = { fr: 'Critères lus dans cette épreuve', en: 'Criteria read in this assessment' }

function factsOf(assessment: Assessment, language: Language): string {
  const words = (value: Text | null) =>
    value === null ? [] : [wordsOfChoice(value.value)?.[language] ?? plainText(value.value, 60)]
  const minutes = assessment.duration === null ? null : minutesOf(assessment.duration.value)
  const duration =
    assessment.duration === null
      ? []
      : [minutes === null ? wordsOfDuration(assessment.duration.value)?.[language] : durationText(minutes)]
  return [
    ...assessment.types.flatMap(words),
    ...words(assessment.setting),
    ...assessment.forms.flatMap(words),
    ...words(assessment.participation),
    ...words(assessment.place),
    ...duration.flatMap((one) => one ?? []),
  ].join(' · ')
}

/** What a criterion judges, and where it is read. */
export function ofCriterion(criterion: Criterion, { coverage }: Around, language: Language): readonly string[] {
  const judged = coverage.competencies.filter(
    ({ criteria, sharedCriteria }) => criteria.includes(criterion) || sharedCriteria.includes(criterion),
  )
  const read = [...new Set(criterion.assessments.flatMap(({ targets }) => targets))]
  const whole = coverage.judgesWholeBlock(criterion)
  return [
    judged.length === 0
      ? JUDGES_NOTHING[language]
      : labelled(
          JUDGES,
          whole
            ? `${ALL_OF_BLOCK[language]} (${counted(judged.length, COUNTED.competency, language)})`
            : names(
                judged.map(({ competency }) => competency),
                language,
              ),
          language,
        ),
    ...(read.length === 0 ? [] : [labelled(READ_IN, names(read, language), language)]),
    ...(criterion.eliminatory ? [ELIMINATORY[language]] : []),
  ]
}

const JUDGES: Localised = { fr: 'Juge', en: 'Judges' }
const JUDGES_NOTHING: Localised = { fr: '**Ne juge aucune compétence**', en: '**Judges no competency**' }
const ALL_OF_BLOCK: Localised = { fr: 'tout le bloc', en: 'the whole block' }
const READ_IN: Localised = { fr: 'Lu dans', en: 'Read in' }
const ELIMINATORY: Localised = { fr: '**Éliminatoire**', en: '**Eliminatory**' }

/** Codes with the first words of what they stand for; one alone gets more room. */
function names(targets: readonly Target[], language: Language): string {
  const longest = targets.length === 1 ? 160 : 60
  const each = targets.slice(0, MOST_LISTED + 1).map((target) => targetName(target, longest))
  const rest = Array.from({ length: Math.max(0, targets.length - each.length) }, () => '')
  return firstOf([...each, ...rest], MOST_LISTED, language).join(semicolon(language))
}

/** A code and its words, on one line. */
export function targetName(target: Target, longest: number): string {
  const code = codeOf(target)
  return [code === null ? '' : codeText(code), plainText(wordsOf(target), longest)]
    .filter((part) => part !== '')
    .join(' ')
}
