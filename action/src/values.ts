/** What stands under some keys of an unknown value; `undefined` where there is nothing. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  const found = Object.entries(value).find(([name]) => name === key)
  return found === undefined ? undefined : at(found[1], ...rest)
}

export const textAt = (value: unknown, ...keys: readonly string[]): string | null => {
  const found = at(value, ...keys)
  return typeof found === 'string' ? found : null
}

export const numberAt = (value: unknown, ...keys: readonly string[]): number | null => {
  const found = at(value, ...keys)
  return typeof found === 'number' ? found : null
}
