import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { type Corpus, locatedIn, placesOf, type Span, type Word } from './shared/corpus.ts'
import { type Occurrence, remarks } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement } from './shared/source.ts'

/** French repeats these on purpose: reflexive pronouns, causative « faire faire », insistence. */
const REPEATED_ON_PURPOSE = new Set([
  'nous',
  'vous',
  'faire',
  'très',
  'plus',
  'bien',
  'tout',
  'moins',
  'si',
  'oui',
  'non',
])

export const rule = defineRule({
  id: 'mot-repete',
  title: { fr: 'Mot répété', en: 'Repeated word' },
  source: { ...TYPOGRAPHY, reference: 'Relecture typographique, pratique des correcteurs' },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le même mot est écrit deux fois de suite.',
      why: 'C’est presque toujours une trace de correction, que la relecture ne voit plus.',
      how: 'Retirez l’un des deux.',
    },
    en: {
      what: 'The same word is written twice in a row.',
      why: 'It is nearly always left over from an edit, and proofreading no longer sees it.',
      how: 'Remove one of the two.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement('Faire faire un devis que nous nous engageons à suivre.') },
      { yaml: withStatement('Comparer point par point, du côté de l’un et de l’un ou l’autre.') },
    ],
    invalid: [{ yaml: withStatement('Rédiger le plan de de formation.'), at: ['de de'] }],
  },
  *check({ referential, source }) {
    yield* remarks(source, placesOf(locatedIn(referential, repeated)), {
      message: (place) => ({
        fr: `Le mot « ${wordOf(place)} » est écrit deux fois de suite : retirez l’un des deux.`,
        en: `The word “${wordOf(place)}” is written twice in a row: remove one.`,
      }),
      replacement: wordOf,
      fix: (place) => ({
        title: { fr: `Garder un seul « ${wordOf(place)} »`, en: `Keep one “${wordOf(place)}”` },
        safety: 'proposal',
      }),
    })
  },
})

const wordOf = ({ found }: Occurrence): string => found.slice(0, found.search(/\s/))

/** The same word twice in small letters, with only spaces between, outside compounds and elisions. */
const repeated = noted(({ text, words }: Corpus): readonly Span[] => {
  const places: Span[] = []
  let first: Word | undefined
  for (const second of words) {
    if (first?.text === second.text && isWrittenTwice(text, first, second)) {
      places.push({ start: first.start, end: second.end })
    }
    first = second
  }
  return places
})

function isWrittenTwice(text: string, first: Word, second: Word): boolean {
  if (first.text.length < 2 || REPEATED_ON_PURPOSE.has(first.text) || !/^\p{Ll}+$/u.test(first.text)) return false
  const around = text.charAt(first.start - 1) + text.charAt(second.end)
  return /^[ \u00a0]+$/.test(text.slice(first.end, second.start)) && !/[’'/–-]/.test(around)
}
