import { resolveShape, type Title } from '@equerre/schemas'
import { entryOf } from '../model/access.ts'
import type { Reference } from '../model/referential.ts'
import { toPlain } from '../source/plain.ts'
import type { SourceNode } from '../source/tree.ts'
import type { Correspondence, Version } from './correspondence.ts'
import { meaningOf } from './meaning.ts'

/** A property that changed of the certification itself, or of the file beside it: the context of an RS, what is not placed yet. */
export interface CertificationChange {
  readonly key: string
  readonly title: Title
  /** As written, of a property that has parts in both versions only those that changed; `null` when it was or is not there. */
  readonly before: unknown
  readonly after: unknown
}

/** The properties of the certification that differ, in the order of the new version. References are compared by what they designate. */
export function certificationChanges(
  before: Version,
  after: Version,
  { nameOf }: Correspondence,
): readonly CertificationChange[] {
  const was = propertiesOf(before)
  const is = propertiesOf(after)
  const meaningIn =
    ({ referential }: Version) =>
    (node: SourceNode | null): string =>
      meaningOf(node, themeReferences(referential.certification.themes), nameOf)
  const [meantBefore, meantAfter] = [meaningIn(before), meaningIn(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key) ?? null, is.get(key) ?? null]
    if (meantBefore(old) === meantAfter(now)) return []
    const isSamePart = (part: string): boolean => meantBefore(partOf(old, part)) === meantAfter(partOf(now, part))
    const [shown, shownNow] =
      old?.kind === 'mapping' && now?.kind === 'mapping'
        ? [without(toPlain(old), isSamePart), without(toPlain(now), isSamePart)]
        : [toPlain(old), toPlain(now)]
    return [{ key, title: titleOf(key), before: shown, after: shownNow }]
  })
}

const themeReferences = (themes: Version['referential']['certification']['themes']): readonly Reference[] =>
  themes.flatMap(({ competencies }) => competencies)

/** Keys of the root that hold neither the certification nor elements. */
const BESIDE = ['contexte', 'non_place'] as const

function propertiesOf({ source }: Version): ReadonlyMap<string, SourceNode | null> {
  const certification = entryOf(source.root, 'certification')?.value
  const own = certification?.kind === 'mapping' ? certification.entries : []
  return new Map([
    ...own.filter(({ key }) => !key.text.startsWith('x-')).map(({ key, value }) => [key.text, value] as const),
    ...BESIDE.flatMap((key) => {
      const value = entryOf(source.root, key)?.value ?? null
      return value === null ? [] : [[key, value] as const]
    }),
  ])
}

const partOf = (node: SourceNode | null, key: string): SourceNode | null => entryOf(node, key)?.value ?? null

const without = (value: unknown, isLeftOut: (key: string) => boolean): unknown =>
  Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => !isLeftOut(key)))

const titleOf = (key: string): Title =>
  resolveShape({ is: 'certification' }).keys?.[key]?.title ??
  resolveShape({ is: 'referentiel' }).keys?.[key]?.title ?? { fr: key, en: key }
