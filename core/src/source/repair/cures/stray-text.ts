import type { Fix } from '../../../rules/rule.ts'
import { problem } from '../../problems.ts'
import type { Cure, Wound } from '../cure.ts'
import { columnOf, type LineShape, linesBelow } from '../line-shape.ts'

/** Lines of text under no key: the end of the text above that lost its indentation, else words that belong nowhere. */
export const strayText: Cure = function* (wound) {
  for (const shape of wound.suspects.slice(0, 2)) {
    if (shape.key !== null || shape.dashes.length > 0) continue
    const lines = sameText(wound, shape)
    const last = lines.at(-1) ?? shape
    const range = { start: shape.content, end: Math.max(shape.content, shape.valueEnd) }
    const above = wound.suspects.find((other) => other.start < shape.start)
    const missing = above === undefined || isOneWord(wound.text, above) ? 0 : columnToJoin(above) - columnOf(shape)
    if (above !== undefined && missing > 0) {
      const edits = lines.map(({ start }) => ({ start, end: start, text: ' '.repeat(missing) }))
      const fixes = [shifted(edits, missing)]
      yield { edits, problem: problem('indentation', range, outdented(wound.text, above, missing), { fixes }) }
    }
    const edits = lines.map(({ content, end }) => ({ start: content, end, text: ' '.repeat(end - content) }))
    yield { edits, problem: problem('texte-hors-cle', { start: range.start, end: last.valueEnd }, STRAY) }
  }
}

/** `etat: valide`, `id: C1`: no sentence goes on from there. */
function isOneWord(text: string, above: LineShape): boolean {
  return above.key !== null && /^[^\s"'|>]+$/.test(text.slice(above.value, above.valueEnd))
}

/** Where a line must start to continue the text above. */
function columnToJoin(above: LineShape): number {
  return above.key === null ? above.body - above.start : above.body - above.start + 2
}

function sameText(wound: Wound, first: LineShape): readonly LineShape[] {
  const lines = [first]
  for (const next of linesBelow(wound.text, first)) {
    if (next.content === next.end || next.key !== null || next.dashes.length > 0) break
    if (columnOf(next) !== columnOf(first)) break
    lines.push(next)
  }
  return lines
}

function outdented(text: string, above: LineShape, missing: number) {
  const { fr, en } = placeToJoin(text, above)
  const count =
    missing === 1 ? { fr: '1 espace', en: '1 space' } : { fr: `${missing} espaces`, en: `${missing} spaces` }
  return {
    fr: `Ce texte continue celui du dessus, mais il n’est pas assez décalé : ajoutez ${count.fr} au début de la ligne (l’indentation), pour ${fr}.`,
    en: `This text continues the one above, but it does not stand far enough to the right: add ${count.en} at the start of the line (the indentation), ${en}.`,
  }
}

/** A text that starts on the line of its key goes on to the right of that key; any other under its own first line. */
function placeToJoin(text: string, { key }: LineShape) {
  if (key === null) return { fr: 'l’aligner sur la ligne du dessus', en: 'to align it with the line above' }
  const name = text.slice(key.start, key.end)
  return { fr: `qu’il commence plus à droite que « ${name} »`, en: `so that it starts to the right of “${name}”` }
}

function shifted(edits: readonly { readonly start: number }[], missing: number): Fix {
  return {
    title: { fr: 'Décaler le texte', en: 'Move the text to the right' },
    safety: 'proposal',
    edits: edits.map(({ start }) => ({ range: { start, end: start }, text: ' '.repeat(missing) })),
  }
}

const STRAY = {
  fr: 'Ce texte n’est rattaché à aucune clé. Écrivez avant lui le nom de sa rubrique suivi de deux-points, ou décalez-le pour qu’il continue le texte du dessus.',
  en: 'This text belongs to no key. Write the name of its field and a colon before it, or move it to the right so that it continues the text above.',
}
