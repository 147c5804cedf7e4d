/** A value of the file as a person reads it: lists joined by commas, nothing for what is absent. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(valueWords).join(', ')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, part]) => `${key} : ${valueWords(part)}`)
      .join(' ; ')
  }
  return String(value)
}
