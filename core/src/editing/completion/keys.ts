import { type ResolvedShape, shapeOfItems, shapeOfKey } from '@equerre/schemas'
import { describeKey } from '@equerre/schemas/descriptions'
import type { Localised } from '../../language.ts'
import type { Analysis } from '../analysis.ts'
import type { Draft, Proposal } from './draft.ts'
import { firstKeyOf, keysToWrite } from './key-order.ts'
import { isFolded, type Layout } from './layout.ts'
import type { WritingPlace } from './place.ts'
import { partSnippet } from './snippets.ts'

/** The keys that may be written at a place, each with what opens its value. */
export function keyProposals(
  place: WritingPlace,
  shape: ResolvedShape,
  analysis: Analysis,
  layout: Layout,
): readonly Proposal[] {
  return keysToWrite(place, shape, analysis).map((key) => ({
    label: key,
    kind: 'key',
    detail: shapeOfKey(shape, key)?.title ?? null,
    documentation: documentationOf(shape.definition, key),
    draft: openingOf(key, shape, place, analysis, layout),
  }))
}

function documentationOf(definition: string | null, key: string): Localised | null {
  const said = describeKey(definition, key)
  if (said === null) return null
  const example = `\`\`\`yaml\n${said.example}\n\`\`\``
  return { fr: `${said.description.fr}\n\n${example}`, en: `${said.description.en}\n\n${example}` }
}

/** The key with the beginning of its value, in the shape that the format and the file's layout give it. */
function openingOf(key: string, shape: ResolvedShape, place: WritingPlace, analysis: Analysis, layout: Layout): Draft {
  if (place.hasColon) return { lines: [key] }
  const value = shapeOfKey(shape, key)
  if (value === null || place.hasChildren || place.mends) return { lines: [place.flow ? `${key}: ` : `${key}:`] }
  if (value.choices?.length === 1) return { lines: [`${key}: ${value.choices[0]}`] }
  if (place.flow) return openingInFlow(key, value)
  const items = shapeOfItems(value)
  if (items?.keys !== undefined) return listOfParts(key, items, place, analysis, layout)
  if (items !== null && value.types?.includes('string') !== true) {
    const dash = `${' '.repeat(layout.dash)}- `
    return items.choices === undefined ? { lines: [`${key}:`, dash] } : { lines: [`${key}: [$1]`], plain: [`${key}: `] }
  }
  if (value.definition === 'renvois') return { lines: [`${key}: [$1]`], plain: [`${key}: `] }
  const isGroup = value.types?.includes('object') === true && !value.types.includes('string')
  if (isFolded(key, layout)) return { lines: [`${key}: >-`, ' '.repeat(layout.step)] }
  return { lines: isGroup ? [`${key}:`, ' '.repeat(layout.step)] : [`${key}: `] }
}

function openingInFlow(key: string, value: ResolvedShape): Draft {
  const types = value.types ?? []
  if (types.includes('array') && !types.includes('string')) return { lines: [`${key}: [$1]`], plain: [`${key}: []`] }
  if (value.definition === 'renvois') return { lines: [`${key}: [$1]`], plain: [`${key}: []`] }
  if (types.includes('object') && !types.includes('string')) return { lines: [`${key}: { $1 }`], plain: [`${key}: {}`] }
  return { lines: [`${key}: `] }
}

/** A list of parts opens with its first member. */
function listOfParts(
  key: string,
  items: ResolvedShape,
  place: WritingPlace,
  analysis: Analysis,
  layout: Layout,
): Draft {
  const inside = {
    ...place,
    steps: [...place.steps, { key, offset: place.word.start }, { key: null, offset: place.word.start }],
  }
  const part = partSnippet(items.definition, analysis, inside, layout)?.draft ?? { lines: [`${firstKeyOf(items)}: `] }
  const opened = (lines: readonly string[]) => {
    const pad = ' '.repeat(layout.dash)
    return [`${key}:`, ...lines.map((line, index) => `${pad}${index === 0 ? '- ' : '  '}${line}`)]
  }
  return { lines: opened(part.lines), plain: opened(part.plain ?? part.lines) }
}
