import type { CheckResult } from '@equerre/core'
import type { Places } from '../convert/places.ts'
import type { Session } from '../session.ts'

/** A référentiel that a view shows, open or read from the disk. */
export interface Viewed {
  readonly uri: string
  /** `null` when it is not open. */
  readonly version: number | null
  readonly places: Places
  readonly result: CheckResult
}

/** A référentiel as it stands in the editor, else on the disk; `null` when there is none of that name. */
export function viewedAt(uri: string, { documents, closed }: Session): Viewed | null {
  const document = documents.referential(uri)
  if (document === null) return closed.read(uri)
  return { uri, version: document.version, places: document.places, result: document.checked }
}
