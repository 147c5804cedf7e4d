import { defineRule } from '../rule.ts'
import { keyIn } from './shared/certification.ts'

const ALL_BLOCKS =
  /(?<!\p{L})(?:ensemble|totalité|intégralité|tous|toutes|chacun|chacune|chaque|validation des|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+)(?!\p{L})[^.]{0,60}(?<!\p{L})blocs?(?!\p{L})|(?<!\p{L})blocs?(?!\p{L})[^.]{0,60}(?<!\p{L})(?:tous|chacun|ensemble|totalité)(?!\p{L})/iu
const KEPT =
  /capitalis|à vie|définitiv|validation partielle|partiellement valid|séparément|indépendamment|isolément|bloc par bloc|certificat(?!ion)|attestation|attesté|conserv|reste acquis/iu
/** The rule stands in another document: nothing more is asked here. */
const ELSEWHERE = /règlement|reglement|annexe/iu

export const rule = defineRule({
  id: 'regles-obtention-incompletes',
  title: { fr: 'Règles d’obtention incomplètes', en: 'Incomplete rules of award' },
  source: {
    catalogue: 'R-BLOC-ALL',
    reference: 'France compétences, note sur les blocs de compétences, 24 septembre 2019',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'Les règles d’obtention ne disent pas que tous les blocs donnent la certification, ou que chaque bloc se capitalise. Un renvoi au règlement suffit.',
      why: 'Un candidat peut ne préparer qu’un bloc : il doit savoir que ce bloc lui reste acquis et ce qu’il faut de plus pour la certification.',
      how: 'Dites les deux : « La certification est obtenue par la validation de l’ensemble des blocs ; chaque bloc validé est attesté et capitalisable. »',
    },
    en: {
      what: 'The rules of award do not say that all the blocs give the certification, or that each bloc is kept. A reference to the regulations is enough.',
      why: 'A candidate may prepare one bloc only: they must know that it is theirs to keep and what more the certification takes.',
      how: 'Say both: “La certification est obtenue par la validation de l’ensemble des blocs ; chaque bloc validé est attesté et capitalisable.”',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification:
  regles_obtention: >-
    La certification est obtenue par la validation de l’ensemble des blocs. Chaque bloc validé est
    capitalisable à vie.`,
      },
      { yaml: 'referentiel: 1\ncertification: { regles_obtention: Voir l’article 12 du règlement de certification. }' },
    ],
    invalid: [
      {
        yaml: 'referentiel: 1\ncertification: { regles_obtention: La moyenne de dix sur vingt est exigée. }',
        at: ['regles_obtention'],
      },
      {
        yaml: 'referentiel: 1\ncertification: { regles_obtention: Le candidat valide la totalité des blocs. }',
        at: ['regles_obtention'],
      },
    ],
  },
  scope: 'element',
  *check({ referential }) {
    const { awardRules, register } = referential.certification
    const at = keyIn(referential, 'regles_obtention')
    if (awardRules === null || at === null || register === 'RS' || ELSEWHERE.test(awardRules.value)) return
    const all = ALL_BLOCKS.test(awardRules.value)
    const kept = KEPT.test(awardRules.value)
    if (all && kept) return
    const fr = [
      all ? [] : ['que la validation de tous les blocs donne la certification'],
      kept ? [] : ['que chaque bloc validé reste acquis'],
    ].flat()
    const en = [
      all ? [] : ['that validating all the blocs gives the certification'],
      kept ? [] : ['that each validated bloc is kept'],
    ].flat()
    yield {
      at,
      message: {
        fr: `Les règles d’obtention ne disent pas ${fr.join(' ni ')} : complétez-les, ou renvoyez au règlement.`,
        en: `The rules of award do not say ${en.join(' nor ')}: complete them, or refer to the regulations.`,
      },
    }
  },
})
