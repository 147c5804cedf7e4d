/** List markers inside and at the start of lines. */

/** Bullets of symbol fonts, as word processors leave them in a PDF: the private use area U+F000–U+F0FF. */
export const SYMBOL_BULLETS = '\uf02d\uf06c\uf06e\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0de\uf0e8\uf0fc'

const SIGNS = `•▪●◦➢➤✓✔■□▫‣∙·${SYMBOL_BULLETS}`
const BULLETS = `${SIGNS}o*`
const AT_START = new RegExp(
  `^\\s*(?:([${SIGNS}]|[-–—*](?=[\\s\\u00a0]))[\\s\\u00a0]*|(\\.)[\\s\\u00a0]*(?=\\p{L})|(->|=>|[→⇒►▶])[\\s\\u00a0]*(?=\\S)|([o])[\\s\\u00a0]+(?=\\p{L}))`,
  'u',
)

/** Two items of one list have the same sign; their numbers differ. */
export function sameMarker(a: string, b: string): boolean {
  return a === b || (/^\d/.test(a) && /^\d/.test(b))
}

export interface Marked {
  readonly marker: string | null
  readonly text: string
  /** 0 for the outer sign, 1 for a dash under a bullet. */
  readonly level: number
}

/** Takes the list marker off a line; doubled markers (`- -`) count for one. */
export function takeMarker(line: string): Marked {
  let text = line
  let marker: string | null = null
  for (let turn = 0; turn < 4; turn += 1) {
    const match = AT_START.exec(text)
    if (match === null || match[0] === '') break
    if (marker !== null && match[2] !== undefined) break
    marker = match[1] ?? match[2] ?? match[3] ?? match[4] ?? marker
    text = text.slice(match[0].length)
  }
  const numbered = marker === null ? /^\s*(\d{1,2}[.)])[\s\u00a0]+(?=\p{Lu})/u.exec(text) : null
  if (numbered !== null) return { marker: numbered[1] ?? '1.', text: text.slice(numbered[0].length), level: 0 }
  if (marker === null && /^\s*[-–—][\p{L}«(]/u.test(text) && !/^\s*[-–—]\p{L}+\s*$/u.test(text)) {
    marker = '-'
    text = text.replace(/^\s*[-–—]/u, '')
  }
  if (/^[\s\u00a0]*[-–—•][\s\u00a0]*$/u.test(line)) return { marker: '-', text: '', level: 0 }
  return { marker, text, level: marker !== null && BULLETS.includes(marker) ? 0 : 1 }
}

const INNER_SIGN = new RegExp(`(?:^|[\\s,;.:])([${SIGNS}])[\\s\\u00a0]*(?=\\S)`, 'gu')
const INNER_DASH = /(?:^|[\s,;.:])([-–•])[\s\u00a0]+(?=\S)/gu

/** Cuts one line of text at the list markers inside it. Dashes count only in a list or after a colon: prose has dashes too. */
export function splitMarkers(text: string, inList: boolean): Marked[] {
  const dashes = inList || /:\s?[-–]\s/.test(text) || (/^[-–]\s/.test(text) && /[;,.]\s?[-–]\s/.test(text))
  const cuts: { at: number; from: number; marker: string }[] = []
  for (const match of text.matchAll(
    dashes ? new RegExp(`${INNER_SIGN.source}|${INNER_DASH.source}`, 'gu') : INNER_SIGN,
  )) {
    const marker = match[1] ?? match[2] ?? '-'
    const at = match.index + match[0].indexOf(marker)
    cuts.push({ at, from: match.index + match[0].length, marker })
  }
  const lead = takeMarker(text)
  if (lead.marker !== null && lead.text !== '' && !cuts.some(({ from }) => from > text.length - lead.text.length))
    return [lead]
  const pieces: Marked[] = []
  const before = text.slice(0, cuts[0]?.at ?? text.length).trim()
  if (before !== '') pieces.push({ marker: null, text: before, level: 0 })
  const signs = cuts.some((cut) => SIGNS.includes(cut.marker))
  cuts.forEach((cut, index) => {
    const piece = text.slice(cut.from, cuts[index + 1]?.at ?? text.length).trim()
    if (piece !== '')
      pieces.push({ marker: cut.marker, text: piece, level: signs && !SIGNS.includes(cut.marker) ? 1 : 0 })
  })
  return pieces
}
