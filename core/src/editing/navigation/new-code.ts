import type { Localised } from '../../language.ts'
import { canonicalCode, codeOf } from '../../model/codes.ts'
import { isNameable } from '../../model/meant-code.ts'
import type { NamedElement } from '../../model/naming.ts'
import type { Referential } from '../../model/referential.ts'
import { listsOfCodes } from '../../rules/codes/shared/coded.ts'
import type { Changes } from './rename-edits.ts'
import * as say from './rename-words.ts'

/** As the rule on malformed codes has it. */
const LONGEST = 30

/**
 * Why a text cannot be a code; `null` when it can.
 * @param code without border spaces
 */
export function refusedCode(code: string): Localised | null {
  if (code === '') return say.emptyCode
  const forbidden = /[/*,;&]/.exec(code)?.[0]
  if (forbidden !== undefined) return say.forbiddenCharacter(forbidden)
  if (code.length > LONGEST) return say.tooLong(LONGEST)
  const isOdd = /[\p{C}\u2028\u2029]/u.test(code) || !/[\p{L}\p{N}]/u.test(code)
  return isOdd || !isNameable(code) || canonicalCode(code) === '' ? say.notACode(code) : null
}

/** Why the new codes cannot be given: another element of the same list has one already. */
export function takenCode(referential: Referential, changes: Changes): Localised | null {
  for (const list of listsOfCodes(referential)) {
    const given = new Set(list.flatMap((element) => canonicalCode(changes.get(element) ?? '')))
    const holder = list.find((element) => !changes.has(element) && given.has(canonical(element)))
    if (holder !== undefined) return say.taken(holder)
  }
  return null
}

const canonical = (element: NamedElement): string => canonicalCode(codeOf(element) ?? '')
