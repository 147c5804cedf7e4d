import { entryOf } from '../../model/access.ts'
import type { Referential } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { placeOfLack } from './shared/certification.ts'

interface Options {
  readonly champs: readonly string[]
}

/** What the record asks for, in its words; some of it is not asked of an RS. */
const FIELDS = [
  { key: 'objectifs_contexte', rs: true, fr: 'les objectifs et le contexte', en: 'the objectives and context' },
  { key: 'emplois_vises', rs: false, fr: 'les métiers ou emplois visés', en: 'the target jobs' },
  { key: 'certificateurs', rs: true, fr: 'le certificateur', en: 'the certifier' },
  { key: 'voies_acces', rs: true, fr: 'les voies d’accès', en: 'the access routes' },
  { key: 'regles_obtention', rs: false, fr: 'les règles d’obtention', en: 'the rules of award' },
] as const

const KEYS: readonly string[] = FIELDS.map(({ key }) => key)

export const rule = defineRule<Options>({
  id: 'fiche-incomplete',
  title: { fr: 'Fiche incomplète', en: 'Incomplete record' },
  source: {
    catalogue: 'R-META',
    reference:
      'Arrêté du 4 janvier 2019 relatif aux informations transmises à France compétences ; Code du travail, art. L6113-1 et R6113-9, 6°',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        champs: {
          type: 'array',
          items: { enum: KEYS },
          description: 'Champs de la fiche à demander. Un RS n’a ni `emplois_vises` ni `regles_obtention`.',
        },
      },
    },
    defaults: { champs: KEYS },
  },
  documentation: {
    fr: {
      what: 'Il manque à `certification` des données que la fiche demande : objectifs et contexte, métiers ou emplois visés, certificateur, voies d’accès, règles d’obtention. Un seul constat les nomme.',
      why: 'Ces champs sont transmis à France compétences avec le référentiel. Ils disent à quel besoin la certification répond, qui la délivre, par où l’on y accède et comment les blocs la donnent.',
      how: 'Écrivez les clés citées dans `certification`. Si une autre partie du dossier les porte, retirez-les de l’option `champs`.',
    },
    en: {
      what: '`certification` lacks data that the record asks for: objectives and context, target jobs, certifier, access routes, rules of award. One finding names them.',
      why: 'These fields are sent to France compétences with the référentiel. They say which need the certification meets, who delivers it, how it is reached and how the blocs give it.',
      how: 'Write the keys named in `certification`. If another part of the application holds them, take them out of the `champs` option.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification:
  registre: RNCP
  objectifs_contexte: Les ateliers manquent d’agenceurs capables de suivre un chantier.
  emplois_vises: [Agenceur]
  certificateurs: [{ nom: École du bois }]
  voies_acces: [formation_continue, vae]
  regles_obtention: La validation de tous les blocs, capitalisables à vie, donne la certification.`,
      },
      {
        yaml: `referentiel: 1
certification:
  registre: RS
  objectifs_contexte: Les arboriculteurs demandent une taille qui prolonge la vie des arbres.
  certificateurs: [{ nom: École du bois }]
  voies_acces: [formation_continue]`,
      },
      { yaml: 'referentiel: 1\nblocs: []' },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { registre: RNCP }`,
        at: ['certification'],
      },
      {
        yaml: `referentiel: 1
certification:
  registre: RS
  objectifs_contexte: Les arboriculteurs demandent une taille qui prolonge la vie des arbres.
  certificateurs: []
  voies_acces: [formation_continue]`,
        at: ['certificateurs'],
      },
    ],
  },
  scope: 'element',
  *check({ referential, options }) {
    const missing = FIELDS.flatMap((field) => {
      const isAsked = options.champs.includes(field.key) && (field.rs || referential.certification.register !== 'RS')
      const at = isAsked ? placeOfLack(referential, field.key) : null
      return at === null ? [] : [{ ...field, at }]
    })
    const [first, ...others] = missing
    if (first === undefined) return
    yield {
      at: others.length === 0 ? first.at : (keyOfCertification(referential) ?? first.at),
      message: {
        fr: `Fiche incomplète : il manque ${listed(
          missing.map(({ key, fr }) => `${fr} (« ${key} »)`),
          'et',
        )}. Ces données sont transmises avec le référentiel : ajoutez-les à « certification ».`,
        en: `Incomplete record: it lacks ${listed(
          missing.map(({ key, en }) => `${en} (\`${key}\`)`),
          'and',
        )}. These data are sent with the référentiel: add them to \`certification\`.`,
      },
      missing: true,
    }
  },
})

const keyOfCertification = ({ root }: Referential) => entryOf(root, 'certification')?.key.range

const listed = (words: readonly string[], and: string): string => words.join(', ').replace(/, (?=[^,]*$)/, ` ${and} `)
