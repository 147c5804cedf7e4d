import { infinitiveOf } from '../../french/lexicon.ts'
import type { Clause } from '../../french/statement.ts'
import { afterDe, withRepeatedDe } from '../sentences/infinitive.ts'
import type { Judgement } from './judgement.ts'
import type { Subject } from './subject.ts'

const FINALITY =
  /^(?:pour|afin (?:de\s|d['’])|en vue (?:de\s|d['’])|de (?:manière|façon) à|dans (?:le but|l['’]objectif|l['’]optique) (?:de\s|d['’]))\s*/iu

/** « afin de les atteindre » says nothing away from what is named before it. */
const POINTS_BACK = /^(?:ne pas )?(?:(?:l[ae]s?|lui|leur|en|y|se les)\s|l[’']|s[’']en\s)/iu

/** An end of the work, and those after it that point back to it: « définir les moyens » « afin de les mobiliser ». */
interface End {
  readonly clause: Clause
  readonly after: readonly Clause[]
}

/** What the work makes possible, one judgement for each end; an end that points back to the one before it is said with it. */
export function finalitiesOf(clauses: readonly Clause[], subject: Subject): readonly Judgement[] {
  const ends: End[] = []
  for (const clause of clauses) {
    const before = ends.at(-1)
    if (before !== undefined && POINTS_BACK.test(clause.text.replace(FINALITY, '')))
      ends[ends.length - 1] = { ...before, after: [...before.after, clause] }
    else ends.push({ clause, after: [] })
  }
  return ends.map((end) => finalityOf(end, subject))
}

function finalityOf({ clause, after }: End, { maker, does, action }: Subject): Judgement {
  const from = { start: clause.start, end: after.at(-1)?.end ?? clause.end }
  const none: Judgement = { aspect: 'finalite', from, found: [], done: [], indicators: [] }
  const words = clause.text.replace(FINALITY, '')
  if (words === clause.text || !startsWithInfinitive(words)) return none
  if (POINTS_BACK.test(words)) {
    const whole = does === null || action.object === '' ? [] : [`le candidat ${does} ${action.object} ${clause.text}`]
    return { ...none, done: whole }
  }
  // The rules may find the whole too long: the end by itself comes next.
  const aims = after.length === 0 ? [words] : [[words, ...after.map(({ text }) => text)].join(' '), words]
  const enabled = aims.map(enabledBy)
  return {
    ...none,
    found:
      maker === null
        ? []
        : enabled.map((aim) => `${maker.text} ${maker.number === 'singular' ? 'permet' : 'permettent'} ${aim}`),
    done: enabled.map((aim) => `le candidat montre en quoi son travail permet ${aim}`),
  }
}

/** « d’augmenter les ventes »; what lets others do something is said once: « permet aux équipes d’agir ». */
const enabledBy = (words: string): string =>
  /^permettre\s+((?:à|au|aux)\s.+)$/iu.exec(words)?.[1] ?? afterDe(withRepeatedDe(words))

function startsWithInfinitive(words: string): boolean {
  const opening = /^(?:ne pas |n['’]|l['’]|les? |la |lui |leur |y |en |mieux |se |s['’])*([\p{L}-]+)/iu.exec(words)
  return infinitiveOf(opening?.[1] ?? '') !== null
}
