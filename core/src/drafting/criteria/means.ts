import type { Clause } from '../../french/statement.ts'
import { andDoes, gerundIn } from '../sentences/gerund.ts'
import { withArticle } from '../sentences/links.ts'
import { type NounPhrase, nounPhrase } from '../sentences/noun-phrase.ts'
import { isTransitive, pastParticiple, present } from '../sentences/verb.ts'
import { complementsOf, passiveOf } from './complements.ts'
import type { Judgement } from './judgement.ts'
import type { Subject } from './subject.ts'

const USING = new Set('utiliser mobiliser exploiter employer'.split(' '))

/** « en analysant les écarts »: the means as a work of its own, or as what the main one rests on. */
export function meansOf(clause: Clause, subject: Subject): Judgement {
  const none: Judgement = {
    aspect: 'moyen',
    from: { start: clause.start, end: clause.end },
    found: [],
    done: [],
    indicators: [],
  }
  const gerund = gerundIn(clause.text)
  if (gerund === null) return none
  const { lemma, pronoun } = gerund
  const rest = gerund.rest.replace(/^(?:le cas échéant|notamment)[\s,]+/iu, '')
  const done = doneBy(clause, subject, present(lemma, 'singular'), pronoun, rest)
  if (lemma === 'appuyer' && pronoun !== '') return { ...none, found: leaningOn(rest, subject), done }
  if (pronoun !== '') return { ...none, done }
  const account = ACCOUNT.has(lemma)
    ? /^(?:compte de|compte d['’]|en compte|en considération)\s*(.+)$/iu.exec(rest)?.[1]
    : undefined
  if (account !== undefined) return { ...none, found: takenIntoAccount(withArticle(rest, account)), done }
  const { direct, indirect } = complementsOf([lemma], rest)
  const object = nounPhrase(direct)
  if (object === null || object.isAnaphoric || !isTransitive(lemma) || LENT.has(lemma)) return { ...none, done }
  const said = passiveOf([lemma], 'et', object, indirect)
  const own = said === null ? [] : [`${object.text} ${said}`]
  return { ...none, found: [...(USING.has(lemma) ? usedFor(object, subject) : []), ...own], done }
}

const ACCOUNT = new Set(['tenir', 'prendre'])

/** Verbs whose object is nothing that can be found by itself: « une valeur ajoutée est apportée ». */
const LENT = new Set(['apporter'])

/** « leurs impacts » means nothing away from the sentence that names them. */
const POINTS_BACK = /^(?:leurs?\s|en\s+l[ae]s?\s|l[ae]s?\s(?=\p{L}+ant(?!\p{L})))/iu

function doneBy(
  clause: Clause,
  { does, action }: Subject,
  verb: string | null,
  pronoun: string,
  rest: string,
): readonly string[] {
  if (verb === null || rest === '') return []
  const alone = `le candidat ${pronoun}${verb} ${andDoes(rest)}`
  const points = POINTS_BACK.test(rest) || /^de leurs?\s/iu.test(rest)
  return points && does !== null ? [`le candidat ${does} ${action.object} ${clause.text}`, alone] : [alone]
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

/** « le marché est analysé à l’aide des données ». */
function usedFor(tool: NounPhrase, { object, passive }: Subject): readonly string[] {
  return object === null || passive === null ? [] : [`${object.text} ${passive} à l’aide ${tool.afterDe}`]
}
