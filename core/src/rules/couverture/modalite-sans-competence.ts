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
      what: 'Une épreuve est hors de tout bloc et ne nomme aucune compétence : elle n’évalue rien. Une épreuve de bloc qui ne nomme rien évalue tout son bloc ; celle qui ne nomme que des codes inconnus est signalée à ces codes.',
      why: 'Rien en dehors du référentiel de compétences ne peut être évalué : une épreuve sans objet ne certifie rien.',
      how: 'Nommez dans `competences` ce qu’elle évalue (`BC1/C1.1` depuis un autre bloc), ou placez-la dans son bloc.',
    },
    en: {
      what: 'An assessment stands outside any bloc and names no competency: it evaluates nothing. An assessment of a bloc that names nothing evaluates its whole bloc; one that names unknown codes only is reported at these codes.',
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
    modalites: [{ id: E1 }, { id: E2, competences: [ZX45, ZX46] }]
modalites: [{ id: E3, competences: [BC1/C1.1] }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }]
    modalites: [{ id: E1 }]
modalites: [{ id: E9, intitule: Entretien final }]`,
        at: ['E9'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential, coverage }) {
    if (referential.blocks.every((block) => block.implicit)) return
    for (const assessment of referential.blocks.flatMap((block) => block.assessments)) {
      const { competencies, implicit } = coverage.evaluated(assessment)
      if (competencies.length > 0 || !implicit || !assessment.block.implicit) continue
      const { fr, en } = named(assessment)
      yield {
        at: placeOf(source, assessment),
        message: {
          fr: `${fr} est hors de tout bloc et ne nomme aucune compétence : dites dans « competences » ce qu’elle évalue, ou placez-la dans son bloc.`,
          en: `${en} stands outside any bloc and names no competency: say in \`competences\` what it evaluates, or put it in its bloc.`,
        },
      }
    }
  },
})
