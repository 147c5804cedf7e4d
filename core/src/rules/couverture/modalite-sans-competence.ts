import { named, placeOf } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'modalite-sans-competence',
  title: { fr: 'Épreuve qui n’évalue aucune compétence', en: 'Assessment that evaluates no competency' },
  source: {
    catalogue: 'R-MOD-COVER',
    reference: 'France compétences, FAQ sur le référentiel d’évaluation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'error', de_droit: 'warning', rs: 'error' },
  documentation: {
    fr: {
      what: 'Une épreuve n’évalue rien : elle ne nomme que des codes inconnus, ou elle est hors de tout bloc et ne nomme aucune compétence. Une épreuve de bloc qui ne nomme rien évalue tout son bloc.',
      why: 'Rien en dehors du référentiel de compétences ne peut être évalué : une épreuve sans objet ne certifie rien.',
      how: 'Nommez dans `competences` ce qu’elle évalue (`BC1/C1.1` depuis un autre bloc), ou placez-la dans son bloc.',
    },
    en: {
      what: 'An assessment evaluates nothing: it names unknown codes only, or it stands outside any bloc and names no competency. An assessment of a bloc that names nothing evaluates its whole bloc.',
      why: 'Nothing outside the référentiel of competencies may be assessed: an assessment without an object certifies nothing.',
      how: 'Name in `competences` what it evaluates (`BC1/C1.1` from another bloc), or put it in its bloc.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1.1, enonce: Régler une machine }]
    modalites: [{ id: E1 }, { id: E2, competences: [C11] }]
modalites: [{ id: E3, competences: [BC1/C1.1] }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }]
    modalites: [{ id: E1, competences: [ZX45, ZX46] }]
modalites: [{ id: E9, intitule: Entretien final }]`,
        at: ['E1', 'E9'],
      },
    ],
  },
  *check({ source, referential, coverage }) {
    for (const assessment of referential.blocks.flatMap((block) => block.assessments)) {
      const { competencies, implicit } = coverage.evaluated(assessment)
      if (competencies.length > 0) continue
      const references = [...assessment.references, ...assessment.tasks.flatMap((task) => task.references)]
      // A bloc without competencies, and a code that is only misspelt or ambiguous, are findings of their own.
      const isOutside = implicit && assessment.block.implicit && referential.blocks.some((block) => !block.implicit)
      const isAstray =
        references.length > 0 && references.every(({ status, near }) => status === 'unresolved' && near.length === 0)
      if (!isOutside && !isAstray) continue
      const { fr, en } = named(assessment)
      yield {
        at: placeOf(source, assessment),
        message: isOutside
          ? {
              fr: `${fr} est hors de tout bloc et ne nomme aucune compétence : dites dans « competences » ce qu’elle évalue, ou placez-la dans son bloc.`,
              en: `${en} stands outside any bloc and names no competency: say in \`competences\` what it evaluates, or put it in its bloc.`,
            }
          : {
              fr: `${fr} n’évalue rien : aucun des codes qu’elle nomme n’existe. Une épreuve ne porte que sur des compétences du référentiel.`,
              en: `${en} evaluates nothing: none of the codes it names exists. An assessment only bears on competencies of the référentiel.`,
            },
      }
    }
  },
})
