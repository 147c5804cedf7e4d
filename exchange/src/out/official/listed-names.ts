import type { Language } from '@equerre/core'

/** What parts names that may have commas of their own. */
const APART = /[\s\u00a0]*;[\s\u00a0]+/uy
const OPENING = '«“'
const CLOSING = '»”'

/** Names on one line. A name that would be read as another, or as several, stands between quotation marks. */
export function listedNames(names: readonly string[], language: Language): string {
  return names.map((name) => quoted(name, language)).join(language === 'fr' ? '\u00a0; ' : '; ')
}

/** A certifier and its number. */
export interface Certifier {
  readonly name: string
  readonly siret: string | null
}

export function listedCertifiers(certifiers: readonly Certifier[], language: Language): string {
  return certifiers
    .map(({ name, siret }) => {
      const asRead = certifierIn(name)
      const own = asRead.siret === null && asRead.name === name ? quoted(name, language) : inMarks(name, language)
      return `${own}${siret === null ? '' : ` (SIRET ${siret})`}`.trim()
    })
    .join(language === 'fr' ? '\u00a0; ' : '; ')
}

/** The names of a line, as they were before it was written. */
export const namesIn = (said: string): string[] => partsOf(said).map(unquoted)

export const certifiersIn = (said: string): Certifier[] => partsOf(said).map(certifierIn)

/** Anything but a number is part of the name: « (SIRET en cours) ». */
const NUMBERED = /^(.*?)[\s\u00a0]*\(SIRET[\s\u00a0]+(\d[\d\s\u00a0.]*)\)$/u

function certifierIn(part: string): Certifier {
  const [, name, siret] = NUMBERED.exec(part) ?? []
  return name === undefined || siret === undefined
    ? { name: unquoted(part), siret: null }
    : { name: unquoted(name), siret: siret.trim() }
}

function quoted(name: string, language: Language): string {
  const [only, ...others] = namesIn(name)
  return only === name && others.length === 0 ? name : inMarks(name, language)
}

const inMarks = (name: string, language: Language): string =>
  language === 'fr' ? `«\u00a0${name}\u00a0»` : `“${name}”`

/** Parts at the signs that stand outside of quotation marks; at all of them where one is left open. */
function partsOf(said: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at < said.length; at += 1) {
    const sign = said.charAt(at)
    if (OPENING.includes(sign)) depth += 1
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1)
    APART.lastIndex = at
    const apart = depth === 0 ? APART.exec(said) : null
    if (apart === null) continue
    parts.push(said.slice(from, at))
    from = APART.lastIndex
    at = from - 1
  }
  return depth === 0 ? [...parts, said.slice(from)] : said.split(new RegExp(APART.source, 'u'))
}

/** A name between quotation marks that were put there so that it be read as one. */
function unquoted(part: string): string {
  const inside = /^(?:«[\s\u00a0]*(.+?)[\s\u00a0]*»|“(.+)”)$/u.exec(part)
  const name = inside?.[1] ?? inside?.[2]
  if (name === undefined) return part
  const wasNeeded = /;[\s\u00a0]/u.test(name) || NUMBERED.test(name)
  return wasNeeded ? name : part
}
