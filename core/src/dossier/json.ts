import type { Language, Localised } from '../language.ts'
import type { Dossier } from './dossier.ts'

/** The review of a dossier as plain data. */
export function dossierJson(dossier: Dossier, language: Language) {
  const sentences = (list: readonly Localised[]): readonly string[] => list.map((item) => item[language])
  return {
    article: dossier.article,
    notes: sentences(dossier.notes),
    criteria: dossier.reviews.map(({ number, title, shows, lacks, ifAny, outside, findings }) => ({
      number,
      title: title[language],
      shows: sentences(shows),
      lacks: sentences(lacks),
      ifAny: sentences(ifAny),
      outside: sentences(outside),
      findings: findings.map(({ rule, severity, count }) => ({ rule, severity, count })),
    })),
  }
}
