import { type Code, findCodes } from './codes.ts'

/** « C1 à C3 », « C1 to C3 », « C1 – C3 »; a hyphen only where nothing parts it from its codes. */
const WORD = /^[\s\u00a0]+(?:(?:jusqu['’])?(?:à|au)|to|through)[\s\u00a0]+$/iu
const DASH = /^(?:[\s\u00a0]*[–→][\s\u00a0]*|-)$/u
const RANGE = /^(\S+) à (\S+)$/u

/** The competencies that a text names; a range is one name, « C1 à C3 », until the competencies of the bloc are known. */
export function namedCompetencies(text: string): string[] {
  const codes = findCodes(text)
  const named: string[] = []
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at]
    if (code === undefined || code.kind !== 'competence') continue
    const next = codes[at + 1]
    if (next !== undefined && isRange(text, codes, at)) {
      named.push(`${code.id} à ${next.id}`)
      at += 1
    } else named.push(code.id)
  }
  return named
}

/** Whether a code and the next are the ends of a range; codes parted by dashes one after the other are a list. */
function isRange(text: string, codes: readonly Code[], at: number): boolean {
  const joint = (from: number): string => {
    const [left, right] = [codes[from], codes[from + 1]]
    return left?.kind === 'competence' && right?.kind === 'competence' ? text.slice(left.end, right.start) : ''
  }
  const own = joint(at)
  return WORD.test(own) || (DASH.test(own) && !DASH.test(joint(at - 1)) && !DASH.test(joint(at + 1)))
}

/**
 * Names of competencies, each range replaced by all those that the bloc has from one end to the other.
 * @param ids the codes of the competencies of the bloc, in its order
 * @returns the two ends alone for a range that is none in this bloc
 */
export function spelledOut(names: readonly string[], ids: readonly (string | null)[]): string[] {
  const all = names.flatMap((name) => {
    const [, first, last] = RANGE.exec(name) ?? []
    if (first === undefined || last === undefined) return [name]
    const from = ids.findIndex((id) => isUnder(id, first))
    const to = ids.findLastIndex((id) => isUnder(id, last))
    return from < 0 || to < from ? [first, last] : ids.slice(from, to + 1).flatMap((id) => id ?? [])
  })
  return [...new Set(all)]
}

/** A code, or one that begins with it: `C2.1` for `C2`. */
function isUnder(id: string | null, code: string): boolean {
  const [own, bare] = [id?.toUpperCase() ?? '', code.toUpperCase()]
  return own.startsWith(bare) && !/^\d/u.test(own.slice(bare.length))
}
