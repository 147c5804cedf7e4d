import type { Question } from '../model/exam.ts'
import { bareOption } from './options.ts'

const FREQUENCIES =
  /^(?:toujours|jamais|souvent|parfois|rarement|généralement|habituellement|fréquemment|quelquefois|occasionnellement|de temps en temps|très souvent|presque toujours|presque jamais)$/iu

/** Whether what is asked is a frequency: words of frequency are then the answers themselves. */
export function isScale({ options }: Question): boolean {
  const frequencies = options.filter((option) => FREQUENCIES.test(bareOption(option)))
  return frequencies.length >= 2
}
