import { rootShape } from '@equerre/schemas'
import type { Fix } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import { entryOf } from '../source/pointer.ts'
import type { Entry, MappingNode } from '../source/tree.ts'
import type { StructureFinding } from './finding.ts'
import { replacement } from './fixes.ts'
import { isMistyped, looksFamiliar } from './keys.ts'
import * as say from './messages.ts'
import { firstLine, isEmpty, type Place } from './place.ts'

interface Whole {
  readonly findings: StructureFinding[]
  /** What is worth looking into, `null` when the file as a whole is not what was expected. */
  readonly root: MappingNode | null
}

const nothingMore = (...findings: StructureFinding[]): Whole => ({ findings, root: null })

/** Whether the file is a référentiel at all, of a version this product reads. */
export function checkWhole(document: SourceDocument): Whole {
  const { root, text } = document
  const broken = document.problems.some((problem) => problem.severity === 'error')
  const code = 'structure-pas-un-referentiel'
  if (root === null || (root.kind === 'scalar' && isEmpty(root))) {
    return broken
      ? nothingMore()
      : nothingMore({ code, range: root?.range ?? { start: 0, end: 0 }, message: say.empty() })
  }
  if (root.kind !== 'mapping') {
    if (broken) return nothingMore()
    return nothingMore({ code, range: firstLine(root.range, text), message: say.notMapping(root.kind) })
  }
  const version = entryOf(root, 'referentiel')
  if (version === undefined) return withoutVersion(root, document)
  const range = version.value.kind === 'scalar' ? version.value.range : version.key.range
  const about = { code: 'structure-version-du-format', range } as const
  if (isEmpty(version.value)) {
    const fixes = completeVersion(version, text)
    return { findings: [{ ...about, range: version.key.range, message: say.emptyVersion(), fixes }], root }
  }
  if (version.value.kind !== 'scalar') return nothingMore({ ...about, message: say.versionAsText() })
  if (version.value.value === 1) return { findings: [], root }
  if (version.value.text.trim() === '1') {
    return { findings: [{ ...about, message: say.versionAsText(), fixes: [replacement(range, '1', 'safe')] }], root }
  }
  return nothingMore({ ...about, message: say.otherVersion(version.value.text) })
}

function withoutVersion(root: MappingNode, document: SourceDocument): Whole {
  const place: Place = { node: root, shape: rootShape(), key: null, parent: null }
  const first = root.entries[0]
  const range = first?.key.range ?? firstLine(root.range, document.text)
  if (!looksFamiliar(place)) {
    return nothingMore({ code: 'structure-pas-un-referentiel', range, message: say.foreign() })
  }
  // A misspelt `référentiel: 1` is an unknown key: one cause, one finding.
  if (isMistyped('referentiel', place)) return { findings: [], root }
  const fixes = addVersion(root, document.text)
  return { findings: [{ code: 'structure-version-du-format', range, message: say.noVersion(), fixes }], root }
}

function completeVersion({ key, value }: Entry, text: string): readonly Fix[] {
  const colon = /^[ \t]*:/.exec(text.slice(key.range.end, key.range.end + 40))
  if (value.range.start !== value.range.end) return [replacement(value.range, '1', 'safe')]
  if (colon === null) return []
  const range = { start: key.range.start, end: key.range.end + colon[0].length }
  return [replacement(range, 'referentiel: 1', 'safe')]
}

function addVersion(root: MappingNode, text: string): readonly Fix[] {
  const title = { fr: 'Ajouter `referentiel: 1`', en: 'Add `referentiel: 1`' }
  const start = root.range.start
  const insert = (offset: number, added: string) => [replacement({ start: offset, end: offset }, added, 'safe', title)]
  if (text[start] === '{') return insert(start + 1, root.entries.length === 0 ? 'referentiel: 1' : 'referentiel: 1, ')
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const indent = text.slice(start === 0 ? 0 : lineStart, start).replace(/^\uFEFF/, '')
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  return /\S/.test(indent) ? [] : insert(start, `referentiel: 1${newline}${indent}`)
}
