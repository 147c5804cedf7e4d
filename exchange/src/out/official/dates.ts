import type { Language } from '@equerre/core'

const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const satisfies Record<Language, readonly string[]>

/** `2026-04-01` as « 1er avril 2026 »; any other text as it is written. */
export function dateWords(written: string, language: Language): string {
  const match = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(written)
  if (match === null) return written
  const day = Number(match[3])
  return `${day === 1 && language === 'fr' ? '1er' : day} ${MONTHS[language][Number(match[2]) - 1]} ${match[1]}`
}

/** The date that such words say, as `2026-04-01`; `null` for other words. */
export function dateIn(words: string): string | null {
  const match = /^(\d{1,2})(?:er)?[\s\u00a0]+(\p{L}+)[\s\u00a0]+(\d{4})$/u.exec(words.trim())
  if (match === null) return null
  const named = (match[2] ?? '').toLowerCase()
  const month = [MONTHS.fr, MONTHS.en]
    .map((all) => all.findIndex((one) => one.toLowerCase() === named))
    .find((at) => at >= 0)
  if (month === undefined) return null
  return `${match[3]}-${String(month + 1).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
}
