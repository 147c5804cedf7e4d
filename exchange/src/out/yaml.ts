import type { ImportedReferentiel } from '../referentiel.ts'

/** Comments for one node of the data: above it, and at the end of its first line. */
export interface NodeComments {
  readonly above: readonly string[]
  readonly beside: string | null
}

export interface YamlOptions {
  /** Lines at the top of the file, without `#`. */
  readonly header?: readonly string[]
  readonly commentsOf?: (node: object) => NodeComments
  /** Column where long texts are folded; 100 unless told. */
  readonly width?: number
}

type Value = string | number | boolean | Value[] | { [key: string]: Value | undefined } | object | undefined

/** Writes a référentiel as YAML: keys in the order of the data, long texts folded, everything quoted that needs it. */
export function writeYaml(referentiel: ImportedReferentiel, options: YamlOptions = {}): string {
  return new YamlWriter(options).write(referentiel)
}

class YamlWriter {
  private readonly lines: string[] = []
  private readonly options: YamlOptions
  private readonly width: number

  constructor(options: YamlOptions) {
    this.options = options
    this.width = options.width ?? 100
  }

  write(value: object): string {
    for (const line of this.options.header ?? []) this.lines.push(`# ${safeComment(line)}`.trimEnd())
    this.mapping(value, 0, '', false)
    return `${this.lines.join('\n')}\n`
  }

  private comments(node: object): NodeComments {
    return this.options.commentsOf?.(node) ?? { above: [], beside: null }
  }

  /** `prefix` holds the place of the first key on its line: the indent, or a list dash. */
  private mapping(node: object, indent: number, prefix: string, isItem: boolean): void {
    const entries = Object.entries(node).filter(([, value]) => value !== undefined)
    const pad = ' '.repeat(indent)
    const { above, beside } = this.comments(node)
    const dashPad = isItem ? ' '.repeat(Math.max(0, indent - 2)) : pad
    for (const comment of above) this.lines.push(`${dashPad}# ${safeComment(comment)}`)
    if (entries.length === 0) {
      this.lines.push(`${prefix}{}`)
      return
    }
    entries.forEach(([key, value], index) => {
      const start = index === 0 ? prefix || pad : pad
      const before = this.lines.length
      if (indent === 0 && (key === 'blocs' || key === 'competences') && this.lines.length > 0) this.lines.push('')
      this.entry(`${start}${inlineScalar(key)}:`, value, indent)
      const at = indent === 0 && this.lines[before] === '' ? before + 1 : before
      if (index === 0 && beside !== null && typeof value !== 'object')
        this.lines[at] = this.beside(this.lines[at] ?? '', beside)
    })
  }

  /** A comment may follow a value on one line or a block header, never a folded first line. */
  private beside(line: string, comment: string): string {
    return `${line}  # ${safeComment(comment)}`
  }

  private entry(lead: string, value: Value, indent: number): void {
    if (value === undefined) return
    if (Array.isArray(value)) this.sequence(lead, value, indent)
    else if (typeof value === 'object') {
      this.lines.push(lead)
      this.mapping(value, indent + 2, '', false)
    } else this.scalar(lead, value, indent)
  }

  private sequence(lead: string, values: readonly Value[], indent: number): void {
    if (values.length === 0) {
      this.lines.push(`${lead} []`)
      return
    }
    const flow = values.every(
      (value) => typeof value !== 'object' && String(value).length <= 24 && !/\s/.test(String(value)),
    )
    const inline = `${lead} [${values.map((value) => flowScalar(value)).join(', ')}]`
    if (flow && inline.length <= this.width) {
      this.lines.push(inline)
      return
    }
    this.lines.push(lead)
    const dash = `${' '.repeat(indent + 2)}- `
    for (const value of values) {
      if (typeof value === 'object' && !Array.isArray(value) && value !== null)
        this.mapping(value, indent + 4, dash, true)
      else this.scalar(dash.trimEnd(), value, indent + 2)
    }
  }

  private scalar(lead: string, value: Value, indent: number): void {
    if (typeof value !== 'string') {
      this.lines.push(`${lead} ${String(value)}`)
      return
    }
    const inline = inlineScalar(value)
    if (lead.length + 1 + inline.length <= this.width || !isFoldable(value)) {
      this.lines.push(`${lead} ${inline}`)
      return
    }
    this.lines.push(`${lead} >-`)
    const pad = ' '.repeat(indent + 2)
    for (const line of fold(value, Math.max(40, this.width - pad.length))) this.lines.push(pad + line)
  }
}

const PLAIN = /^[\p{L}(][^\n\r\t]*$/u
const RESERVED = /^(?:null|true|false|yes|no|on|off|oui|non|y|n|~|\.inf|\.nan)$/iu

/** A value on one line: plain where YAML reads it back as the same string, quoted otherwise. */
export function inlineScalar(text: string): string {
  if (PLAIN.test(text) && !needsQuotes(text)) return text
  return quoted(text)
}

function needsQuotes(text: string): boolean {
  return /:(?:\s|$)|\s#|^\s|\s$|[\p{Cc}\ufeff\u2028\u2029]/u.test(text) || RESERVED.test(text)
}

function quoted(text: string): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(
      /[\p{Cc}\ufeff\u2028\u2029\ufffe\uffff]/gu,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  return `"${escaped}"`
}

function flowScalar(value: Value): string {
  const text = String(value)
  if (typeof value !== 'string') return text
  return /^[\p{L}][\p{L}\p{N}._/*-]*$/u.test(text) && !RESERVED.test(text) ? text : quoted(text)
}

/** Folding gives a text back only if its words are apart by single spaces and none could be taken for more indentation. */
function isFoldable(text: string): boolean {
  return !/^\s|\s$|[\t\n\r]| {2}|[\p{Cc}\ufeff\u2028\u2029]/u.test(text)
}

/** Cuts at spaces; an item of a list inside the text (`- …`) begins a line. */
function fold(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const item = (word === '-' || word === '•') && /[:;,.]$|^[^-]/.test(line) && line !== ''
    if (line === '') line = word
    else if (item || line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line += ` ${word}`
  }
  if (line !== '') lines.push(line)
  return lines
}

function safeComment(text: string): string {
  return text.replace(/[\s\p{Cc}\ufeff\u2028\u2029]+/gu, ' ').trim()
}
