import type { Language } from '@equerre/core'
import type { Workspace } from './workspace/contract.ts'

/** What the server serves, and how it speaks: made once, shared by every connection. */
export interface Served {
  readonly workspace: Workspace
  /** Of titles, findings and prompts; what is written for models is in English. */
  readonly language: Language
  readonly version: string
  /** Of what went wrong inside: for the person who runs the server, never for its clients. */
  readonly report: (error: unknown) => void
}

/** What the library tells of a client, a mistake mostly: what it is, not where it was seen; a call that was cancelled is none. */
export function reportLightly({ report }: Served, error: Error): void {
  if (!/AbortError/.test(`${error.name} ${error.message}`)) report(error.message)
}
