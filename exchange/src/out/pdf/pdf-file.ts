import { unzlibSync, zlibSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { FONTS } from './generated/fonts.ts'

export type Face = keyof typeof FONTS

/** A4 on its side, in points, and what is left around. */
export const PAGE = { width: 841.89, height: 595.28, margin: 42.5, bottom: 48 } as const

export interface FileFacts {
  readonly title: string
  readonly subject: string
  /** As in « fr-FR ». */
  readonly locale: string
  /** All that the file says: two files that say the same have the same identifier. */
  readonly content: string
}

/**
 * A tagged PDF (PDF/UA-1) whose bytes follow from its content alone: it bears no date, and is compressed by code that is the same on every
 * machine. Its fonts are its own.
 */
export class PdfFile extends PDFDocument {
  readonly #chunks: Uint8Array[] = []
  readonly #ended: Promise<void>

  constructor({ title, subject, locale, content }: FileFacts) {
    super({
      size: [PAGE.width, PAGE.height],
      margins: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.bottom, left: PAGE.margin },
      pdfVersion: '1.7',
      lang: locale,
      tagged: true,
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      compress: false,
      // None of the fonts that each reader has to have: nothing would be embedded.
      font: '',
      // The identifier of the file is made of these.
      info: { ...MADE_BY, Title: title, Subject: subject, Keywords: content, CreationDate: new Date(0) },
    })
    delete this.info.Keywords
    delete this.info.CreationDate
    for (const [face, font] of Object.entries(FONTS)) this.registerFont(face, fontOf(font))
    this.#ended = new Promise((resolve) => void this.on('end', resolve))
    this.on('data', (chunk: Uint8Array) => void this.#chunks.push(chunk))
  }

  /** The whole file, once all is drawn. */
  async bytes(): Promise<Uint8Array> {
    this.end()
    await this.#ended
    const whole = new Uint8Array(this.#chunks.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const chunk of this.#chunks) {
      whole.set(chunk, at)
      at += chunk.length
    }
    return whole
  }

  /** The library compresses with what the machine has, whose bytes differ from one version to the next. */
  override ref(data: object): PDFKit.PDFKitReference {
    const reference = super.ref(data)
    const pieces: Uint8Array[] = []
    const write = reference.write.bind(reference)
    const finalize = reference.finalize.bind(reference)
    const add = (chunk: Uint8Array | string) => {
      pieces.push(asBytes(typeof chunk === 'string' ? `${chunk}\n` : chunk))
    }
    reference.write = add
    reference.end = (chunk?: Uint8Array | string) => {
      if (chunk !== undefined) add(chunk)
      if (pieces.length > 0) {
        const isPlain = 'Type' in reference.data && reference.data.Type === 'Metadata'
        if (!isPlain) Object.assign(reference.data, { Filter: 'FlateDecode' })
        write(isPlain ? joined(pieces) : zlibSync(joined(pieces)))
      }
      finalize()
    }
    return reference
  }

  /** What the library calls to describe the file in XML, where it would leave `<` and `&` as they are and want a date. */
  _addInfo(): void {
    const { Title = '', Subject = '', Producer = '', Creator = '' } = this.info
    const said = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${inXml(text)}</rdf:li></rdf:Alt>`
    this.appendXML(`
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title>${said(Title)}</dc:title>
<dc:description>${said(Subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${inXml(this.options.lang ?? '')}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${inXml(Producer)}</pdf:Producer>
<xmp:CreatorTool>${inXml(Creator)}</xmp:CreatorTool>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`)
  }
}

const MADE_BY = { Creator: 'Équerre', Producer: 'Équerre (PDFKit)' } as const

const fontOf = (packed: string): Uint8Array => unzlibSync(asBytes(atob(packed)))

/** Letters of one byte each, as those of commands are. */
function asBytes(chunk: Uint8Array | string): Uint8Array {
  if (typeof chunk !== 'string') return chunk
  const bytes = new Uint8Array(chunk.length)
  for (let at = 0; at < chunk.length; at++) bytes[at] = chunk.charCodeAt(at)
  return bytes
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
