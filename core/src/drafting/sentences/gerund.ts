import { lemmaOfPresentParticiple } from '../../french/lexicon.ts'
import { LOCUTIONS } from '../../french/locutions.ts'
import { pronounBefore } from './pronominal.ts'
import { present } from './verb.ts'

export interface Gerund {
  /** Locution included: `mettre en place`. */
  readonly lemma: string
  /** `s’`, `se `, or nothing. */
  readonly pronoun: string
  /** `les `, `l’`: what the verb bears on, named before. */
  readonly taken: string
  /** What follows the verb. */
  readonly rest: string
}

/** « en s’appuyant sur ses ressources »; `null` for what is no gerund, and for one that is negated. */
export function gerundIn(text: string): Gerund | null {
  const found =
    /^(?:tout\s+)?en\s+(?:(se\s+|s['’])|(ne\s+pas\s+)|(l[ae]s?\s+|l['’]|leur\s+|lui\s+))?([\p{L}-]+)\s*([\s\S]*)$/iu.exec(
      text.trim(),
    )
  if (found === null || found[2] !== undefined) return null
  const verb = lemmaOfPresentParticiple((found[4] ?? '').toLowerCase())
  if (verb === null) return null
  const rest = (found[5] ?? '').trim()
  const pronoun = found[1] === undefined ? '' : pronounBefore(present(verb, 'singular') ?? '')
  const locution = LOCUTIONS.find(
    (one) => one.startsWith(`${verb} `) && `${rest} `.toLowerCase().startsWith(`${one.slice(verb.length + 1)} `),
  )
  const taken = (found[3] ?? '').toLowerCase()
  return locution === undefined || pronoun !== ''
    ? { lemma: verb, pronoun, taken, rest }
    : { lemma: locution, pronoun, taken, rest: rest.slice(locution.length - verb.length).trim() }
}

/** « et contrôlant les résultats » is « et contrôle les résultats ». */
export function andDoes(rest: string): string {
  return rest.replace(
    /^((?:et|ou|puis)\s+)(?:en\s+)?([\p{L}-]+ant)(?=\s)/iu,
    (all, link: string, participle: string) => {
      const verb = lemmaOfPresentParticiple(participle.toLowerCase())
      const does = verb === null ? null : present(verb, 'singular')
      return does === null ? all : link + does
    },
  )
}
