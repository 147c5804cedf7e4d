/** How texts of several parts are laid on the lines of one field, and read back from it. A part never holds a line break. */

const BULLET = '- '

export interface BulletedText {
  readonly start: string
  readonly bullets: readonly string[]
  readonly end: string
}

/** A text, its bullets and what follows them, one a line; an empty part takes no line. */
export function writeBulleted({ start, bullets, end }: BulletedText): string {
  return [start, ...bullets.map((bullet) => `${BULLET}${bullet}`), end].filter((line) => line !== '').join('\n')
}

/** What `writeBulleted` wrote, read back: the first line is the start, whatever it begins with. */
export function readWritten(text: string): BulletedText {
  const [start = '', ...lines] = text.split('\n')
  const bullets = lines.filter((line) => line.startsWith(BULLET)).map((line) => line.slice(BULLET.length))
  return { start, bullets, end: lines.filter((line) => !line.startsWith(BULLET)).join(' ') }
}

/** Whether the parts of a text come back from its lines: an end that begins like a bullet does not. */
export function comesBack(text: BulletedText): boolean {
  const read = readWritten(writeBulleted(text))
  return read.start === text.start && read.end === text.end && read.bullets.join('\n') === text.bullets.join('\n')
}

const BULLET_LINE = /^\s*(?:[-–—•*·]|\d{1,2}[.)])\s+/u

/** The same read back, from us or from anybody: lines before the first bullet, bullets with the lines that go on, lines after a blank one. */
export function readBulleted(text: string): BulletedText {
  const lines = text.split(/\r\n?|\n/).map((line) => oneLine(line))
  const first = lines.findIndex((line) => BULLET_LINE.test(line))
  if (first === -1) {
    const [start = '', ...others] = lines.filter((line) => line !== '')
    return { start, bullets: [], end: others.join(' ') }
  }
  const last = lines.findLastIndex((line) => BULLET_LINE.test(line))
  return {
    start: joined(lines.slice(0, first)),
    bullets: lines
      .slice(first, last + 1)
      .map((line) => line.replace(BULLET_LINE, ''))
      .filter((line) => line !== ''),
    end: joined(lines.slice(last + 1)),
  }
}

/** A text on one line; its non-breaking spaces are its own. */
export const oneLine = (text: string): string => text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim()

/** What one line of a text holds, each without its ends; empty ones left out. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map(oneLine)
    .filter((line) => line !== '')

const joined = (lines: readonly string[]): string => lines.filter((line) => line !== '').join(' ')
