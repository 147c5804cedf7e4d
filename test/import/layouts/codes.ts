import type { Sheet, SheetBloc, SheetCompetency, SheetCriterion } from './sheet.ts'

/**
 * How a layout codes competencies: as the file writes them, by bloc (`BC1-C1`), in one run over the document (`CP1`, `CP2`…), in words
 * (« Compétence 1 », held as `C1`), or not at all.
 */
export type CodeStyle = 'as-written' | 'by-bloc' | 'running' | 'in-words' | 'none'
export type CriterionStyle = 'as-written' | 'numbered' | 'none'

/** The sheet with the codes a layout shows. Links hold by key: they follow. */
export function withCodes(sheet: Sheet, style: CodeStyle, criteria: CriterionStyle): Sheet {
  let competencies = 0
  let activities = 0
  const blocs = sheet.blocs.map((bloc): SheetBloc => {
    const coded: SheetBloc = {
      ...bloc,
      activities: bloc.activities.map((activity, at) => {
        activities += 1
        return activity.code === null
          ? activity
          : { ...activity, code: codeOf(style, 'A', activity.code, bloc.number, at + 1, activities) }
      }),
      competencies: bloc.competencies.map((competency, at) => {
        competencies += 1
        const prefix = style === 'running' ? 'CP' : 'C'
        return { ...competency, code: codeOf(style, prefix, competency.code, bloc.number, at + 1, competencies) }
      }),
      assessments: bloc.assessments.map((assessment) =>
        style === 'none' ? { ...assessment, code: null } : assessment,
      ),
    }
    return { ...coded, criteria: criteriaOf(coded, style, criteria) }
  })
  return { ...sheet, blocs }
}

function codeOf(
  style: CodeStyle,
  prefix: string,
  own: string | null,
  bloc: number,
  rank: number,
  running: number,
): string | null {
  if (style === 'none') return null
  if (style === 'as-written') return own
  return style === 'by-bloc' ? `BC${bloc}-${prefix}${rank}` : `${prefix}${running}`
}

function criteriaOf(bloc: SheetBloc, style: CodeStyle, criteria: CriterionStyle): SheetCriterion[] {
  if (criteria === 'as-written' && style === 'as-written') return [...bloc.criteria]
  const numbered = criteria === 'numbered' && style === 'as-written' && bloc.criteria.every(isOfOne)
  return bloc.criteria.map((criterion) => ({ ...criterion, code: numbered ? numberOf(criterion, bloc) : null }))
}

const isOfOne = ({ competencies }: SheetCriterion): boolean => competencies.length === 1

/** `CR1.2` for the only criterion of C1.2, `CR1.2.1`, `CR1.2.2`… where it has several. */
function numberOf(criterion: SheetCriterion, bloc: SheetBloc): string {
  const owner = bloc.competencies.find(({ key }) => criterion.competencies.includes(key))
  const same = bloc.criteria.filter(({ competencies }) => competencies[0] === owner?.key)
  const number = (owner?.code ?? '').replace(/^C\.?/, '')
  return same.length === 1 ? `CR${number}` : `CR${number}.${same.indexOf(criterion) + 1}`
}

export function codesOf(keys: readonly string[], bloc: SheetBloc): string[] {
  return keys.flatMap((key) => codeAmong(key, bloc.competencies) ?? [])
}

const codeAmong = (key: string, competencies: readonly SheetCompetency[]): string | null =>
  competencies.find((competency) => competency.key === key)?.code ?? null
