import { unaccented } from '../../recognise/words/headings.ts'

/** What a cell answers to « éliminatoire ? », by a word, a cross or a tick; an empty one says no, `null` is what no one can tell. */
export function yesOrNo(said: string): boolean | null {
  if (MARK.test(said)) return true
  const plain = unaccented(said)
  if (YES.test(plain)) return true
  return NO.test(plain) ? false : null
}

const MARK = /^\s*[✓✔☑✗✘]\s*$/u
const YES = /^(?:oui|o|x|vrai|true|yes|y|1|eliminatoire|eliminatory)$/
const NO = /^(?:non|n|faux|false|no|0|)$/
