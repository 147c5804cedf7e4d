import { isDeterminer, isInfinitive, type Token, tokenise } from '../../french/index.ts'
import { named } from '../../model/naming.ts'
import type { Text } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'competence-verbe-repete',
  title: { fr: 'Même verbe deux fois dans l’énoncé', en: 'Same verb twice in the statement' },
  source: { catalogue: null, reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'L’énoncé d’une compétence emploie deux fois le même infinitif : « répondre aux appels d’offres afin de répondre aux exigences ». Une énumération voulue (« vendre en boutique et vendre en ligne ») n’est pas signalée.',
      why: 'La finalité ne dit alors guère plus que l’action ; on cherche ce qui les distingue.',
      how: 'Nommez l’effet attendu par un autre verbe, ou fondez les deux parties.',
    },
    en: {
      what: 'The statement of a competency uses the same infinitive twice: “répondre aux appels d’offres afin de répondre aux exigences”. A deliberate enumeration (“vendre en boutique et vendre en ligne”) is not reported.',
      why: 'The purpose then says little more than the action; one looks for what tells them apart.',
      how: 'Name the expected effect with another verb, or merge the two parts.',
    },
  },
  examples: {
    valid: [
      { yaml: one('Mettre en place un tri des déchets afin de mettre en œuvre le plan de l’entreprise.') },
      { yaml: one('Vendre en boutique et vendre en ligne, afin d’écouler le stock.') },
      { yaml: one('Conseiller un client avec le conseiller bancaire, afin de faire vendre.') },
      { yaml: one('Prendre des mesures afin de prendre une décision, pour pouvoir agir et pouvoir corriger.') },
    ],
    invalid: [
      { yaml: one('Répondre aux appels d’offres afin de répondre aux exigences des acheteurs.'), at: ['répondre'] },
      {
        yaml: one('Utiliser un logiciel pour mettre en œuvre le plan afin de mettre en œuvre la stratégie.'),
        at: ['mettre en œuvre'],
      },
    ],
  },
  scope: 'element',
  *check({ referential, source }) {
    for (const competency of referential.blocks.flatMap((block) => block.competencies)) {
      const found = repeatedVerb([competency.statement, competency.continuation])
      if (found === null) continue
      const { first, second } = found
      const { fr, en } = named(competency)
      yield {
        at: source.rangeIn(second.text.node, second.start, second.end),
        message: {
          fr: `${fr} emploie deux fois « ${second.verb} » : la seconde fois, dites l’effet attendu par un autre verbe.`,
          en: `${en} uses “${second.verb}” twice: the second time, say the expected effect with another verb.`,
        },
        related: [
          {
            at: source.rangeIn(first.text.node, first.start, first.end),
            message: { fr: 'Premier emploi.', en: 'First use.' },
          },
        ],
      }
    }
  },
})

interface Use {
  readonly text: Text
  readonly verb: string
  readonly start: number
  readonly end: number
  /** It stands in a list: « et vendre », « , de vendre ». */
  readonly isListed: boolean
}

/** The first infinitive written again, outside lists and parentheses; bullets may repeat a verb on purpose. */
function repeatedVerb(texts: readonly (Text | null)[]): { readonly first: Use; readonly second: Use } | null {
  const known = new Map<string, Use>()
  for (const text of texts) {
    for (const use of text === null ? [] : usesIn(text)) {
      const first = known.get(use.verb)
      if (first === undefined) known.set(use.verb, use)
      else if (!use.isListed) return { first, second: use }
    }
  }
  return null
}

function* usesIn(text: Text): Iterable<Use> {
  const tokens = tokenise(text.value)
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1]
    if (token.depth > 0 || token.kind !== 'word' || !/re?$/.test(token.word) || !isInfinitive(token.word)) continue
    if (before !== undefined && (isDeterminer(before.word) || CAUSATIVE.has(before.word))) continue
    const last = LIGHT.has(token.word) ? locutionEnd(tokens, at) : at
    const end = last === null ? undefined : tokens[last]
    if (last === null || end === undefined || EMPTY.has(token.word)) continue
    const verb = tokens.slice(at, last + 1).map(({ word }) => word)
    yield { text, verb: verb.join(' '), start: token.start, end: end.end, isListed: isListed(tokens, at) }
  }
}

/** They say nothing alone: « pouvoir », « devoir ». */
const EMPTY = new Set(['être', 'avoir', 'pouvoir', 'devoir', 'savoir', 'vouloir', 'falloir', 'aller', 'venir'])
/** They make another verb with what follows: « mettre en œuvre », « prendre en compte », « faire face ». */
const LIGHT = new Set(['mettre', 'prendre', 'tenir', 'rendre', 'donner', 'faire', 'porter', 'passer', 'laisser'])
const CAUSATIVE = new Set(['faire', 'laisser'])
const OPENS_LOCUTION = new Set(['en', 'à', 'au', 'sous'])
const LOCUTION_NOUNS = new Set('compte face part soin lieu appui contact connaissance conscience'.split(' '))

/** The last token of the locution that a light verb opens; `null` when it opens none. */
function locutionEnd(tokens: readonly Token[], at: number): number | null {
  const next = tokens[at + 1]?.word ?? ''
  if (OPENS_LOCUTION.has(next) && tokens[at + 2]?.kind === 'word') return at + 2
  return LOCUTION_NOUNS.has(next) ? at + 1 : null
}

function isListed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? ''
  const link = /^(?:de|d'|à|pour|par)$/.test(before) ? (tokens[at - 2]?.word ?? '') : before
  return /^(?:et|ou|puis|ni|comme|[,;/])$/.test(link)
}

function one(statement: string): string {
  return `referentiel: 1
competences:
  - id: C1
    enonce: ${statement}
`
}
