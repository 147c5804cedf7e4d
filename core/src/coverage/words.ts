import type { BloomLevel } from '../french/statement.ts'
import type { Localised } from '../language.ts'
import type { Theme } from '../model/referential.ts'
import type { ThemeFigures } from './themes.ts'

export const THEME_WORDS: Readonly<Record<Theme, Localised>> = {
  handicap: { fr: 'Handicap et accessibilité', en: 'Disability and accessibility' },
  transition_ecologique: { fr: 'Transition écologique', en: 'Ecological transition' },
  transition_numerique: { fr: 'Transition numérique', en: 'Digital transition' },
  sante_securite: { fr: 'Santé et sécurité au travail', en: 'Health and safety at work' },
}

export const ANSWER_WORDS: Readonly<Record<ThemeFigures['answer'], Localised>> = {
  covered: { fr: 'porté par des compétences', en: 'carried by competencies' },
  not_applicable: { fr: 'déclaré sans objet', en: 'declared not applicable' },
  explained: { fr: 'expliqué', en: 'explained' },
  none: { fr: 'sans réponse', en: 'no answer' },
}

export const BLOOM_WORDS: Readonly<Record<BloomLevel | 'unknown', Localised>> = {
  connaitre: { fr: 'connaître', en: 'know' },
  comprendre: { fr: 'comprendre', en: 'understand' },
  appliquer: { fr: 'appliquer', en: 'apply' },
  analyser: { fr: 'analyser', en: 'analyse' },
  synthetiser: { fr: 'synthétiser', en: 'synthesise' },
  evaluer: { fr: 'évaluer', en: 'evaluate' },
  unknown: { fr: 'non classé', en: 'unclassified' },
}
