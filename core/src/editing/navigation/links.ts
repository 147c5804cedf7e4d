import type { Localised } from '../../language.ts'
import { entryOf, itemsAt, nodeUnder, textAt } from '../../model/access.ts'
import type { Text } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'

export interface Link {
  readonly range: Range
  /** `https:` or `http:` only. */
  readonly url: string
  readonly tooltip: Localised | null
}

/** The addresses written in a text, and the pages of the national register its numbers name. In the order of the text. */
export function linksOf(source: SourceDocument): readonly Link[] {
  return [...addressesIn(source.text), ...registerPages(source)].sort((a, b) => a.range.start - b.range.start)
}

/** A host, then what may follow it; a backslash, a quote or a bracket that YAML could own ends it. */
const ADDRESS =
  /https?:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::\d{1,5})?(?:[/?#][^\s"'<>«»“”‘’`{}|\\^\p{C}]{0,2000})?/giu

function* addressesIn(text: string): Iterable<Link> {
  for (const { 0: written, index } of text.matchAll(ADDRESS)) {
    const address = withoutTrailing(written)
    yield {
      range: { start: index, end: index + address.length },
      url: address.replace(/[^\x21-\x7e]+/g, encodeURIComponent),
      tooltip: null,
    }
  }
}

/** The punctuation of the sentence around an address is not part of it, nor a bracket that it does not open. */
function withoutTrailing(address: string): string {
  let end = address.length
  for (; end > 0; end--) {
    const last = address.charAt(end - 1)
    if (/[.,;:!?…]/.test(last)) continue
    const opening = last === ')' ? '(' : last === ']' ? '[' : null
    if (opening === null || count(address, opening, end) >= count(address, last, end)) break
  }
  return address.slice(0, end)
}

function count(text: string, character: string, end: number): number {
  let found = 0
  for (let at = text.indexOf(character); at !== -1 && at < end; at = text.indexOf(character, at + 1)) found++
  return found
}

/** The numbers of the certification, of the one it replaces and of those its blocs correspond with. */
function registerPages(source: SourceDocument): readonly Link[] {
  const certification = entryOf(source.root, 'certification')?.value ?? null
  const texts = [
    textAt(certification, 'numero'),
    textAt(nodeUnder(certification, 'document'), 'remplace'),
    ...itemsAt(certification, 'correspondances').map((item) => textAt(item, 'avec')),
  ]
  return texts.flatMap((text) => (text === null ? [] : registerPage(source, text)))
}

const NUMBER = /^\s*((RNCP|RS)\s?0*([1-9]\d{0,5}))(?!\d)/i

/** `RNCP12345`, and `RNCP12345` of `RNCP12345BC02`. */
function registerPage(source: SourceDocument, { value, node }: Text): readonly Link[] {
  const [whole, written = '', register = '', number = ''] = NUMBER.exec(value) ?? []
  if (whole === undefined) return []
  const name = `${register.toUpperCase()}${number}`
  return [
    {
      range: source.rangeIn(node, whole.length - written.length, whole.length),
      url: `https://www.francecompetences.fr/recherche/${register.toLowerCase()}/${number}/`,
      tooltip: {
        fr: `Ouvrir la fiche ${name} sur le site de France compétences`,
        en: `Open the record ${name} on the site of France compétences`,
      },
    },
  ]
}
