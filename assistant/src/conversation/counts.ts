import type { Localised } from '../../../core/src/language.ts'
import { COUNTED, counted } from '../../../core/src/report/words.ts'

/** `3 compétences`, `1 compétence`: in both languages. */
export const counts = (count: number, thing: keyof typeof COUNTED): Localised => ({
  fr: counted(count, COUNTED[thing], 'fr'),
  en: counted(count, COUNTED[thing], 'en'),
})
