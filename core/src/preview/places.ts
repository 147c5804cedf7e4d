import { html, type Markup, NO_MARKUP } from '../report/html/markup.ts'
import type { Range } from '../source/tree.ts'

/** How a page says where in the file a part of it stands: an attribute for an opening tag. */
export type Places = (range: Range) => Markup

/** A page that stands alone leads nowhere. */
export const NO_PLACES: Places = () => NO_MARKUP

/** `data-place="12:80"`: UTF-16 code units of the text, the end excluded. */
export const PLACES: Places = ({ start, end }) => html` data-place="${start}:${end}"`
