import type { Clause } from '../../french/statement.ts'
import { joined } from '../sentences/actions.ts'
import { andDoes, gerundIn } from '../sentences/gerund.ts'
import { withArticle } from '../sentences/links.ts'
import { type NounPhrase, nounPhrase } from '../sentences/noun-phrase.ts'
import { isTransitive, pastParticiple, present } from '../sentences/verb.ts'
import { complementsOf, passiveOf } from './complements.ts'
import type { Judgement } from './judgement.ts'
import { hasPossessive, ofTheThing } from './possession.ts'
import type { Subject } from './subject.ts'
import { toldIn } from './told.ts'

const USING = new Set('utiliser mobiliser exploiter employer'.split(' '))

/** A means, and those after it that point back to it: « en analysant les besoins » « en les hiérarchisant ». */
interface Means {
  readonly clause: Clause
  readonly after: readonly Clause[]
}

/** How the work is done, one judgement for each means; a means that points back to the one before it is said with it. */
export function allMeansOf(clauses: readonly Clause[], subject: Subject): readonly Judgement[] {
  const found: Means[] = []
  for (const clause of clauses) {
    const before = found.at(-1)
    if (before !== undefined && isInstrumentOf(before, clause)) {
      found[found.length - 1] = { ...before, clause: together(before.clause, clause) }
      continue
    }
    if (before !== undefined && canBeFollowed(before.clause) && pointsToOthers(clause))
      found[found.length - 1] = { ...before, after: [...before.after, clause] }
    else found.push({ clause, after: [] })
  }
  return found.map((means) => meansOf(means, subject))
}

/** « en analysant les besoins par le biais d’entretiens »: the instrument of the means it follows, not of the whole work. */
const isInstrumentOf = ({ clause, after }: Means, { start, text }: Clause): boolean =>
  after.length === 0 && start - clause.end <= 1 && gerundIn(clause.text) !== null && gerundIn(text) === null

const together = (one: Clause, other: Clause): Clause => ({
  ...one,
  text: `${one.text} ${other.text}`,
  end: other.end,
})

/** « leurs impacts », « les hiérarchisant »: what is meant is named before. */
function pointsToOthers({ text }: Clause): boolean {
  const gerund = gerundIn(text)
  if (gerund === null) return false
  return (
    /^l(?:es\s|a\s|e\s|['’])/iu.test(gerund.taken) || /^(?:de\s)?leurs?\s/iu.test(gerund.rest.replace(INTRUSION, ''))
  )
}

/** A means that names something itself. */
function canBeFollowed(clause: Clause): boolean {
  const gerund = gerundIn(clause.text)
  return gerund !== null && gerund.taken === '' && gerund.pronoun === '' && !hasPossessive(` ${gerund.rest}`)
}

/** « en analysant les écarts »: the means as a work of its own, or as what the main one rests on. */
function meansOf({ clause, after }: Means, subject: Subject): Judgement {
  const none: Judgement = {
    aspect: 'moyen',
    from: { start: clause.start, end: after.at(-1)?.end ?? clause.end },
    found: [],
    done: [],
    indicators: [],
  }
  const gerund = gerundIn(clause.text)
  if (gerund === null) return { ...none, ...instrument(clause, subject) }
  const { lemma, pronoun } = gerund
  const rest = gerund.rest.replace(INTRUSION, '').replace(/,\s+(et|ou)\s(?=l[ae]s?\s|l['’]|s(?:on|a|es)\s)/giu, ' $1 ')
  const named = ofTheThing(rest, subject)
  const alone = doneBy(clause, subject, { ...gerund, rest: named })
  const followed = after.length === 0 ? [] : followedBy({ ...gerund, rest }, after)
  const done = [...followed, ...alone]
  if (followed.length > 0) return { ...none, done }
  if (gerund.taken !== '') return { ...none, done }
  if (lemma === 'appuyer' && pronoun !== '') return { ...none, found: leaningOn(rest, subject), done }
  if (pronoun !== '') return { ...none, done }
  const account = ACCOUNT.has(lemma)
    ? /^(?:compte de|compte d['’]|en compte|en considération)\s*(.+)$/iu.exec(rest)?.[1]
    : undefined
  if (account !== undefined) return { ...none, found: takenIntoAccount(withArticle(rest, account)), done }
  const { direct, indirect } = complementsOf([lemma], named)
  const object = nounPhrase(direct)
  const told = toldIn(lemma, rest, object, subject)
  if (object === null || object.isAnaphoric || hasPossessive(named) || !isTransitive(lemma) || LENT.has(lemma))
    return { ...none, found: told, done }
  const said = passiveOf([lemma], 'et', object, indirect)
  const own = said === null ? [] : [`${object.indefinite} ${said}`]
  const used = USING.has(lemma) ? usedFor(object, subject) : []
  // « les objectifs » alone may be those of anything: the whole sentence says which.
  if (isBare(direct) && indirect === '' && told.length + used.length === 0)
    return { ...none, done: [...wholeBy(clause, subject), ...own, ...done] }
  return { ...none, found: [...told, ...used, ...own], done }
}

/** What stands between a verb and its object. */
const INTRUSION = /^(?:(?:le cas échéant|notamment|également|ainsi|en conséquence|en retour|en outre)[\s,]+)+/iu

const ACCOUNT = new Set(['tenir', 'prendre'])

/** Verbs whose object is nothing that can be found by itself: « une valeur ajoutée est apportée ». */
const LENT = new Set(['apporter', 'faire', 'garder', 'adopter', 'veiller'])

/** « les objectifs », « les résultats »: of what, another sentence says. */
const isBare = (direct: string): boolean =>
  /^(?:l[ae]s?\s|l['’])(?:objectifs?|résultats?|choix|sources?|arguments?|actions?|éléments?|enjeux|besoins?|données|écarts?|critères?|moyens?|informations?|risques?|étapes?|priorités?|causes?)$/iu.test(
    direct.trim(),
  )

/** « à l’aide d’un tableur », without a gerund. */
function instrument(
  { text }: Clause,
  { object, passiveBefore: passive, does, action }: Subject,
): Pick<Judgement, 'found' | 'done'> {
  return {
    found:
      object === null || passive === null || /\s(?:à|au|aux|sur|en)\s/u.test(passive)
        ? []
        : [`${object.text} ${passive} ${text}`],
    done: does === null || action.object === '' ? [] : [`le candidat ${does} ${action.object} ${text}`],
  }
}

const wholeBy = ({ text }: Clause, { does, action }: Subject): readonly string[] =>
  does === null || action.object === '' ? [] : [`le candidat ${does} ${action.object} ${text}`]

type Gerund = NonNullable<ReturnType<typeof gerundIn>>

function doneBy(clause: Clause, subject: Subject, gerund: Gerund): readonly string[] {
  const said = saidBy(gerund)
  if (said === null) return []
  const alone = `le candidat ${said}`
  const whole = wholeBy(clause, subject)
  // « lui présente les avantages »: nobody would know whom.
  if (gerund.taken !== '') return whole
  return hasPossessive(` ${gerund.rest}`) ? [...whole, alone] : [alone]
}

/** « analyse les écarts et les traite » */
function followedBy(gerund: Gerund, after: readonly Clause[]): readonly string[] {
  const parts = [gerund, ...after.flatMap(({ text }) => gerundIn(text) ?? [])].map(saidBy)
  if (parts.length !== after.length + 1 || !parts.every((part) => part !== null)) return []
  return [`le candidat ${joined(parts, 'et')}`]
}

/** « s’appuie sur les données »; `null` when the verb has no present or no complement. */
function saidBy({ lemma, pronoun, taken, rest }: Gerund): string | null {
  const verb = present(lemma, 'singular')
  if (verb === null || (rest === '' && taken === '')) return null
  return `${pronoun}${taken}${verb}${rest === '' ? '' : ` ${andDoes(rest.replace(INTRUSION, ''))}`}`
}

/** « l’analyse s’appuie sur les données ». What the candidate has (« ses compétences ») is not what the work has. */
function leaningOn(rest: string, { maker }: Subject): readonly string[] {
  if (maker === null || /^(?:notamment\s)?sur\s(?:son|sa|ses)\s/iu.test(rest)) return []
  return [`${maker.text} ${maker.number === 'singular' ? 's’appuie' : 's’appuient'} ${rest}`]
}

function takenIntoAccount(written: string): readonly string[] {
  const object = nounPhrase(written)
  if (object === null || object.isAnaphoric) return []
  return [
    `${object.text} ${object.number === 'singular' ? 'est' : 'sont'} ${pastParticiple('prendre', object) ?? 'pris'} en compte`,
  ]
}

/** « le marché est analysé à l’aide de données ». */
function usedFor(tool: NounPhrase, { object, passiveBefore: passive }: Subject): readonly string[] {
  return object === null || passive === null ? [] : [`${object.text} ${passive} à l’aide ${tool.indefiniteAfterDe}`]
}
