import type { Localised } from '@equerre/core'
import { WORDS } from '../../../../core/src/preview/words.ts'
import { scaleIn } from '../../out/official/scales.ts'
import { MORE_WORDS } from '../../out/official/words.ts'
import type { ImportedBlock } from '../../referentiel.ts'
import type { Account } from './account.ts'
import { isSaid, type OfficialLine } from './official-line.ts'
import { numberIn } from './values.ts'

const NUMBERED = /^bloc(?:[\s\u00a0]+n°[\s\u00a0]*(\S+)|[\s\u00a0]+\d+)?(?:[\s\u00a0]+–[\s\u00a0]+(.*))?$/iu
const CODED = /^(.+?)[\s\u00a0]+–[\s\u00a0]+(.+)$/u

/** The bloc that a title opens; `null` for the title of a référentiel without blocs. */
export function blockUnder(title: OfficialLine, account: Account): ImportedBlock | null {
  const { text } = title
  if (isSaid(text, WORDS.whole)) {
    account.told(text, title)
    return null
  }
  const numbered = NUMBERED.exec(text)
  if (numbered !== null) {
    const [, id, name] = numbered
    account.told(text.slice(0, text.length - (name?.length ?? 0)).replace(id ?? ' ', ' '), title)
    return named(id, name)
  }
  const coded = CODED.exec(text)
  return coded === null
    ? named(/\s/u.test(text) ? undefined : text, /\s/u.test(text) ? text : undefined)
    : named(coded[1], coded[2])
}

const named = (id: string | undefined, title: string | undefined): ImportedBlock => ({
  ...(id === undefined ? {} : { id }),
  ...(title === undefined || title === '' ? {} : { intitule: title }),
})

type Fact = (said: string) => ImportedBlock

const FACTS: readonly (readonly [Localised, Fact])[] = [
  [MORE_WORDS.shared, (said) => (isSaid(said, MORE_WORDS.yes) ? { commun: true } : {})],
  [MORE_WORDS.optional, (said) => (isSaid(said, MORE_WORDS.yes) ? { optionnel: true } : {})],
  [
    MORE_WORDS.coefficient,
    (said) => {
      const value = numberIn(said)
      return value === null ? {} : { coefficient: value }
    },
  ],
  [MORE_WORDS.scale, (said) => ({ echelle: scaleIn(said) })],
]

/** What stands between the title of a bloc and its table: its facts, then what sums it up. */
export function readBlockHead(lines: readonly OfficialLine[], block: ImportedBlock, account: Account): void {
  const summaries: string[] = []
  for (const line of lines) {
    const { label } = line
    const read = label === null ? {} : (FACTS.find(([words]) => isSaid(label, words))?.[1](line.said) ?? {})
    if (Object.keys(read).length === 0) summaries.push(line.whole)
    else {
      Object.assign(block, read)
      account.told(line.text, line)
    }
  }
  const [summary, ...others] = summaries
  if (summary !== undefined) block.synthese = others.length === 0 ? summary : summaries
}
