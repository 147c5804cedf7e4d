import type { Intent } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const aide: Intent = {
  id: 'aide',
  examples: [
    'quelles sont les commandes',
    'qu’est-ce que je peux vous demander',
    'par où commencer',
    'je suis perdu',
    'quelles sont tes fonctions',
    'comment t’utiliser',
    'what can I ask you',

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
          'Je réponds d’après le référentiel ouvert\u00a0: ce qui manque, ce qui évalue quoi, ce que disent les règles.',
          'I answer from the open référentiel: what is missing, what assesses what, what the rules say.',
        ),
        words(
          'Je rédige aussi des critères, des objectifs et des examens blancs\u00a0; rien n’est écrit dans le fichier sans votre accord.',
          'I also draft criteria, objectives and mock exams; nothing is written in the file without your consent.',
        ),
        words(
          'Une question libre, un conseil de fond demandent un modèle de langage (Ollama, par exemple).',
          'A free question, advice on substance, need a language model (Ollama, for instance).',
        ),
      ],
      [
        { fr: `Quelles compétences n’ont pas de critère\u00a0?`, en: 'Which competencies have no criteria?' },
        { fr: `Quels sont les problèmes\u00a0?`, en: 'What is wrong?' },
        { fr: 'Montre la couverture', en: 'Show coverage' },
      ],
    ),
}
