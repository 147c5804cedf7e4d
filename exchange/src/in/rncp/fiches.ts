import { strictParser } from '../xml/strict-parser.ts'
import type { XmlElement, XmlNode } from '../xml/tree.ts'
import { CUT, NOT_REGISTER, WITH_DOCTYPE } from './refusals.ts'

interface Growing {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
}

/** Letters of one fiche: those of the register hold at most some hundred thousand. An element counts for what it takes in memory. */
const LARGEST_FICHE = 8_000_000
const ELEMENT = 100
/** Elements inside elements: a fiche has five of them. */
const DEEPEST = 50

/**
 * The fiches of an export of the national register, one after the other: whatever the size of the flow, one fiche is in memory.
 * @param chunks bytes of the XML, in the encoding it declares
 * @throws Refusal when it is not such an export, or stops in the middle
 */
export async function* fichesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<XmlElement> {
  const reader = new FicheReader()
  let decoder: ReturnType<typeof decoderOf> | null = null
  for await (const chunk of chunks) {
    decoder ??= decoderOf(chunk)
    for (let at = 0; at < chunk.length; at += MORSEL) {
      reader.write(decoder.decode(chunk.subarray(at, at + MORSEL), { stream: true }))
      yield* reader.take()
    }
  }
  reader.write(decoder?.decode() ?? '')
  reader.end()
  yield* reader.take()
}

/** Bytes read at once: fiches are given as they come, not a chunk of hundreds at a time. */
const MORSEL = 64 * 1024

/** UTF-8, unless the byte order mark or the declaration of the XML says another. */
function decoderOf(start: Uint8Array) {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le')
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be')
  const declaration = new TextDecoder('latin1').decode(start.subarray(0, 100))
  const said = /^\s*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(declaration)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(/^utf-16/i.test(said) ? 'utf-8' : said)
  } catch {
    return new TextDecoder()
  }
}

class FicheReader {
  readonly #parser = strictParser({
    notWellFormed: () => (this.#root === 'FICHES' ? CUT : NOT_REGISTER),
    withDoctype: (said) => (/^\s*FICHES(?![\w.:-])/u.test(said) ? WITH_DOCTYPE : NOT_REGISTER),
  })
  #done: XmlElement[] = []
  /** The elements open inside a fiche, outermost first. */
  readonly #open: Growing[] = []
  #letters = 0
  /** Letters given to the parser since it last said something: it keeps them all until then. */
  #silent = 0
  #root: string | null = null

  constructor() {
    this.#parser.on('opentag', ({ name, attributes }) => this.#opens({ name, attributes, children: [] }))
    this.#parser.on('closetag', () => this.#closes())
    const add = (text: string): void => this.#adds(text)
    this.#parser.on('text', add)
    this.#parser.on('cdata', add)
  }

  write(text: string): void {
    this.#silent += text.length
    this.#parser.write(text)
    if (this.#silent > LARGEST_FICHE) throw this.#root === 'FICHES' ? CUT : NOT_REGISTER
  }

  end(): void {
    this.#parser.close()
    if (this.#root !== 'FICHES') throw NOT_REGISTER
  }

  take(): readonly XmlElement[] {
    const taken = this.#done
    this.#done = []
    return taken
  }

  #opens(element: Growing): void {
    this.#silent = 0
    if (this.#root === null) {
      this.#root = element.name
      if (element.name !== 'FICHES') throw NOT_REGISTER
      return
    }
    const parent = this.#open.at(-1)
    if (parent === undefined && element.name !== 'FICHE') return
    if (this.#open.length > DEEPEST) throw CUT
    this.#grows(ELEMENT)
    parent?.children.push(element)
    this.#open.push(element)
  }

  #closes(): void {
    this.#silent = 0
    const element = this.#open.pop()
    if (element === undefined || this.#open.length > 0) return
    this.#done.push(element)
    this.#letters = 0
  }

  #adds(text: string): void {
    this.#silent = 0
    const parent = this.#open.at(-1)
    if (parent === undefined) return
    this.#grows(text.length)
    parent.children.push(text)
  }

  #grows(letters: number): void {
    this.#letters += letters
    if (this.#letters > LARGEST_FICHE) throw CUT
  }
}
