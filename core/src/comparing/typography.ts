/** Whether two different texts have the same words: only spaces, quotes, dashes and apostrophes were set otherwise. */
export const isTypography = (before: string, after: string): boolean => bare(before) === bare(after)

/** Equal for texts that differ by nothing, or by the run of their lines. */
export const onOneLine = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim()

const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[«»“”„]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .replaceAll('…', '...')
    .replace(/\s+(?=["?!;:.,)\]])|(?<=["([])\s+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
