import { withSubActivities } from '../../model/build.ts'
import { type NamedElement, placeOf } from '../../model/naming.ts'
import type { Referential } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'codes-absents',
  title: { fr: 'Éléments sans code', en: 'Elements without a code' },
  source: { catalogue: 'R-ID-UNIQUE', reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Aucune compétence, ou aucune épreuve de bloc, n’a de code ; ou une partie seulement des activités, des épreuves ou des critères en a un. Un seul constat par sorte d’élément.',
      why: 'Sans code, un élément ne se cite ni dans le référentiel, ni dans une grille, ni en jury.',
      how: 'Numérotez-les : A1.1, C1.1, E1. Des épreuves propres à une compétence, et des critères, peuvent s’en passer tous.',
    },
    en: {
      what: 'No competency, or no assessment of a bloc, has a code; or only some of the activities, assessments or criteria have one. One finding for each sort of element.',
      why: 'Without a code an element can be cited neither in the référentiel, nor in a grid, nor by a jury.',
      how: 'Number them: A1.1, C1.1, E1. Assessments proper to one competency, and criteria, may all do without.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Régler une machine
        modalites: [{ intitule: Réglage en atelier }, { intitule: Entretien }]
        criteres: [La pièce est conforme., Le relevé est daté.]
    modalites: [{ id: E1 }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ id: A1, intitule: Réglage }, { intitule: Contrôle des pièces }]
    competences: [{ enonce: Régler une machine outil }, { enonce: Rendre compte }]
    modalites: [{ intitule: Réglage en atelier }, { intitule: Entretien avec le jury }]
    criteres: [{ id: Cr1, enonce: La pièce est conforme. }, { enonce: Le relevé est daté du jour. }]`,
        at: ['Contrôle des pièces', 'Régler une machine outil', 'Réglage en atelier', 'Le relevé est daté'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    for (const { words, elements, mayAllLack } of sortsOf(referential)) {
      const without = elements.filter((element) => element.id === null)
      const [first, ...others] = without
      const all = without.length === elements.length
      if (first === undefined || (all && (mayAllLack || elements.length < 2))) continue
      yield {
        at: placeOf(source, first),
        message: {
          fr: `${french(words.fr, without.length, elements.length)} : numérotez-les, pour pouvoir les citer.`,
          en: `${english(words.en, without.length, elements.length)}: number them, so that they can be cited.`,
        },
        related: others.slice(0, 5).map((element) => ({
          at: placeOf(source, element),
          message: { fr: 'Sans code aussi.', en: 'Without a code too.' },
        })),
        missing: true,
      }
    }
  },
})

/** « Les 3 épreuves n’ont pas de code », « 2 critères sur 18 n’ont pas de code ». */
function french([one, many]: Word, without: number, count: number): string {
  if (without === count) return `Les ${count} ${many} n’ont pas de code`
  return `${without} ${without === 1 ? `${one} sur ${count} n’a` : `${many} sur ${count} n’ont`} pas de code`
}

function english([one, many]: Word, without: number, count: number): string {
  if (without === count) return `The ${count} ${many} have no code`
  return `${without} ${without === 1 ? `${one} out of ${count} has` : `${many} out of ${count} have`} no code`
}

/** One, and several. */
type Word = readonly [string, string]

interface Sort {
  readonly words: { readonly fr: Word; readonly en: Word }
  readonly elements: readonly NamedElement[]
  /** They may do without codes, but not in part. */
  readonly mayAllLack: boolean
}

function sortsOf({ blocks }: Referential): readonly Sort[] {
  const assessments = blocks.flatMap((block) => block.assessments).filter((assessment) => assessment.owner === null)
  const competencies = blocks.flatMap((block) => block.competencies)
  return [
    {
      words: { fr: ['activité', 'activités'], en: ['activity', 'activities'] },
      elements: withSubActivities(blocks.flatMap((block) => block.activities)),
      mayAllLack: true,
    },
    {
      words: { fr: ['compétence', 'compétences'], en: ['competency', 'competencies'] },
      // A competency without a code among others that have one is a finding of its own.
      elements: competencies.every((competency) => competency.id === null) ? competencies : [],
      mayAllLack: false,
    },
    {
      words: { fr: ['épreuve', 'épreuves'], en: ['assessment', 'assessments'] },
      elements: assessments,
      mayAllLack: false,
    },
    {
      words: { fr: ['critère', 'critères'], en: ['criterion', 'criteria'] },
      elements: blocks.flatMap((block) => block.criteria),
      mayAllLack: true,
    },
  ]
}
