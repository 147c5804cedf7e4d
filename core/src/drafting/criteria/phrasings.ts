import { infinitiveOf, lemmaOfPresentParticiple } from '../../french/lexicon.ts'
import { LOCUTIONS } from '../../french/locutions.ts'
import type { ActionVerb, Clause, StatementAnalysis } from '../../french/statement.ts'
import type { Aspect } from '../drafts.ts'
import { actionNounOf } from '../sentences/action-noun.ts'
import { article, type NounPhrase, nounPhrase } from '../sentences/noun-phrase.ts'
import { type Agreement, isTransitive, passive, present } from '../sentences/verb.ts'
import { familyOf } from './families.ts'

/** One thing that could be judged, and the ways of saying it, best first; sentences without capital and full stop. */
export interface Judgement {
  readonly aspect: Aspect
  readonly from: { readonly start: number; readonly end: number }
  /** Sentences that say what is found. */
  readonly found: readonly string[]
  /** The same, as what the candidate does. */
  readonly done: readonly string[]
  readonly indicators: readonly string[]
}

/** What the sentences of one competency share. */
interface Subject {
  readonly head: ActionVerb
  /** What the action bears on; `null` when it cannot be a subject. */
  readonly object: NounPhrase | null
  /** The object as it is written, without what stands before it. */
  readonly written: string
  /** « est analysée », of the object; `null` when the verb has no passive. */
  readonly passive: string | null
  /** Whom the action is for: people are not the result of a work. */
  readonly isPerson: boolean
  /** What makes something possible: the product, else the action. */
  readonly maker: { readonly text: string; readonly number: Agreement['number'] } | null
}

/** All that can be judged of a statement: the result, each means, each constraint, the finality. Empty when it has no head verb. */
export function judgementsOf(analysis: StatementAnalysis, deliverable: string | null): readonly Judgement[] {
  const { head, object, means, constraints, finalities, actions } = analysis
  if (head === null || object === null) return []
  // Of several verbs, the object of the first ends where the second begins.
  const second = actions[1]
  const end = second === undefined ? object.end : Math.min(object.end, second.start)
  const subject = subjectOf(head, analysis.text.slice(object.start, end))
  const others = actions.slice(1).flatMap((action, index) => {
    const next = actions[index + 2]
    const written = analysis.text.slice(action.end, next === undefined ? object.end : next.start)
    return [resultOf(subjectOf(action, written), { start: action.start, end: object.end }, null)]
  })
  return [
    resultOf(subject, { start: head.start, end }, deliverable),
    ...others,
    ...means.map((clause) => meansOf(clause, subject)),
    ...constraints.map((clause) => constraintOf(clause, subject)),
    ...finalities.map((clause) => finalityOf(clause, subject)),
  ].filter(({ found, done }) => found.length + done.length > 0)
}

function subjectOf(head: ActionVerb, text: string): Subject {
  const written = withoutIntrusion(text)
  const { direct, indirect } = complementsOf(head.lemma, written)
  const object = nounPhrase(direct)
  const action = object === null || object.isAnaphoric ? null : actionNounOf(head.lemma)
  const isProduct = object !== null && familyOf(head.lemma, object.short) === 'conception'
  const made =
    object !== null && isProduct
      ? { text: object.text, number: object.number }
      : action !== null && object !== null
        ? {
            text: `${article(action.noun, action.gender)}${action.noun} ${object.afterDe}`,
            number: 'singular' as const,
          }
        : null
  return {
    head,
    object: object?.isAnaphoric === true ? null : object,
    written,
    passive: object === null || object.isAnaphoric ? null : passiveWith(head.lemma, object, indirect),
    isPerson: object !== null && PERSONS.test(object.short),
    maker: made,
  }
}

/** « , en relais de l’équipe, les réclamations »: what stands between the verb and its object is left out, and the links at its end. */
function withoutIntrusion(text: string): string {
  return text
    .trim()
    .replace(/^(?:le cas échéant|notamment|également|en outre)[\s,]+/iu, '')
    .replace(/^(?:,\s*)?(?:en|avec|dans|sur|pour|par|auprès|au|à|de manière|de façon|grâce)\s[^,]*,\s*/iu, '')
    .replace(/[\s,;]+(?:et|ou|puis|ainsi que)?[\s,;]*$/iu, '')
    .replace(/^,\s*/, '')
}

function resultOf(
  { head, object, written, passive, isPerson }: Subject,
  from: Judgement['from'],
  deliverable: string | null,
): Judgement {
  const family = familyOf(head.lemma, object?.short ?? '')
  const does = present(head.lemma, 'singular')
  const done =
    does === null || written === ''
      ? []
      : [
          `le candidat ${does} ${written} et ${family === 'decision' ? 'justifie chacun de ses choix' : 'rend compte du résultat obtenu'}`,
        ]
  if (object === null || passive === null || isPerson)
    return { aspect: 'resultat', from, found: [], done, indicators: [] }
  const { text, number } = object
  const are = number === 'singular' ? 'est' : 'sont'
  const plural = number === 'plural' ? 's' : ''
  const e = object.gender === 'f' ? 'e' : ''
  const found = {
    conception: [
      ...(deliverable === null ? [] : [`${text} ${number === 'singular' ? 'figure' : 'figurent'} dans ${deliverable}`]),
      head.lemma === 'rédiger'
        ? `${text} ${passive} et remis${e}${number === 'plural' && e !== '' ? 's' : ''} au jury`
        : `${text} ${are} formalisé${e}${plural} par écrit`,
    ],
    analyse: [
      `${text} ${passive} à partir de données dont la source est citée`,
      `${text} ${passive} et chaque conclusion s’appuie sur un fait relevé dans la situation`,
    ],
    decision: [
      `${text} ${passive} et chaque choix est justifié par un élément de la situation`,
      `${text} ${passive} selon des critères énoncés par le candidat`,
    ],
    action: [
      `${text} ${passive} et le résultat obtenu est consigné par écrit`,
      `${text} ${passive} jusqu’au résultat attendu dans la consigne`,
    ],
  }[family]
  const indicators = {
    conception: ['Chacun des éléments demandés par la consigne y figure.'],
    analyse: ['La source de chaque donnée est citée.', 'Au moins … faits relevés dans la situation sont exploités.'],
    decision: ['Chaque choix est accompagné de sa raison.', 'Au moins … options sont comparées.'],
    action: ['Les étapes suivies sont nommées dans l’ordre.', 'Le résultat obtenu est comparé au résultat attendu.'],
  }[family]
  return { aspect: 'resultat', from, found, done, indicators }
}

/** Those that a work is done with or for. */
const PERSONS =
  /^(?:l[ea]s?|l[’'])\s?(?:équipes?|clients?|clientèle|prospects?|collaborateurs?|salariés?|usagers?|patients?|publics?|personnes?|personnel|apprenants?|élèves?|enfants?|résidents?|partenaires?|fournisseurs?|bénéficiaires?|interlocuteurs?|participants?|membres?|candidats?|familles?)(?![\p{L}])/iu

/** Verbs that give something to someone, or bring one thing to another: what follows the preposition stays after the verb. */
const GIVING = new Set(
  (
    'présenter proposer transmettre communiquer expliquer vendre remettre adresser restituer soumettre fournir adapter associer ajuster rattacher comparer ' +
    'affecter attribuer conseiller former informer sensibiliser accompagner initier confronter relier intégrer distribuer répartir orienter'
  ).split(' '),
)

/** « l’offre aux besoins »: what the verb bears on, and what it is brought to. */
function complementsOf(lemma: string, written: string): { readonly direct: string; readonly indirect: string } {
  const manner = /^(de (?:façon|manière) \p{L}+)\s+(.+)$/iu.exec(written)
  if (manner !== null) return { direct: manner[2] ?? '', indirect: manner[1] ?? '' }
  const found = GIVING.has(lemma)
    ? /^(.+?)\s((?:à|au|aux|auprès|sur|selon|dans|avec|entre)\s.+)$/iu.exec(written)
    : null
  return found === null ? { direct: written, indirect: '' } : { direct: found[1] ?? '', indirect: found[2] ?? '' }
}

function passiveWith(lemma: string, object: NounPhrase, indirect: string): string | null {
  const said = isTransitive(lemma) ? passive(lemma, object) : null
  return said === null ? null : `${said}${indirect === '' ? '' : ` ${indirect}`}`
}

const USING = new Set('utiliser mobiliser exploiter employer'.split(' '))

function meansOf(clause: Clause, subject: Subject): Judgement {
  const from = { start: clause.start, end: clause.end }
  const none: Judgement = { aspect: 'moyen', from, found: [], done: [], indicators: [] }
  const gerund = gerundIn(clause.text)
  if (gerund === null) return none
  const { lemma, pronoun } = gerund
  const rest = gerund.rest.replace(/^(?:le cas échéant|notamment)[\s,]+/iu, '')
  const does = present(lemma, 'singular')
  const done = does === null || rest === '' ? [] : [`le candidat ${pronoun}${does} ${andDoes(rest)}`]
  if (pronoun !== '') {
    const { maker } = subject
    const leaning =
      lemma === 'appuyer' && maker !== null
        ? [`${maker.text} ${maker.number === 'singular' ? 's’appuie' : 's’appuient'} ${rest}`]
        : []
    return { ...none, found: leaning, done, indicators: [] }
  }
  const account = /^(?:tenir|prendre)$/.test(lemma)
    ? /^(?:compte de|compte d['’]|en compte|en considération)\s*(.+)$/iu.exec(rest)?.[1]
    : undefined
  if (account !== undefined) {
    const taken = nounPhrase(withArticle(rest, account))
    const found =
      taken === null || taken.isAnaphoric
        ? []
        : [
            `${taken.text} ${taken.number === 'singular' ? 'est' : 'sont'} pris${taken.gender === 'f' ? 'e' : ''}${taken.number === 'plural' && taken.gender === 'f' ? 's' : ''} en compte`,
          ]
    return { ...none, found, done }
  }
  const { direct, indirect } = complementsOf(lemma, rest)
  const object = nounPhrase(direct)
  if (object === null || object.isAnaphoric || !isTransitive(lemma)) return { ...none, done }
  const said = passiveWith(lemma, object, indirect)
  const used =
    USING.has(lemma) && subject.object !== null && subject.passive !== null
      ? [`${subject.object.text} ${subject.passive} à l’aide ${object.afterDe}`]
      : []
  return {
    ...none,
    found: [...used, ...(said === null ? [] : [`${object.text} ${said}`])],
    done,
    indicators: [],
  }
}

function constraintOf(clause: Clause, subject: Subject): Judgement {
  const from = { start: clause.start, end: clause.end }
  const does = present(subject.head.lemma, 'singular')
  const done = does === null || subject.written === '' ? [] : [`le candidat ${does} ${subject.written} ${clause.text}`]
  const respected = /^(?:dans le respect|en respectant|en conformité avec|conformément (?:à|aux?))\s*/iu.exec(
    clause.text,
  )
  const found: string[] = []
  if (respected !== null) {
    const object = nounPhrase(withoutLinks(clause.text.slice(respected[0].length)))
    if (object !== null && !object.isAnaphoric)
      found.push(`${object.text} ${passive('respecter', object) ?? 'est respecté'}`)
  }
  if (subject.object !== null && subject.passive !== null)
    found.push(`${subject.object.text} ${subject.passive} ${clause.text}`)
  return { aspect: 'contrainte', from, found, done, indicators: [] }
}

function finalityOf(clause: Clause, { maker, head, written }: Subject): Judgement {
  const from = { start: clause.start, end: clause.end }
  const words = clause.text.replace(FINALITY, '')
  const none: Judgement = { aspect: 'finalite', from, found: [], done: [], indicators: [] }
  if (words === clause.text || !startsWithInfinitive(words)) return none
  const aim = `${/^[aeiouyàâéèêëîïôûh]/iu.test(words) && !/^h(?:ausser|iérarchiser|eurter)/iu.test(words) ? 'd’' : 'de '}${words}`
  const does = present(head.lemma, 'singular')
  const done = does === null || written === '' ? [] : [`le candidat montre en quoi son travail permet ${aim}`]
  const isPronoun = /^(?:l[ae]s?|l[’']|lui|leur|en|y)\s?(?=\p{L})/iu.test(words)
  const enabled = /^permettre\s+((?:à|au|aux)\s.+)$/iu.exec(words)?.[1] ?? aim
  const found =
    maker === null || isPronoun
      ? []
      : [`${maker.text} ${maker.number === 'singular' ? 'permet' : 'permettent'} ${enabled}`]
  return { ...none, found, done }
}

const FINALITY =
  /^(?:pour|afin (?:de\s|d['’])|en vue (?:de\s|d['’])|de (?:manière|façon) à|dans (?:le but|l['’]objectif|l['’]optique) (?:de\s|d['’]))\s*/iu

function startsWithInfinitive(words: string): boolean {
  const opening = /^(?:ne pas |n['’]|l['’]|les? |la |lui |leur |y |en |se |s['’])*([\p{L}-]+)/u.exec(words)
  return infinitiveOf(opening?.[1] ?? '') !== null
}

/** « en analysant ses ressources »: the verb, `s’` or `se `, and what follows. */
function gerundIn(text: string): { readonly lemma: string; readonly pronoun: string; readonly rest: string } | null {
  const found = /^(?:tout\s+)?en\s+(?:(se\s+|s['’])|(ne\s+pas\s+))?([\p{L}-]+)\s*([\s\S]*)$/iu.exec(text.trim())
  if (found === null || found[2] !== undefined) return null
  const verb = lemmaOfPresentParticiple((found[3] ?? '').toLowerCase())
  if (verb === null) return null
  const rest = (found[4] ?? '').trim()
  const pronoun = found[1] === undefined ? '' : /^[aeiouyéèêh]/iu.test(present(verb, 'singular') ?? '') ? 's’' : 'se '
  const locution = LOCUTIONS.find(
    (one) => one.startsWith(`${verb} `) && `${rest} `.toLowerCase().startsWith(`${one.slice(verb.length + 1)} `),
  )
  return locution === undefined || pronoun !== ''
    ? { lemma: verb, pronoun, rest }
    : { lemma: locution, pronoun, rest: rest.slice(locution.length - verb.length).trim() }
}

/** « et contrôlant les résultats » is « et contrôle les résultats ». */
function andDoes(rest: string): string {
  return rest.replace(
    /^((?:et|ou|puis)\s+)(?:en\s+)?([\p{L}-]+ant)(?=\s)/iu,
    (all, link: string, participle: string) => {
      const verb = lemmaOfPresentParticiple(participle.toLowerCase())
      const does = verb === null ? null : present(verb, 'singular')
      return does === null ? all : link + does
    },
  )
}

/** « compte des besoins » is `les besoins` after `de`. */
function withArticle(rest: string, account: string): string {
  return /^compte d/iu.test(rest) ? withoutLinks(rest.replace(/^compte\s+/iu, '')) : account
}

/** What follows a preposition that contracts: « du cadre et de la charte » is `le cadre et la charte`. */
function withoutLinks(text: string): string {
  return text
    .replace(/(^|\s(?:et|ou|,)\s|,\s)(?:du|au)\s/giu, '$1le ')
    .replace(/(^|\s(?:et|ou|ainsi que)\s|,\s)(?:des|aux)\s/giu, '$1les ')
    .replace(/(^|\s(?:et|ou)\s|,\s)(?:de|à)\s(?=la\s|l['’]|sa\s|son\s|ses\s|leurs?\s|ces?\s|cette\s)/giu, '$1')
    .replace(/^avec\s+/iu, '')
}
