import { canonicalCode, writtenReferences } from '../../../model/codes.ts'
import { entryOf } from '../../../source/pointer.ts'
import { isSaidByStructure } from '../../../structure/said.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'specification-absente',
  title: { fr: 'Table de spécification absente', en: 'Table of specification missing' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'L’examen n’a pas de table de spécification.',
      why: 'Sans plan, le poids des compétences dépend de l’ordre dans lequel les questions sont venues.',
      how: 'Décidez dans `specification` combien de points vont à chaque compétence, et à quel niveau.',
    },
    en: {
      what: 'The exam has no table of specification.',
      why: 'Without a plan the weight of the competencies depends on the order in which the questions came.',
      how: 'Decide under `specification` how many points go to each competency, and at which level.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
specification:
  - { competence: C1.1, bloom: appliquer, points: 20 }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.2, enonce: Remplissez le planning de la semaine. }
`,
        at: ['questions'],
      },
    ],
  },
  *check({ exam }) {
    if (exam.root === null || entryOf(exam.root, 'specification') !== undefined) return
    if (isSaidByStructure('exam', exam.root, 'specification')) return
    const codes = exam.questions.flatMap(({ competency }) =>
      competency === null ? [] : canonicalCode(competency.value),
    )
    // A text of several codes is no other competency, and is said by another rule.
    const competencies = new Set(codes.filter((code) => writtenReferences(code).length === 1))
    const questions = entryOf(exam.root, 'questions')
    // Of a single question or competency there is nothing to share out.
    if (competencies.size < 2 || questions === undefined) return
    yield {
      at: questions.key.range,
      message: {
        fr: 'L’examen n’a pas de table de spécification. Décidez dans `specification` combien de points vont à chaque compétence, et à quel niveau.',
        en: 'The exam has no table of specification. Decide under `specification` how many points go to each competency, and at which level.',
      },
      missing: true,
    }
  },
})
