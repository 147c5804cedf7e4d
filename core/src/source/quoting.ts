import type { Fix } from '../rules/rule.ts'
import { AS_LETTER } from './repair/cure.ts'
import type { Range } from './tree.ts'

/** The fix that puts a text between straight quotes; none where another repair already changed it. */
export function quoted(text: string, range: Range): readonly Fix[] {
  const written = text.slice(range.start, range.end)
  if (written === '' || written.includes(AS_LETTER)) return []
  return [
    {
      title: { fr: 'Mettre le texte entre guillemets', en: 'Put the text between quotes' },
      safety: 'proposal',
      edits: [{ range, text: `"${written.replace(/[\\"]/g, '\\$&')}"` }],
    },
  ]
}
