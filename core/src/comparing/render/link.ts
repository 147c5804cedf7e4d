import { attribute, html, type Markup } from '../../report/html/markup.ts'
import type { Range } from '../../source/tree.ts'

export type Side = 'before' | 'after'

/** The address that shows a place of one version; `null` for none. */
export type LinkTo = (side: Side, range: Range) => string | null

export const addressOf = (linkTo: LinkTo | undefined, side: Side, range: Range): string | null =>
  linkTo?.(side, range) ?? null

export const linked = (words: string, address: string | null): Markup =>
  address === null ? html`<b>${words}</b>` : html`<a href="${attribute(address)}">${words}</a>`
