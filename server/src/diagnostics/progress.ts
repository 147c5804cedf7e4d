import type { Localised } from '@equerre/core'

export const checkingTitle: Localised = { fr: 'Vérification des référentiels', en: 'Checking the référentiels' }
