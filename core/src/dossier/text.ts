import type { Localised } from '../language.ts'
import type { Layout } from '../report/layout.ts'
import { visible } from '../report/visible.ts'
import { SEVERITY_WORDS } from '../report/words.ts'
import { wrap } from '../report/wrap.ts'
import type { CriterionReview, Dossier, RuleCount } from './dossier.ts'

const WORDS = {
  heading: { fr: 'Dossier d’enregistrement', en: 'Registration dossier' },
  shows: { fr: 'Le fichier montre', en: 'The file shows' },
  lacks: { fr: 'Il manque', en: 'Missing' },
  ifAny: { fr: 'À préciser s’il y a lieu', en: 'To be stated if there is any' },
  findings: { fr: 'À revoir', en: 'To review' },
  outside: { fr: 'Hors du fichier', en: 'Outside the file' },
} as const satisfies Record<string, Localised>

/** The review of a dossier for a terminal. @returns lines without their line breaks */
export function dossierText(dossier: Dossier, path: string, layout: Layout): readonly string[] {
  const { language, style } = layout
  const title = dossier.title === null ? visible(path) : `${visible(dossier.title)} (${visible(path)})`
  return [
    style.path(title),
    style.quiet(`${WORDS.heading[language]}, ${dossier.article}`),
    '',
    ...dossier.notes.flatMap((note) => wrap(note[language], layout.width)),
    ...dossier.reviews.flatMap((review) => ['', ...reviewText(review, layout)]),
  ]
}

function reviewText(review: CriterionReview, layout: Layout): readonly string[] {
  const { language, style } = layout
  const number = review.number === null ? '•' : `${review.number}.`
  const sentences = (list: readonly Localised[]): readonly string[] => list.map((item) => visible(item[language]))
  return [
    style.strong(`${number} ${review.title[language]}`),
    ...part('✓', WORDS.shows, sentences(review.shows), layout),
    ...part('✗', WORDS.lacks, sentences(review.lacks), layout),
    ...part('?', WORDS.ifAny, sentences(review.ifAny), layout),
    ...part(
      '!',
      WORDS.findings,
      review.findings.map((count) => ruleText(count, layout)),
      layout,
    ),
    ...part('…', WORDS.outside, sentences(review.outside), layout),
  ]
}

function ruleText({ rule, title, severity, count }: RuleCount, { language, style }: Layout): string {
  const times = count > 1 ? ` × ${count}` : ''
  return `${style.severity(severity, SEVERITY_WORDS[severity][language])} ${title[language]}${times} (${rule})`
}

function part(
  mark: string,
  words: Localised,
  items: readonly string[],
  { language, style, width }: Layout,
): readonly string[] {
  if (items.length === 0) return []
  const paint = mark === '✓' ? style.good : mark === '…' ? style.quiet : (text: string) => text
  return [
    `   ${paint(`${mark} ${words[language]}`)}`,
    ...items.flatMap((item) => wrap(item, width - 8).map((line, index) => `     ${index === 0 ? '- ' : '  '}${line}`)),
  ]
}
