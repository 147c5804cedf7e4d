import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, type Finding, readSource, type SourceDocument } from '@equerre/core'
import { importText } from '@equerre/exchange'

/** What Équerre says of the five real documents, once imported. They stay outside the repository, and so do their words. */

const SEEDS = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds')

export interface RealFinding {
  /** The first three characters of the document's name. */
  readonly document: string
  /** Stable as long as the finding is: document, rule, place in the model, and how many of the kind stand there before it. */
  readonly key: string
  readonly finding: Finding
  readonly source: SourceDocument
}

export const hasSeeds = (): boolean => existsSync(SEEDS)

/** The imported référentiel as its authors hand it in: no longer a draft, so that what is missing is said part by part. */
export function importedSeeds(): readonly { readonly document: string; readonly yaml: string }[] {
  return readdirSync(SEEDS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const { yaml } = importText({ name, content: readFileSync(join(SEEDS, name), 'utf8') })
      return { document: name.slice(0, 3), yaml: yaml.replace('etat: brouillon', 'etat: relu') }
    })
}

export function realFindings(): readonly RealFinding[] {
  return importedSeeds().flatMap(({ document, yaml }) => {
    const source = readSource(yaml)
    const seen = new Map<string, number>()
    return check(source).findings.map((finding) => {
      const place = `${document} ${finding.rule} ${finding.pointer}`
      const before = seen.get(place) ?? 0
      seen.set(place, before + 1)
      return { document, key: before === 0 ? place : `${place} ${before + 1}`, finding, source }
    })
  })
}
