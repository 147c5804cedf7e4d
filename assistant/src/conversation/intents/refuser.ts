import type { Intent } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const refuser: Intent = {
  id: 'refuser',
  examples: [
    'ni l’une ni l’autre',
    'pas celle-là',
    'finalement non',
    'on oublie',

    'non',
    'non merci',
    'aucune',
    'aucune ne me convient',
    'n’écris rien',
    'ne change rien',
    'laisse tomber',
    'annule',
    'pas maintenant',
    'je n’en veux pas',
    'no',
    'none of them',
    'forget it',
    'cancel',
  ],
  aboutFile: false,
  answer: ({ pending }) => ({
    ...(pending.length === 0
      ? reply([words('Rien n’attendait\u00a0: rien n’a changé.', 'Nothing was waiting: nothing has changed.')])
      : reply([words('C’est noté, rien n’est écrit.', 'Noted, nothing is written.')])),
    pending: [],
  }),
}
