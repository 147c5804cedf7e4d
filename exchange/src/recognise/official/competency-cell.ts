import type { Localised } from '@equerre/core'
import { WORDS } from '../../../../core/src/preview/words.ts'
import { MORE_WORDS } from '../../out/official/words.ts'
import type { ImportedCompetency } from '../../referentiel.ts'
import { joinTexts } from '../drafts.ts'
import type { Account } from './account.ts'
import { codedOf, codesIn, isSaid, type OfficialLine } from './official-line.ts'

type Objective = NonNullable<ImportedCompetency['objectifs']>[number]
type Facet = 'indicateur' | 'cible' | 'conditions' | 'activite' | 'echeance'

const FACETS: readonly (readonly [Facet, Localised])[] = [
  ['indicateur', WORDS.indicator],
  ['cible', WORDS.target],
  ['conditions', WORDS.conditions],
  ['activite', MORE_WORDS.tiedActivity],
  ['echeance', WORDS.deadline],
]

const TRANSVERSAL = /[\s\u00a0]*\((transversale?|transversal)\)$/iu

/** A competency of the table, before it is tied to what stands beside it. */
export interface ReadCompetency {
  readonly competency: ImportedCompetency
  /** What it names itself; `null` where the row says it. */
  readonly activities: string[] | null
}

/** The competencies of a cell: one, or several where somebody merged cells. None where the cell says that there is none. */
export function readCompetencyCell(lines: readonly OfficialLine[], account: Account): readonly ReadCompetency[] {
  const all: ReadCompetency[] = []
  let lot: OfficialLine[] = []
  const close = (): void => {
    const read = readOne(lot, account)
    if (read !== null) all.push(read)
    lot = []
  }
  for (const line of lines) {
    if (isSaid(line.text, WORDS.noCompetency)) account.told(line.text, line)
    else {
      if (lot.length > 0 && line.depth < 0 && line.label === null && codedOf(line).code !== null) close()
      lot.push(line)
    }
  }
  close()
  return all
}

function readOne(lines: readonly OfficialLine[], account: Account): ReadCompetency | null {
  const [first, ...others] = lines
  if (first === undefined) return null
  const { code, text } = codedOf(first)
  const statement = text.replace(TRANSVERSAL, '')
  const transversal = statement !== text
  if (transversal) account.told(TRANSVERSAL.exec(text)?.[1] ?? '', first)
  const details: string[] = []
  const objectives: Objective[] = []
  let continuation = ''
  let activities: string[] | null = null
  let inObjectives = false
  for (const line of others) {
    if (line.label !== null && line.depth < 0 && isSaid(line.label, WORDS.objectivesOf) && line.said === '') {
      inObjectives = true
      account.told(line.text, line)
    } else if (line.label !== null && line.depth < 0 && isSaid(line.label, MORE_WORDS.tiedActivities)) {
      activities = codesIn(line.said)
      account.told(line.label, line)
    } else if (inObjectives && line.depth >= 0) addObjective(objectives, line, account)
    else if (line.depth >= 0) details.push(line.text)
    else continuation = joinTexts(continuation, line.text)
  }
  const competency: ImportedCompetency = {
    ...(code === null ? {} : { id: code }),
    ...(transversal ? { transversale: true } : {}),
    enonce: statement,
    ...(details.length === 0 ? {} : { precisions: details }),
    ...(continuation === '' ? {} : { suite: continuation }),
    ...(objectives.length === 0 ? {} : { objectifs: objectives }),
  }
  account.note(competency, first.place)
  return { competency, activities }
}

function addObjective(objectives: Objective[], line: OfficialLine, account: Account): void {
  const { label } = line
  const facet = label === null ? undefined : FACETS.find(([, words]) => isSaid(label, words))?.[0]
  const last = objectives.pop()
  if (last === undefined || (facet === undefined && line.depth === 0)) {
    if (last !== undefined) objectives.push(last)
    objectives.push(line.text)
    return
  }
  const whole = typeof last === 'string' ? { enonce: last } : last
  if (facet === undefined) objectives.push({ ...whole, enonce: joinTexts(whole.enonce, line.text) })
  else {
    objectives.push({ ...whole, [facet]: line.said })
    account.told(label ?? '', line)
  }
}
