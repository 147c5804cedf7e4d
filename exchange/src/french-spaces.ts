import type { Localised } from '@equerre/core'

/** A message as French prints it: no-break spaces inside quotation marks and before `:` `;` `?` `!` `%`. English is left as it is. */
export function withFrenchSpaces({ fr, en }: Localised): Localised {
  return { fr: frenchSpaces(fr), en }
}

/** A French text with the same spaces; those that do not break already are left as they are. */
export const frenchSpaces = (text: string): string =>
  text.replace(/« /g, '«\u00a0').replace(/ (?=[»:;?!%](?:[\s.,;)]|$))/g, '\u00a0')
