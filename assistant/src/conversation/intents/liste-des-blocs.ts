import { counts } from '../counts.ts'
import { aboutFile } from '../intent.ts'
import { blockLine } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

export const listeDesBlocs = aboutFile({
  id: 'liste-des-blocs',
  examples: [
    'comment est découpée la certification',
    'titres des blocs',
    'quels blocs composent le titre',
    'rappelle-moi les différents blocs',
    'architecture du référentiel',
    'how is the certification divided',

    'quels sont les blocs ?',
    'liste les blocs de compétences',
    'combien de blocs',
    'montre les blocs',
    'quels blocs contient le référentiel',
    'list the blocs',
    'how many blocs are there?',
    'plan du référentiel',
    'structure du référentiel',
  ],
  answer: ({ checked }) => {
    const blocks = checked.referential.blocks.filter(({ implicit }) => !implicit)
    if (blocks.length === 0) {
      return reply([
        words(
          'Ce référentiel n’a pas de bloc (Répertoire spécifique, ou fichier à compléter).',
          'This référentiel has no bloc (Répertoire spécifique, or a file to complete).',
        ),
      ])
    }
    return reply([
      words(`${counts(blocks.length, 'block').fr}\u00a0:`, `${counts(blocks.length, 'block').en}:`),
      elements(
        blocks.map((block) => ({
          ...blockLine(block),
          note: counts(block.competencies.length, 'competency'),
        })),
      ),
    ])
  },
})
