/** A number as Word writes it in a list. @param format value of `w:numFmt`; one that is not known counts in digits */
export function numberAs(format: string, value: number): string {
  if (format === 'upperLetter') return letters(value)
  if (format === 'lowerLetter') return letters(value).toLowerCase()
  if (format === 'upperRoman') return roman(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  return String(value)
}

/** A … Z, AA, BB …: Word repeats the letter. */
function letters(value: number): string {
  const at = Math.max(1, value) - 1
  return String.fromCharCode(65 + (at % 26)).repeat(Math.min(20, Math.floor(at / 26) + 1))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let left = Math.min(value, 4000)
  let text = ''
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / worth))
    left %= worth
  }
  return text
}
