import type { Localised } from '../../../core/src/language.ts'
import type { CoverageView } from '../../../server/src/protocol.ts'

/** The profiles in as few words as the status bar has room for. */
export const SHORT_PROFILES: Readonly<Record<CoverageView['profile'], Localised>> = {
  sur_demande: { fr: 'sur demande', en: 'on demand' },
  de_droit: { fr: 'de droit', en: 'of right' },
  rs: { fr: 'RS', en: 'RS' },
  strict: { fr: 'strict', en: 'strict' },
}
