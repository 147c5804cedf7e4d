const MOST_NAMED = 8

/** Names in a sentence, the first ones when they are many. */
export const listed = (names: readonly string[]): string =>
  names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')}…` : names.join(', ')
