import type { CheckResult } from '@equerre/core'
import type { Places } from '../convert/places.ts'

/** A référentiel that a view shows, open or read from the disk. */
export interface Viewed {
  readonly uri: string
  /** `null` when it is not open. */
  readonly version: number | null
  readonly places: Places
  readonly result: CheckResult
}
