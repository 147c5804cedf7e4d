import { counts } from '../counts.ts'
import { aboutFile } from '../intent.ts'
import { assessmentLine } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

export const listeDesModalites = aboutFile({
  id: 'liste-des-modalites',
  examples: [
    'quelles épreuves sont prévues',
    'comment les candidats sont-ils évalués',
    'quelles épreuves passe le candidat',
    'par quelles épreuves passent les candidats',
    'how are candidates assessed',

    'quelles sont les modalités d’évaluation ?',
    'liste les épreuves',
    'quelles épreuves y a-t-il',
    'montre les modalités',
    'combien d’épreuves',
    'épreuves du BLOC',
    'modalités du BLOC',
    'list the assessments',
    'which assessments are there?',
  ],
  answer: ({ named, checked }) => {
    const blocks = named.blocks.length === 0 ? checked.referential.blocks : named.blocks
    const assessments = blocks.flatMap((block) => block.assessments)
    if (assessments.length === 0) {
      return reply([words('Aucune modalité d’évaluation n’est écrite ici.', 'No assessment modality is written here.')])
    }
    const number = counts(assessments.length, 'assessment')
    return reply([words(`${number.fr}\u00a0:`, `${number.en}:`), elements(assessments.map(assessmentLine))])
  },
})
