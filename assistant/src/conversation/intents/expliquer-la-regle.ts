import type { Intent } from '../intent.ts'
import { reply } from '../reply.ts'

export const expliquerLaRegle: Intent = {
  id: 'expliquer-la-regle',
  examples: [
    'que dit la règle REGLE ?',
    'explique la règle REGLE',
    'explique REGLE',
    'pourquoi REGLE',
    'à quoi sert la règle REGLE',
    'c’est quoi REGLE',
    'what does rule REGLE say?',
    'explain REGLE',
    'REGLE',
  ],
  needs: 'rules',
  aboutFile: false,
  answer: ({ named }) => reply(named.rules.map((rule) => ({ kind: 'rule', rule }))),
}
