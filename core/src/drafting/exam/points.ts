import type { CheckResult } from '../../engine/check.ts'
import type { Localised } from '../../language.ts'
import { nodeUnder, numberAt } from '../../model/access.ts'
import { halvesGiven } from './plan.ts'
import type { Scope } from './scope.ts'

/**
 * The total when none is asked: what the référentiel gives to its criteria, else its scale, else a usual one.
 * @param least the half points that reach everything
 */
export const pointsFor = (checked: CheckResult, scope: Scope, least: number): number =>
  pointsSaid(checked, scope, least) ?? usualPoints(least)

function pointsSaid(checked: CheckResult, scope: Scope, least: number): number | null {
  const halves = halvesGiven(checked, scope)
  const own = nodeUnder(scope.assessment?.node ?? null, 'echelle')
  const mark = own === null ? (checked.referential.certification.scale?.mark ?? null) : nodeUnder(own, 'note')
  const total = halves === null ? numberAt(mark, 'sur') : halves / 2
  return total !== null && Number.isInteger(total * 2) && total * 2 >= least ? total : null
}

const USUAL_POINTS = [20, 40, 60, 100]

/** 20, or the next usual total that reaches every criterion. */
const usualPoints = (least: number): number =>
  USUAL_POINTS.find((points) => points * 2 >= least) ?? Math.ceil(least / 200) * 100

export function problemsOfPoints(points: number, least: number): readonly Localised[] {
  if (!(points > 0) || !Number.isInteger(points * 2)) {
    return [
      {
        fr: `Les points se donnent par demis\u00a0: ${spoken(points)} ne convient pas. Donnez par exemple 20.`,
        en: `Points are given in halves: ${points} will not do. Give 20, for instance.`,
      },
    ]
  }
  if (points * 2 >= least) return []
  const enough = usualPoints(least)
  return [
    {
      fr: `${spoken(points)} points sont trop peu\u00a0: il y a ${least} critères ou compétences à atteindre, un demi-point chacun au moins. Donnez ${spoken(enough)} points, ou choisissez moins de compétences.`,
      en: `${points} points are too few: there are ${least} criteria or competencies to reach, half a point each at least. Give ${enough} points, or choose fewer competencies.`,
    },
  ]
}

const spoken = (points: number): string => String(points).replace('.', ',')
