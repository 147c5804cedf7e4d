import type * as PdfJs from 'pdfjs-dist'

export type PdfEngine = Omit<typeof PdfJs, 'default'>

let loaded: Promise<PdfEngine> | undefined

/** The library that opens a PDF, loaded at the first one. Nothing of it draws: what it would draw with need not be installed. */
export const pdfEngine = (): Promise<PdfEngine> => {
  loaded ??= load()
  return loaded
}

/** What the library looks for when it is loaded, and only uses to draw. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D']

async function load(): Promise<PdfEngine> {
  const absent = DRAWING.filter((name) => !(name in globalThis))
  for (const name of absent) Reflect.set(globalThis, name, class {})
  const { console: log } = globalThis
  const { warn } = log
  // It would tell whoever waits for a référentiel that it cannot draw.
  log.warn = () => {}
  try {
    const engine = await import('pdfjs-dist/legacy/build/pdf.mjs')
    // Loading it is enough: the library finds it, and needs neither a thread nor a path.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return engine
  } finally {
    log.warn = warn
    for (const name of absent) Reflect.deleteProperty(globalThis, name)
  }
}

/** Stands where the library would look for what it draws with. */
export class Nothing {
  destroy(): void {}
}
