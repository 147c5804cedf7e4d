import { defineRule } from '../rule.ts'
import { type Occurrence, occurrencesOf, said } from './shared/occurrence.ts'
import { INFO, withStatements } from './shared/source.ts'

const ARTICLE = '(?:[lL]es?|[lL]a|[uU]ne?|[dD]es|[dD]u|[aA]ux?|[cC]e(?:tte|s)?|[cC]haque|[tT]out)'
const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${ARTICLE})[ \\u00a0]?(?:/|,|·|\\.|\\(|[ \\u00a0](?:ou|et)[ \\u00a0])[ \\u00a0]?(?:l[ae]|une?)\\)?[ \\u00a0])?` +
    `(candidat(?:e(?=s?(?![\\p{L}]))|[·•.\\-/]e|\\(e\\))?(?:[·•.\\-/]?s|\\(s\\))?)(?:[ \\u00a0](?:ou|et)[ \\u00a0](?:(?:${ARTICLE})[ \\u00a0])?(candidat(?:e)?s?))?(?![\\p{L}])`,
  'gu',
)

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
    const ways = new Map<string, Occurrence[]>()
    for (const occurrence of occurrencesOf(referential, CANDIDATE)) {
      const way = wayOf(occurrence.found)
      const same = ways.get(way)
      if (same === undefined) ways.set(way, [occurrence])
      else same.push(occurrence)
    }
    if (ways.size < 2) return
    const [, ...others] = [...ways].sort(([, a], [, b]) => b.length - a.length)
    const counts = [...ways].map(([way, places]) => ({ way, count: places.length }))
    const message = {
      fr: `Le document nomme le candidat de ${ways.size} façons (${counts.map(({ way, count }) => `« ${way} » ${count} fois`).join(', ')}) : gardez-en une seule.`,
      en: `The document names the candidate in ${ways.size} ways (${counts.map(({ way, count }) => `“${way}” ${count} times`).join(', ')}): keep one.`,
    }
    yield* said(
      source,
      others.flatMap(([, places]) => places),
      message,
      [],
    )
  },
})

/** The way of naming, whatever the number and the capital; the article counts only where the noun does not show both genders. */
function wayOf(found: string): string {
  const written = found.toLowerCase().replace(/\u00a0/g, ' ')
  if (/candidat.*candidat/.test(written)) {
    return written.indexOf('candidate') === written.indexOf('candidat')
      ? 'candidate ou candidat'
      : 'candidat ou candidate'
  }
  const at = written.indexOf('candidat')
  const noun = /^candidat(?:es?(?!\p{L})|[·•.\-/]e|\(e\))?/u.exec(written.slice(at))?.[0] ?? 'candidat'
  const marked = /^candidat[^es]/.test(noun)
  const link = marked ? undefined : /[/,·.(]| ou | et /.exec(written.slice(0, at))?.[0]
  return `${link === undefined ? '' : `le${link === ',' ? ', ' : link}la `}${noun.replace('•', '·').replace(/es$/, 'e')}`
}
