import type { DroppedText } from '../report.ts'

/** A text set aside, and on how many pages it stands. */
export interface ToldOnce {
  readonly dropped: DroppedText
  readonly pages: number
}

/**
 * Texts set aside, each once: headers and footers of several pages that differ by one number, that of the page, are told by the first
 * of them.
 */
export function toldOnce(dropped: readonly DroppedText[]): readonly ToldOnce[] {
  const groups = new Map<string, DroppedText[]>()
  for (const [at, one] of dropped.entries()) {
    const running = one.reason === 'entete_de_page' || one.reason === 'pied_de_page'
    const key = running ? `${one.reason} ${one.text.replace(NUMBER, '9')}` : String(at)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].flatMap((group) => {
    const pages = new Set(group.map(({ place }) => place.page)).size
    if (pages < group.length || countersIn(group) > 1) return group.map((one) => ({ dropped: one, pages: 1 }))
    return group.slice(0, 1).map((first) => ({ dropped: first, pages }))
  })
}

const NUMBER = /\d+/g

/** How many of the numbers of texts that are alike change from one to the other: that of the page is one of them, a year is not. */
function countersIn([first, ...others]: readonly DroppedText[]): number {
  const numbers = first?.text.match(NUMBER) ?? []
  return numbers.filter((number, at) => others.some(({ text }) => text.match(NUMBER)?.[at] !== number)).length
}
