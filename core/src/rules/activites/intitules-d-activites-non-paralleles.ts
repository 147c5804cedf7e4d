import { contentStart, isInfinitive, wordsOf } from '../../french/index.ts'
import type { Localised } from '../../language.ts'
import { withSubActivities } from '../../model/build.ts'
import { opening } from '../../model/naming.ts'
import type { Block, Text } from '../../model/referential.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'

const FEWEST = 4
const MOST_RELATED = 10

export const rule = defineRule({
  id: 'intitules-d-activites-non-paralleles',
  title: { fr: 'Intitulés d’activités non parallèles', en: 'Activity titles that are not parallel' },
  source: { catalogue: null, reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'La plupart des intitulés d’activités de même rang commencent de la même façon (un nom, un nom avec son article, un infinitif) et quelques-uns autrement.',
      why: 'Chaque façon convient ; les mêler donne l’impression de parties écrites séparément.',
      how: 'Écrivez-les tous de la même façon. Équerre le dit une fois pour tout le document, au premier des moins nombreux.',
    },
    en: {
      what: 'Most activity titles of one rank begin in the same way (a noun, a noun with its article, an infinitive) and a few in another.',
      why: 'Each way does; mixing them gives the impression of parts written separately.',
      how: 'Write them all the same way. Équerre says it once for the whole document, at the first of the less numerous.',
    },
  },
  examples: {
    valid: [
      { yaml: withTitles('Gestion des stocks', 'Accueil du public', 'Vente au comptoir', 'Tenue de la caisse') },
      { yaml: withTitles('La gestion des stocks', 'L’accueil du public', 'La vente', 'Le suivi de la caisse') },
      { yaml: withTitles('Gestion des stocks', 'L’accueil du public', 'Vente au comptoir') },
      {
        yaml: `referentiel: 1
activites:
  - { intitule: Gestion, activites: [{ intitule: La commande }, { intitule: La réception }] }
  - { intitule: Vente, activites: [{ intitule: L’accueil }, { intitule: L’encaissement }] }
  - { intitule: Animation }
  - { intitule: Nettoyage }
`,
      },
    ],
    invalid: [
      {
        yaml: withTitles('Gestion des stocks', 'L’accueil du public', 'Vente au comptoir', 'Tenue de la caisse'),
        at: ['L’accueil du public'],
      },
      {
        yaml: withTitles('Gérer les stocks', 'Accueillir le public', 'Vendre au comptoir', 'Tenue de la caisse'),
        at: ['Tenue de la caisse'],
      },
    ],
  },
  *check({ referential, source }) {
    const titles = referential.blocks.flatMap((block) => waysIn(block).map((title) => ({ ...title, block })))
    const uneven = [true, false].flatMap((isOuter) => unusualIn(titles.filter((title) => title.isOuter === isOuter)))
    const [first, ...others] = uneven
    if (first === undefined) return
    const many = uneven.length > 1
    yield {
      at: opening(source, first.title),
      message: {
        fr: `Cet intitulé commence par ${WAYS[first.way].fr}, la plupart des autres par ${WAYS[first.usual].fr}${many ? ` (${uneven.length} intitulés à reprendre)` : ''} : écrivez-les tous de la même façon.`,
        en: `This title begins with ${WAYS[first.way].en}, most others with ${WAYS[first.usual].en}${many ? ` (${uneven.length} titles to rewrite)` : ''}: write them all the same way.`,
      },
      related: others.slice(0, MOST_RELATED).map(({ title }) => ({
        at: opening(source, title),
        message: { fr: 'Ici aussi.', en: 'Here too.' },
      })),
    }
  },
})

type Way = 'noun' | 'article' | 'infinitive'

const WAYS: Readonly<Record<Way, Localised>> = {
  noun: { fr: 'un nom sans article', en: 'a noun without article' },
  article: { fr: 'un article', en: 'an article' },
  infinitive: { fr: 'un infinitif', en: 'an infinitive' },
}

interface Unusual {
  readonly title: Text
  readonly way: Way
  readonly usual: Way
}

/** How the title of an activity of a bloc begins, by its rank. */
interface Title {
  readonly rank: number
  readonly isOuter: boolean
  readonly way: Way
}

const waysIn = noted(({ activities }: Block): readonly Title[] =>
  withSubActivities(activities).flatMap(({ title, parent }, rank) => {
    const way = title === null ? null : wayOf(title.value)
    return way === null ? [] : [{ rank, isOuter: parent === null, way }]
  }),
)

/** Titles of one rank are compared with each other: an activity may be a noun and its parts infinitives. */
function unusualIn(titles: readonly (Title & { readonly block: Block })[]): readonly Unusual[] {
  const counts = new Map<Way, number>()
  for (const { way } of titles) counts.set(way, (counts.get(way) ?? 0) + 1)
  const [usual, second] = [...counts].sort(([, a], [, b]) => b - a)
  if (titles.length < FEWEST || usual === undefined || second === undefined || usual[1] === second[1]) return []
  return titles.flatMap(({ block, rank, way }) => {
    const title = way === usual[0] ? null : (withSubActivities(block.activities)[rank]?.title ?? null)
    return title === null ? [] : [{ title, way, usual: usual[0] }]
  })
}

function wayOf(value: string): Way | null {
  const text = value.slice(contentStart(value))
  const [first, second] = wordsOf(text)
  if (first === undefined || second === undefined || !/^[A-ZÀ-ÝŒ]/.test(text)) return null
  if (/^(?:l'|les?|la)$/.test(first.word)) return 'article'
  if (isInfinitive(first.word)) return 'infinitive'
  if (
    /^(?:ils?|elles?|on|se|s'|un|une|des?|en|à|au|avec|dans|pour|par|sur|son|sa|ses|bloc|activité|module|partie)$/.test(
      first.word,
    )
  )
    return null
  return 'noun'
}

function withTitles(...titles: readonly string[]): string {
  return `referentiel: 1\nactivites:\n${titles.map((title) => `  - intitule: ${title}\n`).join('')}`
}
