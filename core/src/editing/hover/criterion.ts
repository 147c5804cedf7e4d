import type { CheckResult } from '../../engine/check.ts'
import { analyseCriterion } from '../../french/index.ts'
import type { Language, Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import type { Criterion } from '../../model/referential.ts'
import { plainText } from '../markdown.ts'
import { ofCriterion } from './element.ts'
import { bullets, inEachLanguage, labelled, paragraphs, quoted } from './words.ts'

/** What a criterion judges and what it observes; what cannot be observed in it. */
export function describeCriterion(criterion: Criterion, result: CheckResult): Localised {
  return inEachLanguage((language) => {
    const code = codeOf(criterion)
    const groups = criterion.groups.map((group) => plainText(group.value, 80)).join(' › ')
    const title = `**${TITLE[language]}${code === null ? '' : ` ${plainText(code, 80)}`}**${groups === '' ? '' : ` · ${groups}`}`
    return paragraphs([title, bullets([...ofCriterion(criterion, result, language), ...observed(criterion, language)])])
  })
}

const TITLE: Localised = { fr: 'Critère', en: 'Criterion' }

function observed(criterion: Criterion, language: Language): readonly string[] {
  const text = criterion.statement?.value ?? ''
  if (text === '') return []
  const { finiteVerbs, bareNounGroup, mentalState, vague } = analyseCriterion(text)
  const mental = new Set(mentalState.map(({ start }) => start))
  const verbs = finiteVerbs.filter(({ subordinate, start }) => !subordinate && !mental.has(start))
  const list = (words: readonly { readonly text: string }[]) =>
    [...new Set(words.map((word) => quoted(word.text, language, 60)))].slice(0, 4).join(', ')
  const judging = vague.filter(({ hasReference }) => !hasReference)
  return [
    ...(bareNounGroup ? [labelled(OBSERVES, NOTHING[language], language)] : []),
    ...(verbs.length > 0 ? [labelled(OBSERVES, list(verbs), language)] : []),
    ...(mentalState.length > 0 ? [labelled(MENTAL, list(mentalState), language)] : []),
    ...(judging.length > 0 ? [labelled(VAGUE, list(judging), language)] : []),
    ...(criterion.indicators.length > 0 ? [labelled(INDICATORS, String(criterion.indicators.length), language)] : []),
  ]
}

const OBSERVES: Localised = { fr: 'Ce qu’on observe', en: 'What is observed' }
const NOTHING: Localised = {
  fr: '_rien n’y est affirmé_. Une phrase au présent dirait ce qui se voit.',
  en: '_nothing is stated_. A sentence in the present tense would say what can be seen.',
}
const MENTAL: Localised = { fr: 'Ne s’observe pas', en: 'Cannot be observed' }
const VAGUE: Localised = { fr: 'Mots à préciser', en: 'Words to make precise' }
const INDICATORS: Localised = { fr: 'Indicateurs', en: 'Indicators' }
