import type { Reference } from '../../../model/referential.ts'
import { replacements } from '../../../rules/codes/shared/replacement.ts'
import { didYouMean } from '../../wording/unknown.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-competence-inconnue',
  title: { fr: 'Compétence inconnue du référentiel', en: 'Competency unknown to the référentiel' },
  source: {
    catalogue: null,
    reference: 'Code du travail, art. L6113-1 et R6113-9, 3° : des critères pour tout ce qui est évalué',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'error' },
  documentation: {
    fr: {
      what: 'Un code de compétence de l’examen n’existe pas dans le référentiel, ou désigne plusieurs compétences à la fois.',
      why: 'On n’évalue que ce que le référentiel décrit.',
      how: 'Choisissez un code proche ; pour un code répété d’un bloc à l’autre, écrivez `BC2/C1`.',
    },
    en: {
      what: 'A competency code of the exam is not in the référentiel, or designates several competencies at once.',
      why: 'Only what the référentiel describes is assessed.',
      how: 'Choose a near code; for a code repeated from bloc to bloc, write `BC2/C1`.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
competences: [C1.1, C1*, BC2/C2.1]
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C9, enonce: Remplissez le planning de la semaine. }
`,
        referential: { why: 'absent' },
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
competences: [C1.1, C7]
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.3, enonce: Remplissez le planning de la semaine. }
grille:
  - { competence: C1.4, critere: CR1 }
`,
        at: ['C7', 'C1.3', 'C1.4'],
      },
    ],
  },
  *check({ source, exam, links }) {
    if (links === null) return
    const parts = [...exam.questions, ...exam.grid, ...exam.cells]
    const written = [...links.references, ...parts.flatMap((part) => links.referenceOf(part) ?? [])]
    for (const reference of written) {
      if (reference.status === 'resolved') continue
      const { fr, en } = reference.status === 'ambiguous' ? ambiguous(reference) : unknown(reference)
      yield { at: reference.range, message: { fr, en }, fixes: replacements(source, reference, reference.near) }
    }
  },
})

function unknown({ code, near }: Reference) {
  const hint = didYouMean(near)
  return {
    fr: `Aucune compétence du référentiel n’a le code ${code}${hint.fr}`,
    en: `No competency of the référentiel has the code ${code}${hint.en}`,
  }
}

const ambiguous = ({ code }: Reference) => ({
  fr: `Plusieurs compétences ont le code ${code} : dites laquelle par son bloc, comme BC1/${code}.`,
  en: `Several competencies have the code ${code}: say which by its bloc, like BC1/${code}.`,
})
