import { findFiniteVerbs } from '../../french/finite-verbs.ts'
import { isDeterminer } from '../../french/homographs.ts'
import { isInfinitive } from '../../french/lexicon.ts'
import { tokenise } from '../../french/words.ts'
import type { Assessment, Competency } from '../../model/referential.ts'
import { addressed, capitalised, toYou } from './addressing.ts'
import { imperativeOf } from './imperative.ts'

/** « Il, elle », « Le/la candidat·e », « Le candidat »: whom a task is told of. */
const SUBJECT =
  /^(?:(?:il|elle|ii|on)(?:\s?[,/]\s?(?:il|elle))?|l[ea](?:\s?[,/]\s?l[ea])?\s+candidat[\p{L}()./·-]*)\s+(?=\p{L})/iu

/**
 * What an épreuve has the candidate do for a competency, said to the candidate: « Il, elle pèse les colis » gives « Pesez les colis ».
 * `null` when no task is for this competency alone, or when its words cannot be turned without a doubt.
 */
export function taskFor(assessment: Assessment | null, competency: Competency): string | null {
  const words = taskWords(assessment, competency)
  if (words === '') return null
  const orders = words.split(/(?<=[.;])\s+(?=\p{Lu})/u).map(orderOf)
  return orders.some((order) => order === null) ? null : orders.join('. ')
}

/** A task that names a part of what the candidate hands in: « le relevé des pannes », as it stands. `null` for any other. */
export function partFor(assessment: Assessment | null, competency: Competency): string | null {
  const words = taskWords(assessment, competency).replace(/[\s.,;:]+$/, '')
  const first = tokenise(words)[0]
  if (first === undefined || !isDeterminer(first.word) || findFiniteVerbs(words).length > 0) return null
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function taskWords(assessment: Assessment | null, competency: Competency): string {
  const task = assessment?.tasks.find(({ references }) => {
    const targets = references.flatMap((reference) => reference.targets)
    return targets.length === 1 && targets[0] === competency
  })
  return task?.statement?.value.replace(/[ \t]+/g, ' ').trim() ?? ''
}

function orderOf(sentence: string): string | null {
  const hasSubject = SUBJECT.test(sentence)
  const text = sentence.replace(SUBJECT, '').replace(/[\s.,;:]+$/, '')
  const first = /^[\p{L}-]+/u.exec(text)?.[0] ?? ''
  if (isInfinitive(first) && !hasSubject) return addressed(text).order
  // « Analyse de la panne » is a noun, « Analyse la panne » what he does.
  if (!hasSubject && /^[\p{L}-]+\s+(?:de |du |d['’])/u.test(text)) return null
  const verbs = findFiniteVerbs(HE + text.charAt(0).toLowerCase() + text.slice(1)).filter(
    ({ subordinate }) => !subordinate,
  )
  let order = ''
  let at = 0
  for (const verb of verbs) {
    const between = text.slice(at, verb.start - HE.length)
    const isMain = at === 0 ? between === '' : /\s(?:et|puis)\s+$/u.test(between)
    const imperative = imperativeOf(verb.lemma)
    if (!isMain || imperative === null) return null
    order += between + imperative
    at = verb.end - HE.length
  }
  return at === 0 ? null : toYou(capitalised(order + text.slice(at)))
}

/** Shows a verb that opens a sentence for what it is. */
const HE = 'Il '
