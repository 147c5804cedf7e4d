import { problem } from '../../problems.ts'
import { quoted } from '../../quoting.ts'
import { AS_LETTER, type Cure, type Wound } from '../cure.ts'
import { columnOf, type LineShape } from '../line-shape.ts'
import type { RepairEdit } from '../repaired-text.ts'

const IDENTIFIER = /^[a-z][a-z0-9_]*$/

/** A sentence with a colon in it, without quotes: YAML takes its first words for a key. */
export const colonInText: Cure = function* (wound) {
  for (const shape of wound.suspects) {
    if (shape.key === null) continue
    if (isSentence(wound.text, shape.key) && (shape.dashes.length > 0 || isContinuation(wound, shape))) {
      yield* remedy(wound, shape.body, shape.valueEnd)
    }
    yield* remedy(wound, shape.value, shape.valueEnd)
  }
}

/** Whether what stands before a colon reads as words: no key of the format does, and only French prose puts a space before a colon. */
function isSentence(text: string, { start, end, colon }: { start: number; end: number; colon: number }): boolean {
  return colon > end || !IDENTIFIER.test(text.slice(start, end))
}

/** Whether a line may continue the value of the line above: it stands deeper. */
function isContinuation(wound: Wound, shape: LineShape): boolean {
  const above = wound.suspects.find((other) => other.start < shape.start)
  return above !== undefined && columnOf(shape) > columnOf(above)
}

function* remedy(wound: Wound, start: number, end: number) {
  const text = wound.text.slice(start, end)
  if (/^["'[{|>]/.test(text)) return
  const found = Array.from(text.matchAll(/:(?=[ \t\u00a0\u202f]|$)/g), ({ index }) => index)
  if (found.length === 0) return
  const edits: RepairEdit[] = found.map((at) => ({ start: start + at, end: start + at + 1, text: AS_LETTER }))
  const fixes = quoted(wound.text, { start, end })
  yield { edits, problem: problem('deux-points-dans-le-texte', { start, end }, MESSAGE, { fixes }) }
}

const MESSAGE = {
  fr: 'Ce texte contient des deux-points suivis d’une espace : YAML croit y lire une clé. Mettez tout le texte entre guillemets droits ("…"), ou écrivez « >- » après la clé et le texte à la ligne suivante.',
  en: 'This text holds a colon followed by a space: YAML thinks it is a key. Put the whole text between straight quotes ("…"), or write “>-” after the key and the text on the next line.',
}
