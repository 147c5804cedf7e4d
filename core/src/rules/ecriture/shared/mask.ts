/** Stands for a character of code: neither letter, nor digit, nor space, nor punctuation. */
const HIDDEN = '\uFFFC'

const SIGN_OF_CODE =
  /[@\\{}<>=_]|:\/\/|\bwww\.|\.(?:fr|com|org|net|eu|html?|pdf|docx?|xlsx?|pptx?|csv|xml|ya?ml|json|js)\b/gi

/**
 * Hides addresses, file names and code: in them a colon, a point or a slash is no typography.
 * @returns a string of the same length, with the same offsets and line breaks
 */
export function maskCode(text: string): string {
  const quoted = text.includes('`') ? text.replace(/`[^`\n]*`/g, (code) => HIDDEN.repeat(code.length)) : text
  const parts: string[] = []
  let done = 0
  for (const sign of quoted.matchAll(SIGN_OF_CODE)) {
    if (sign.index < done) continue
    const [start, end] = [startOfWord(quoted, sign.index), endOfWord(quoted, sign.index)]
    parts.push(quoted.slice(done, start), hide(quoted.slice(start, end)))
    done = end
  }
  return done === 0 ? quoted : parts.join('') + quoted.slice(done)
}

function startOfWord(text: string, at: number): number {
  let start = at
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1
  return start
}

function endOfWord(text: string, at: number): number {
  const blank = /\s/g
  blank.lastIndex = at
  return blank.exec(text)?.index ?? text.length
}

/** The brackets, quotes and final punctuation around an address are those of the sentence. */
function hide(word: string): string {
  let [start, end] = [0, word.length]
  while (start < end && '([«"“'.includes(word.charAt(start))) start += 1
  while (end > start && ')]».,;:!?"”…'.includes(word.charAt(end - 1))) end -= 1
  return word.slice(0, start) + HIDDEN.repeat(end - start) + word.slice(end)
}
