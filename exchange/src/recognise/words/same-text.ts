/** The same words, whatever their case and their punctuation. */
export function sameText(a: string, b: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return bare(a) !== '' && bare(a) === bare(b)
}
