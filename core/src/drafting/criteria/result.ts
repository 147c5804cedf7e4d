import { isCoordinated, type NounPhrase } from '../sentences/noun-phrase.ts'
import { type Agreement, pastParticiple } from '../sentences/verb.ts'
import type { Family } from './families.ts'
import { INDICATORS } from './indicators.ts'
import type { Judgement } from './judgement.ts'
import type { Subject } from './subject.ts'

/**
 * What is produced, and what shows that it is well done. When the object of the action cannot be a subject, or is people, what the
 * candidate does is all that can be said.
 */
export function resultOf(subject: Subject, deliverable: string | null): Judgement {
  const { action, family, does, object, passive, isPerson } = subject
  const from = { start: action.start, end: action.end }
  const shown = SHOWN[family].map((show) => (typeof show === 'string' ? show : show(object)))
  const done =
    does === null || action.object === '' ? [] : shown.map((show) => `le candidat ${does} ${action.object} ${show}`)
  const otherwise = aside(family, object, isPerson)
  const indicators = INDICATORS[family]
  if (object === null || passive === null || isPerson)
    return { aspect: 'resultat', from, found: [], done, otherwise, indicators }
  const isWritten = action.verbs.some(({ lemma }) => lemma === 'rédiger')
  const isFormal = action.verbs.every(({ lemma }) => lemma === 'formaliser')
  const isSaidHow = subject.indirect !== ''
  // « sont présentés et défendus, et chaque affirmation… »
  const said = `${object.text} ${passive}${action.verbs.length > 1 || /\s(?:et|ou)\s/u.test(subject.indirect) ? ',' : ''}`
  const found = FOUND[family](object, said, { deliverable, isWritten, isFormal, isSaidHow })
  return { aspect: 'resultat', from, found, done, otherwise, indicators }
}

type Show = string | ((object: NounPhrase | null) => string)

const TOLD = 'et rend compte du résultat obtenu'
const CHOICES = 'et justifie chacun de ses choix'
const FACTS = 'et s’appuie sur des faits de la situation'

/** « et la formalise par écrit »: the thing is taken up by its pronoun. */
const inWriting: Show = (object) => (object === null ? TOLD : `et ${pronounOf(object)} formalise par écrit`)

const pronounOf = ({ gender, number }: Agreement): string =>
  number === 'plural' ? 'les' : gender === 'f' ? 'la' : 'le'

/** How the candidate shows it, best first. */
const SHOWN: Readonly<Record<Family, readonly Show[]>> = {
  conception: [inWriting, CHOICES],
  planification: [CHOICES, TOLD],
  analyse: ['et cite la source des données utilisées', 'et appuie chaque conclusion sur un fait de la situation'],
  controle: ['et consigne chaque constat par écrit', 'et signale chaque écart constaté'],
  collecte: ['et cite ses sources'],
  veille: ['et cite ses sources'],
  decision: [CHOICES],
  parole: ['et appuie son propos sur des faits de la situation'],
  contribution: ['et précise sa part dans le travail commun', TOLD],
  realisation: ['et décrit les étapes suivies', TOLD],
  pilotage: ['et signale chaque écart constaté', 'et justifie ses décisions par des éléments de la situation'],
  gestion: ['et justifie ses décisions par des éléments de la situation', TOLD],
  modification: ['et justifie chaque modification par un élément de la situation'],
  amelioration: ['et indique l’évolution par rapport à la situation de départ', TOLD],
  accord: ['et consigne par écrit chaque point d’accord', TOLD],
  rencontre: ['et consigne par écrit les points abordés', TOLD],
  encadrement: ['et justifie ses choix par des éléments de la situation', TOLD],
  traitement: ['et justifie la solution retenue par un élément de la situation', TOLD],
  emploi: ['et justifie cet emploi par un élément de la situation', FACTS],
  action: [TOLD, CHOICES],
}

/** @param said the object and the passive of the verb: « le marché est analysé » */
type Phrasings = (object: NounPhrase, said: string, more: More) => readonly string[]

interface More {
  readonly deliverable: string | null
  /** The verb says that it is written already. */
  readonly isWritten: boolean
  /** The verb is the one that would be added. */
  readonly isFormal: boolean
  /** The verb has more to say than its participle: « est élaboré avec les équipes ». */
  readonly isSaidHow: boolean
}

const tails =
  (...shown: readonly string[]): Phrasings =>
  (_object, said) =>
    shown.map((tail) => (tail.startsWith('et ') ? `${said} ${tail}` : `${plain(said)} ${tail}`))

/** Documents in which someone decides: a plan has choices to justify, a table has none. */
const DECIDES =
  /^(?:l[ea]s?\s|l[’'])(?:plans?|stratégies?|propositions?|offres?|solutions?|budgets?|organisations?|politiques?|approches?|programmes?|projets?)(?!\p{L})/iu

/** Data are not analysed from data. */
const DATA =
  /^(?:l[ea]s?\s|l[’'])(?:résultats?|données|data|informations?|indicateurs?|tableaux?|écarts?|statistiques?|relevés?)(?!\p{L})/iu

const FOUND: Readonly<Record<Family, Phrasings>> = {
  conception: ({ text, short, ...agreement }, said, { deliverable, isWritten, isFormal, isSaidHow }) => {
    const isOne = agreement.number === 'singular'
    if (isWritten) return [`${said} et ${pastParticiple('remettre', agreement) ?? 'remis'} au jury`]
    const formal = `${pastParticiple('formaliser', agreement) ?? 'formalisé'} par écrit`
    const written = isFormal
      ? `${plain(said)} par écrit`
      : isSaidHow
        ? `${plain(said)} et ${formal}`
        : `${text} ${isOne ? 'est' : 'sont'} ${formal}`
    const justified = `${written}${isSaidHow ? ',' : ''} et chaque choix est justifié par un élément de la situation`
    return [
      ...(deliverable === null ? [] : [`${text} ${isOne ? 'figure' : 'figurent'} dans ${deliverable}`]),
      ...(DECIDES.test(short) ? [justified, written] : [written, justified]),
    ]
  },
  planification: tails('par écrit', 'et chaque choix est justifié par un élément de la situation'),
  controle: tails('et chaque constat est consigné par écrit', 'et chaque écart constaté est signalé'),
  analyse: ({ short }, said) => {
    const sourced = `${plain(said)} à partir de données dont la source est citée`
    const grounded = `${said} et chaque conclusion s’appuie sur un fait relevé dans la situation`
    return DATA.test(short) ? [grounded] : [sourced, grounded]
  },
  collecte: ({ number, gender }, said) => [
    ...(number === 'singular' ? [] : [`${said} et la source de chacun${gender === 'f' ? 'e' : ''} est citée`]),
    `${said} et ${pastParticiple('consigner', { number, gender }) ?? 'consigné'} par écrit`,
  ],
  veille: tails('et la source de chaque information retenue est citée', 'et chaque information retenue est datée'),
  decision: tails(
    'et chaque choix est justifié par un élément de la situation',
    'selon des critères énoncés par le candidat',
  ),
  parole: tails('et chaque affirmation s’appuie sur un fait de la situation', 'dans le temps prévu par la consigne'),
  contribution: tails('et la part du candidat est précisée'),
  realisation: tails(
    'et chaque étape suivie est décrite',
    'et le résultat obtenu est comparé à celui que demande la consigne',
  ),
  pilotage: tails(
    'et chaque écart constaté est signalé',
    'et chaque décision est justifiée par un élément de la situation',
  ),
  gestion: tails(
    'et chaque décision est justifiée par un élément de la situation',
    'et le résultat obtenu est consigné par écrit',
  ),
  modification: tails(
    'et chaque modification est justifiée par un élément de la situation',
    'et le résultat obtenu est consigné par écrit',
  ),
  amelioration: tails(
    'et l’évolution par rapport à la situation de départ est indiquée',
    'et chaque action menée est justifiée par un élément de la situation',
  ),
  accord: tails(
    'et chaque point d’accord est consigné par écrit',
    'et les concessions de chaque partie sont indiquées',
  ),
  rencontre: tails('et les points abordés sont consignés par écrit', 'dans le temps prévu par la consigne'),
  encadrement: tails(
    'et chaque action menée est justifiée par un élément de la situation',
    'et le résultat obtenu est consigné par écrit',
  ),
  traitement: tails(
    'et la solution retenue est justifiée par un élément de la situation',
    'et le résultat obtenu est comparé à celui que demande la consigne',
  ),
  emploi: ({ number }, said) => [
    `${said} et ${number === 'singular' ? 'son' : 'leur'} emploi est justifié par un élément de la situation`,
    `${said} et le résultat obtenu est comparé à celui que demande la consigne`,
  ],
  action: tails(
    'et le résultat obtenu est consigné par écrit',
    'et le résultat obtenu est comparé à celui que demande la consigne',
  ),
}

/** What does not say the verb again: a statement of a few words would be repeated whole. */
function aside(family: Family, object: NounPhrase | null, isPerson: boolean): readonly string[] {
  if (object === null) return []
  if (isPerson) return [`le candidat rend compte des étapes suivies et du résultat obtenu auprès ${object.afterDe}`]
  return [object.text, ...(isCoordinated(object) ? [] : [object.short])].map((thing) =>
    family === 'controle'
      ? `chaque constat sur ${thing} est consigné par écrit`
      : family === 'conception'
        ? `chacun des éléments demandés par la consigne figure dans ${thing}`
        : `le compte rendu du candidat sur ${thing} indique les étapes suivies et le résultat obtenu`,
  )
}

const plain = (said: string): string => said.replace(/,$/, '')
