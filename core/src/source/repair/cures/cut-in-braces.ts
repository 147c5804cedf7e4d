import { asLetters, cutTexts } from '../../brace-texts.ts'
import { cutInBraces as told } from '../../messages.ts'
import type { Cure, Wound } from '../cure.ts'

/** A text between braces, without quotes, that holds a colon: `{ enonce: Relever : le jeu, l’usure }`. */
export const cutInBraces: Cure = function* (wound) {
  for (const opening of openingsOf(wound)) {
    for (const cut of cutTexts(wound.text, opening)) {
      if (cut.colons.length > 0) yield { edits: asLetters(cut), problem: told(wound.text, cut) }
    }
  }
}

/** The braces that open on the lines to suspect, none inside another that was followed. */
function* openingsOf({ text, suspects }: Wound) {
  for (const { body, end } of suspects) {
    for (const { index } of text.slice(body, end).matchAll(/(?<![^\s[,])\{/g)) yield body + index
  }
}
