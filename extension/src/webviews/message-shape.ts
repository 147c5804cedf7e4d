/** Whether a value that came from elsewhere is what it should be. */
export type Check<T> = (value: unknown) => value is T

type Shape<T> = { readonly [K in keyof T]: Check<T[K]> }

export const isText = (value: unknown): value is string => typeof value === 'string'

/** A number of things or a place in a text: whole and not below zero. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

export const isOneOf =
  <const T extends string>(allowed: readonly T[]): Check<T> =>
  (value): value is T =>
    allowed.some((one) => one === value)

export const nullable =
  <T>(check: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || check(value)

export const listOf =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(check)

/** An object with these members, each as it should be. Others are let be: nobody reads them. */
export const shape =
  <T>(members: Shape<T>): Check<T> =>
  (value): value is T =>
    isObject(value) &&
    Object.entries<(member: unknown) => boolean>(members).every(
      ([key, check]) => Object.hasOwn(value, key) && check(Reflect.get(value, key)),
    )

/** A message, by its `type`. */
export const withType =
  <T extends { readonly type: string }>(checks: { readonly [K in T['type']]: (value: unknown) => boolean }): Check<T> =>
  (value): value is T => {
    if (!isObject(value)) return false
    const type: unknown = Reflect.get(value, 'type')
    const check = Object.entries<(value: unknown) => boolean>(checks).find(([name]) => name === type)?.[1]
    return check?.(value) ?? false
  }

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
