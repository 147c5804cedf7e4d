import { dirname, resolve } from 'node:path'
import { sortFindings } from '../../../core/src/baseline/baseline.ts'
import { type Identity, identitiesOf } from '../../../core/src/baseline/identity.ts'
import type { CheckOptions } from '../../../core/src/engine/check.ts'
import type { Finding } from '../../../core/src/engine/finding.ts'
import type { LeftOut, StaleEntry } from '../../../core/src/report/check-report.ts'
import { displayPath } from '../files/display-path.ts'
import { type Baselines, entriesOfLostFiles, keyIn } from './baselines.ts'
import type { Checked } from './checked.ts'

/** A checked document with the findings to report, which may be fewer than were found. */
export interface Selected {
  readonly checked: Checked
  readonly result: Checked['result']
  /** Of all that was found. */
  readonly identities: () => ReadonlyMap<Finding, Identity>
}

export interface Selection {
  readonly files: readonly Selected[]
  readonly leftOut: LeftOut
}

interface Asked {
  readonly since: string | null
  readonly baselines: Baselines
  readonly optionsOf: (one: Checked) => CheckOptions
  readonly cwd: string
}

/**
 * Keeps the findings that are new since a revision, and of those the ones that no baseline knows.
 * @throws Failure when Git or a baseline cannot be read
 */
export async function selectFindings(checked: readonly Checked[], asked: Asked): Promise<Selection> {
  const { since, cwd } = asked
  const isNew = since === null ? null : (await import('./since.ts')).newSince(since, cwd)
  const stale: StaleEntry[] = []
  let older = 0
  let held = 0
  const files = checked.map((one): Selected => {
    const { result } = one
    const identities = once(() => identitiesOf(result.source, result.findings))
    const fresh = new Set(isNew === null ? result.findings : isNew(one, asked.optionsOf(one)))
    older += result.findings.length - fresh.size
    const file = asked.baselines.of(one.document.path)
    if (file !== null) {
      const key = keyIn(file, one.document.path)
      const sorted = sortFindings(file.baseline.get(key) ?? [], identities())
      for (const finding of sorted.held.keys()) if (fresh.delete(finding)) held++
      stale.push(...sorted.stale.map((entry) => ({ ...entry, path: one.document.shown })))
    }
    const findings = result.findings.filter((finding) => fresh.has(finding))
    return {
      checked: one,
      identities,
      result: findings.length === result.findings.length ? result : { ...result, findings },
    }
  })
  for (const file of asked.baselines.read) {
    for (const [key, entries] of entriesOfLostFiles(file)) {
      const path = displayPath(resolve(dirname(file.path), key), cwd)
      stale.push(...entries.map((entry) => ({ ...entry, path })))
    }
  }
  const paths = asked.baselines.read.map(({ shown }) => shown).join(', ')
  return {
    files,
    leftOut: {
      since: since === null ? null : { revision: since, count: older },
      baseline: paths === '' ? null : { path: paths, count: held, stale },
    },
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
