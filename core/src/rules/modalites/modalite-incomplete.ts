import type { Localised } from '../../language.ts'
import { named, placeOf } from '../../model/naming.ts'
import type { Assessment } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf } from './shared/assessments.ts'
import { FIELD_NAMES, type Field, lackingFields } from './shared/fields.ts'
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
      how: 'Complétez les éléments cités, par leurs clés ou dans le texte. Ce qui manque à la plupart des épreuves est dit une seule fois.',
    },
    en: {
      what: 'The assessment lacks what is needed to run it: context, brief, deliverable, duration (or volume), participation, evaluators, place, resources. What the free text says counts (“Durée : 3 heures”, “individuelle”, “devant un jury”); so does a reference to the examination rules.',
      why: 'An outside organiser must be able to run it, and two candidates must sit the same one; the order of 9 March 2006 (art. 5) asks for it and accepted référentiels show it.',
      how: 'Complete the parts named, by their keys or in the text. What most assessments lack is said once.',
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
    ],
  },
  *check({ referential, source }) {
    const assessments = assessmentsOf(referential)
    const lacking = new Map(assessments.map((assessment) => [assessment, lackingFields(assessment, referential)]))
    const common = commonLacks([...lacking.values()], assessments.length)
    const first = assessments.filter((assessment) => lacking.get(assessment)?.some((field) => common.has(field)))
    const [place, ...others] = first
    if (place !== undefined) {
      yield {
        at: placeOf(source, place),
        message: ofMost(common, assessments.length),
        related: others.slice(0, MOST_RELATED).map((other) => ({ at: placeOf(source, other), message: HERE_TOO })),
        missing: true,
      }
    }
    for (const [assessment, fields] of lacking) {
      const own = fields.filter((field) => !common.has(field))
      if (own.length > 0) yield { at: placeOf(source, assessment), message: ofOne(assessment, own), missing: true }
    }
  },
})

const MOST_RELATED = 20
const HERE_TOO = { fr: 'Ici aussi.', en: 'Here too.' }
const SEVERAL = 3

/** The fields that a good part of the assessments lack, with how many lack each: a habit of the document, and one remark. */
function commonLacks(lacking: readonly (readonly Field[])[], count: number): ReadonlyMap<Field, number> {
  const counts = new Map<Field, number>()
  for (const field of lacking.flat()) counts.set(field, (counts.get(field) ?? 0) + 1)
  return new Map([...counts].filter(([, times]) => times >= SEVERAL && times * 3 >= count))
}

function ofMost(common: ReadonlyMap<Field, number>, count: number): Localised {
  const names = (language: 'fr' | 'en') =>
    [...common]
      .map(([field, times]) => `${FIELD_NAMES[field][language]} (${language === 'fr' ? 'à' : 'in'} ${times})`)
      .join(', ')
  return {
    fr: `Sur ${count} épreuves, il manque : ${names('fr')}. Sans cela, un organisateur extérieur ne peut pas les faire passer : complétez-les.`,
    en: `Of ${count} assessments, these are missing: ${names('en')}. Without them an outside organiser cannot run them: complete them.`,
  }
}

function ofOne(assessment: Assessment, fields: readonly Field[]): Localised {
  const { fr, en } = named(assessment)
  const names = (language: 'fr' | 'en') => fields.map((field) => FIELD_NAMES[field][language]).join(', ')
  return {
    fr: `${fr} ne dit pas : ${names('fr')}. Sans cela, un organisateur extérieur ne peut pas la faire passer : complétez-la.`,
    en: `${en} does not state: ${names('en')}. Without that an outside organiser cannot run it: complete it.`,
  }
}
