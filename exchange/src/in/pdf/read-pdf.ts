import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Watch } from '../../watch.ts'
import type { Notice, Piece, ReadDocument, SetAside } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { piecesOf } from './assemble.ts'
import { Nothing, type PdfEngine, pdfEngine } from './engine.ts'
import { legibilityOf } from './legibility.ts'
import { layoutOf, type PageLayout } from './page-layout.ts'
import { drawnPage } from './pages.ts'
import { EMPTY, NO_PDF, PROTECTED, scannedPages, scannedWhole } from './refusals.ts'

/**
 * Reads a PDF from where its letters and its rules stand: tables with their cells, whatever page they end on, and the text around
 * them. Running titles, page numbers and headings printed again are set aside. Pages that are pictures are told.
 * @throws Refusal when the file is damaged, protected, or without any text
 * @throws the reason of `watch.signal` once it is aborted
 */
export async function readPdf(name: string, bytes: Uint8Array, watch: Watch = {}): Promise<ReadDocument> {
  const engine = await pdfEngine()
  watch.signal?.throwIfAborted()
  const task = engine.getDocument({
    // The library keeps the bytes it is given, and takes no Buffer.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    stopAtErrors: false,
    // Pictures say nothing here: none is opened.
    maxImageSize: 0,
    CanvasFactory: Nothing,
    FilterFactory: Nothing,
    verbosity: engine.VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    return await readPages(name, document, engine, watch)
  } catch (error) {
    throw refusalOf(error)
  } finally {
    await task.destroy()
  }
}

async function readPages(
  name: string,
  document: PDFDocumentProxy,
  engine: PdfEngine,
  { progress, signal }: Watch,
): Promise<ReadDocument> {
  const pages: PageLayout[] = []
  const pictures: number[] = []
  const columns: (readonly number[])[] = []
  const count = document.numPages
  for (let number = 1; number <= count; number += 1) {
    signal?.throwIfAborted()
    const page = await document.getPage(number)
    const drawing = await drawnPage(page, engine)
    const { width, height } = page.getViewport({ scale: 1 })
    const legibility = legibilityOf(drawing, width * height)
    if (legibility === 'picture') pictures.push(number)
    else if (legibility === 'text') pages.push(layoutOf(drawing, number, { right: width, bottom: height, columns }))
    page.cleanup()
    progress?.(number / count)
    await aTurn()
  }
  if (pages.length === 0) throw pictures.length === 0 ? EMPTY : scannedWhole(pictures.length)
  const setAside: SetAside[] = []
  const { pieces, rejoined }: Pick<ReadDocument, 'rejoined'> & { pieces: readonly Piece[] } = piecesOf(pages, setAside)
  const notices: Notice[] = pictures.slice(0, 1).map((page) => ({
    message: scannedPages(pictures),
    place: { line: 1, page, start: 0, end: 0 },
  }))
  return { name, format: 'pdf', pieces, setAside, rejoined, remarks: [], pages: count, notices }
}

/** Lets whoever waits be heard between two pages: the library itself never does. */
function aTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.once('message', () => {
      port1.close()
      resolve()
    })
    port2.postMessage(null)
  })
}

/** What the library throws, in words for whoever brought the file. */
function refusalOf(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error
  if (error.name === 'PasswordException') return PROTECTED
  const damaged = [
    'InvalidPDFException',
    'FormatError',
    'UnknownErrorException',
    'ResponseException',
    'XRefParseException',
  ]
  return damaged.includes(error.name) ? NO_PDF : error
}
