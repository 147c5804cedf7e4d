const LIST =
  /comp[ée]tences?\s+(?:n°\s*)?((?:\d{1,2}(?:\.\d{1,2})*(?![\p{L}\d])(?:\s*(?:,|;|et|à|au|-|–)\s*(?=\d))?)+)/giu
const NUMBER = /\d{1,2}(?:\.\d{1,2})*/gu

/**
 * « Compétences 2.1.1 et 2.1.2 », « compétences 4.1.1 à 4.1.3 »: the competencies that bare numbers name, each of the bloc.
 * @returns none as soon as one number is of no competency of the bloc
 */
export function competenciesNumbered(text: string, ids: readonly (string | null)[]): string[] {
  const named: string[] = []
  for (const [, list = ''] of text.matchAll(LIST)) {
    let after = 0
    let from: number | null = null
    for (const match of list.matchAll(NUMBER)) {
      const at = ids.findIndex((id) => id !== null && numberOf(id) === match[0])
      if (at < 0) return []
      const range = from !== null && /^\s*(?:à|au|-|–)\s*$/u.test(list.slice(after, match.index))
      const between = range && from !== null && from < at ? ids.slice(from + 1, at + 1) : [ids[at] ?? match[0]]
      named.push(...between.flatMap((id) => id ?? []))
      after = match.index + match[0].length
      from = at
    }
  }
  return [...new Set(named)]
}

/** « C2 », « 2 », « CP 2 »: the number without its letters. */
const numberOf = (id: string): string => id.replace(/^\p{L}+[.-]?/u, '')
