import type { XmlElement } from '../xml/tree.ts'
import { attribute, named } from './names.ts'

/** How a workbook shows its numbers: « 1,10 » is the number 1.1 and a format of two decimals. */
export class NumberFormats {
  readonly #codes: readonly string[]
  readonly #days: number

  /** @param since1904 the dates of the workbook are counted from 1904, as old Macs do */
  constructor(styles: XmlElement | undefined, since1904: boolean) {
    const own = new Map(
      named(named(styles, 'numFmts')[0], 'numFmt').map((one) => [
        Number(attribute(one, 'numFmtId')),
        attribute(one, 'formatCode') ?? 'General',
      ]),
    )
    this.#codes = named(named(styles, 'cellXfs')[0], 'xf').map((xf) => {
      const id = Number(attribute(xf, 'numFmtId') ?? 0)
      return own.get(id) ?? BUILT_IN[id] ?? 'General'
    })
    this.#days = since1904 ? DAYS_TO_1904 : 0
  }

  /** A number as the cell shows it, with the decimal point that codes have. */
  shown(value: string, style: number): string {
    const number = Number(value)
    if (!Number.isFinite(number) || value.trim() === '') return value
    const [code = 'General'] = (this.#codes[style] ?? 'General').replace(/\[[^\]]*\]/g, '').split(';')
    if (/^(?:general|standard)?$/i.test(code) || code === '@') return plain(number)
    const { before, pattern, after } = partsOf(code)
    if (/[dmyhsjag]/i.test(pattern)) return dateOf(number + this.#days, pattern)
    if (!/[0#?]/.test(pattern)) return `${before}${plain(number)}${after}`
    return `${before}${digits(number, pattern)}${after}`
  }
}

const DAYS_TO_1904 = 1462

/** The formats that a workbook names by number alone (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
}

/** Up to fifteen figures, as a spreadsheet keeps them: 1.1, not 1.1000000000000001. */
const plain = (number: number): string => String(Number(number.toPrecision(15)))

/** A format without its quotes: the words before the figures, the figures, the words after. */
function partsOf(code: string): { readonly before: string; readonly pattern: string; readonly after: string } {
  let [before, pattern, after] = ['', '', '']
  const add = (literal: string): void => {
    if (pattern === '') before += literal
    else after += literal
  }
  for (const [token] of code.matchAll(/"[^"]*"|\\.|_.|\*.|[\s\S]/g)) {
    if (token.startsWith('"')) add(token.slice(1, -1))
    else if (token.startsWith('\\')) add(token.slice(1))
    else if (/^[_*]./.test(token)) continue
    else pattern += token
  }
  return { before, pattern, after }
}

function digits(number: number, pattern: string): string {
  const isShare = pattern.includes('%')
  const decimals = /\.([0#?]+)/.exec(pattern)?.[1] ?? ''
  const least = decimals.replace(/[#?]/g, '').length
  const value = isShare ? number * 100 : number
  const [whole = '', part = ''] = value.toFixed(Math.min(decimals.length, 15)).split('.')
  const kept = part.slice(0, least) + part.slice(least).replace(/0+$/, '')
  const width = /^[^.]*/.exec(pattern)?.[0].replace(/[^0]/g, '').length ?? 1
  const padded = whole.startsWith('-') ? `-${whole.slice(1).padStart(width, '0')}` : whole.padStart(width, '0')
  return `${padded}${kept === '' ? '' : `.${kept}`}${isShare ? '\u00a0%' : ''}`
}

/** A day count as a date written the French way, or a time of day. */
function dateOf(days: number, pattern: string): string {
  if (days < 0 || days > LAST_DAY) return plain(days)
  const date = new Date(Math.round((days - DAYS_TO_1970) * MILLISECONDS))
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
  if (!/[dyj]/i.test(pattern) && /h/i.test(pattern)) return time
  return /h/i.test(pattern) && days % 1 !== 0 ? `${day} ${time}` : day
}

/** From the end of 1899, where a workbook begins to count. */
const DAYS_TO_1970 = 25_569
const MILLISECONDS = 24 * 60 * 60 * 1000
const LAST_DAY = 2_958_465
