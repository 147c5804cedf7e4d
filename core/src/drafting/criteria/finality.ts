import { infinitiveOf } from '../../french/lexicon.ts'
import type { Clause } from '../../french/statement.ts'
import { afterA, afterDe, withRepeatedDe } from '../sentences/infinitive.ts'
import type { Judgement } from './judgement.ts'
import type { Subject } from './subject.ts'

const FINALITY =
  /^(?:pour|afin (?:de\s|d['’])|en vue (?:de\s|d['’])|de (?:manière|façon) à|dans (?:le but|l['’]objectif|l['’]optique) (?:de\s|d['’]))\s*/iu

/** « afin de les atteindre » says nothing away from what is named before it. */
const POINTS_BACK =
  /^(?:ne pas )?(?:(?:l[ae]s?|lui|leur|en|y|se les)\s|l[’']|s[’']en\s)|\s(?:avec|pour|chez|entre|sur|par|à)\s(?:eux|elles|elle|lui)(?!\p{L})/iu

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
  return ends.map((end, index) => finalityOf(end, subject, index === 0 ? FIRST : LATER))
}

/** How an end is said: the nearest one is made possible, a farther one is what the work goes towards. */
interface Saying {
  readonly verb: readonly [one: string, several: string]
  readonly candidate: string
  readonly aim: (words: string) => string
  readonly isBrief: boolean
}

const FIRST: Saying = {
  verb: ['permet', 'permettent'],
  candidate: 'le candidat montre en quoi son travail permet',
  aim: (words) => enabledBy(words),
  isBrief: false,
}

const LATER: Saying = {
  verb: ['contribue', 'contribuent'],
  candidate: 'le candidat explique en quoi son travail contribue',
  aim: (words) => afterA(words),
  isBrief: true,
}

function finalityOf({ clause, after }: End, { maker, briefly, does, action }: Subject, saying: Saying): Judgement {
  const from = { start: clause.start, end: after.at(-1)?.end ?? clause.end }
  const none: Judgement = { aspect: 'finalite', from, found: [], done: [], indicators: [] }
  const words = clause.text.replace(FINALITY, '')
  // « en vue d’accords commerciaux »: an end that is no infinitive, or that means nothing by itself, stays with the work.
  if (words === clause.text || !startsWithInfinitive(words) || POINTS_BACK.test(words)) {
    const whole = does === null || action.object === '' ? [] : [`le candidat ${does} ${action.object} ${clause.text}`]
    return { ...none, done: whole }
  }
  // The rules may find the whole too long: the end by itself comes next.
  const aims = after.length === 0 ? [words] : [[words, ...after.map(({ text }) => text)].join(' '), words]
  const enabled = aims.map(saying.aim)
  // « leur expérience »: those whose it is have to be named.
  const by = saying.isBrief && !/(?:^|\s)leurs?\s/iu.test(words) ? briefly : maker
  return {
    ...none,
    found:
      by === null ? [] : enabled.map((aim) => `${by.text} ${saying.verb[by.number === 'singular' ? 0 : 1]} ${aim}`),
    done: enabled.map((aim) => `${saying.candidate} ${aim}`),
  }
}

/** « d’augmenter les ventes »; what lets others do something is said once: « permet aux équipes d’agir ». */
const enabledBy = (words: string): string =>
  /^permettre\s+((?:à|au|aux)\s.+)$/iu.exec(words)?.[1] ?? afterDe(withRepeatedDe(words))

function startsWithInfinitive(words: string): boolean {
  const opening = /^(?:ne pas |n['’]|l['’]|les? |la |lui |leur |y |en |mieux |se |s['’])*([\p{L}-]+)/iu.exec(words)
  return infinitiveOf(opening?.[1] ?? '') !== null
}
