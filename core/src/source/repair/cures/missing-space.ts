import { spaceAfterColon } from '../../messages.ts'
import { problem } from '../../problems.ts'
import type { Cure } from '../cure.ts'

const GLUED_KEY = /^([\p{L}_][\p{L}\p{N}_-]*):(?=[^\s/:]|\/[^/])/u
const GLUED_DASH = /^-(?=[^\s-])/
const GLUED_COMMENT = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[\])}])(?=#)/

/** A key glued to its value (`intitule:Texte`), a dash glued to its item (`-Texte`), a comment glued to a closing quote. */
export const missingSpace: Cure = function* (wound) {
  for (const shape of wound.suspects) {
    const body = wound.text.slice(shape.body, shape.end)
    const key = GLUED_KEY.exec(body)
    if (key?.[1] !== undefined) {
      const end = shape.body + key[0].length
      const range = { start: shape.body, end }
      yield { edits: [{ start: end, end, text: ' ' }], problem: spaceAfterColon(key[1], range) }
    }
    if (GLUED_DASH.test(body)) {
      const end = shape.body + 1
      const range = { start: shape.body, end }
      yield { edits: [{ start: end, end, text: ' ' }], problem: problem('espace-manquante', range, AFTER_DASH) }
    }
    const comment = GLUED_COMMENT.exec(wound.text.slice(shape.value, shape.end))
    if (comment !== null) {
      const start = shape.value + comment[0].length
      const range = { start, end: start + 1 }
      yield {
        edits: [{ start, end: start, text: ' ' }],
        problem: problem('espace-manquante', range, BEFORE_COMMENT),
      }
    }
  }
}

const AFTER_DASH = {
  fr: 'Il manque une espace après le tiret : écrivez chaque élément d’une liste « - » suivi d’une espace.',
  en: 'A space is missing after the dash: write each item of a list as “-” followed by a space.',
}

const BEFORE_COMMENT = {
  fr: 'Ajoutez une espace avant « # » : sans elle, ce n’est pas un commentaire.',
  en: 'Add a space before “#”: without it, this is no comment.',
}
