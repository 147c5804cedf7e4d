import { extraSign } from '../../messages.ts'
import type { Cure } from '../cure.ts'
import type { LineShape } from '../line-shape.ts'

/** A sign in front of what is a key or an item of a list, left there by a slip of the keyboard. */
const IN_FRONT = /^(?:- +)*([[\]{},*&!|>@`%:"'])[ \t]*(?:- +)*[\p{L}_][\p{L}\p{N}_-]*[ \t]*:(?=[ \t]|$)/u
const IN_FRONT_OF_ITEM = /^([[\]{},*&!|>@`%:"'])[ \t]*-[ \t]/
const AFTER_DASH = /^-([[\]{},*&!|>@`%:"'])[ \t]*[\p{L}_]/u
/** A sign alone after the colon of a key that holds a list or other keys. */
const ALONE = /^([[\]{}"',*&!@`%:])$/

export const straySign: Cure = function* (wound) {
  for (const shape of [...wound.suspects, ...wound.openings]) {
    for (const offset of signsOf(wound.text, shape)) {
      const range = { start: offset, end: offset + 1 }
      const found = extraSign(wound.text.charAt(offset), range)
      const blanks = /^[ \t]*/.exec(wound.text.slice(offset + 1, shape.end))?.[0].length ?? 0
      yield { edits: [{ ...range, text: ' ' }], problem: found }
      yield { edits: [{ ...range, text: '' }], problem: found }
      yield { edits: [{ start: offset, end: offset + 1 + blanks, text: '' }], problem: found }
    }
  }
}

function* signsOf(text: string, shape: LineShape) {
  const content = text.slice(shape.content, shape.end)
  const front = IN_FRONT.exec(content)
  if (front?.[1] !== undefined) yield shape.content + front[0].indexOf(front[1])
  if (IN_FRONT_OF_ITEM.test(content)) yield shape.content
  if (AFTER_DASH.test(content)) yield shape.content + 1
  if (ALONE.test(text.slice(shape.value, shape.valueEnd))) yield shape.value
  const glued = /^[\p{L}_][\p{L}\p{N}_-]*:([[\]{}"',*&!@`%])[ \t]*$/u.exec(text.slice(shape.body, shape.end))
  if (glued?.[1] !== undefined) yield shape.body + glued[0].trimEnd().length - 1
}
