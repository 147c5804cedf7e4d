import { SaxesParser } from 'saxes'
import { Refusal } from '../refusal.ts'
import type { XmlElement, XmlNode } from '../xml/tree.ts'

interface Growing {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
}

/** Letters of one fiche: those of the register hold at most some hundred thousand. */
const LARGEST_FICHE = 8_000_000

/**
 * The fiches of an export of the national register, one after the other: whatever the size of the flow, one fiche is in memory.
 * @param chunks bytes of the XML, in UTF-8
 * @throws Refusal when it is not such an export, or stops in the middle
 */
export async function* fichesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<XmlElement> {
  const reader = new FicheReader()
  const decoder = new TextDecoder()
  for await (const chunk of chunks) {
    reader.write(decoder.decode(chunk, { stream: true }))
    yield* reader.take()
  }
  reader.write(decoder.decode())
  reader.end()
  yield* reader.take()
}

class FicheReader {
  readonly #parser = new SaxesParser()
  #done: XmlElement[] = []
  /** The elements open inside a fiche, outermost first. */
  readonly #open: Growing[] = []
  #letters = 0
  #root: string | null = null

  constructor() {
    this.#parser.on('error', () => {
      throw this.#root === 'FICHES' ? CUT : NOT_REGISTER
    })
    this.#parser.on('doctype', () => {
      throw NOT_REGISTER
    })
    this.#parser.on('opentag', ({ name, attributes }) => this.#opens({ name, attributes, children: [] }))
    this.#parser.on('closetag', () => this.#closes())
    const add = (text: string): void => this.#adds(text)
    this.#parser.on('text', add)
    this.#parser.on('cdata', add)
  }

  write(text: string): void {
    this.#parser.write(text)
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
    if (this.#root === null) {
      this.#root = element.name
      if (element.name !== 'FICHES') throw NOT_REGISTER
      return
    }
    const parent = this.#open.at(-1)
    if (parent === undefined && element.name !== 'FICHE') return
    parent?.children.push(element)
    this.#open.push(element)
  }

  #closes(): void {
    const element = this.#open.pop()
    if (element === undefined || this.#open.length > 0) return
    this.#done.push(element)
    this.#letters = 0
  }

  #adds(text: string): void {
    const parent = this.#open.at(-1)
    if (parent === undefined) return
    this.#letters += text.length
    if (this.#letters > LARGEST_FICHE) throw CUT
    parent.children.push(text)
  }
}

const NOT_REGISTER = new Refusal({
  fr: 'Ce fichier XML n’est pas un export du répertoire national (une balise FICHES y contient les fiches). Prenez « export-fiches-rncp-v4-1-… » ou « export-fiches-rs-v4-1-… » sur data.gouv.fr.',
  en: 'This XML file is no export of the national register (an element FICHES holds the fiches). Take “export-fiches-rncp-v4-1-…” or “export-fiches-rs-v4-1-…” on data.gouv.fr.',
})

const CUT = new Refusal({
  fr: 'Cet export du répertoire national est abîmé ou incomplet. Téléchargez-le de nouveau sur data.gouv.fr.',
  en: 'This export of the national register is damaged or incomplete. Download it again from data.gouv.fr.',
})
