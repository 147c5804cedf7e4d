import type { NamedElement } from '../../model/naming.ts'
import { toPlain } from '../../source/plain.ts'
import { readSource } from '../../source/read.ts'
import type { Random } from '../../source/testing/random.ts'

/** A référentiel as plain data, each element with a mark of its own that no version changes: what the truth is told by. */
export type Plain = { [key: string]: unknown }

const MARK = 'x-marque'
const ELEMENTS = ['blocs', 'activites', 'competences', 'modalites', 'criteres'] as const

/** The mark of an element of a version that was read; `null` for what has none. */
export function markOf({ node }: NamedElement): string | null {
  if (node.kind !== 'mapping') return null
  const value = node.entries.find(({ key }) => key.text === MARK)?.value
  return value?.kind === 'scalar' ? value.text : null
}

/** @param text a référentiel that reads well, with blocs */
export function plainOf(text: string): Plain {
  const plain = asPlain(toPlain(readSource(text).root))
  let count = 0
  const mark = (holder: Plain): void => {
    for (const key of ELEMENTS) {
      const list = holder[key]
      // Lists of codes have the same names as lists of elements.
      if (!Array.isArray(list) || (key !== 'criteres' && !list.every(isPlain))) continue
      holder[key] = list.map((item) => {
        const element: Plain = isPlain(item) ? item : { enonce: item }
        element[MARK] = `m${count++}`
        mark(element)
        return element
      })
    }
  }
  mark(plain)
  return plain
}

export const newMark = (random: Random): string => `n${random.below(1_000_000_000)}`

export const withMark = (element: Plain, mark: string): Plain => ({ ...element, [MARK]: mark })

/** As a text: JSON is YAML. */
export const textOfPlain = (plain: Plain): string => `${JSON.stringify(plain, null, 2)}\n`

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asPlain = (value: unknown): Plain => (isPlain(value) ? value : {})

export function listIn(holder: Plain, key: string): Plain[] {
  const list = holder[key]
  return Array.isArray(list) ? list.filter(isPlain) : []
}
