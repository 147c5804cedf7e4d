import { type ResolvedShape, shapeOfItems } from '@equerre/schemas'
import type { Fix } from '../rules/rule.ts'
import { entryOf } from '../source/pointer.ts'
import type { ScalarNode } from '../source/tree.ts'
import { NO, VALUE_ALIASES, YES } from './aliases.ts'
import { isoDuration } from './durations.ts'
import type { StructureFinding } from './finding.ts'
import { asList, onlyItem, replacement, underKey, withDash } from './fixes.ts'
import * as say from './messages.ts'
import { fold, nearest, stem } from './near.ts'
import { type Place, rangeOf } from './place.ts'

/** A value that is none of those of its list. */
export function wrongChoice(place: Place, node: ScalarNode): StructureFinding {
  const choices = place.shape.choices ?? []
  const meant = choiceMeant(node.text, choices)
  const several = meant === null ? severalChoices(node, place.shape) : null
  const fixes = several !== null ? [several] : meant === null ? [] : [replacement(node.range, meant.text, meant.safety)]
  return {
    code: 'structure-valeur-inattendue',
    range: node.range,
    message: say.wrongChoice(place, node.text, choices, meant?.text ?? several?.edits[0]?.text ?? null),
    ...(fixes.length === 0 ? {} : { fixes }),
  }
}

interface Meant {
  readonly text: string
  readonly safety: Fix['safety']
}

function choiceMeant(value: string, choices: readonly (string | number)[]): Meant | null {
  const words = choices.map(String)
  const folded = fold(value)
  const same = words.find((word) => fold(word) === folded)
  if (same !== undefined) return { text: same, safety: 'safe' }
  const plural = words.find((word) => stem(word) === stem(value))
  if (plural !== undefined) return { text: plural, safety: 'proposal' }
  const aliases = Object.hasOwn(VALUE_ALIASES, folded) ? (VALUE_ALIASES[folded] ?? []) : []
  const alias = aliases.find((word) => words.includes(word))
  if (alias !== undefined) return { text: alias, safety: 'proposal' }
  const digits = typeof choices[0] === 'number' ? /^\D*(\d)\D*$/.exec(value)?.[1] : undefined
  if (digits !== undefined) return words.includes(digits) ? { text: digits, safety: 'proposal' } : null
  const near = typeof choices[0] === 'number' ? null : nearest(value, words)
  return near === null ? null : { text: near, safety: 'proposal' }
}

/** `écrite et orale`, where a list is allowed, becomes `[ecrite, orale]`. */
function severalChoices(node: ScalarNode, shape: ResolvedShape): Fix | null {
  if (shape.types?.includes('array') !== true || node.text.length > 200) return null
  const choices = shapeOfItems(shape)?.choices ?? []
  const parts = node.text.split(/\s*[,;+/&]\s*|\s+(?:et|and|puis)\s+/)
  if (parts.length < 2 || /[\r\n]/.test(node.text)) return null
  const meant = parts.map((part) => choiceMeant(part, choices))
  if (meant.some((one) => one === null)) return null
  return replacement(node.range, `[${meant.map((one) => one?.text).join(', ')}]`, 'proposal')
}

/** A text that does not follow the pattern of its place. */
export function wrongPattern(place: Place, node: ScalarNode): StructureFinding {
  const { range, text } = node
  const code = 'structure-valeur-inattendue'
  switch (place.shape.definition) {
    case 'code':
      return { code: 'structure-code-mal-forme', range, message: say.wrongCode(text) }
    case 'duree': {
      const meant = isoDuration(text)
      const message = say.wrongDuration(text, meant)
      return { code, range, message, ...(meant === null ? {} : { fixes: [replacement(range, meant, 'safe')] }) }
    }
    default:
      if (place.key?.text === 'numero') return wrongRecordNumber(place, node)
      return { code, range, message: say.unexpected(place) }
  }
}

function wrongRecordNumber(place: Place, node: ScalarNode): StructureFinding {
  const compact = node.text.replace(/[\s._°-]+/g, '').toUpperCase()
  const register = place.parent?.node.kind === 'mapping' ? entryOf(place.parent.node, 'registre')?.value : undefined
  const prefix = register?.kind === 'scalar' && register.text === 'RS' ? 'RS' : 'RNCP'
  const meant = /^\d{1,6}$/.test(compact) ? `${prefix}${compact}` : compact
  const fits = /^(?:RNCP|RS)\d{1,6}$/.test(meant)
  return {
    code: 'structure-valeur-inattendue',
    range: node.range,
    message: say.wrongRecordNumber(node.text),
    ...(fits ? { fixes: [replacement(node.range, meant, meant === compact ? 'safe' : 'proposal')] } : {}),
  }
}

export function tooSmall(place: Place, node: ScalarNode): StructureFinding {
  const message = say.tooSmall(place, node.text, place.shape.minimum ?? 0)
  return { code: 'structure-valeur-inattendue', range: node.range, message }
}

/** A list where a text is expected, a text where a list is expected, and so on. */
export function wrongType(place: Place, text: string): StructureFinding {
  const code = 'structure-type-inattendu'
  const range = rangeOf(place, text)
  const { node, shape } = place
  const types = shape.types ?? []
  if (node.kind === 'mapping' && types.includes('array')) return groupForList(place, text)
  if (node.kind === 'scalar' && !types.includes('array')) {
    const meant = scalarMeant(node, types)
    if (meant !== null)
      return { code, range, message: say.wrongType(place), fixes: [replacement(node.range, meant, 'safe')] }
  }
  if (node.kind === 'scalar' && isCodeForPart(place, node)) {
    const id = underKey(node, 'id', true, text)
    return {
      code,
      range,
      message: say.codeForPart(place, node.text),
      ...(id === null ? {} : { fixes: [{ ...id, safety: 'proposal' }] }),
    }
  }
  const fix = otherShape(place, text)
  return { code, range, message: say.wrongType(place), ...(fix === null ? {} : { fixes: [fix] }) }
}

/** `- E1` where the whole assessment belongs: a reference was meant. */
const isCodeForPart = ({ key, shape }: Place, node: ScalarNode): boolean =>
  key === null && Object.hasOwn(shape.keys ?? {}, 'id') && /^\p{Lu}{1,4}[.\s]?\d[\w.]{0,10}$/u.test(node.text)

function scalarMeant(node: ScalarNode, types: readonly string[]): string | null {
  const folded = fold(node.text)
  if (types.includes('boolean')) return YES.includes(folded) ? 'true' : NO.includes(folded) ? 'false' : null
  const number = /^\s*(\d{1,9})(?:[.,](\d{1,6}))?\s*$/.exec(node.text)
  if (number === null || typeof node.value === 'number') return null
  if (types.includes('integer')) return number[2] === undefined ? (number[1] ?? null) : null
  return types.includes('number') ? `${number[1]}${number[2] === undefined ? '' : `.${number[2]}`}` : null
}

function otherShape(place: Place, text: string): Fix | null {
  const { node, shape, key } = place
  const types = shape.types ?? []
  if (node.kind === 'sequence') return types.includes('string') ? onlyItem(node, text) : null
  if (node.kind === 'mapping') return null
  if (types.includes('array')) {
    return severalChoices(node, shape) ?? asList(node, text)
  }
  const main = mainKey(shape)
  return types.includes('object') && main !== null ? underKey(node, main, key === null, text) : null
}

/** The key under which a text belongs when a group of keys was expected. */
function mainKey(shape: ResolvedShape): string | null {
  const keys = shape.keys ?? {}
  return (
    ['enonce', 'intitule', 'nom', 'texte', 'composition', 'consigne', 'version'].find((key) =>
      Object.hasOwn(keys, key),
    ) ?? null
  )
}

/** A list of parts given as a group of keys: either the dash is missing, or the codes were made keys. */
function groupForList(place: Place, text: string): StructureFinding {
  const code = 'structure-type-inattendu'
  const range = rangeOf(place, text)
  const { node, shape } = place
  const items = shapeOfItems(shape)
  const first = node.kind === 'mapping' ? node.entries[0]?.key.text : undefined
  if (node.kind !== 'mapping' || first === undefined || items?.keys === undefined) {
    return { code, range, message: say.wrongType(place) }
  }
  if (!Object.hasOwn(items.keys, fold(first))) return { code, range, message: say.keyedByCode(place, first) }
  const fix = withDash(node, text)
  return { code, range, message: say.dashMissing(place), ...(fix === null ? {} : { fixes: [fix] }) }
}
