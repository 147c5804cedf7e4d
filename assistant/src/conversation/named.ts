import { knownCheckIds } from '../../../core/src/engine/checks.ts'
import { addressed, namedElements } from '../../../core/src/model/address.ts'
import { canonicalCode, codeOf } from '../../../core/src/model/codes.ts'
import type { Assessment, Block, Competency, Referential } from '../../../core/src/model/referential.ts'

/** A code that designates nothing, or several things. */
export interface UnknownCode {
  readonly written: string
  readonly isAmbiguous: boolean
  /** The nearest codes, or those it may mean. */
  readonly near: readonly string[]
}

/** What a question names. */
export interface Named {
  readonly competencies: readonly Competency[]
  readonly blocks: readonly Block[]
  readonly assessments: readonly Assessment[]
  /** Ids of rules and checks. */
  readonly rules: readonly string[]
  readonly quoted: readonly string[]
  /** Codes that name nothing here, with the nearest that do. */
  readonly unknown: readonly UnknownCode[]
  /** A rank: « la deuxième », « applique 2 ». */
  readonly rank: number | null
  /** The question with a mark in the place of each thing it names: what is left is the way it is asked. */
  readonly manner: string
}

const QUOTED = /«\s*([^»]+?)\s*»|“([^”]+)”|"([^"]+)"/gu
/** « cherche sécurité »: what follows is what is looked for, quoted or not. */
const SEARCHED =
  /^\s*((?:re)?cherche[rz]?|search(?: for)?|find)\s+(?:(?:le|les|du|des|un)\s+mots?\s+|the\s+word\s+)?(?!les?\s)(\p{L}[^?!.]{1,60}?)\s*[?!.]*$/iu
const RULE = /(?<![\p{L}-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\p{L}-])/gu
const BLOCK_NUMBER =
  /(?<!\p{L})(?:bloc|block)s?(?:\s+de\s+compétences)?\s*(?:n[°o]\s*)?(\d{1,2}|[ivx]{1,4})(?![\p{L}\d.])/giu
const CODE = /(?<![\p{L}\d.-])(?:\p{L}{1,3}\d+\s?\/\s?)?\p{L}{0,3}[. ]?\d+(?:[.-]\p{L}{0,2}\d+)*[a-z]?(?![\p{L}\d])/giu
const RANKS = ['premi', 'deuxi', 'troisi', 'quatri', 'cinqui', 'sixi']
const RANK = /(?:^|\s)(?:la|le|l['’]|the|n[°o]|no\.?|proposition|appliquer?|apply|number)\s*(\d)(?!\S*\d)(?![.\d])/iu
const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
}

/** Finds what a question names in a référentiel (`null`: none is open, and no code means anything). */
export function namedIn(question: string, referential: Referential | null): Named {
  const quoted: string[] = []
  const rules: string[] = []
  const blocks: Block[] = []
  const competencies: Competency[] = []
  const assessments: Assessment[] = []
  const unknown: UnknownCode[] = []
  const ids = new Set(knownCheckIds())

  const manner = question
    .normalize('NFC')
    .replace(SEARCHED, (written, verb: string, text: string) => {
      if (/[«“"\d]/.test(text)) return written
      quoted.push(text)
      return `${verb} CITATION `
    })
    .replace(QUOTED, (_all, ...groups: string[]) => {
      const text = groups.slice(0, 3).find((group) => group !== undefined)
      if (text !== undefined) quoted.push(text)
      return ' CITATION '
    })
    .replace(RULE, (written) => {
      const rule = ids.has(written) ? written : onlyOne([...ids].filter((id) => id.endsWith(`-${written}`)))
      if (rule === null) return written
      rules.push(rule)
      return ' REGLE '
    })
    .replace(BLOCK_NUMBER, (written, number: string) => {
      const block = blockNumbered(referential, ROMAN[number.toLowerCase()] ?? Number(number))
      if (block === null) {
        unknown.push({ written, isAmbiguous: false, near: blockCodes(referential) })
        return ' CODE '
      }
      blocks.push(block)
      return ' BLOC '
    })
    .replace(CODE, (written) => {
      if (referential === null || !/\d/.test(written)) return written
      const found = codeNamed(referential, written)
      if (found?.kind === 'competency') competencies.push(found)
      else if (found?.kind === 'assessment') assessments.push(found)
      else if (found?.kind === 'block') blocks.push(found)
      else if (/\p{L}/u.test(written.trim()) && !/^(?:n|à|de|la|le|les|et)\s?\d/iu.test(written.trim())) {
        unknown.push(unknownCode(referential, written.trim()))
        return ' CODE '
      } else return written
      return found.kind === 'competency' ? ' COMPETENCE ' : found.kind === 'assessment' ? ' MODALITE ' : ' BLOC '
    })

  return {
    competencies: [...new Set(competencies)],
    blocks: [...new Set(blocks)],
    assessments: [...new Set(assessments)],
    rules,
    quoted,
    unknown,
    rank: rankIn(question),
    manner: manner.replace(/\s+/g, ' ').trim(),
  }
}

const onlyOne = (found: readonly string[]): string | null => (found.length === 1 ? (found[0] ?? null) : null)

function unknownCode(referential: Referential, written: string): UnknownCode {
  const found = addressed(referential, written, ['competency', 'assessment', 'block'])
  if (found.status === 'ambiguous') return { written, isAmbiguous: true, near: found.addresses }
  return { written, isAmbiguous: false, near: found.status === 'unknown' ? found.near : [] }
}

function blockNumbered(referential: Referential | null, number: number): Block | null {
  const blocks = referential?.blocks.filter(({ implicit }) => !implicit) ?? []
  const byCode = blocks.find((block) => Number(/\d+$/.exec(codeOf(block) ?? '')?.[0] ?? Number.NaN) === number)
  return byCode ?? blocks[number - 1] ?? null
}

const blockCodes = (referential: Referential | null): readonly string[] =>
  referential?.blocks.flatMap((block) => codeOf(block) ?? []) ?? []

/** What a written code names: as it is, without its spaces, or with the letter left out (`1.2` for `C1.2`). */
function codeNamed(referential: Referential, written: string) {
  const code = written.trim().replace(/\s*\/\s*/, '/')
  for (const candidate of [code, code.replace(/\s+/g, '')]) {
    const found = addressed(referential, candidate, ['competency', 'assessment', 'block'])
    if (found.status === 'found') return found.element
  }
  if (!/^\d+\.\d/.test(code)) return null
  const wanted = canonicalCode(code)
  const ending = namedElements(referential).filter(
    (element) =>
      element.kind === 'competency' && canonicalCode(codeOf(element) ?? '').replace(/^\p{L}+/u, '') === wanted,
  )
  const [only] = ending
  return ending.length === 1 && only?.kind === 'competency' ? only : null
}

function rankIn(question: string): number | null {
  const digit = RANK.exec(question)?.[1]
  if (digit !== undefined) return Number(digit)
  const word = RANKS.findIndex((start) => new RegExp(`(?<!\\p{L})${start}(?:ère|er|ère|ème|eme)`, 'iu').test(question))
  return word === -1 ? null : word + 1
}
