import { aboutFile } from '../intent.ts'
import { findings, reply, words } from '../reply.ts'

export const textesACompleter = aboutFile({
  id: 'textes-a-completer',
  examples: [
    'quels champs ne sont pas remplis',
    'reste-t-il des crochets ou des XXX',
    'champs vides',
    'passages du modèle non remplacés',

    'que reste-t-il à compléter ?',
    'quels textes sont à remplir',
    'y a-t-il des blancs',
    'qu’est-ce qui reste à écrire',
    'montre les textes à compléter',
    'passages non rédigés',
    'what is left to fill in?',
    'blanks to fill',
    'que manque-t-il à rédiger',
  ],
  answer: ({ checked }) => {
    const blanks = checked.findings.filter(({ rule }) => rule === 'texte-a-completer')
    if (blanks.length === 0)
      return reply([words('Aucun texte marqué à compléter.', 'No text marked as to be filled in.')])
    return reply([
      words(`Textes à compléter (${blanks.length})\u00a0:`, `Texts to fill in (${blanks.length}):`),
      findings(blanks),
    ])
  },
})
