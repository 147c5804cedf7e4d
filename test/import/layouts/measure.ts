import { buildModel, normalise, readSource } from '@equerre/core'
import { type ImportReport, type ImportResult, importText, writeYaml } from '@equerre/exchange'
import type { Gold, GoldBloc } from './gold.ts'
import { type Score, score } from './scoring.ts'

export interface Measure {
  readonly score: Score
  readonly yaml: string
  readonly report: ImportReport
  /** What the import gives, as it was compared. */
  readonly blocs: readonly GoldBloc[]
}

/** Imports a document and compares what the YAML says with the gold. */
export function measure(name: string, content: string, gold: Gold): Measure {
  return measureImport(importText({ name, content }), gold)
}

/** The same of a document already imported. */
export function measureImport({ referentiel, yaml, report }: ImportResult, gold: Gold): Measure {
  const read = gold.coded
    ? yaml
    : writeYaml(withKeys(referentiel), { header: [], commentsOf: () => ({ above: [], beside: null }) })
  const { blocs } = normalise(buildModel(readSource(read)))
  return { score: score(gold, blocs), yaml, report, blocs }
}

/** A competency without a code cannot be named: a key makes what is nested in it show in the normalised JSON. */
function withKeys(
  referentiel: ReturnType<typeof importText>['referentiel'],
): ReturnType<typeof importText>['referentiel'] {
  let count = 0
  const keyed = structuredClone(referentiel)
  for (const bloc of [keyed, ...(keyed.blocs ?? [])]) {
    bloc.competences = (bloc.competences ?? []).map((competency) => {
      count += 1
      return { ...competency, id: competency.id ?? `?${count}` }
    })
  }
  return keyed
}
