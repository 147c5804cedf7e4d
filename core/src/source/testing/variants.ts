import { generateYaml } from './generated-yaml.ts'
import { mutate } from './mutate.ts'
import { Random } from './random.ts'
import { referentialText } from './referential-text.ts'

const WHOLE = referentialText(2, 2)

/** A référentiel or a generated document after a few slips of the keyboard: for one seed, always the same. */
export function variant(seed: number): string {
  const random = new Random(seed * 7919)
  return mutate(random.chance(0.6) ? WHOLE : generateYaml(seed), random)
}
