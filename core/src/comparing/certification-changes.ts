import { resolveShape, type Title } from '@equerre/schemas'
import { entryOf } from '../model/access.ts'
import { toPlain } from '../source/plain.ts'
import type { Version } from './correspondence.ts'

/** A property of the certification itself that changed. */
export interface CertificationChange {
  readonly key: string
  readonly title: Title
  /** As written; `null` when it was or is not there. */
  readonly before: unknown
  readonly after: unknown
}

/** The properties of the certification that differ, in the order of the new version. */
export function certificationChanges(before: Version, after: Version): readonly CertificationChange[] {
  const was = propertiesOf(before)
  const is = propertiesOf(after)
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key) ?? null, is.get(key) ?? null]
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ key, title: titleOf(key), before: old, after: now }]
  })
}

function propertiesOf({ source }: Version): ReadonlyMap<string, unknown> {
  const certification = entryOf(source.root, 'certification')?.value
  if (certification?.kind !== 'mapping') return new Map()
  return new Map(certification.entries.map(({ key, value }) => [key.text, toPlain(value)]))
}

const titleOf = (key: string): Title => resolveShape({ is: 'certification' }).keys?.[key]?.title ?? { fr: key, en: key }
