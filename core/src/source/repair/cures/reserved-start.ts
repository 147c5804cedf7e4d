import { problem } from '../../problems.ts'
import { AS_LETTER, type Cure } from '../cure.ts'

const RESERVED = /^[@`%*&!|>?,\]}:{[-]/

/** A text that starts with a character YAML keeps for itself: an asterisk, a percent sign, an at sign, a dash, a bracket. */
export const reservedStart: Cure = function* (wound) {
  for (const shape of wound.suspects) {
    const value = wound.text.slice(shape.value, shape.valueEnd)
    if (!RESERVED.test(value)) continue
    const range = { start: shape.value, end: shape.valueEnd }
    const colons = Array.from(value.matchAll(/:(?=[ \t]|$)/g), ({ index }) => index).filter((index) => index > 0)
    const edits = [0, ...colons].map((at) => ({
      start: shape.value + at,
      end: shape.value + at + 1,
      text: AS_LETTER,
    }))
    yield { edits, problem: problem('caractere-reserve', range, reserved(value.charAt(0))) }
  }
}

function reserved(character: string) {
  return {
    fr: `Un texte ne peut pas commencer par « ${character} » sans guillemets : ce signe a un sens en YAML. Mettez tout le texte entre guillemets droits ("…").`,
    en: `A text cannot start with “${character}” without quotes: the sign has a meaning in YAML. Put the whole text between straight quotes ("…").`,
  }
}
