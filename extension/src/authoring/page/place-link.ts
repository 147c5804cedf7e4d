interface Position {
  readonly line: number
  readonly character: number
}

/** A place of a file, as the command `equerre.openPlace` wants it. */
export interface Place {
  readonly uri: string
  readonly start: Position
  readonly end: Position
}

/** What a link of a page runs; the page may run nothing else. */
export const OPEN_PLACE = 'equerre.openPlace'

export const placeLink = (place: Place): string =>
  `command:${OPEN_PLACE}?${encodeURIComponent(JSON.stringify([place]))}`

/** Whether what a command was given is a place. */
export function isPlace(value: unknown): value is Place {
  return isRecord(value) && typeof value.uri === 'string' && isPosition(value.start) && isPosition(value.end)
}

const isPosition = (value: unknown): boolean =>
  isRecord(value) && Number.isSafeInteger(value.line) && Number.isSafeInteger(value.character)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
