import { html, type Markup } from '../../report/html/markup.ts'

export interface Bar {
  readonly label: string
  readonly value: number
  /** Shown as something to look at. */
  readonly weak: boolean
}

const HEIGHT = 26
const LABEL = 130
const WIDTH = 460

/** Horizontal bars as an inline drawing; read aloud, it is its title and the list of its values. */
export function barChart(bars: readonly Bar[], title: string): Markup {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const room = WIDTH - LABEL - 40
  const rows = bars.map(({ label, value, weak }, index) => {
    const y = index * HEIGHT
    const length = Math.round((room * value) / most)
    return html`<text class="label" x="${LABEL - 10}" y="${y + 17}" text-anchor="end">${label}</text><rect class="${weak ? 'weak' : 'bar'}" x="${LABEL}" y="${y + 5}" width="${length}" height="16" rx="2"/><text class="value" x="${LABEL + length + 7}" y="${y + 17}">${value}</text>`
  })
  const spoken = bars.map(({ label, value }) => `${label} ${value}`).join(', ')
  return html`<svg viewBox="0 0 ${WIDTH} ${bars.length * HEIGHT}" role="img" aria-label="${title} : ${spoken}"><line x1="${LABEL}" y1="0" x2="${LABEL}" y2="${bars.length * HEIGHT}"/>${rows}</svg>`
}
