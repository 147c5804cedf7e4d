/**
 * Bullets that were flattened into a statement, read as an enumeration. Each sign gives its place to another: offsets stay.
 */
export function inOneSentence(statement: string): string {
  const isList = (statement.match(/\s[-–•]\s/gu) ?? []).length > 1
  const listed = isList ? statement.replace(/[,;:]?\s+[-–•]\s/gu, comma) : statement
  return listed
    .replace(/(?:[,;:]|\s)\s[-–•]\s/gu, comma)
    .replace(/:\s*(?=(?:l[ea]s?|l['’]|une?|des)[\s'’\p{L}])/gu, (sign) => ' '.repeat(sign.length))
    .replace(/(ant)\s*,(\s+(?:l[ea]s?|une?|des)\s)/gu, (_all, verb: string, rest: string) => `${verb} ${rest}`)
}

const comma = (sign: string): string => `,${' '.repeat(sign.length - 1)}`

/** A statement is a sentence: beyond this it is a text, and nothing is drafted of it. */
export const LONGEST_STATEMENT = 4_000
