import type { NounPhrase } from '../sentences/noun-phrase.ts'
import { type Family, isDocument } from './families.ts'
import { type Subject, shortened } from './subject.ts'

/** « le plan précise les objectifs à atteindre »: what is determined is found in the document that the work makes. */
export function toldIn(
  lemma: string,
  rest: string,
  object: NounPhrase | null,
  { family, object: whole, action }: Subject,
): readonly string[] {
  const says = TELLING.find(([, lemmas]) => lemmas.has(lemma))?.[0]
  const isMade = WRITES.has(family) || action.verbs.some((verb) => verb.lemma === 'organiser')
  if (says === undefined || !isMade || whole === null) return []
  const made = shortened(whole)
  if (!isDocument(made.short)) return []
  if (object === null && !/^(?:l[ae]s?\s|l['’]|une?\s|des\s)/iu.test(rest)) return []
  // « l’argumentaire de présentation présente »
  const [one, several] = /présent/iu.test(made.text) && says[0] === 'présente' ? ['contient', 'contiennent'] : says
  return [`${made.text} ${made.number === 'singular' ? one : several} ${rest}`]
}

const WRITES: ReadonlySet<Family> = new Set<Family>(['conception', 'planification'])

const TELLING: readonly (readonly [readonly [string, string], ReadonlySet<string>])[] = [
  [
    ['précise', 'précisent'],
    new Set('définir déterminer fixer préciser spécifier détailler décrire établir planifier prévoir'.split(' ')),
  ],
  [['présente', 'présentent'], new Set('identifier sélectionner choisir lister expliciter recenser'.split(' '))],
]
