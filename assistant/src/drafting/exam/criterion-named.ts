import type { CheckResult } from '../../../../core/src/engine/check.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import { words } from '../context/competency.ts'

/** What a criterion says, that an exam names by its code or by its sentence. */
export function sentenceNamed(named: string, { referential }: Pick<CheckResult, 'referential'>): string {
  const criterion = referential.blocks
    .flatMap(({ criteria }) => criteria)
    .find((candidate) => codeOf(candidate) === named)
  return words(criterion?.statement ?? null)[0] ?? named
}
