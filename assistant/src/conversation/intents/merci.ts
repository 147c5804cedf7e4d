import type { Intent } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const merci: Intent = {
  id: 'merci',
  examples: [
    'ok merci bonne journée',
    'merci à bientôt',
    'c’est gentil merci',
    'merci',
    'merci beaucoup',
    'parfait merci',
    'thanks',
    'thank you',
    'super',
  ],
  aboutFile: false,
  answer: () => reply([words('Avec plaisir.', 'You are welcome.')]),
}
