import { isSaidByStructure } from '../../../structure/said.ts'
import { placeOfExam } from '../../model/naming.ts'
import { enumerated } from '../../wording/lists.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-incomplet',
  title: { fr: 'Examen incomplet', en: 'Incomplete exam' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Il manque à l’examen un intitulé, ce qu’il prépare (`bloc`, `modalite` ou `competences`), sa durée ou ses points.',
      why: 'Le candidat ne sait pas ce qui l’attend, et rien ne peut être comparé à l’épreuve.',
      how: 'Ajoutez les clés que le message nomme.',
    },
    en: {
      what: 'The exam lacks a title, what it prepares for (`bloc`, `modalite` or `competences`), its duration or its points.',
      why: 'The candidate does not know what to expect, and nothing can be compared to the assessment.',
      how: 'Add the keys that the message names.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
intitule: Examen blanc du bloc 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
duree: PT2H
points: 20
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
intitule: Examen blanc
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
        at: ['BC1'],
      },
    ],
  },
  *check({ source, exam }) {
    // An exam that has nothing yet is not incomplete, it is not begun.
    if (exam.root === null || exam.questions.length === 0) return
    const isMissing = (key: string): boolean => !isSaidByStructure('exam', exam.root, key)
    const hasNoAim = exam.block === null && exam.assessment === null && exam.competencies.length === 0
    const missing = [
      ...(exam.title === null && isMissing('intitule') ? ['`intitule`'] : []),
      ...(hasNoAim && ['bloc', 'modalite', 'competences'].every(isMissing)
        ? ['`bloc`, `modalite`, `competences`']
        : []),
      ...(exam.duration === null && isMissing('duree') ? ['`duree`'] : []),
      ...(exam.pointsNode === null && isMissing('points') ? ['`points`'] : []),
    ]
    if (missing.length === 0) return
    const { fr, en } = enumerated(missing.map((key) => ({ fr: key, en: key })))
    yield {
      at: placeOfExam(source, exam),
      message: { fr: `Il manque à l’examen : ${fr}.`, en: `The exam lacks: ${en}.` },
      missing: true,
    }
  },
})
