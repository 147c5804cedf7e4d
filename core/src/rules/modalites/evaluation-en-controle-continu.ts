import { findContinuousAssessment } from '../../french/index.ts'
import { named } from '../../model/naming.ts'
import type { Text } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf, textsOf } from './shared/assessments.ts'
import { READ, WARNING, withAssessment } from './shared/source.ts'

export const rule = defineRule({
  id: 'evaluation-en-controle-continu',
  title: {
    fr: 'Contrôle continu, participation ou assiduité',
    en: 'Continuous assessment, participation or attendance',
  },
  source: {
    catalogue: 'R-MOD-WORK',
    reference:
      'France compétences, FAQ « Qu’entendez-vous par référentiel d’évaluation ? » ; Forma-compétence (épreuves certificatives seules)',
    read: READ,
  },
  severity: WARNING,
  documentation: {
    fr: {
      what: 'Une épreuve fait compter le contrôle continu, l’évaluation formative, la participation en cours ou l’assiduité.',
      why: 'Le référentiel d’évaluation ne tient que les épreuves certificatives : ce qui se passe en formation n’existe ni pour un candidat libre, ni en VAE.',
      how: 'Remplacez par une épreuve certificative. Le contrôle en cours de formation (CCF) des diplômes d’État est certificatif : il n’est pas signalé.',
    },
    en: {
      what: 'An assessment counts continuous or formative assessment, participation in class or attendance.',
      why: 'The evaluation référentiel holds certifying assessments only: what happens in training exists neither for an independent candidate nor for VAE.',
      how: 'Replace it by a certifying assessment. The “contrôle en cours de formation” (CCF) of State diplomas certifies: it is not reported.',
    },
  },
  examples: {
    valid: [
      { yaml: withAssessment('- enonce: Contrôle en cours de formation (CCF) sur plateau technique.') },
      { yaml: withAssessment('- enonce: Étude de cas avec la participation d’un tiers employeur.') },
      { yaml: withAssessment('- enonce: Le candidat analyse l’assiduité des salariés du service.') },
    ],
    invalid: [
      { yaml: withAssessment('- enonce: Contrôle continu et assiduité en formation.'), at: ['Contrôle continu'] },
      { yaml: withAssessment('- enonce: Dossier et note de participation en cours.'), at: ['participation'] },
    ],
  },
  scope: 'element',
  *check({ referential, source }) {
    for (const assessment of assessmentsOf(referential)) {
      const found = firstOf(textsOf(assessment))
      if (found === null) continue
      const { fr, en } = named(assessment)
      yield {
        at: source.rangeIn(found.text.node, found.start, found.end),
        message: {
          fr: `${fr} compte ce qui relève de la formation (« ${found.words} ») : le référentiel d’évaluation ne tient que des épreuves certificatives, que tout candidat peut passer.`,
          en: `${en} counts what belongs to training (“${found.words}”): the evaluation référentiel holds certifying assessments only, which any candidate can sit.`,
        },
      }
    }
  },
})

/** The attendance of somebody else is a subject of study. */
const OF_SOMEBODY_ELSE =
  /^\s(?:des|du|de la|de l[’']|d[’'])\s?(?!candidat|stagiaire|apprenant|participant|alternant|étudiant)/i

function firstOf(
  texts: readonly Text[],
): { readonly text: Text; readonly start: number; readonly end: number; readonly words: string } | null {
  for (const text of texts) {
    const span = findContinuousAssessment(text.value).find(({ end }) => !OF_SOMEBODY_ELSE.test(text.value.slice(end)))
    if (span !== undefined) return { text, start: span.start, end: span.end, words: span.text }
  }
  return null
}
