import type { PaperOption, PaperQuestion } from './paper.ts'

/**
 * What ticking each option gives, in percent of the points of the question. Where one answer is to be chosen, a right one gives all.
 * Where several are, the right ones share all and the wrong ones take all away between them: ticking everything gives nothing.
 */
export function sharesOf({ marking, options }: PaperQuestion): readonly number[] {
  if (marking === 'person') return options.map(() => 0)
  if (marking === 'one') return options.map(({ isRight }) => (isRight ? 100 : 0))
  const rights = spread(count(options, true))
  const wrongs = spread(count(options, false))
  let [right, wrong] = [0, 0]
  return options.map(({ isRight }) => (isRight ? (rights[right++] ?? 0) : -(wrongs[wrong++] ?? 0)))
}

const count = (options: readonly PaperOption[], isRight: boolean): number =>
  options.filter((option) => option.isRight === isRight).length

const WHOLES: Readonly<Record<number, number>> = {
  3: 33.33333,
  6: 16.66667,
  7: 14.28571,
  8: 12.5,
  9: 11.11111,
}

/**
 * A hundred percent in so many parts, all of them parts that Moodle knows: equal ones up to ten, then tens and fives. Beyond twenty,
 * the last ones get nothing.
 */
function spread(parts: number): readonly number[] {
  if (parts <= 10) return Array.from({ length: parts }, () => WHOLES[parts] ?? 100 / parts)
  const tens = Math.max(0, 20 - parts)
  return Array.from({ length: parts }, (_, index) => (index < tens ? 10 : index < 20 ? 5 : 0))
}
