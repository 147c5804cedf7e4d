import type { Intent } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const aide: Intent = {
  id: 'aide',
  examples: [
    'aide',
    'que sais-tu faire ?',
    'que puis-je te demander',
    'comment ça marche',
    'à quoi sers-tu',
    'help',
    'what can you do?',
    'quelles questions puis-je poser',
    'mode d’emploi',
    'donne-moi des exemples',
  ],
  aboutFile: false,
  answer: () =>
    reply(
      [
        words(
          `Je réponds sur le référentiel ouvert\u00a0: ce qui manque, ce qui évalue quoi, les constats et leurs règles, et je rédige des critères, des objectifs, des examens blancs. Sans modèle de langage, je comprends les questions simples\u00a0; le reste en demande un.`,
          'I answer about the open référentiel: what is missing, what assesses what, the findings and their rules, and I draft criteria, objectives, mock exams. Without a language model I understand plain questions; the rest needs one.',
        ),
      ],
      [
        { fr: `Quelles compétences n’ont pas de critère\u00a0?`, en: 'Which competencies have no criteria?' },
        { fr: `Quels sont les problèmes\u00a0?`, en: 'What is wrong?' },
        { fr: 'Montre la couverture', en: 'Show coverage' },
      ],
    ),
}
