import { aboutFile } from '../intent.ts'
import { findings, reply, words } from '../reply.ts'

export const motsVagues = aboutFile({
  id: 'mots-vagues',
  examples: [
    'vocabulaire subjectif',
    'où est le vocabulaire subjectif',
    'termes trop généraux',
    'adjectifs flous',
    'subjective wording',

    'y a-t-il des mots vagues ?',
    'quels mots sont trop vagues',
    'formulations imprécises',
    'critères vagues',
    'liste les mots vagues',
    'vague words',
    'which words are vague?',
  ],
  answer: ({ checked }) => {
    const found = checked.findings.filter(({ rule }) => rule.includes('vague'))
    if (found.length === 0) return reply([words('Aucun mot vague signalé.', 'No vague word reported.')])
    return reply([words(`Mots vagues (${found.length})\u00a0:`, `Vague words (${found.length}):`), findings(found)])
  },
})
