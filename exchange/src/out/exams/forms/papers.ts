import type { Localised } from '@equerre/core'
import type { Audience } from '../../../../../core/src/exams/render/index.ts'

/** The two papers of an exam, however they are laid out: how their forms and their files are named. */
export const PAPERS = {
  candidat: {
    id: 'candidate',
    suffix: { fr: '-candidat', en: '-candidate' },
    name: { fr: 'Le sujet du candidat', en: 'The candidate’s paper' },
  },
  jury: {
    id: 'jury',
    suffix: { fr: '-jury', en: '-jury' },
    name: { fr: 'Le dossier du jury', en: 'The jury’s file' },
  },
} as const satisfies Readonly<
  Record<Audience, { readonly id: string; readonly suffix: Localised; readonly name: Localised }>
>

/** What a paper is called in a form. @param form « Word », « page à imprimer » */
export const paperLabel = (audience: Audience, form: Localised): Localised => ({
  fr: `${PAPERS[audience].name.fr} (${form.fr})`,
  en: `${PAPERS[audience].name.en} (${form.en})`,
})
