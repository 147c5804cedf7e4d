/** Every group of four words standing inside one paragraph. */
export function phrasesOf(texts: readonly string[]): Set<string> {
  const phrases = new Set<string>()
  for (const text of texts) {
    const all = words(text)
    for (let at = 0; at + 4 <= all.length; at += 1) phrases.add(all.slice(at, at + 4).join(' '))
  }
  return phrases
}

/** The words of a text, in small letters. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
