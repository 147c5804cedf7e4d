import type { Intent } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const bonjour: Intent = {
  id: 'bonjour',
  examples: ['bonjour', 'salut', 'bonsoir', 'hello', 'hi'],
  aboutFile: false,
  answer: () =>
    reply(
      [
        words(
          `Bonjour. Que voulez-vous savoir du référentiel\u00a0?`,
          'Hello. What would you like to know about the référentiel?',
        ),
      ],
      [{ fr: 'Montre la couverture', en: 'Show coverage' }],
    ),
}
