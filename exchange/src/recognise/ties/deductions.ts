import type { Place } from '../../in/document.ts'
import type { Deduction, Doubt } from '../drafts.ts'

interface Tied {
  readonly place: Place
}

/** The ties of a bloc that the source does not write, by the way they were found. */
export interface Ties {
  readonly activityByNumber: Tied[]
  readonly activityByRow: Tied[]
  readonly assessment: Tied[]
  readonly criterionByNumber: Tied[]
  readonly criterionByRow: Tied[]
  /** Codes that name a group of competencies, and where each is first met. */
  readonly groups: Map<string, Place>
}

/** What the report says of the ties deduced in a bloc: one sentence for each way, at the first element so tied. */
export function told(ties: Ties): Deduction[] {
  const ways: readonly (readonly [readonly Tied[], (count: number) => Doubt])[] = [
    [ties.activityByNumber, toActivity('la numérotation', 'the numbering')],
    [ties.activityByRow, toActivity('la rangée ou la cellule', 'the row or the cell')],
    [ties.assessment, toCompetencies(MODALITY, 'la rangée ou la cellule', 'the row or the cell')],
    [ties.criterionByNumber, toCompetencies(CRITERION, 'la numérotation', 'the numbering')],
    [ties.criterionByRow, toCompetencies(CRITERION, 'la rangée ou la cellule', 'the row or the cell')],
  ]
  const counted = ways.flatMap(([tied, message]) => {
    const [first] = tied
    return first === undefined ? [] : [{ message: message(tied.length), place: first.place }]
  })
  const groups = [...ties.groups].map(([code, place]): Deduction => ({ message: expanded(code), place }))
  return [...counted, ...groups]
}

interface Names {
  readonly fr: readonly [string, string]
  readonly en: readonly [string, string]
}

const COMPETENCY: Names = { fr: ['compétence rattachée', 'compétences rattachées'], en: ['competency', 'competencies'] }
const MODALITY: Names = { fr: ['modalité rattachée', 'modalités rattachées'], en: ['assessment', 'assessments'] }
const CRITERION: Names = { fr: ['critère rattaché', 'critères rattachés'], en: ['criterion', 'criteria'] }

const named = ([one, several]: readonly [string, string], count: number): string =>
  `${count} ${count > 1 ? several : one}`

function toActivity(fr: string, en: string): (count: number) => Doubt {
  return (count) => ({
    fr: `${named(COMPETENCY.fr, count)} à une activité d’après ${fr}`,
    en: `${named(COMPETENCY.en, count)} tied to an activity by ${en}`,
  })
}

function toCompetencies(names: Names, fr: string, en: string): (count: number) => Doubt {
  return (count) => ({
    fr: `${named(names.fr, count)} à des compétences d’après ${fr}`,
    en: `${named(names.en, count)} tied to competencies by ${en}`,
  })
}

const expanded = (code: string): Doubt => ({
  fr: `«\u00a0${code}\u00a0» ne désigne aucune compétence\u00a0: lu «\u00a0${code}*\u00a0», toutes celles dont le code commence ainsi`,
  en: `“${code}” names no competency: read as “${code}*”, all those whose code begins so`,
})
