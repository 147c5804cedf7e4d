import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { type Corpus, groupedBy, locatedIn, placesOf, type Span } from './shared/corpus.ts'
import { said } from './shared/occurrence.ts'
import { INFO, withStatements } from './shared/source.ts'

/** What stands before « candidat » when both genders are named by the article: « le/la », « un ou une », « Le, la ». */
const BOTH_ARTICLES =
  /(?<![a-zà-ÿœ])(?:les?|la|une?|des|du|aux?|cet?|cette|ces|chaque)(?:[ \u00a0]?[/,·.(][ \u00a0]?|[ \u00a0](?:ou|et)[ \u00a0])(?:l[ae]|une?)\)?[ \u00a0]$/i
const NOUN = /^candidat(?:es?(?!\p{L})|[·•.\-/]e|\(e\))?(?:[·•.\-/]?s|\(s\))?(?!\p{L})/u
const OTHER_NOUN = /^[ \u00a0](?:ou|et)[ \u00a0](?:(?:les?|la|une?|des|du|aux?)[ \u00a0])?candidate?s?(?![a-zà-ÿœ])/i

export const rule = defineRule({
  id: 'designation-du-candidat-variable',
  title: { fr: 'Candidat nommé de plusieurs façons', en: 'Candidate named in several ways' },
  source: {
    catalogue: 'R-X-INCL',
    reference: 'Pratique rédactionnelle : une seule façon de nommer le candidat (constance et neutralité)',
    read: '2026-11-20',
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le document nomme le candidat de plusieurs façons : « le candidat », « la candidate ou le candidat », « le/la candidat·e », « le candidat(e) ».',
      why: 'Le mélange laisse croire que certaines épreuves s’adressent à d’autres personnes. Équerre n’impose aucune façon, seulement sa constance.',
      how: 'Choisissez une façon et gardez-la partout. Équerre le dit une fois, à la première des moins employées.',
    },
    en: {
      what: 'The document names the candidate in several ways: “le candidat”, “la candidate ou le candidat”, “le/la candidat·e”, “le candidat(e)”.',
      why: 'The mixture suggests that some assessments are meant for other people. Équerre imposes no way, only that it is constant.',
      how: 'Choose one way and keep it everywhere. Équerre says it once, at the first of the less used.',
    },
  },
  examples: {
    valid: [
      {
        yaml: withStatements('Le candidat remet un dossier.', 'Les candidats le présentent.', 'Orienter un candidat.'),
      },
      {
        yaml: withStatements(
          'Le/la candidat·e remet un dossier.',
          'Les candidat·e·s le présentent.',
          'Poser sa candidature.',
        ),
      },
    ],
    invalid: [
      {
        yaml: withStatements(
          'Le/la candidat.e remet un dossier.',
          'Le candidat le présente.',
          'Le/la candidat.e conclut.',
        ),
        at: ['candidat'],
      },
    ],
  },
  *check({ referential, source }) {
    const ways = groupedBy(locatedIn(referential, namingsIn), ({ found }) => found.way)
    if (ways.size < 2) return
    const [, ...others] = [...ways].sort(([, a], [, b]) => b.length - a.length)
    const counts = [...ways].map(([way, places]) => ({ way, count: places.length }))
    const message = {
      fr: `Le document nomme le candidat de ${ways.size} façons (${counts.map(({ way, count }) => `« ${way} » ${count} fois`).join(', ')}) : gardez-en une seule.`,
      en: `The document names the candidate in ${ways.size} ways (${counts.map(({ way, count }) => `“${way}” ${count} times`).join(', ')}): keep one.`,
    }
    yield* said(
      source,
      others.flatMap(([, namings]) => placesOf(namings)),
      message,
      [],
    )
  },
})

interface Naming extends Span {
  readonly way: string
}

/** The namings of a corpus in order. */
const namingsIn = noted(({ text }: Corpus): readonly Naming[] => {
  const namings: Naming[] = []
  let last = 0
  for (const { index } of text.matchAll(/[cC]andidat/g)) {
    const named = index < last ? null : namedAt(text, index)
    if (named === null) continue
    last = named.end
    namings.push(named)
  }
  return namings
})

/** The way of naming, whatever the number and the capital; the article counts only where the noun does not show both genders. */
function namedAt(text: string, at: number): Naming | null {
  const written = NOUN.exec(text.slice(at, at + 40).toLowerCase())?.[0]
  if (written === undefined || /\p{L}/u.test(text.charAt(at - 1))) return null
  const noun =
    /^candidat(?:e(?!\p{L})|es|[·•.\-/]e|\(e\))?/u.exec(written)?.[0].replace('•', '·').replace(/es$/, 'e') ?? written
  const end = at + written.length
  const second = OTHER_NOUN.exec(text.slice(end, end + 40))?.[0]
  if (second !== undefined) {
    const way = noun === 'candidate' ? 'candidate ou candidat' : 'candidat ou candidate'
    return { way, start: at, end: end + second.length }
  }
  const articles =
    noun === 'candidat' || noun === 'candidate'
      ? BOTH_ARTICLES.exec(text.slice(Math.max(0, at - 20), at))?.[0]
      : undefined
  if (articles === undefined) return { way: noun, start: at, end }
  const link = /[/,·.(]| ou | et /.exec(articles)?.[0] ?? '/'
  return { way: `le${link === ',' ? ', ' : link}la ${noun}`, start: at - articles.length, end }
}
