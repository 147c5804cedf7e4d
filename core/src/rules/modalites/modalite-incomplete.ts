import type { Localised } from '../../language.ts'
import { named, placeOf } from '../../model/naming.ts'
import type { Assessment, Block, Referential } from '../../model/referential.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { FIELD_NAMES, FIELDS, type Field, lackingFields } from './shared/fields.ts'
import { READ, WARNING, withAssessment } from './shared/source.ts'

export const rule = defineRule({
  id: 'modalite-incomplete',
  title: { fr: 'Épreuve incomplètement décrite', en: 'Assessment not fully described' },
  source: {
    catalogue: 'R-MOD-FIELDS',
    reference:
      'Arrêté du 9 mars 2006, art. 5 (référentiel de certification) ; France compétences, Préconisations d’octobre 2021, 2.1',
    read: READ,
  },
  severity: WARNING,
  documentation: {
    fr: {
      what: 'Il manque à l’épreuve de quoi la faire passer : contexte, consigne, production, durée (ou volume), participation, évaluateurs, lieu, ressources. Ce que dit le texte libre compte (« Durée : 3 heures », « individuelle », « devant un jury ») ; un renvoi au règlement d’examen aussi.',
      why: 'Un organisateur extérieur doit pouvoir monter l’épreuve, et deux candidats doivent passer la même ; c’est ce que demande l’arrêté du 9 mars 2006 (art. 5) et ce que montrent les référentiels acceptés.',
      how: 'Complétez les éléments cités, par leurs clés ou dans le texte. Ce qui manque à un bon nombre d’épreuves est dit une seule fois, avec le nombre.',
    },
    en: {
      what: 'The assessment lacks what is needed to run it: context, brief, deliverable, duration (or volume), participation, evaluators, place, resources. What the free text says counts (“Durée : 3 heures”, “individuelle”, “devant un jury”); so does a reference to the examination rules.',
      why: 'An outside organiser must be able to run it, and two candidates must sit the same one; the order of 9 March 2006 (art. 5) asks for it and accepted référentiels show it.',
      how: 'Complete the parts named, by their keys or in the text. What a good part of the assessments lack is said once, with the number.',
    },
  },
  examples: {
    valid: [
      {
        yaml: withAssessment(`- id: E1
  type: mise_en_situation
  cadre: reconstitue
  forme: [pratique]
  participation: individuelle
  lieu: presentiel
  ressources: [Notice de l’appareil]
  duree: PT2H
  consigne: Vous réalisez la visite annuelle et vous remplissez le livret.
  jury: { membres: 2 }`),
      },
      {
        yaml: withAssessment(`- id: E1
  enonce: "Étude de cas individuelle en salle, à partir d’un dossier fourni. Le candidat rédige une note. Durée : 3 heures. Correction par deux évaluateurs."`),
      },
      {
        yaml: withAssessment(`- id: E1
  enonce: Dossier individuel de 20 pages sur une entreprise réelle ; le règlement d’examen fixe la durée de la soutenance et le jury.`),
      },
      {
        yaml: withAssessment(`- id: E1
  type: mise_en_situation
  cadre: reel
  forme: [pratique]
  participation: individuelle
  lieu: presentiel
  ressources: [Plan]
  duree: PT2H
  consigne: Tourner l’axe.
  jury: { membres: 2 }`),
      },
    ],
    invalid: [
      {
        yaml: withAssessment(`- id: E1
  type: etude_de_cas
  enonce: Étude de cas individuelle à partir d’un dossier fourni ; le candidat rédige une note.`),
        at: ['E1'],
      },
      {
        yaml: withAssessment(`- type: [dossier, soutenance]
  lieu: presentiel
  participation: individuelle
  enonce: Dossier de 20 pages sur une entreprise réelle, puis soutenance orale devant un jury.`),
        at: ['Dossier de 20 pages'],
      },
      {
        yaml: withAssessment(`- { id: E1, type: projet, enonce: "Projet individuel pour une entreprise réelle : plan d’action devant un jury." }
- { id: E2, type: projet, enonce: "Projet individuel pour une entreprise réelle : budget devant un jury." }
- { id: E3, type: projet, enonce: "Projet individuel pour une entreprise réelle : bilan devant un jury." }`),
        at: ['E1'],
      },
      {
        yaml: withAssessment(`- { id: E1, type: projet, enonce: "Projet pour une entreprise réelle : plan d’action devant un jury." }
- { id: E2, type: projet, enonce: "Projet individuel pour une entreprise réelle : budget devant un jury." }
- { id: E3, type: projet, enonce: "Projet individuel pour une entreprise réelle : bilan devant un jury." }
- { id: E4, type: projet, duree: PT3H, lieu: presentiel, enonce: "Projet pour une entreprise réelle : le candidat rédige un bilan puis répond devant un jury." }`),
        at: ['E1', 'E4'],
      },
    ],
  },
  *check({ referential, source }) {
    const lackingIn = tellsJury(referential) ? lackingBesideJury : lackingInAll
    const lacking = referential.blocks.flatMap((block) => {
      const fields = lackingIn(block)
      return block.assessments.map((assessment, rank) => ({ assessment, fields: fields[rank] ?? [] }))
    })
    const common = commonLacks(lacking.map(({ fields }) => fields))
    const alike = lacking.filter(({ fields }) => fields.some((field) => common.has(field)))
    const [first, ...others] = alike
    if (first !== undefined) {
      yield {
        at: placeOf(source, first.assessment),
        message: ofMost(countsIn(alike.map(({ fields }) => fields)), lacking.length),
        related: others.slice(0, MOST_RELATED).map(({ assessment, fields }) => ({
          at: placeOf(source, assessment),
          message: {
            fr: `Ici : ${listed(fields, 'fr')}.`,
            en: `Here: ${listed(fields, 'en')}.`,
          },
        })),
        missing: true,
      }
    }
    for (const each of lacking) {
      if (each.fields.length === 0 || alike.includes(each)) continue
      yield { at: placeOf(source, each.assessment), message: ofOne(each.assessment, each.fields), missing: true }
    }
  },
})

/** Whether the certification says who evaluates. */
const tellsJury = ({ certification }: Referential): boolean =>
  certification.juries.some(({ members, composition }) => members !== null || composition !== null)

const lackingBesideJury = noted(({ assessments }: Block) => assessments.map((each) => lackingFields(each, true)))
const lackingInAll = noted(({ assessments }: Block) => assessments.map((each) => lackingFields(each, false)))

const MOST_RELATED = 20
const SEVERAL = 3

/** How many assessments lack each field, in the order an outsider asks for them. */
function countsIn(lacking: readonly (readonly Field[])[]): ReadonlyMap<Field, number> {
  const all = lacking.flat()
  const counts = new Map<Field, number>()
  for (const field of FIELDS) if (all.includes(field)) counts.set(field, all.filter((each) => each === field).length)
  return counts
}

/** The fields that a good part of the assessments lack: a habit of the document, and one remark for all that share it. */
function commonLacks(lacking: readonly (readonly Field[])[]): ReadonlySet<Field> {
  const common = [...countsIn(lacking)].filter(([, times]) => times >= SEVERAL && times * 3 >= lacking.length)
  return new Set(common.map(([field]) => field))
}

/** Some names hold a comma. */
const BETWEEN = { fr: ' ; ', en: '; ' }

const listed = (fields: readonly Field[], language: 'fr' | 'en'): string =>
  fields.map((field) => FIELD_NAMES[field][language]).join(BETWEEN[language])

function ofMost(counts: ReadonlyMap<Field, number>, count: number): Localised {
  const names = (language: 'fr' | 'en') =>
    [...counts].map(([field, times]) => `${FIELD_NAMES[field][language]} (${times})`).join(BETWEEN[language])
  return {
    fr: `Sur ${count} épreuves, sont à préciser : ${names('fr')}. Un organisateur doit pouvoir les faire passer avec ce seul texte, sinon renvoyez au règlement d’examen.`,
    en: `Of ${count} assessments, to be made precise: ${names('en')}. An organiser must be able to run them with this text alone, or refer to the examination rules.`,
  }
}

function ofOne(assessment: Assessment, fields: readonly Field[]): Localised {
  const { fr, en } = named(assessment)
  return {
    fr: `${fr} laisse à préciser : ${listed(fields, 'fr')}. Un organisateur doit pouvoir la faire passer avec ce seul texte, sinon renvoyez au règlement d’examen.`,
    en: `${en} leaves to be made precise: ${listed(fields, 'en')}. An organiser must be able to run it with this text alone, or refer to the examination rules.`,
  }
}
