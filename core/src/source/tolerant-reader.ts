import { Composer, CST, Lexer, Parser } from 'yaml'
import { blockContentEnd, blockHeader, detectIndent } from './block-scalar.ts'
import { tagName } from './core-schema.ts'
import type { SyntaxProblem } from './document.ts'
import { startOfLine } from './gaps.ts'
import * as say from './messages.ts'
import { tracer } from './range-in.ts'
import type { Reading } from './reading.ts'
import { scalarText } from './scalar-text.ts'
import type { Comment, Range, ScalarNode } from './tree.ts'
import { type Properties, TreeBuilder } from './tree-builder.ts'
import { problemOfYaml } from './yaml-errors.ts'

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection
type Item = CST.CollectionItem

/** What a run of tokens before a node says of it. */
interface Prelude {
  readonly properties: Properties | undefined
  /** Past the last indicator, anchor or tag. */
  readonly end: number | null
  readonly explicitKey: number | null
  readonly colon: number | null
}

const NO_TOKENS: readonly CST.SourceToken[] = []

function endOf(token: CST.SourceToken): number {
  return token.offset + token.source.length
}

/**
 * Walks the syntax tree of `yaml`, which holds any text, and builds from it the tree that well-formed text would give.
 *
 * `yaml` is a plain import. Bundled from its ES module build it takes less than a millisecond to load, for its functions are compiled when
 * they are first called: injecting it, or loading it late, would gain nothing and cost every caller.
 */
class TolerantReading {
  readonly #text: string
  readonly #builder: TreeBuilder
  readonly #comments: Comment[] = []
  readonly #indents = new Map<ScalarNode, number>()
  readonly #handles = new Map<string, string>()

  constructor(text: string) {
    this.#text = text
    this.#builder = new TreeBuilder(text)
  }

  read(): Reading {
    const tokens = this.#parse()
    const end = this.#readFirstDocument(tokens)
    const errors = this.#errorsOf(tokens).filter((one) => one.range.start <= end)
    return {
      root: this.#builder.root,
      comments: this.#comments.filter((one) => one.range.start < end),
      problems: [...errors, ...this.#builder.problems],
      traceOf: tracer(this.#text, this.#indents),
    }
  }

  /** Parses the text; comments are taken from the lexer, for the syntax tree loses some of them. */
  #parse(): readonly CST.Token[] {
    const parser = new Parser()
    const tokens: CST.Token[] = []
    let offset = 0
    let inScalar = false
    for (const lexeme of new Lexer().lex(this.#text)) {
      tokens.push(...parser.next(lexeme))
      if (!inScalar && (lexeme === CST.SCALAR || lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END)) {
        inScalar = lexeme === CST.SCALAR
        continue
      }
      if (!inScalar && lexeme.startsWith('#')) {
        this.#comments.push({ range: { start: offset, end: offset + lexeme.length }, text: lexeme.slice(1) })
      }
      inScalar = false
      offset += lexeme.length
    }
    tokens.push(...parser.end())
    return tokens
  }

  /** Reads the first document of the stream and returns where it ends. */
  #readFirstDocument(tokens: readonly CST.Token[]): number {
    let read = false
    let marker: number | null = null
    for (const token of tokens) {
      if (token.type === 'document') {
        const start = token.start.find((one) => one.type === 'doc-start')
        if (read) return this.#secondDocument(marker ?? start?.offset ?? token.offset)
        read = true
        this.#readDocument(token)
      } else if (token.type === 'doc-end') {
        if (read) marker ??= token.offset
      } else if (token.type === 'directive') this.#readDirective(token.source)
    }
    return this.#text.length
  }

  #secondDocument(start: number): number {
    const range = { start, end: Math.min(start + 3, this.#text.length) }
    this.#builder.problems.push(say.secondDocument(this.#text.slice(range.start, range.end), range))
    return start
  }

  #readDirective(source: string): void {
    const [name, handle, prefix] = source.trim().split(/[ \t]+/)
    if (name === '%TAG' && handle !== undefined && prefix !== undefined) this.#handles.set(handle, prefix)
  }

  #readDocument(document: CST.Document): void {
    const prelude = this.#prelude(document.start)
    if (document.value !== undefined) this.#node(document.value, prelude.properties)
    else if (prelude.properties !== undefined) this.#empty(prelude.end ?? document.offset, prelude.properties)
  }

  #node(token: CST.Token, properties: Properties | undefined): void {
    switch (token.type) {
      case 'alias':
        this.#builder.alias(token.offset, token.offset + token.source.length, token.source.slice(1))
        break
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        this.#flowScalar(token, properties)
        break
      case 'block-scalar':
        this.#blockScalar(token, properties)
        break
      case 'block-map':
      case 'block-seq':
      case 'flow-collection':
        this.#collection(token, properties)
        break
      default:
        this.#empty(token.offset, properties)
    }
  }

  #empty(offset: number, properties: Properties | undefined): void {
    this.#builder.scalar(offset, offset, 'plain', '', properties)
  }

  #flowScalar(token: CST.FlowScalar, properties: Properties | undefined): void {
    const start = token.offset
    const end = start + token.source.length
    if (token.type === 'scalar') {
      const text = scalarText(this.#text, { style: 'plain', start, end, indent: -1, chomping: 'clip' })
      this.#builder.scalar(start, end, 'plain', text, properties)
      return
    }
    const style = token.type === 'single-quoted-scalar' ? 'single' : 'double'
    const closed = token.source.length > 1 && token.source.endsWith(token.source.charAt(0))
    const shape = { style, start: start + 1, end: closed ? end - 1 : end, indent: -1, chomping: 'clip' } as const
    this.#builder.scalar(start, end, style, scalarText(this.#text, shape), properties)
  }

  #blockScalar(token: CST.BlockScalar, properties: Properties | undefined): void {
    const start = token.offset
    const header = blockHeader(this.#text, start)
    const limit = Math.min(header.contentStart + token.source.length, this.#text.length)
    const style = this.#text.charAt(start) === '|' ? 'literal' : 'folded'
    const digit = /^[|>][-+]?([1-9])/.exec(this.#text.slice(start, start + 3))?.[1]
    const indent =
      digit === undefined ? detectIndent(this.#text, header.contentStart, limit) : token.indent + Number(digit)
    const shape = { style, start: header.contentStart, end: limit, indent, chomping: header.chomping } as const
    const end = blockContentEnd(this.#text, start, header.contentStart, limit)
    const node = this.#builder.scalar(start, end, style, scalarText(this.#text, shape), properties)
    if (header.explicitIndent) this.#indents.set(node, indent)
  }

  #collection(token: Collection, properties: Properties | undefined): void {
    if (this.#builder.isFull) {
      this.#builder.openSequence(token.offset, properties)
      this.#builder.close(this.#lastOffset(token))
    } else if (token.type === 'block-map') this.#blockMap(token, properties)
    else if (token.type === 'block-seq') this.#blockSequence(token, properties)
    else this.#flowCollection(token, properties)
  }

  #blockMap(token: CST.BlockMap, properties: Properties | undefined): void {
    this.#builder.openMapping(startOfMap(token), properties)
    for (const item of token.items) this.#entry(item, this.#prelude(item.start), this.#prelude(item.sep ?? NO_TOKENS))
    this.#builder.close()
  }

  /** A key and its value; nothing when the item only holds comments. */
  #entry(item: Item, before: Prelude, after: Prelude): void {
    const hasKey = item.key !== undefined && item.key !== null
    if (!hasKey && after.colon === null && before.explicitKey === null && before.properties === undefined) return
    const keyPlace = before.end ?? after.colon ?? item.key?.offset ?? 0
    if (item.key === undefined || item.key === null) this.#empty(keyPlace, before.properties)
    else this.#node(item.key, before.properties)
    if (item.value !== undefined) this.#node(item.value, after.properties)
    else this.#empty(after.end ?? this.#builder.keyEnd ?? keyPlace, after.properties)
  }

  #blockSequence(token: CST.BlockSequence, properties: Properties | undefined): void {
    this.#builder.openSequence(token.offset, properties)
    for (const item of token.items) {
      const before = this.#prelude(item.start)
      if (item.value !== undefined) this.#node(item.value, before.properties)
      else if (before.end !== null) this.#empty(before.end, before.properties)
    }
    this.#builder.close()
  }

  #flowCollection(token: CST.FlowCollection, properties: Properties | undefined): void {
    const isMap = token.start.type === 'flow-map-start'
    if (isMap) this.#builder.openMapping(token.offset, properties)
    else this.#builder.openSequence(token.offset, properties)
    for (const item of token.items) {
      const before = this.#prelude(item.start)
      const after = this.#prelude(item.sep ?? NO_TOKENS)
      if (isMap) this.#entry(item, before, after)
      else this.#flowItem(item, before, after)
    }
    const closer = token.end.find((one) => one.type === 'flow-map-end' || one.type === 'flow-seq-end')
    this.#builder.close(closer === undefined ? token.offset + 1 : endOf(closer))
  }

  /** A member of a list in brackets; `[a: b]` is a list of one mapping. */
  #flowItem(item: Item, before: Prelude, after: Prelude): void {
    if (before.explicitKey === null && after.colon === null) {
      const value = item.value ?? item.key
      if (value !== undefined && value !== null) this.#node(value, before.properties)
      else if (before.properties !== undefined) this.#empty(before.end ?? 0, before.properties)
      return
    }
    this.#builder.openMapping(before.explicitKey ?? item.key?.offset ?? after.colon ?? 0)
    this.#entry(item, before, after)
    this.#builder.close()
  }

  #prelude(tokens: readonly CST.SourceToken[]): Prelude {
    let anchor: string | undefined
    let tag: Properties['tag']
    let end: number | null = null
    let explicitKey: number | null = null
    let colon: number | null = null
    for (const token of tokens) {
      if (token.type === 'anchor') anchor = token.source.slice(1)
      else if (token.type === 'tag') {
        tag = { name: tagName(token.source, this.#handles), range: { start: token.offset, end: endOf(token) } }
      } else if (token.type === 'explicit-key-ind') explicitKey = token.offset
      else if (token.type === 'map-value-ind') colon = token.offset
      else if (token.type !== 'seq-item-ind') continue
      end = endOf(token)
    }
    const properties = anchor === undefined && tag === undefined ? undefined : { anchor, tag }
    return { properties, end, explicitKey, colon }
  }

  /** Where a collection that is not walked ends. */
  #lastOffset(token: Collection): number {
    let last: CST.Token = token
    for (;;) {
      if (!('items' in last)) break
      const item: Item | undefined = last.items.at(-1)
      const next: CST.Token | null | undefined = item?.value ?? item?.key
      if (next === undefined || next === null) break
      last = next
    }
    return 'source' in last ? last.offset + last.source.length : last.offset
  }

  /** The errors `yaml` finds, in our words: one a line, for the others of a line follow from the first. */
  #errorsOf(tokens: readonly CST.Token[]): readonly SyntaxProblem[] {
    const errors = new Map<number, SyntaxProblem>()
    const composer = new Composer({ prettyErrors: false, uniqueKeys: false, version: '1.2', logLevel: 'silent' })
    for (const document of composer.compose(tokens, true, this.#text.length)) {
      for (const { code, pos, message } of document.errors) {
        const found = problemOfYaml(code, message, this.#inside(pos[0], pos[1]))
        if (found === null) continue
        const line = startOfLine(this.#text, found.range.start)
        const known = errors.get(line)
        if (known === undefined || found.range.start < known.range.start) errors.set(line, found)
      }
    }
    return [...errors.values()]
  }

  #inside(start: number, end: number): Range {
    const inside = Math.max(0, Math.min(start, this.#text.length))
    return { start: inside, end: Math.max(inside, Math.min(end, this.#text.length)) }
  }
}

function startOfMap(token: CST.BlockMap): number {
  for (const item of token.items) {
    const explicit = item.start.find((one) => one.type === 'explicit-key-ind')
    if (explicit !== undefined) return explicit.offset
    const first = item.key?.offset ?? item.sep?.find((one) => one.type === 'map-value-ind')?.offset
    if (first !== undefined) return first
  }
  return token.offset
}

/**
 * The text as `yaml` reads it rightly, character for character: it takes no lone carriage return for a line break, and counts a byte order
 * mark as indentation of the first line.
 */
function readableByYaml(text: string): string {
  return text.replace(/\r(?!\n)|^\ufeff/g, '\n')
}

/** Reads any text, well-formed or not. */
export function tolerantReader(text: string): Reading {
  return new TolerantReading(readableByYaml(text)).read()
}
