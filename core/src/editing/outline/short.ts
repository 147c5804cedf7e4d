/** What a text cut short does not end with: the sign of a longer sentence, or a word that only leads to the next. */
const LOOSE_END =
  /(?:[\s.,;:!?…–—(-]|[\s’'](?:à|aux?|avec|d|dans|de|des|du|en|et|l|la|le|les|leurs?|ou|par|pour|sa|ses|son|sur|une?)[’']?|[\ud800-\udbff])$/iu

/** A text cut to at most so many characters, at the end of a word where there is one not too far back; `…` says that it goes on. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= most) return line
  const room = Math.max(1, most - 1)
  const space = line.lastIndexOf(' ', room)
  let cut = line.slice(0, space > room / 2 ? space : room)
  for (let end = LOOSE_END.exec(cut); end !== null && end.index > 0; end = LOOSE_END.exec(cut))
    cut = cut.slice(0, end.index)
  return `${cut}…`
}
