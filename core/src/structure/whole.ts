import { rootShape } from '@equerre/schemas'
import type { Fix } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import { entryOf } from '../source/pointer.ts'
import type { Entry, MappingNode } from '../source/tree.ts'
import type { StructureFinding } from './finding.ts'
import { replacement } from './fixes.ts'
import type { DocumentFormat } from './format.ts'
import { isMistyped, looksFamiliar } from './keys.ts'
import * as say from './messages.ts'
import { firstLine, isEmpty, type Place } from './place.ts'

interface Whole {
  readonly findings: StructureFinding[]
  /** What is worth looking into, `null` when the file as a whole is not what was expected. */
  readonly root: MappingNode | null
}

const nothingMore = (...findings: StructureFinding[]): Whole => ({ findings, root: null })

/** Whether the file is at all what it is meant to be, of a version this product reads. */
export function checkWhole(document: SourceDocument, format: DocumentFormat): Whole {
  const { root, text } = document
  const broken = document.problems.some((problem) => problem.severity === 'error')
  const { otherFile: code, versionKey } = format
  if (root === null || (root.kind === 'scalar' && isEmpty(root))) {
    return broken
      ? nothingMore()
      : nothingMore({ code, range: root?.range ?? { start: 0, end: 0 }, message: say.empty(format) })
  }
  if (root.kind !== 'mapping') {
    if (broken) return nothingMore()
    return nothingMore({ code, range: firstLine(root.range, text), message: say.notMapping(root.kind, format) })
  }
  const version = entryOf(root, versionKey)
  if (version === undefined) return withoutVersion(root, document, format)
  const range = version.value.kind === 'scalar' ? version.value.range : version.key.range
  const about = { code: 'structure-version-du-format', range } as const
  if (isEmpty(version.value)) {
    const fixes = completeVersion(version, text, versionKey)
    return { findings: [{ ...about, range: version.key.range, message: say.emptyVersion(versionKey), fixes }], root }
  }
  if (version.value.kind !== 'scalar') return nothingMore({ ...about, message: say.versionAsText(versionKey) })
  if (version.value.value === 1) return { findings: [], root }
  if (version.value.text.trim() === '1') {
    return {
      findings: [{ ...about, message: say.versionAsText(versionKey), fixes: [replacement(range, '1', 'safe')] }],
      root,
    }
  }
  return nothingMore({ ...about, message: say.otherVersion(version.value.text, versionKey) })
}

function withoutVersion(root: MappingNode, document: SourceDocument, format: DocumentFormat): Whole {
  const { otherFile, versionKey } = format
  const place: Place = { node: root, shape: rootShape(format.root), key: null, parent: null }
  const first = root.entries[0]
  const range = first?.key.range ?? firstLine(root.range, document.text)
  if (!looksFamiliar(place)) {
    return nothingMore({ code: otherFile, range, message: say.foreign(format) })
  }
  // A misspelt version (`référentiel: 1`) is an unknown key: one cause, one finding.
  if (isMistyped(versionKey, place)) return { findings: [], root }
  const fixes = addVersion(root, document.text, versionKey)
  return { findings: [{ code: 'structure-version-du-format', range, message: say.noVersion(versionKey), fixes }], root }
}

function completeVersion({ key, value }: Entry, text: string, versionKey: string): readonly Fix[] {
  const colon = /^[ \t]*:/.exec(text.slice(key.range.end, key.range.end + 40))
  if (value.range.start !== value.range.end) return [replacement(value.range, '1', 'safe')]
  if (colon === null) return []
  const range = { start: key.range.start, end: key.range.end + colon[0].length }
  return [replacement(range, `${versionKey}: 1`, 'safe')]
}

function addVersion(root: MappingNode, text: string, versionKey: string): readonly Fix[] {
  const version = `${versionKey}: 1`
  const title = { fr: `Ajouter \`${version}\``, en: `Add \`${version}\`` }
  const start = root.range.start
  const insert = (offset: number, added: string) => [replacement({ start: offset, end: offset }, added, 'safe', title)]
  if (text[start] === '{') return insert(start + 1, root.entries.length === 0 ? version : `${version}, `)
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const indent = text.slice(start === 0 ? 0 : lineStart, start).replace(/^\uFEFF/, '')
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  return /\S/.test(indent) ? [] : insert(start, `${version}${newline}${indent}`)
}
