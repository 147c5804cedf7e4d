import type { XmlElement } from '../xml/tree.ts'
import { attribute, isOn, named } from './names.ts'

/** The styles whose cells are in bold or italics as a whole. */
export function strongStyles(styles: XmlElement | undefined): ReadonlySet<number> {
  const fonts = named(named(styles, 'fonts')[0], 'font').map((font) => isOn(font, 'b') || isOn(font, 'i'))
  const formats = named(named(styles, 'cellXfs')[0], 'xf')
  return new Set(
    formats.flatMap((format, index) => (fonts[Number(attribute(format, 'fontId') ?? 0)] === true ? [index] : [])),
  )
}
