import { ownCopy } from '../../french/memo.ts'
import { textsAt } from '../../model/access.ts'
import { withSubActivities } from '../../model/build.ts'
import type { Block, Referential, Text } from '../../model/referential.ts'
import { type Occurrence, placeOf } from '../ecriture/shared/occurrence.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { placeOfLack } from './shared/certification.ts'

/**
 * Only what names a licence to practise: « habilitation » of a partner or « permis de construire » do not. By the word that each holds in
 * small letters: most texts hold none, and one pattern for all would take longer to compile than all texts to read.
 */
const LICENCES: readonly (readonly [hint: string, licence: string])[] = [
  ['réglementé', '(?:activités?|professions?|métiers?) réglementée?s?'],
  [
    'habilitation',
    'habilitations? (?:électriques?|chimiques?|nucléaires?|travaux)|habilitations? (?:B0|BR|BS|BC|B1|B2|H0)',
  ],
  ['carte', 'cartes? professionnelles?'],
  ['agrément', 'agréments? (?:préfector\\p{L}+|ministérie\\p{L}+|préfectora\\p{L}+)'],
  ['permis', 'permis de conduire|permis (?:B|BE|C|CE|C1|D|poids lourd)(?!\\p{L})'],
  ['caces', 'CACES'],
  ['autorisation', 'autorisations? de conduite'],
  ['certificat', "certificats? d[’']aptitude (?:à la conduite|professionnelle)"],
  ['attestation', "attestations? de capacité|attestations? d[’']aptitude"],
  [
    'ordre',
    'ordre (?:professionnel|des (?:avocats|médecins|pharmaciens|infirmiers|architectes|experts-comptables|vétérinaires|sages-femmes|chirurgiens-dentistes|géomètres-experts))',
  ],
]

/** The first licence that a text names. */
function licenceIn(text: string): RegExpExecArray | null {
  const small = text.toLowerCase()
  let first: RegExpExecArray | null = null
  for (const [hint, licence] of LICENCES) {
    const match = small.includes(hint) ? new RegExp(`(?<!\\p{L})(?:${licence})(?!\\p{L})`, 'iu').exec(text) : null
    if (match !== null && (first === null || match.index < first.index)) first = match
  }
  return first
}

export const rule = defineRule({
  id: 'activite-reglementee-non-declaree',
  title: { fr: 'Activité réglementée non déclarée', en: 'Regulated activity not declared' },
  source: { catalogue: 'R-X-LEGAL', reference: 'Code du travail, art. R6113-9, 5°', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Le texte parle d’une autorisation d’exercer (habilitation électrique, carte professionnelle, permis, CACES, ordre…) et `reglementation` est vide.',
      why: 'Les obligations légales du métier sont le cinquième critère d’enregistrement, et la fiche a un champ pour elles.',
      how: 'Décrivez-les dans `reglementation`. Si le mot désigne autre chose ici, faites taire ce constat avec la raison.',
    },
    en: {
      what: 'The text speaks of a licence to practise (electrical habilitation, professional card, driving licence, CACES, professional order…) and `reglementation` is empty.',
      why: 'The legal obligations of the trade are the fifth criterion for registration, and the record has a field for them.',
      how: 'Describe them in `reglementation`. If the word means something else here, silence this finding with the reason.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { reglementation: La conduite suppose une autorisation de l’employeur., prerequis: [CACES R489] }`,
      },
      {
        yaml: `referentiel: 1
certification: { registre: RNCP }
blocs:
  - competences: [{ enonce: Déposer un permis de construire auprès du service instructeur }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { registre: RNCP }
blocs:
  - competences: [{ enonce: Conduire un chariot élévateur dans le respect du CACES afin de charger un camion }]`,
        at: ['CACES'],
      },
    ],
  },
  *check({ source, referential }) {
    if (placeOfLack(referential, 'reglementation') === null) return
    const licence = licenceOf(referential)
    if (licence === null) return
    yield {
      at: placeOf(source, licence),
      message: {
        fr: `« ${licence.found} » annonce une activité réglementée : décrivez ses obligations dans « reglementation » (critère 5 de l’art. R6113-9).`,
        en: `“${licence.found}” points to a regulated activity: describe its obligations in \`reglementation\` (criterion 5 of art. R6113-9).`,
      },
    }
  },
})

/** What the certification says of its own conditions and trade. */
const textsOfCertification = ({ certification }: Referential): readonly Text[] => [
  ...textsAt(certification.node, 'prerequis'),
  ...certification.targetJobs,
  ...[certification.title, certification.objectives].flatMap((text) => text ?? []),
]

const textsOfActivities = ({ activities }: Block): readonly Text[] =>
  withSubActivities(activities).flatMap(({ title, description, tasks }) =>
    [title, description, ...tasks].flatMap((text) => text ?? []),
  )

const textsOfCompetencies = ({ competencies }: Block): readonly Text[] =>
  competencies.flatMap(({ statement, details, continuation }) =>
    [statement, ...details, continuation].flatMap((text) => text ?? []),
  )

/** The first licence in texts, with the rank of its text. */
function firstLicence(texts: readonly Text[]) {
  for (const [rank, { value }] of texts.entries()) {
    const match = licenceIn(value)
    if (match !== null) return { rank, start: match.index, words: ownCopy(match[0]) }
  }
  return null
}

const inActivities = noted((block: Block) => firstLicence(textsOfActivities(block)))
const inCompetencies = noted((block: Block) => firstLicence(textsOfCompetencies(block)))

/** The first licence of a référentiel: the certification, then the activities, then the competencies. */
function licenceOf(referential: Referential): Occurrence | null {
  const { blocks } = referential
  const certification = textsOfCertification(referential)
  const places = [
    { find: () => firstLicence(certification), texts: () => certification },
    ...blocks.map((block) => ({ find: () => inActivities(block), texts: () => textsOfActivities(block) })),
    ...blocks.map((block) => ({ find: () => inCompetencies(block), texts: () => textsOfCompetencies(block) })),
  ]
  for (const { find, texts } of places) {
    const found = find()
    const text = found === null ? undefined : texts()[found.rank]
    if (found === null || text === undefined) continue
    return { text, start: found.start, end: found.start + found.words.length, found: found.words }
  }
  return null
}
