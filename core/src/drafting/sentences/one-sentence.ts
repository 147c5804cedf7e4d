/**
 * A statement as its sentence alone: bullets that were flattened into it are read as an enumeration, examples between brackets are passed
 * over. Each sign gives its place to another: offsets stay.
 */
export function inOneSentence(written: string): string {
  // « (s) » and an acronym stay.
  const statement = written.replace(/(?<=\s)\([^()]{12,}\)/gu, (aside) => ' '.repeat(aside.length))
  const isList = (statement.match(/\s[-–•]\s/gu) ?? []).length > 1
  const listed = isList ? withLastLinked(statement).replace(/[,;:]?\s+[-–•]\s/gu, comma) : statement
  return listed
    .replace(/(?:[,;:]|\s)\s[-–•]\s/gu, comma)
    .replace(/:\s*(?=(?:l[ea]s?|l['’]|une?|des)[\s'’\p{L}])/gu, (sign) => ' '.repeat(sign.length))
    .replace(/(ant)\s*,(\s+(?:l[ea]s?|une?|des)\s)/gu, (_all, verb: string, rest: string) => `${verb} ${rest}`)
}

/** « - les objectifs, - les moyens » ends with « et les moyens », where the sign leaves room for it. */
function withLastLinked(statement: string): string {
  const bullets = [...statement.matchAll(/[,;]?\s+[-–•]\s(?=(\p{L}+))/gu)]
  const [before, last] = bullets.slice(-2)
  if (before === undefined || last === undefined || last[0].length < 4) return statement
  if (![before, last].every(([, first = '']) => /^(?:l[ea]s?|l|des|une?)$/iu.test(first))) return statement
  const end = last.index + last[0].length
  return `${statement.slice(0, last.index)} et${' '.repeat(last[0].length - 3)}${statement.slice(end)}`
}

const comma = (sign: string): string => `,${' '.repeat(sign.length - 1)}`

/** A statement is a sentence: beyond this it is a text, and nothing is drafted of it. */
export const LONGEST_STATEMENT = 4_000
