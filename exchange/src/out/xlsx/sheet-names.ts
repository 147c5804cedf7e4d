/** Characters that no tab may have. */
const FORBIDDEN = /[\\/?*[\]:]/g
const LONGEST = 31

/**
 * Names of tabs for titles: no more than 31 characters, none that a spreadsheet refuses, no two the same whatever their capitals.
 * @param titles in the order of the tabs
 */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return titles.map((title, index) => {
    const bare = title
      .toWellFormed()
      .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
      .replace(FORBIDDEN, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^['\s]+|['\s]+$/g, '')
    // Excel keeps « History » for itself.
    const wanted = bare === '' || /^history$/i.test(bare) ? `${bare} ${index + 1}`.trim() : bare
    let name = cut(wanted, LONGEST)
    for (let twin = 2; taken.has(name.toLowerCase()); twin += 1) {
      const mark = ` (${twin})`
      name = `${cut(wanted, LONGEST - mark.length)}${mark}`
    }
    taken.add(name.toLowerCase())
    return name
  })
}

/** At a word where one ends near enough, never inside a character. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const short = text
    .slice(0, longest - 1)
    .toWellFormed()
    .replace(/\ufffd$/u, '')
  const word = short.lastIndexOf(' ')
  return `${(word > longest * 0.6 ? short.slice(0, word) : short).replace(/[\s',;–-]+$/u, '')}…`
}
