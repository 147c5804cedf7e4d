import { blank } from '../../../source/blank.ts'
import { pointerAt } from '../../../source/pointer.ts'
import { addKeys } from '../../../source/writing/add.ts'
import { keysWritten, placeOf } from '../../../structure/place.ts'
import { readDirectives } from '../../../suppression/directives.ts'
import { type Fill, proposal } from './fill.ts'

/** What the format asks for and does not find, and suppressions without a reason. */

/** The keys that a file cannot do without, at the place found or in what holds it. */
const requiredKeys: Fill = ({ analysis: { source }, range }) => {
  if (source.root === null) return []
  const place = placeOf(source.root, pointerAt(source.root, range))
  for (let at = place; at !== null; at = at.parent) {
    const { node, shape } = at
    if (node.kind !== 'mapping') continue
    const missing = (shape.required ?? []).filter(
      (key) => !keysWritten(node).has(key) && shape.keys?.[key] !== undefined,
    )
    if (missing.length === 0) continue
    const keys = Object.fromEntries(missing.map((key) => [key, blank('à écrire')]))
    const names = missing.map((key) => `«\u00a0${key}\u00a0»`).join(', ')
    return proposal(
      `Ajouter ${names}, à compléter`,
      `Add ${missing.join(', ')}, to be filled in`,
      addKeys(source, node, keys, Object.keys(shape.keys ?? {})),
    )
  }
  return []
}

const reason: Fill = ({ range, analysis: { source } }) => {
  const written = source.text.slice(range.start, range.end)
  const separator = /\s--\s*$/.exec(written)
  const end = range.start + (separator?.index ?? written.trimEnd().length)
  return proposal('Écrire le motif', 'Write the reason', {
    range: { start: end, end: range.end },
    text: ` -- ${blank('motif à écrire')}`,
  })
}

/** One rule among those that a comment silences; a comment with one rule goes as a whole, which the finding proposes. */
const uselessRule: Fill = ({ range, analysis: { source } }) => {
  const directive = readDirectives(source).find(
    ({ comment }) => comment.start <= range.start && range.end <= comment.end,
  )
  const index = directive?.rules.findIndex((rule) => rule.range.start === range.start) ?? -1
  const rule = directive?.rules[index]
  const before = directive?.rules[index - 1]
  const next = directive?.rules[index + 1]
  if (rule === undefined || (before === undefined && next === undefined)) return []
  const start = before?.range.end ?? rule.range.start
  const end = before === undefined ? (next?.range.start ?? rule.range.end) : rule.range.end
  return proposal(`Retirer «\u00a0${rule.id}\u00a0» du commentaire`, `Remove “${rule.id}” from the comment`, {
    range: { start, end },
    text: '',
  })
}

export const structureFills: Readonly<Record<string, Fill>> = {
  'structure-cle-manquante': requiredKeys,
  'suppression-sans-motif': reason,
  'suppression-inutile': uselessRule,
}
