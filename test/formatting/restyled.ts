import { Random } from '../../core/src/source/testing/random.ts'

export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data }

const KINDS_OF_COMMENT = [
  'à vérifier : ligne 12',
  'attendu : rien',
  'note',
  '-',
  'equerre-disable-next-line espaces-doubles -- exprès',
]

/**
 * Writes data as YAML in as many ways as people do: indentation of one to four, lists at the column of their key, quotes, folded, literal
 * and plain texts over several lines, comments anywhere, blank lines, keys in any order. For one seed, always the same text.
 */
export function restyled(data: Data, seed: number): string {
  return new Restyler(seed).write(data)
}

class Restyler {
  readonly #random: Random
  readonly #unit: number
  readonly #atKey: boolean
  readonly #shuffles: boolean
  readonly #comments: number
  #count = 0

  constructor(seed: number) {
    this.#random = new Random(seed)
    this.#unit = this.#random.pick([2, 2, 4, 3, 1])
    this.#atKey = this.#random.chance(0.3)
    this.#shuffles = this.#random.chance(0.4)
    this.#comments = this.#random.pick([0, 0.04, 0.15])
  }

  write(data: Data): string {
    const lines = [...(this.#random.chance(0.3) ? ['# en-tête', ''] : []), ...this.#node(data, 0)]
    if (this.#random.chance(0.2)) lines.push('', '# fin')
    const text = lines.join('\n') + (this.#random.chance(0.9) ? '\n' : '')
    const ended = this.#random.chance(0.2) ? text.replaceAll('\n', '\r\n') : text
    return this.#random.chance(0.05) ? `\ufeff${ended}` : ended
  }

  #node(data: Data, indent: number): readonly string[] {
    if (isList(data)) return data.flatMap((item) => [...this.#idle(indent), ...this.#item(item, indent)])
    if (typeof data !== 'object' || data === null) return []
    const entries = Object.entries(data)
    if (this.#shuffles && this.#random.chance(0.5)) entries.sort(() => this.#random.below(3) - 1)
    return entries.flatMap(([key, value]) => [...this.#idle(indent), ...this.#entry(key, value, indent)])
  }

  #entry(key: string, value: Data, indent: number): readonly string[] {
    const random = this.#random
    const lead = `${' '.repeat(indent)}${random.chance(0.03) ? `"${key}"` : key}${random.chance(0.03) ? ' ' : ''}:`
    if (isCollection(value)) {
      if (size(value) === 0) return [`${lead} ${isList(value) ? '[]' : '{}'}${this.#beside()}`]
      const flow = this.#flow(value)
      if (flow !== null) return [`${lead} ${flow}${this.#beside()}`]
      const inner = isList(value) && this.#atKey ? indent : indent + this.#unit
      return [`${lead}${this.#beside()}`, ...this.#node(value, inner)]
    }
    return this.#scalar(lead, value, indent)
  }

  #item(value: Data, indent: number): readonly string[] {
    const pad = ' '.repeat(indent)
    if (!isCollection(value)) return this.#scalar(`${pad}-`, value, indent)
    if (size(value) === 0) return [`${pad}- ${isList(value) ? '[]' : '{}'}`]
    const flow = this.#flow(value)
    if (flow !== null) return [`${pad}- ${flow}${this.#beside()}`]
    const gap = this.#random.pick([1, 1, 1, 2, 3])
    const inner = indent + 1 + gap
    const lines = this.#node(value, inner)
    const [first = ''] = lines
    if (/^\s*(?:#|$)/.test(first) || this.#random.chance(0.05)) return [`${pad}-`, ...lines]
    return [`${pad}-${' '.repeat(gap)}${first.slice(inner)}`, ...lines.slice(1)]
  }

  #flow(value: Data): string | null {
    if (!this.#random.chance(0.3)) return null
    const simple = (one: Data): boolean => typeof one === 'string' && /^[\p{L}\p{N}. ]{1,40}$/u.test(one)
    if (isList(value)) return value.every(simple) ? `[${value.map((one) => JSON.stringify(one)).join(', ')}]` : null
    if (typeof value !== 'object' || value === null || !Object.values(value).every(simple)) return null
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${JSON.stringify(one)}`)
      .join(', ')} }`
  }

  #scalar(lead: string, value: Data, indent: number): readonly string[] {
    if (typeof value !== 'string') return [`${lead} ${String(value)}${this.#beside()}`]
    const random = this.#random
    const pad = ' '.repeat(indent + random.between(1, 4))
    const style = random.below(8)
    const canBlock = /^\S(?:.*\S)?$/su.test(value) && !/\n\s|\s\n/.test(value)
    if (style === 0 && canBlock) return [`${lead} |-${this.#beside()}`, ...value.split('\n').map((line) => pad + line)]
    if (style < 4 && canBlock && !value.includes('\n')) {
      const header = random.pick(['>-', '>-', '>-', '>- '])
      return [`${lead} ${header}${this.#beside()}`, ...this.#cut(value).map((line) => pad + line)]
    }
    if (/^\p{L}{2}/u.test(value) && !/: |:$| #|\s$|\n|^(?:true|false|null|oui|non)$/.test(value)) {
      if (style === 4) {
        const [first = '', ...others] = this.#cut(value).map((line) => (/^[-?:#]/.test(line) ? null : line))
        const spread = [first, ...others]
        if (spread.every((line) => line !== null))
          return closed(
            spread.map((line, index) => (index === 0 ? `${lead} ${line}` : pad + line)),
            this.#beside(),
          )
      }
      if (style < 7) return [`${lead} ${value}${this.#beside()}`]
    }
    if (style === 7 && !value.includes('\n') && !value.includes('  ')) {
      const [first = '', ...others] = this.#cut(value.replaceAll("'", "''"))
      return closed(closed([`${lead} '${first}`, ...others.map((line) => pad + line)], "'"), this.#beside())
    }
    return [`${lead} ${JSON.stringify(value)}${this.#beside()}`]
  }

  /** Lines that fold back to the text. */
  #cut(text: string): readonly string[] {
    const lines: string[] = []
    let line = ''
    for (const word of text.split(/(?<=\S) (?=\S)/)) {
      if (line === '') line = word
      else if (this.#random.chance(0.12)) {
        lines.push(line)
        line = word
      } else line += ` ${word}`
    }
    return [...lines, line]
  }

  #idle(indent: number): readonly string[] {
    const lines: string[] = []
    if (this.#random.chance(0.04))
      lines.push(...Array.from({ length: this.#random.between(1, 3) }, () => this.#random.pick(['', '  '])))
    if (this.#random.chance(this.#comments))
      lines.push(`${' '.repeat(this.#random.pick([indent, indent, indent, 0, indent + 2]))}# ${this.#comment()}`)
    if (lines.length > 0 && this.#random.chance(0.2)) lines.push('')
    return lines
  }

  #beside(): string {
    if (!this.#random.chance(this.#comments)) return this.#random.chance(0.02) ? '  ' : ''
    return `${this.#random.pick([' ', '  ', '      '])}# ${this.#comment()}`
  }

  #comment(): string {
    const said = this.#random.pick(['note', ...KINDS_OF_COMMENT])
    return `${said} ${++this.#count}`
  }
}

const isList = (data: Data): data is readonly Data[] => Array.isArray(data)
const isCollection = (data: Data): boolean => typeof data === 'object' && data !== null
const size = (data: Data): number => (typeof data === 'object' && data !== null ? Object.keys(data).length : 0)

/** Lines with something more at the end of the last. */
function closed(lines: readonly string[], end: string): readonly string[] {
  return [...lines.slice(0, -1), (lines.at(-1) ?? '') + end]
}
