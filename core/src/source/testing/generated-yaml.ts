import { Random } from './random.ts'

const WORDS: readonly [string, ...string[]] = [
  'rédiger',
  'un',
  'rapport',
  'd’activité',
  "l'équipe",
  'client',
  'C1.2',
  'a#b',
  'x:y',
  '100%',
  'et/ou',
  '🎓',
  'œuvre',
  '-ci',
  'e&o',
  'fin.',
  'vrai?',
  'n\u00a0o',
  '\u2028',
]

const PLAIN: readonly [string, ...string[]] = [
  'texte',
  '12',
  '1.10',
  '-3',
  '+7',
  '0x1F',
  '0o17',
  '.5',
  '1e3',
  '.inf',
  '-.INF',
  '.nan',
  'true',
  'False',
  'null',
  '~',
  'oui',
  '2026-01-31',
  '12:30',
  'C.2.1*',
  'a:b',
  '-x',
  '?y',
  ':z',
]

const IN_FLOW: readonly [string, ...string[]] = ['12', '1.10', 'true', 'null', '~', '.inf', 'un mot']
const ESCAPES: readonly [string, ...string[]] = [
  '\\"',
  '\\\\',
  '\\n',
  '\\t',
  '\\u00e9',
  '\\x41',
  '\\U0001F393',
  '\\/',
  '\\_',
  '\\e',
]
const KEYS: readonly [string, ...string[]] = [
  'id',
  'intitule',
  'enonce',
  'criteres',
  'codes',
  'a',
  'clé à lire',
  '1.10',
  'b_c',
  'null',
]
const TAGS: readonly [string, ...string[]] = ['!!str', '!!str', '!local', '!', '!!binary']

/**
 * Writes well-formed documents at random: every scalar style, nesting, flow collections, comments, anchors, aliases, tags, merge keys,
 * missing values. For one seed, always the same document.
 */
export function generateYaml(seed: number): string {
  return new Generator(seed).document()
}

class Generator {
  readonly #random: Random
  readonly #break: string
  readonly #anchors: string[] = []
  #mappings: string[] = []
  #count = 0

  constructor(seed: number) {
    this.#random = new Random(seed)
    this.#break = this.#random.pick(['\n', '\n', '\n', '\r\n', '\r'])
  }

  document(): string {
    const random = this.#random
    const lines: string[] = []
    if (random.chance(0.2)) lines.push('# premier commentaire')
    if (random.chance(0.05)) lines.push('%YAML 1.2', '%TAG !e! tag:exemple.fr,2026:', '# avant', '---')
    else if (random.chance(0.2)) lines.push(`---${this.#trailing()}`)
    if (random.chance(0.1)) lines.push('')
    lines.push(...this.#collection(0, 0))
    if (random.chance(0.2)) lines.push('', '# dernier commentaire')
    if (random.chance(0.06)) lines.push('...', '# après')
    if (random.chance(0.06)) lines.push('---', 'second: document # autre')
    const text = lines.join('\n') + (random.chance(0.8) ? '\n' : '')
    return (random.chance(0.1) ? '\ufeff' : '') + text.replaceAll('\n', this.#break)
  }

  #collection(indent: number, depth: number): string[] {
    return this.#random.chance(0.65) ? this.#mapping(indent, depth) : this.#sequence(indent, depth)
  }

  #mapping(indent: number, depth: number): string[] {
    const pad = ' '.repeat(indent)
    const lines: string[] = []
    const used = new Set<string>()
    const count = this.#random.between(1, 4)
    for (let index = 0; index < count; index++) {
      this.#idle(lines, pad)
      const key = this.#key(used)
      if (this.#random.chance(0.03)) lines.push(`${pad}? ${key}`)
      else if (this.#random.chance(0.05)) {
        const [first = '', ...rest] = this.#value(indent, depth, false)
        lines.push(`${pad}? ${key}`, `${pad}:${first}`, ...rest)
      } else {
        const [first = '', ...rest] = this.#value(indent, depth, false)
        lines.push(`${pad}${key}${this.#random.chance(0.1) ? ' ' : ''}:${first}`, ...rest)
      }
    }
    if (this.#mappings.length > 0 && this.#random.chance(0.1)) {
      const [name = ''] = this.#mappings
      lines.push(`${pad}<<: *${name}`)
    }
    return lines
  }

  #key(used: Set<string>): string {
    const random = this.#random
    const word = random.pick(KEYS)
    const name = used.has(word) && !random.chance(0.15) ? `${word}${++this.#count}` : word
    used.add(name)
    const style = random.below(12)
    const anchor = random.chance(0.03) ? `&k${++this.#count} ` : ''
    if (style === 0) return `${anchor}"${name}"`
    if (style === 1) return `${anchor}'${name}'`
    return anchor + name
  }

  #sequence(indent: number, depth: number): string[] {
    const pad = ' '.repeat(indent)
    const lines: string[] = []
    const count = this.#random.between(1, 4)
    for (let index = 0; index < count; index++) {
      this.#idle(lines, pad)
      const [first = '', ...rest] = this.#value(indent, depth, true)
      lines.push(`${pad}-${first}`, ...rest)
    }
    return lines
  }

  /** Blank lines and comments between members. */
  #idle(lines: string[], pad: string): void {
    if (this.#random.chance(0.08)) lines.push(this.#random.chance(0.5) ? '' : pad)
    if (this.#random.chance(0.08)) lines.push(`${pad}# note : ${this.#random.pick(WORDS)} # encore`)
    if (this.#random.chance(0.03)) lines.push(`${pad}#`)
  }

  #trailing(): string {
    return this.#random.chance(0.1) ? ` # ${this.#random.pick(WORDS)}` : this.#random.chance(0.03) ? '  ' : ''
  }

  /** A value after `:` or `-`: its first line continues that of the indicator. */
  #value(indent: number, depth: number, inSequence: boolean): string[] {
    const random = this.#random
    const choice = random.below(depth > 4 ? 13 : 20)
    if (choice === 0) return [this.#trailing()]
    if (choice === 1 && this.#anchors.length > 0)
      return [` *${this.#anchors[random.below(this.#anchors.length)] ?? ''}`]
    if (choice < 4) return this.#block(indent)
    if (choice < 13) return this.#flowValue(indent)
    const deeper = indent + random.between(1, 3)
    const properties = this.#properties(choice === 13)
    if (properties === '' && inSequence && random.chance(0.6)) return this.#compact(indent, depth)
    const asList = random.chance(0.35)
    const at = asList && !inSequence && random.chance(0.4) ? indent : deeper
    const lines = asList ? this.#sequence(at, depth + 1) : this.#mapping(deeper, depth + 1)
    if (properties.includes('&') && !asList) this.#mappings = [this.#anchors.at(-1) ?? '']
    return [properties + this.#trailing(), ...lines]
  }

  /** A collection that starts on the line of its dash. */
  #compact(indent: number, depth: number): string[] {
    const gap = this.#random.between(1, 3)
    const at = indent + 1 + gap
    const [first = '', ...rest] = this.#withoutIdleStart(() => this.#collection(at, depth + 1))
    return [' '.repeat(gap) + first.slice(at), ...rest]
  }

  #withoutIdleStart(make: () => string[]): string[] {
    const lines = make()
    while (lines.length > 1 && /^\s*(?:#|$)/.test(lines[0] ?? '')) lines.shift()
    return lines
  }

  #properties(anchored: boolean): string {
    if (!anchored) return this.#random.chance(0.03) ? ' !x' : ''
    const name = `n${++this.#count}`
    this.#anchors.push(name)
    return ` &${name}`
  }

  #scalarProperties(): string {
    const random = this.#random
    let properties = ''
    if (random.chance(0.06)) properties += ` ${random.pick(TAGS)}`
    if (random.chance(0.06)) {
      const name = `s${++this.#count}`
      properties += ` &${name}`
      this.#anchors.push(name)
    }
    return properties
  }

  #flowValue(indent: number): string[] {
    const random = this.#random
    const properties = this.#scalarProperties()
    const style = random.below(10)
    if (style < 2) {
      const [first = '', ...rest] = this.#flow(0, indent).split('\n')
      return rest.length === 0 ? [`${properties} ${first}${this.#trailing()}`] : [`${properties} ${first}`, ...rest]
    }
    const text = style < 4 ? this.#quoted('"', indent) : style < 6 ? this.#quoted("'", indent) : this.#plain(indent)
    const [first = '', ...rest] = text.split('\n')
    const lines = [`${properties} ${first}`, ...rest]
    const last = lines.pop() ?? ''
    lines.push(last + this.#trailing())
    return lines
  }

  #words(count: number): string[] {
    return Array.from({ length: count }, () => this.#random.pick(WORDS))
  }

  #plain(indent: number): string {
    const random = this.#random
    if (random.chance(0.4)) return random.pick(PLAIN)
    const words = ['Un', ...this.#words(random.between(0, 6))]
    return this.#spread(words, indent, false)
  }

  /** Words over one or more lines. */
  #spread(words: readonly string[], indent: number, quoted: boolean): string {
    const random = this.#random
    let text = ''
    for (const [index, word] of words.entries()) {
      if (index === 0) text += word
      else if (random.chance(0.12)) {
        const blank = random.chance(0.2) ? `\n${random.chance(0.3) ? '   ' : ''}` : ''
        const start = /^[-?:#]/.test(word) && !quoted ? `m${word}` : word
        text += `${random.chance(0.2) ? ' ' : ''}${blank}\n${' '.repeat(indent + random.between(1, 4))}${start}`
      } else text += `${random.chance(0.1) ? '  ' : ' '}${/^#/.test(word) ? 'm' : ''}${word}`
    }
    return text
  }

  #quoted(quote: string, indent: number): string {
    const random = this.#random
    const words = this.#words(random.between(0, 6)).map((word) => {
      if (quote === "'") return word.replaceAll("'", "''")
      return random.chance(0.3) ? word + random.pick(ESCAPES) : word
    })
    const inside = this.#spread(words, indent, true)
    const folded = quote === '"' && random.chance(0.15) ? `${inside} \\\n${' '.repeat(indent + 2)}suite` : inside
    const edge = random.chance(0.2) ? ' ' : ''
    return quote + edge + folded + edge + quote
  }

  #block(indent: number): string[] {
    const random = this.#random
    const deeper = random.between(1, 4)
    const properties = this.#scalarProperties()
    const explicit = random.chance(0.15)
    const chomping = random.pick(['', '', '-', '+'])
    const header = random.pick(['|', '>', '>']) + (explicit ? `${deeper}` : '') + chomping
    const pad = ' '.repeat(indent + deeper)
    const lines: string[] = []
    if (explicit && random.chance(0.5)) lines.push(`${pad}  ${random.pick(WORDS)}`)
    else if (!random.chance(0.05)) lines.push(pad + this.#words(random.between(1, 5)).join(' '))
    if (lines.length > 0) {
      for (let index = random.below(4); index > 0; index--) {
        const more = random.chance(0.15) ? '  ' : ''
        if (random.chance(0.15)) lines.push(random.chance(0.3) ? pad : '')
        lines.push(pad + more + this.#words(random.between(1, 5)).join(' ') + (random.chance(0.1) ? ' # texte' : ''))
      }
    }
    if (random.chance(0.2)) lines.push('')
    if (random.chance(0.05)) lines.push('', '')
    return [`${properties} ${header}${random.chance(0.1) ? ' # en-tête' : ''}`, ...lines]
  }

  /** Lists and mappings in brackets, on one line or more. */
  #flow(depth: number, indent: number): string {
    const random = this.#random
    const isMap = random.chance(0.4)
    const count = random.below(4)
    const used = new Set<string>()
    const members = Array.from({ length: count }, () => {
      if (isMap) {
        const key = this.#key(used)
        return random.chance(0.1) ? key : `${key}: ${this.#flowMember(depth, indent)}`
      }
      if (random.chance(0.08))
        return `${random.chance(0.2) ? '? ' : ''}k${++this.#count}: ${this.#flowMember(depth, indent)}`
      return this.#flowMember(depth, indent)
    })
    const comma = members.length > 0 && random.chance(0.1) ? ',' : ''
    const [open, close] = isMap ? '{}' : '[]'
    if (members.length > 0 && random.chance(0.2)) {
      const pad = ' '.repeat(indent + random.between(1, 4))
      const lines = members.map((member, index) => {
        const last = index === members.length - 1
        return `${pad}${member}${last ? comma : ','}${random.chance(0.2) ? ` # ${random.pick(WORDS)} ]` : ''}`
      })
      return [open, ...lines, pad + close].join('\n')
    }
    const edge = random.chance(0.3) ? ' ' : ''
    return open + edge + members.join(random.chance(0.3) ? ' , ' : ', ') + comma + edge + close
  }

  #flowMember(depth: number, indent: number): string {
    const random = this.#random
    if (depth < 3 && random.chance(0.2)) return this.#flow(depth + 1, indent)
    const style = random.below(8)
    if (style === 0) return `"${random.pick(WORDS)} ${random.pick(ESCAPES)}"`
    if (style === 1) return `'${random.pick(WORDS).replaceAll("'", "''")}'`
    if (style === 2 && this.#anchors.length > 0) return `*${this.#anchors[0] ?? ''} `
    if (style === 3) return random.pick(IN_FLOW)
    return `${random.pick(['un', 'deux', 'C1'])} ${random.pick(['mot', 'd’autre'])}`
  }
}
