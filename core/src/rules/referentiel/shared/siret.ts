/** The digits of a SIRET, spaces, dots and tabs taken away. */
export const siretDigits = (text: string): string => text.replace(/[\s\u00a0\u202f.]+/gu, '')

export const isSiret = (digits: string): boolean => /^\d{14}$/.test(digits)

const LA_POSTE = '356000000'

/**
 * Whether the check digit of fourteen digits is right (Luhn). The establishments of La Poste follow another rule: the sum of their
 * digits is a multiple of five.
 */
export function hasValidKey(digits: string): boolean {
  const values = [...digits].map(Number)
  if (digits.startsWith(LA_POSTE) && sum(values) % 5 === 0) return true
  return sum(values.map((digit, index) => (index % 2 === 0 ? doubled(digit) : digit))) % 10 === 0
}

const doubled = (digit: number): number => (digit > 4 ? digit * 2 - 9 : digit * 2)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
