import { withSubActivities } from '../../model/build.ts'
import type { Block } from '../../model/referential.ts'
import { wholeText } from '../competences/shared/competencies.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { placeOfFile } from './shared/certification.ts'

const KILOBYTE = 1024
const MOST_ACTIVITIES = 32 * KILOBYTE
const MOST_COMPETENCIES = 64 * KILOBYTE

export const rule = defineRule({
  id: 'texte-hors-limites-de-la-fiche',
  title: { fr: 'Texte trop volumineux pour la fiche', en: 'Text too large for the record' },
  source: {
    catalogue: 'R-META',
    reference: 'France compétences, schéma XSD v4.1 des fiches et dictionnaire de données v3.1',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'L’ensemble des activités dépasse 32 Ko, ou l’ensemble des compétences 64 Ko. Ce sont des octets : une lettre accentuée en compte deux.',
      why: 'Les champs « activités visées » et « compétences attestées » de la fiche s’arrêtent là.',
      how: 'Resserrez les tâches ou les énoncés ; ce qui relève de l’évaluation n’y a pas sa place.',
    },
    en: {
      what: 'All the activities together exceed 32 KB, or all the competencies 64 KB. These are bytes: an accented letter counts for two.',
      why: 'The fields of the record for activities and competencies stop there.',
      how: 'Tighten the tasks or the statements; what belongs to assessment has no place there.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ intitule: Réglage des machines, taches: [Régler la pression] }]
    competences: [{ enonce: Régler une machine }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites:
      - &activite
        intitule: Réglage des machines
        taches:
          - &tache Relever la pression, la température et le débit de chaque machine puis les reporter sur la fiche de suivi
${'          - *tache\n'.repeat(20)}
${'      - *activite\n'.repeat(16)}`,
        at: ['blocs'],
      },
    ],
  },
  *check({ referential }) {
    const at = placeOfFile(referential, referential.blocks.every((block) => block.implicit) ? 'competences' : 'blocs')
    if (at === null) return
    const activities = bytesOfAll(referential.blocks.map(activitiesOf))
    if (activities > MOST_ACTIVITIES) {
      yield {
        at,
        message: tooLarge(activities, MOST_ACTIVITIES, 'Les activités', 'activités visées', 'The activities'),
      }
    }
    const competencies = bytesOfAll(referential.blocks.map(competenciesOf))
    if (competencies > MOST_COMPETENCIES) {
      const message = tooLarge(
        competencies,
        MOST_COMPETENCIES,
        'Les compétences',
        'compétences attestées',
        'The competencies',
      )
      yield { at, message }
    }
  },
})

const activitiesOf = noted(({ activities }: Block) =>
  sizeOf(
    withSubActivities(activities).flatMap(({ title, description, tasks }) =>
      [title, description, ...tasks].flatMap((text) => text?.value ?? []),
    ),
  ),
)

const competenciesOf = noted(({ competencies }: Block) => sizeOf(competencies.map(wholeText)))

interface Size {
  readonly bytes: number
  readonly isEmpty: boolean
}

const sizeOf = (texts: readonly string[]): Size => ({ bytes: bytes(texts.join('\n')), isEmpty: texts.length === 0 })

/** The length of all the texts in UTF-8, a line break between two. */
function bytesOfAll(sizes: readonly Size[]): number {
  const written = sizes.filter(({ isEmpty }) => !isEmpty)
  return written.reduce((sum, size) => sum + size.bytes, Math.max(0, written.length - 1))
}

function bytes(whole: string): number {
  const beyond = (characters: RegExp): number => whole.match(characters)?.length ?? 0
  // Each half of a pair counts for two of its four bytes.
  return whole.length + beyond(/[^\0-\x7f]/g) + beyond(/[\u0800-\ud7ff\ue000-\uffff]/g) + lonelyHalves(whole)
}

const lonelyHalves = (text: string): number =>
  text.match(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g)?.length ?? 0

function tooLarge(size: number, most: number, fr: string, field: string, en: string) {
  const kilobytes = Math.ceil(size / KILOBYTE)
  return {
    fr: `${fr} font ${kilobytes} Ko ; le champ « ${field} » de la fiche en accepte ${most / KILOBYTE}. Resserrez les textes.`,
    en: `${en} make ${kilobytes} KB; the field “${field}” of the record accepts ${most / KILOBYTE}. Tighten the texts.`,
  }
}
