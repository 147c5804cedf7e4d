import type { Localised } from '../../../core/src/language.ts'

export const EMPTY: Localised = {
  fr: 'Il n’y a pas encore de référentiel à montrer ici.',
  en: 'There is no référentiel to show here yet.',
}

export const HELP: Localised = {
  fr: 'Les flèches vont d’une cellule à l’autre\u00a0; Entrée mène au texte.',
  en: 'The arrows go from cell to cell; Enter leads to the text.',
}
