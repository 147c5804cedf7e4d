import type { Localised } from '../language.ts'
import type { Fix } from '../rules/rule.ts'
import type { MappingNode, Range, ScalarNode, SequenceNode } from '../source/tree.ts'

export function replacement(range: Range, text: string, safety: Fix['safety'], title?: Localised): Fix {
  const shown = title ?? { fr: `Écrire \`${text}\``, en: `Write \`${text}\`` }
  return { title: shown, safety, edits: [{ range, text }] }
}

/** The text of a scalar as it can stand in a list between brackets; `null` for a block or a text of several lines. */
export function inBrackets(node: ScalarNode, text: string): string | null {
  const written = text.slice(node.range.start, node.range.end)
  if (node.style === 'literal' || node.style === 'folded' || /[\r\n]/.test(written)) return null
  if (node.style !== 'plain') return written
  return /[,[\]{}]|^[-?:]|: | #/.test(written) ? JSON.stringify(node.text) : written
}

/** `a` becomes `[a]`. */
export function asList(node: ScalarNode, text: string): Fix | null {
  const item = inBrackets(node, text)
  if (item === null) return null
  return replacement(node.range, `[${item}]`, 'safe', { fr: 'En faire une liste', en: 'Make it a list' })
}

/** `a` becomes `{ key: a }` after a key, `key: a` after a dash. */
export function underKey(node: ScalarNode, key: string, afterDash: boolean, text: string): Fix | null {
  const value = inBrackets(node, text)
  if (value === null) return null
  const title = { fr: `Écrire le texte sous \`${key}\``, en: `Write the text under \`${key}\`` }
  if (!afterDash) return replacement(node.range, `{ ${key}: ${value} }`, 'safe', title)
  return replacement({ start: node.range.start, end: node.range.start }, `${key}: `, 'safe', title)
}

/** `[a]` becomes `a`. */
export function onlyItem(node: SequenceNode, text: string): Fix | null {
  const [item, more] = node.items
  if (item?.kind !== 'scalar' || more !== undefined || text[node.range.start] !== '[') return null
  const written = text.slice(item.range.start, item.range.end)
  if (written === '' || /[\r\n]/.test(text.slice(node.range.start, node.range.end))) return null
  return replacement(node.range, written, 'safe', { fr: 'Retirer les crochets', en: 'Remove the brackets' })
}

/** The forgotten dash: a group of keys becomes the one member of a list. */
export function withDash(node: MappingNode, text: string): Fix | null {
  const { start, end } = node.range
  const title = { fr: 'Ajouter le tiret', en: 'Add the dash' }
  if (text[start] === '{') {
    return { title, safety: 'proposal', edits: [insertion(start, '['), insertion(end, ']')] }
  }
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  if (text.slice(lineStart, start).trim() !== '') return null
  const edits = [insertion(start, '- ')]
  for (const line of text.slice(start, end).matchAll(/(?:\r\n|\r|\n)(?=[^\r\n])/g)) {
    edits.push(insertion(start + line.index + line[0].length, '  '))
  }
  return { title, safety: 'proposal', edits }
}

export const insertion = (offset: number, text: string) => ({ range: { start: offset, end: offset }, text })
