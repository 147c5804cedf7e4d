import type { PDFPageProxy } from 'pdfjs-dist'
import { type Drawing, drawingOf, type FontFacts } from './drawing.ts'
import type { PdfEngine } from './engine.ts'
import { type Matrix, times } from './geometry.ts'
import { blocksOf } from './tags.ts'

/** What a page draws, seen the way most of its text reads. */
export async function drawnPage(page: PDFPageProxy, engine: PdfEngine): Promise<Drawing> {
  const orders = await page.getOperatorList({ annotationMode: engine.AnnotationMode.DISABLE })
  const { transform } = page.getViewport({ scale: 1 })
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const upright: Matrix = [a, b, c, d, e, f]
  const fonts = new Map<string, FontFacts>()
  const fontOf = (name: string): FontFacts => {
    const known = fonts.get(name) ?? fontFacts(page.commonObjs.has(name) ? page.commonObjs.get(name) : null)
    fonts.set(name, known)
    return known
  }
  const blocks = blocksOf(await page.getStructTree())
  const drawing = drawingOf(orders, engine.OPS, upright, fontOf, blocks)
  const counts = [0, 1, 2, 3].map((turns) => drawing.glyphs.filter((glyph) => glyph.turns === turns).length)
  const most = counts.indexOf(Math.max(...counts))
  const turned = TURNED[most]
  return turned === undefined ? drawing : drawingOf(orders, engine.OPS, times(turned, upright), fontOf, blocks)
}

/** Takes a page whose text is turned by so many quarters to one that reads upright. */
const TURNED: Readonly<Record<number, Matrix>> = {
  1: [0, -1, 1, 0, 0, 0],
  2: [-1, 0, 0, -1, 0, 0],
  3: [0, 1, -1, 0, 0, 0],
}

function fontFacts(font: unknown): FontFacts {
  const said = (key: string): unknown => (font instanceof Object ? Reflect.get(font, key) : undefined)
  const name = String(said('name') ?? '')
  const matrix = said('fontMatrix')
  const unit = Array.isArray(matrix) && typeof matrix[0] === 'number' ? matrix[0] : 0.001
  return {
    bold: said('bold') === true || said('black') === true || /bold|black|heavy|demi(?!s)|-bd\b/i.test(name),
    italic: said('italic') === true || /italic|oblique/i.test(name),
    unit,
  }
}
