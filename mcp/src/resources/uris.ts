import { addressOf } from '../../../core/src/model/address.ts'
import { codeOf } from '../../../core/src/model/codes.ts'
import type { Referential } from '../../../core/src/model/referential.ts'

/** The addresses of what can be read. Names are safe in a URI; codes are escaped, for they may hold anything. */

export const referentialUri = (name: string): string => `referentiel://${name}`
export const coverageUri = (name: string): string => `${referentialUri(name)}/couverture`
export const blockUri = (name: string, code: string): string =>
  `${referentialUri(name)}/blocs/${encodeURIComponent(code)}`
export const competencyUri = (name: string, address: string): string =>
  `${referentialUri(name)}/competences/${encodeURIComponent(address)}`

/** Every resource that is made of one référentiel; a competency can be called by its code, and by its bloc and its code. */
export function urisOf(name: string, { blocks }: Pick<Referential, 'blocks'>): readonly string[] {
  return [
    referentialUri(name),
    coverageUri(name),
    ...blocks.flatMap((block) => {
      const code = codeOf(block)
      return code === null ? [] : [blockUri(name, code)]
    }),
    ...blocks.flatMap(({ competencies }) =>
      competencies.flatMap((competency) => {
        const code = codeOf(competency)
        return code === null ? [] : [competencyUri(name, code), competencyUri(name, addressOf(competency))]
      }),
    ),
  ]
}
