import { foldAccents } from '../../french/index.ts'
import { ownCopy } from '../../french/memo.ts'
import { opening } from '../../model/naming.ts'
import type { Block } from '../../model/referential.ts'
import { groupedBy } from '../ecriture/shared/corpus.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { plain } from './shared/assessments.ts'
import { INFO, READ } from './shared/source.ts'

const MOST_RELATED = 10

export const rule = defineRule({
  id: 'intitules-d-epreuves-variables',
  title: { fr: 'Intitulés d’épreuves écrits de plusieurs façons', en: 'Assessment titles written in several ways' },
  source: { catalogue: null, reference: 'Usage de la rédaction des référentiels', read: READ },
  severity: INFO,
  documentation: {
    fr: {
      what: 'La même épreuve est intitulée de plusieurs façons, à une capitale, un article, un trait d’union ou l’ordre de deux mots près (« fictive ou réelle », « réelle ou fictive »).',
      why: 'On cherche ce qui distingue les deux épreuves, et rien ne les distingue.',
      how: 'Donnez à toutes le même intitulé.',
    },
    en: {
      what: 'The same assessment is titled in several ways, save for a capital, an article, a hyphen or the order of two words (“fictive ou réelle”, “réelle ou fictive”).',
      why: 'One looks for what tells the two assessments apart, and nothing does.',
      how: 'Give them all the same title.',
    },
  },
  examples: {
    valid: [
      { yaml: withTitles('Étude de cas', 'Étude de cas', 'Mise en situation') },
      { yaml: withTitles('Étude de cas écrite', 'Étude de cas orale', 'Étude de cas écrite puis orale') },
      { yaml: withTitles('Étude de cas', 'Etude de cas', 'Étude de cas.') },
      { yaml: withTitles('Épreuve 1', 'Épreuve 2', 'Dossier et oral', 'Oral et dossier') },
    ],
    invalid: [
      { yaml: withTitles('Étude de cas', 'Étude de Cas', 'Étude de cas'), at: ['Étude de Cas'] },
      {
        yaml: withTitles('Mise en situation professionnelle fictive ou réelle', 'Mise en situation réelle ou fictive'),
        at: ['Mise en situation réelle'],
      },
    ],
  },
  *check({ referential, source }) {
    const titles = referential.blocks.flatMap((block) => titlesIn(block).map((title) => ({ ...title, block })))
    for (const [meaning, spellings] of groupedBy(titles, (title) => title.meaning)) {
      if (meaning === '') continue
      const byWay = groupedBy(spellings, ({ written }) => written)
      if (byWay.size < 2) continue
      const ways = [...byWay.values()].map((way) =>
        way.flatMap(({ block, rank }) => block.assessments[rank]?.title ?? []),
      )
      const [usual, ...others] = ways.sort((a, b) => b.length - a.length)
      const [kept] = usual ?? []
      const [first, ...next] = others.flat()
      if (kept === undefined || first === undefined) continue
      yield {
        at: opening(source, first),
        message: {
          fr: `Cet intitulé est ailleurs écrit « ${kept.value.trim()} » : donnez le même aux deux épreuves.`,
          en: `This title is elsewhere written “${kept.value.trim()}”: give both assessments the same.`,
        },
        related: [
          { at: opening(source, kept), message: { fr: 'L’autre façon.', en: 'The other way.' } },
          ...next.slice(0, MOST_RELATED).map((title) => ({
            at: opening(source, title),
            message: { fr: 'Ici aussi.', en: 'Here too.' },
          })),
        ],
      }
    }
  },
})

interface Title {
  readonly rank: number
  readonly meaning: string
  readonly written: string
}

/** The titles of the assessments of a bloc. */
const titlesIn = noted(({ assessments }: Block): readonly Title[] =>
  assessments.flatMap(({ title }, rank) =>
    title === null
      ? []
      : [{ rank, meaning: ownCopy(meaningOf(title.value)), written: ownCopy(writtenOf(title.value)) }],
  ),
)

/** What a title means: neither capitals, nor articles, nor the order of an alternative; a simulation is a professional one. */
function meaningOf(title: string): string {
  return foldAccents(plain(title))
    .replace(/\b(?:l|d)'|\b(?:les?|la|des?|du|une?)\b/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(mises?) en situations? professionnelles?\b/g, '$1 en situation')
    .replace(/\b(\w+) ou (\w+)\b/g, (_, first: string, second: string) => [first, second].sort().join(' ou '))
    .trim()
}

/** How it is written; accents, apostrophes and the final stop have their own rules. */
const writtenOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[ .:;]+$/, '')
    .trim()

function withTitles(...titles: readonly string[]): string {
  return `referentiel: 1\nmodalites:\n${titles.map((title) => `  - intitule: "${title}"\n`).join('')}`
}
