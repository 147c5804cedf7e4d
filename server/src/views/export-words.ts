import type { Localised } from '@equerre/core'

export const exportingTitle: Localised = { fr: 'Export', en: 'Export' }

export const TOO_LARGE: Localised = {
  fr: 'Le fichier exporté dépasse 128\u00a0Mo, plus que l’éditeur ne peut recevoir\u00a0: exportez-le par la commande «\u00a0equerre export\u00a0».',
  en: 'The exported file is larger than 128 MB, more than the editor can receive: export it with the command “equerre export”.',
}
