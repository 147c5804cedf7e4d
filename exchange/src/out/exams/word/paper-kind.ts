import { WORDS } from '../../../../../core/src/exams/render/words.ts'
import type { Language, Localised } from '../../../../../core/src/language.ts'

/** The subject of a paper among the properties of its Word file: « Examen blanc · Sujet du candidat ». An import knows it by that. */
export const paperKind = (audience: Localised, language: Language): string =>
  `${WORDS.exam[language]} · ${audience[language]}`

/** Whether the subject of a document is that of a paper, in either language. */
export const isPaperKind = (subject: string): boolean =>
  [WORDS.forCandidate, WORDS.forJury].some((audience) =>
    (['fr', 'en'] as const).some((language) => paperKind(audience, language) === subject),
  )
