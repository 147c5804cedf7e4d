import type { Finding } from '../../engine/finding.ts'
import type { Language } from '../../language.ts'
import { findingJson } from '../../report/check-json.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'
import type { Change, Standing } from '../changes.ts'
import { type ComparedFile, type FileSide, pathOf } from '../compared-file.ts'
import { digestOf } from '../digest.ts'
import { tallyOf } from '../tally.ts'
import { nameOf, renumberingLines } from './sentences.ts'

/**
 * The JSON of one file: plain data with stable keys, described by `docs/diff.schema.json`. Lines and characters from 0, in UTF-16 code
 * units, as in LSP; offsets too.
 */
export function comparisonJson(file: ComparedFile, language: Language) {
  const { comparison, status, title, before, after, isRenamed } = file
  const { changes, certification, coverage, findings } = comparison
  const { renumbering } = digestOf(comparison)
  return {
    path: pathOf(file),
    status,
    renamedFrom: isRenamed ? (before?.path ?? null) : null,
    title,
    before: sideJson(before, language),
    after: sideJson(after, language),
    tally: tallyOf(changes),
    certification: certification.map(({ key, title: name, before: was, after: is }) => ({
      key,
      title: name[language],
      before: was,
      after: is,
    })),
    renumbering: renumbering === null ? [] : renumberingLines(renumbering, language).map(({ sentence }) => sentence),
    changes: changes.map((change) => changeJson(change, file, language)),
    coverage: {
      before: before === null ? null : coverage.before,
      after: after === null ? null : coverage.after,
    },
    findings: {
      appeared: findingsJson(findings.appeared, after, language),
      disappeared: findingsJson(findings.disappeared, before, language),
    },
  }
}

function sideJson(side: FileSide | null, language: Language) {
  if (side === null) return null
  const { source } = side.version
  const broken = source.problems.filter(({ severity }) => severity === 'error')
  return {
    path: side.path,
    name: side.name,
    problems: broken.map(({ code, message, range }) => ({
      rule: code,
      message: message[language],
      range: rangeJson(range, source),
    })),
  }
}

function changeJson(change: Change, { before, after }: ComparedFile, language: Language) {
  const common = {
    status: change.status,
    kind: change.kind,
    name: nameOf(change, language),
    before: standingJson(change.before, before),
    after: standingJson(change.after, after),
  }
  if (change.status !== 'changed') return common
  const { renumbered, moved, reworded, details } = change
  return {
    ...common,
    renumbered,
    moved: moved === null ? null : { from: moved.from[language], to: moved.to[language] },
    reworded: reworded === null ? null : reworded.map(({ kind, text }) => ({ kind, text })),
    details: details.map(({ key, title, before: was, after: is }) => ({
      key,
      title: title[language],
      before: was,
      after: is,
    })),
  }
}

function standingJson(standing: Standing | null, side: FileSide | null) {
  if (standing === null || side === null) return null
  const { code, text, element } = standing
  return { code, text, range: rangeJson(element.id?.node.range ?? element.node.range, side.version.source) }
}

const findingsJson = (findings: readonly Finding[], side: FileSide | null, language: Language) =>
  side === null ? [] : findings.map((finding) => findingJson(finding, side.version.source, language))

function rangeJson({ start, end }: Range, source: SourceDocument) {
  return {
    start: { ...source.positionAt(start), offset: start },
    end: { ...source.positionAt(end), offset: end },
  }
}
