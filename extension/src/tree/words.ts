import type { Localised } from '../../../core/src/language.ts'
import type { ModelItem } from '../../../server/src/protocol.ts'

type Missing = ModelItem['missing'][number]

const NO_COMPETENCY: Localised = { fr: 'sans compétence', en: 'no competency' }
const REFERENCE: Localised = { fr: 'renvoi à corriger', en: 'a reference to correct' }

/** In the gender of each kind. */
const MISSING: Readonly<Record<ModelItem['kind'], Readonly<Partial<Record<Missing, Localised>>>>> = {
  certification: {},
  group: {},
  objective: {},
  block: { competency: NO_COMPETENCY, assessment: { fr: 'sans modalité', en: 'no modality' } },
  activity: { competency: NO_COMPETENCY, reference: REFERENCE },
  competency: {
    assessment: { fr: 'non évaluée', en: 'not assessed' },
    criterion: { fr: 'sans critère', en: 'no criterion' },
    reference: REFERENCE,
  },
  assessment: { competency: { fr: 'n’évalue rien', en: 'evaluates nothing' }, reference: REFERENCE },
  criterion: { reference: REFERENCE },
}

/** What an element lacks: « non évaluée », « sans critère ». */
export const missingWords = ({ kind, missing }: ModelItem): readonly Localised[] =>
  missing.flatMap((what) => MISSING[kind][what] ?? [])

/** « 2 éléments à compléter », of what an element holds. */
export const gapsBelow = (gaps: number): Localised => ({
  fr: gaps === 1 ? '1\u00a0élément à compléter' : `${gaps}\u00a0éléments à compléter`,
  en: gaps === 1 ? '1\u00a0element to complete' : `${gaps}\u00a0elements to complete`,
})
