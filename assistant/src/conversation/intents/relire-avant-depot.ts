import { dossierOf } from '../../../../core/src/dossier/dossier.ts'
import { aboutFile } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const relireAvantDepot = aboutFile({
  id: 'relire-avant-depot',
  examples: [
    'passe le dossier au crible',
    'regarde le dossier comme un instructeur',
    'est-on prêt pour France compétences',
    'le dossier tient-il la route',

    'le référentiel est-il prêt à être déposé ?',
    'relis le référentiel avant dépôt',
    'que manque-t-il avant le dépôt',
    'relecture avant dépôt',
    'peut-on déposer la demande',
    'les neuf critères',
    'revue des critères d’enregistrement',
    'is it ready to submit?',
    'review before submission',
    'que manque-t-il pour le dépôt',
    'peut-on déposer',
  ],
  answer: ({ checked }) => {
    const { notes, reviews } = dossierOf(checked)
    const lacking = reviews.filter(({ lacks }) => lacks.length > 0)
    return reply([
      ...notes.map((note) => words(note.fr, note.en)),
      ...(lacking.length === 0
        ? [
            words(
              'Le fichier montre ce que chaque critère demande de lui.',
              'The file shows what each criterion asks of it.',
            ),
          ]
        : lacking.flatMap(({ title, lacks }) => [
            words(
              `${title.fr}\u00a0: ${lacks.map(({ fr }) => fr).join(' ')}`,
              `${title.en}: ${lacks.map(({ en }) => en).join(' ')}`,
            ),
          ])),
    ])
  },
})
