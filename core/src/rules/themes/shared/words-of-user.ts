import { foldAccents } from '../../../french/index.ts'

/** Whether a text holds one of the words, whatever the accents and the capitals; `*` at the end of a word stands for any ending. */
export function wordsOfUser(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return false
  const folded = ` ${foldAccents(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return words.some((word) => {
    const stem = foldAccents(word.replace(/\*$/, ''))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    return stem !== '' && folded.includes(word.endsWith('*') ? ` ${stem}` : ` ${stem} `)
  })
}
