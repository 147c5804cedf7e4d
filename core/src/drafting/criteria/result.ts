import type { NounPhrase } from '../sentences/noun-phrase.ts'
import { ending, pastParticiple } from '../sentences/verb.ts'
import type { Family } from './families.ts'
import type { Judgement } from './judgement.ts'
import type { Subject } from './subject.ts'

/**
 * What is produced, and what shows that it is well done. When the object of the action cannot be a subject, or is people, what the
 * candidate does is all that can be said.
 */
export function resultOf(subject: Subject, deliverable: string | null): Judgement {
  const { action, family, does, object, passive, isPerson } = subject
  const from = { start: action.start, end: action.end }
  const done = does === null || action.object === '' ? [] : [`le candidat ${does} ${action.object} ${SHOWN[family]}`]
  if (object === null || passive === null || isPerson)
    return { aspect: 'resultat', from, found: [], done, otherwise: aside(family, object), indicators: [] }
  const isWritten = action.verbs.some(({ lemma }) => lemma === 'rédiger')
  // « sont présentés et défendus, et chaque affirmation… »
  const said = `${object.text} ${passive}${action.verbs.length > 1 ? ',' : ''}`
  const found = FOUND[family](object, said, deliverable, isWritten)
  return { aspect: 'resultat', from, found, done, otherwise: aside(family, object), indicators: INDICATORS[family] }
}

/** How the candidate shows it. */
const SHOWN: Readonly<Record<Family, string>> = {
  conception: 'et rend compte du résultat obtenu',
  planification: 'et rend compte du résultat obtenu',
  analyse: 'et rend compte du résultat obtenu',
  controle: 'et consigne chaque constat par écrit',
  collecte: 'et cite ses sources',
  decision: 'et justifie chacun de ses choix',
  parole: 'et appuie son propos sur des faits de la situation',
  action: 'et rend compte du résultat obtenu',
}

/** @param said the object and the passive of the verb: « le marché est analysé » */
type Phrasings = (object: NounPhrase, said: string, deliverable: string | null, isWritten: boolean) => readonly string[]

const FOUND: Readonly<Record<Family, Phrasings>> = {
  conception: ({ text, ...agreement }, said, deliverable, isWritten) => {
    const isOne = agreement.number === 'singular'
    if (isWritten) return [`${said} et ${pastParticiple('remettre', agreement) ?? 'remis'} au jury`]
    return [
      ...(deliverable === null ? [] : [`${text} ${isOne ? 'figure' : 'figurent'} dans ${deliverable}`]),
      `${text} ${isOne ? 'est' : 'sont'} formalisé${ending(agreement)} par écrit`,
    ]
  },
  planification: (_object, said) => [
    `${plain(said)} par écrit`,
    `${said} et chaque choix est justifié par un élément de la situation`,
  ],
  controle: (_object, said) => [
    `${said} et chaque constat est consigné par écrit`,
    `${said} et chaque écart constaté est signalé`,
  ],
  analyse: (_object, said) => [
    `${plain(said)} à partir de données dont la source est citée`,
    `${said} et chaque conclusion s’appuie sur un fait relevé dans la situation`,
  ],
  collecte: ({ number, gender }, said) => [
    ...(number === 'singular' ? [] : [`${said} et la source de chacun${gender === 'f' ? 'e' : ''} est citée`]),
    `${said} et consigné${ending({ number, gender })} par écrit`,
  ],
  decision: (_object, said) => [
    `${said} et chaque choix est justifié par un élément de la situation`,
    `${plain(said)} selon des critères énoncés par le candidat`,
  ],
  parole: (_object, said) => [
    `${said} et chaque affirmation s’appuie sur un fait de la situation`,
    `${plain(said)} dans le temps prévu par la consigne`,
  ],
  action: (_object, said) => [
    `${said} et le résultat obtenu est consigné par écrit`,
    `${plain(said)} jusqu’au résultat attendu dans la consigne`,
  ],
}

/** What does not say the verb again: a statement of a few words would be repeated whole. */
function aside(family: Family, object: NounPhrase | null): readonly string[] {
  if (object === null) return []
  // « l’état et l’hygiène » is not called « l’état ».
  const isOne = !/^(?:,|\s(?:et|ou|ainsi)\s)/iu.test(object.text.slice(object.short.length))
  return [object.text, ...(isOne ? [object.short] : [])].map((thing) =>
    family === 'controle'
      ? `chaque constat sur ${thing} est consigné par écrit`
      : `le compte rendu du candidat sur ${thing} indique les étapes suivies et le résultat obtenu`,
  )
}

const plain = (said: string): string => said.replace(/,$/, '')

/** A figure that nobody gave is a blank. */
const INDICATORS: Readonly<Record<Family, readonly string[]>> = {
  conception: ['Chacun des éléments demandés par la consigne y figure.'],
  analyse: ['La source de chaque donnée est citée.', 'Au moins … faits relevés dans la situation sont exploités.'],
  collecte: ['La source de chaque information est citée.', 'Au moins … sources sont consultées.'],
  planification: ['Chacun des éléments demandés par la consigne y figure.'],
  controle: ['Chaque constat est daté.', 'Au moins … points de contrôle sont relevés.'],
  decision: ['Chaque choix est accompagné de sa raison.', 'Au moins … options sont comparées.'],
  parole: ['Au moins … faits de la situation sont cités.'],
  action: ['Les étapes suivies sont nommées dans l’ordre.', 'Le résultat obtenu est comparé au résultat attendu.'],
}
