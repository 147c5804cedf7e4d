import { aboutFile } from '../intent.ts'
import { applied } from '../proposals/apply.ts'

export const appliquer = aboutFile({
  id: 'appliquer',
  examples: [
    'oui',
    'oui, écris-la',
    'applique la deuxième',
    'applique',
    'applique tout',
    'ajoute-la au fichier',
    'd’accord',
    'ok',
    'vas-y',
    'je prends la première',
    'je garde la troisième',
    'la deuxième me convient',
    'enregistre',
    'écris-la dans le fichier',
    'yes',
    'apply it',
    'go ahead',
    'write it',
  ],
  answer: applied,
})
