import { aboutFile } from '../intent.ts'
import { findings, reply, words } from '../reply.ts'

export const doublons = aboutFile({
  id: 'doublons',
  examples: [
    'copier-coller entre les blocs',
    'ai-je écrit deux fois la même chose',
    'compétences quasi identiques',
    'did I copy paste',

    'y a-t-il des doublons ?',
    'compétences en double',
    'critères qui se répètent',
    'quels éléments se ressemblent',
    'textes identiques',
    'are there duplicates?',
    'repeated criteria',
    'compétences trop proches',
  ],
  answer: ({ checked }) => {
    const found = checked.findings.filter(({ rule }) => /double|doublon|repet|identique|proche|englobe/.test(rule))
    if (found.length === 0) return reply([words('Aucun doublon signalé.', 'No duplicate reported.')])
    return reply([
      words(`Doublons signalés (${found.length})\u00a0:`, `Duplicates reported (${found.length}):`),
      findings(found),
    ])
  },
})
