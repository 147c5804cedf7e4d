import type { Localised } from '@equerre/core'

/** Words that Équerre writes in its workbooks, and knows again when they come back. */
export const WORDS = {
  identity: { fr: 'Certification', en: 'Certification' },
  title: { fr: 'Intitulé', en: 'Title' },
  matrix: { fr: 'Couverture des compétences par les modalités', en: 'Coverage of the competencies by the modalities' },
  matrixTab: { fr: 'Couverture', en: 'Coverage' },
} as const satisfies Record<string, Localised>
