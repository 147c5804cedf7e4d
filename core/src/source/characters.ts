import type { SyntaxProblem } from './document.ts'
import { MOST_PROBLEMS } from './limits.ts'
import * as say from './messages.ts'

const TAB = 9
const LF = 10
const VERTICAL_TAB = 11
const FORM_FEED = 12
const CR = 13
const SPACE = 32
const DELETE = 0x7f
const NEXT_LINE = 0x85
const LAST_C1 = 0x9f
const FIRST_SURROGATE = 0xd800
const FIRST_LOW_SURROGATE = 0xdc00
const LAST_SURROGATE = 0xdfff
const REPLACEMENT = 0xfffd
const NOT_A_CHARACTER = 0xfffe

/** With this many unreadable characters, and this share of the text, a file is no text: it is said once. */
const FEW = 16
const LARGE_SHARE = 1 / 20

export interface CheckedCharacters {
  /** The text with what YAML refuses replaced, character for character: offsets stay the same. */
  readonly readable: string
  readonly problems: readonly SyntaxProblem[]
  /** Whether the text is one: `false` for a Word file or a text in another encoding. */
  readonly isText: boolean
}

type Kind = 'forbidden' | 'unreadable'

function isLoneSurrogate(text: string, offset: number, code: number): boolean {
  if (code < FIRST_LOW_SURROGATE) {
    const next = text.charCodeAt(offset + 1)
    return !(next >= FIRST_LOW_SURROGATE && next <= LAST_SURROGATE)
  }
  const before = text.charCodeAt(offset - 1)
  return !(before >= FIRST_SURROGATE && before < FIRST_LOW_SURROGATE)
}

/** What is wrong with the character at an offset; `null` for one YAML accepts. */
function kindOf(text: string, offset: number): Kind | null {
  const code = text.charCodeAt(offset)
  if (code >= SPACE && code < DELETE) return null
  if (code < SPACE) return code === TAB || code === LF || code === CR ? null : 'forbidden'
  if (code <= LAST_C1) return code === NEXT_LINE ? null : 'forbidden'
  if (code < FIRST_SURROGATE) return null
  if (code <= LAST_SURROGATE) return isLoneSurrogate(text, offset, code) ? 'forbidden' : null
  if (code >= NOT_A_CHARACTER) return 'forbidden'
  return code === REPLACEMENT ? 'unreadable' : null
}

/** A page break reads as a space, which is what it is in a text; anything else as a character that cannot be read. */
function replacementOf(code: number): string {
  return code === FORM_FEED || code === VERTICAL_TAB ? ' ' : '\ufffd'
}

/** Characters that need a closer look: anything but ordinary text. Surrogates are here, for they may be alone. */
const SUSPECT = /[^\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufffc]/g

/** Finds the characters that no YAML text may hold, and those that decoding could not read. */
export function checkCharacters(text: string): CheckedCharacters {
  const problems: SyntaxProblem[] = []
  const parts: string[] = []
  let copied = 0
  let count = 0
  SUSPECT.lastIndex = 0
  for (let match = SUSPECT.exec(text); match !== null; match = SUSPECT.exec(text)) {
    const start = match.index
    const kind = kindOf(text, start)
    if (kind === null) continue
    let offset = start
    while (offset + 1 < text.length && kindOf(text, offset + 1) === kind) offset++
    SUSPECT.lastIndex = offset + 1
    count += offset + 1 - start
    if (problems.length < MOST_PROBLEMS) problems.push(problemOf(kind, text, start, offset + 1))
    if (kind === 'unreadable') continue
    parts.push(text.slice(copied, start))
    for (let unit = start; unit <= offset; unit++) parts.push(replacementOf(text.charCodeAt(unit)))
    copied = offset + 1
  }
  if (count > FEW && count > text.length * LARGE_SHARE)
    return { readable: '', problems: [say.notAText()], isText: false }
  return { readable: copied === 0 ? text : parts.join('') + text.slice(copied), problems, isText: true }
}

function problemOf(kind: Kind, text: string, start: number, end: number): SyntaxProblem {
  if (kind === 'unreadable') return say.unreadableCharacter({ start, end })
  return say.forbiddenCharacter(text.charCodeAt(start), { start, end })
}
