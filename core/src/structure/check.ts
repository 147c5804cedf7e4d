import { resolveShape, type StructureError } from '@equerre/schemas'
import type { SourceDocument } from '../source/document.ts'
import { toPlain } from '../source/plain.ts'
import { entryOf } from '../source/pointer.ts'
import type { MappingNode, Range, ScalarNode } from '../source/tree.ts'
import type { StructureFinding } from './finding.ts'
import { type DocumentFormat, REFERENTIAL_FORMAT } from './format.ts'
import { isMistyped, unknownKey } from './keys.ts'
import * as say from './messages.ts'
import { isEmpty, isRequired, type Place, placeOf, rangeOf, rangeOfParent } from './place.ts'
import { tooSmall, wrongChoice, wrongPattern, wrongType } from './values.ts'
import { checkWhole } from './whole.ts'

/**
 * What a file has that the format does not, or lacks that the format needs: one finding a cause, on the exact key or value. What a
 * rule says better (a competency without a criterion) is not said here. Never throws; a file with very many errors gives the first ones.
 * @param document a read document, well-formed or not: what stands on the lines of its syntax problems is left to them
 * @param format what the file is meant to be: a référentiel when nothing else is said
 */
export function checkStructure(
  document: SourceDocument,
  format: DocumentFormat = REFERENTIAL_FORMAT,
): readonly StructureFinding[] {
  const { findings, root } = checkWhole(document, format)
  if (root !== null) findings.push(...checkParts(document, root, format))
  return distinct(findings.filter(apartFromProblems(document)))
}

function checkParts(document: SourceDocument, root: MappingNode, format: DocumentFormat): StructureFinding[] {
  const { validate, versionKey } = format
  validate(toPlain(root))
  const judged = new Set<string>()
  return (validate.errors ?? []).flatMap((error) => {
    // The version of the format and its absence are said with the whole file.
    if (error.instancePath === `/${versionKey}` || (error.instancePath === '' && error.keyword === 'required'))
      return []
    const place = placeOf(root, error.instancePath, format.root)
    if (place === null) return []
    const finding = findingOf(error, place, document.text)
    if (finding === null) return []
    // A value has one thing wrong with it: the first error names the cause, those that follow its consequences.
    const part = `${error.instancePath} ${aboutKey(error) ?? ''}`
    if (judged.has(part)) return []
    judged.add(part)
    return [finding]
  })
}

function aboutKey({ params }: StructureError): string | null {
  const key = params.additionalProperty ?? params.missingProperty
  return typeof key === 'string' ? key : null
}

function findingOf(error: StructureError, place: Place, text: string): StructureFinding | null {
  const key = aboutKey(error)
  if (key !== null) return error.keyword === 'required' ? missingKey(key, place) : keyFinding(key, place)
  if (error.keyword === 'false schema') return forbiddenKey(place)
  if (isEmpty(place.node)) return emptyValue(place)
  return valueFinding(error, place, text)
}

function keyFinding(key: string, place: Place): StructureFinding | null {
  const entry = place.node.kind === 'mapping' ? entryOf(place.node, key) : undefined
  return entry === undefined ? null : unknownKey(entry.key, place)
}

/** Silent when an unknown key of the same part is most likely the one that is missing. */
function missingKey(key: string, place: Place): StructureFinding | null {
  if (isMistyped(key, place)) return null
  const { shape } = place
  const missing = shape.keys?.[key]
  const title = missing === undefined ? null : (resolveShape(missing).title ?? null)
  const message = say.missingKey(key, title, shape.definition)
  return { code: 'structure-cle-manquante', range: rangeOfParent(place), message }
}

function forbiddenKey({ key }: Place): StructureFinding | null {
  if (key === null) return null
  return { code: 'structure-cle-mal-placee', range: key.range, message: say.forbiddenKey(key.text) }
}

/** An optional key without a value is absent; a required one, or an empty dash, is not. */
function emptyValue(place: Place): StructureFinding | null {
  const { key, node, parent } = place
  if (key === null) {
    const range = node.range.start === node.range.end ? (parent?.key?.range ?? node.range) : node.range
    return { code: 'structure-valeur-inattendue', range, message: say.emptyItem(place) }
  }
  if (!isRequired(place)) return null
  return { code: 'structure-cle-manquante', range: key.range, message: say.emptyRequired(place) }
}

function valueFinding(error: StructureError, place: Place, text: string): StructureFinding | null {
  const { node, shape } = place
  if (node.kind !== 'scalar') return wrongType(place, text)
  // Unquoted, `2048` and `true` are texts where a text is expected: the words of the file are what counts.
  const asText = error.keyword === 'type' && shape.types?.includes('string') === true
  if (asText || error.keyword === 'enum' || error.keyword === 'pattern') return textFinding(place, node)
  if (error.keyword === 'minimum') return tooSmall(place, node)
  if (shape.choices !== undefined) return wrongChoice(place, node)
  if (error.keyword === 'type') return wrongType(place, text)
  return { code: 'structure-valeur-inattendue', range: rangeOf(place, text), message: say.unexpected(place) }
}

/** Judges a scalar by its text; `null` when its text is in order. */
function textFinding(place: Place, node: ScalarNode): StructureFinding | null {
  const { choices, pattern } = place.shape
  if (choices !== undefined) return choices.map(String).includes(node.text) ? null : wrongChoice(place, node)
  if (pattern === undefined || new RegExp(pattern, 'u').test(node.text)) return null
  return wrongPattern(place, node)
}

/** Where reading failed, what was read is uncertain: the syntax problem speaks for its lines. */
function apartFromProblems(document: SourceDocument): (finding: StructureFinding) => boolean {
  const lines = new Set<number>()
  for (const { range, severity } of document.problems) {
    if (severity !== 'error') continue
    for (let line = lineAt(document, range.start); line <= lineAt(document, range.end); line++) lines.add(line)
  }
  return ({ range }) => lines.size === 0 || !lines.has(lineAt(document, range.start))
}

const lineAt = (document: SourceDocument, offset: number): number => document.positionAt(offset).line

/** A part that several aliases name is judged each time, and said once. */
function distinct(findings: readonly StructureFinding[]): readonly StructureFinding[] {
  const seen = new Set<string>()
  return findings.filter(({ code, range, message }) => {
    const id = `${code} ${identity(range)} ${message.fr}`
    return !seen.has(id) && seen.add(id)
  })
}

const identity = ({ start, end }: Range): string => `${start}-${end}`
