import { FORMAT } from '../generated/format.ts'

export type ShapeType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object'

/** The words that name a part of a file, in both languages. */
export interface Title {
  readonly fr: string
  readonly en: string
}

/** What a part of a file may be: the schema reduced to what a message speaks of. */
export interface Shape {
  readonly title?: Title
  /** The definition it refers to; what stands beside it wins. */
  readonly is?: string
  readonly types?: readonly ShapeType[]
  readonly choices?: readonly (string | number)[]
  /** Source of a regular expression for the `u` flag. */
  readonly pattern?: string
  readonly minimum?: number
  readonly required?: readonly string[]
  readonly keys?: Readonly<Record<string, Shape>>
  /** Keys of the definition that may not stand here. */
  readonly forbidden?: readonly string[]
  readonly items?: Shape
  /** What the values are when the keys are free. */
  readonly others?: Shape
}

/** The definitions of all formats by name; the whole file of each stands under the name of its root. */
export type FormatTable = Readonly<Record<string, Shape>>

export interface ResolvedShape extends Shape {
  /** Name of the definition it comes from, or `null`. */
  readonly definition: string | null
}

/** The whole file of each format. */
export const ROOTS = { referentiel: 'racine', examen: 'examen' } as const
export type RootDefinition = (typeof ROOTS)[keyof typeof ROOTS]

/** A whole référentiel. */
export const ROOT_DEFINITION = ROOTS.referentiel

/** A shape with what it refers to. An unknown definition adds nothing. */
export function resolveShape(shape: Shape): ResolvedShape {
  const { is, ...own } = shape
  if (is === undefined) return { ...own, definition: null }
  return { ...FORMAT[is], ...own, definition: is }
}

/** The shape of the whole file: of a référentiel when no other root is given. */
export function rootShape(root: RootDefinition = ROOT_DEFINITION): ResolvedShape {
  return resolveShape({ is: root })
}

/** The shape of the value of a key, or `null` when the key is unknown here. */
export function shapeOfKey(shape: Shape, key: string): ResolvedShape | null {
  const { keys, others } = shape
  if (keys !== undefined && Object.hasOwn(keys, key)) {
    const named = keys[key]
    if (named !== undefined) return resolveShape(named)
  }
  return others === undefined ? null : resolveShape(others)
}

/** The shape of the items of a list, or `null` for what is no list. */
export function shapeOfItems(shape: Shape): ResolvedShape | null {
  return shape.items === undefined ? null : resolveShape(shape.items)
}

interface KeyedDefinition {
  readonly name: string
  readonly keys: readonly string[]
}

const keyed = new Map<RootDefinition, readonly KeyedDefinition[]>()

/** The definitions of a format that have keys of their own, the whole file first, then in the order of its schema. */
export function definitionsWithKeys(root: RootDefinition = ROOT_DEFINITION): readonly KeyedDefinition[] {
  let definitions = keyed.get(root)
  if (definitions === undefined) {
    const reached = reachedFrom(root)
    definitions = Object.entries(FORMAT).flatMap(([name, { keys }]) =>
      keys === undefined || !reached.has(name) ? [] : [{ name, keys: Object.keys(keys) }],
    )
    keyed.set(root, definitions)
  }
  return definitions
}

function reachedFrom(root: RootDefinition): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (shape: Shape): void => {
    if (shape.is !== undefined && !reached.has(shape.is)) {
      reached.add(shape.is)
      visit(FORMAT[shape.is] ?? {})
    }
    for (const part of [...Object.values(shape.keys ?? {}), shape.items, shape.others]) {
      if (part !== undefined) visit(part)
    }
  }
  visit({ is: root })
  return reached
}
