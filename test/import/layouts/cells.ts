import { codesOf } from './codes.ts'
import { type Item, item, list, type Piece, paragraph } from './page.ts'
import type { SheetActivity, SheetAssessment, SheetBloc, SheetCompetency, SheetCriterion } from './sheet.ts'

/** What stands in a cell, or under a heading, for each part of a référentiel. */

/** How a layout writes what the sheet leaves open. */
export interface Writing {
  /** After a code: `C1.1 Réaliser`, `C1.1 : Réaliser`, `C1.1 – Réaliser`. */
  readonly codeEnd: string
  /** True for « Compétence 1 : » in place of a code. */
  readonly inWords: boolean
  /** Where criteria of several competencies stand together: a heading before them, or codes after each. */
  readonly ties: 'heading' | 'trailing'
  /** « E1 – Étude de cas : Titre », or « E1 – Titre » with the kind on the next line. */
  readonly kind: 'in-title' | 'after-title'
  /** Criteria without a code are items of a list unless told. */
  readonly criteriaAs?: 'paragraphs'
}

const LONG_NAMES: Readonly<Record<string, string>> = { A: 'Activité', C: 'Compétence' }

function leadOf(code: string | null, { codeEnd, inWords }: Writing): string {
  if (code === null) return ''
  const long = inWords ? LONG_NAMES[code.charAt(0)] : undefined
  return long === undefined || !/^[AC]\d+$/.test(code) ? `${code}${codeEnd}` : `${long} ${code.slice(1)} :`
}

export function activityPieces(activities: readonly SheetActivity[], writing: Writing): Piece[] {
  return activities.flatMap((activity) => [
    ...(activity.title === null ? [] : [paragraph(activity.title, 'plain', leadOf(activity.code, writing))]),
    ...list(activity.tasks.map((task) => item(task))),
  ])
}

export function activityItems(activities: readonly SheetActivity[], writing: Writing): Item[] {
  return activities.flatMap(({ title, code, tasks }) => {
    const own = tasks.map((task) => item(task))
    return title === null ? own : [item(title, own, leadOf(code, writing))]
  })
}

export function competencyPieces(
  { code, statement, details, continuation }: SheetCompetency,
  writing: Writing,
): Piece[] {
  return [
    paragraph(statement, 'plain', leadOf(code, writing)),
    ...list(details.map((detail) => item(detail))),
    ...(continuation === null ? [] : [paragraph(continuation)]),
  ]
}

const VARIANTS: Readonly<Record<string, string>> = {
  vae: 'Pour un candidat à la VAE :',
  capitalisation_bloc: 'Pour un candidat qui se présente uniquement sur ce bloc (capitalisation) :',
}

/** `named` says the competencies in words, where the place does not show them. */
export function assessmentPieces(
  assessment: SheetAssessment,
  bloc: SheetBloc,
  writing: Writing,
  named: boolean,
): Piece[] {
  const { code, title, kind, conditions, brief, tasks, deliverables, jury, variants } = assessment
  const evaluated = codesOf(assessment.competencies, bloc)
  const tied = tasks.map(({ text, competencies }) => {
    const codes = codesOf(competencies, bloc)
    return item(codes.length === 0 ? text : `${text} (${codes.join(', ')})`)
  })
  return [
    paragraph(
      writing.kind === 'in-title' ? [kind, title].filter(Boolean).join(' : ') : title,
      'strong',
      code === null ? '' : `${code} –`,
    ),
    ...(conditions === ''
      ? []
      : [paragraph(writing.kind === 'in-title' ? `${capital(conditions)}.` : `${kind}, ${conditions}.`, 'italic')]),
    ...(named && evaluated.length > 0 && tasks.length === 0
      ? [paragraph(`Compétences évaluées : ${evaluated.join(', ')}`)]
      : []),
    ...(brief === '' ? [] : [paragraph(brief)]),
    ...(tied.length === 0 ? [] : [paragraph(LABELS.tasks), ...list(tied)]),
    ...(deliverables.length === 0 ? [] : [paragraph(LABELS.deliverables)]),
    ...list(
      deliverables.map((deliverable) =>
        item(
          deliverable.title,
          deliverable.components.map((component) => item(component)),
        ),
      ),
    ),
    ...(jury === null ? [] : [paragraph(`${LABELS.jury} ${jury}`)]),
    ...variants.map(({ situation, text }) =>
      paragraph(text, 'plain', situation === '' ? '' : (VARIANTS[situation] ?? `${situation} :`)),
    ),
  ]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const LABELS = { tasks: 'Travail demandé :', deliverables: 'Productions attendues :', jury: 'Jury :' } as const

/** Criteria whose competency the place shows. */
export function criteriaPieces(criteria: readonly SheetCriterion[], writing: Writing): Piece[] {
  return inGroups(criteria, ({ groups }) => groups.join(' – ')).flatMap(([group, members]) => [
    ...(group === '' ? [] : [paragraph(group, 'strong')]),
    ...linesOf(members, writing, () => ''),
  ])
}

/** Criteria of a whole bloc in one place. */
export function mergedCriteriaPieces(bloc: SheetBloc, writing: Writing): Piece[] {
  const codes = (criterion: SheetCriterion): string[] => codesOf(criterion.competencies, bloc)
  if (writing.ties === 'trailing') {
    return inGroups(bloc.criteria, ({ groups }) => groups.join(' – ')).flatMap(([group, members]) => [
      ...(group === '' ? [] : [paragraph(group, 'strong')]),
      ...linesOf(members, writing, (criterion) =>
        codes(criterion).length === 0 ? '' : ` (${codes(criterion).join(', ')})`,
      ),
    ])
  }
  return inGroups(bloc.criteria, (criterion) => codes(criterion).join(' et ')).flatMap(([tie, members]) => [
    ...(tie === ''
      ? []
      : [paragraph(`En relation avec ${/ et /.test(tie) ? 'les compétences' : 'la compétence'} ${tie} :`, 'italic')]),
    ...criteriaPieces(members, writing),
  ])
}

function linesOf(
  criteria: readonly SheetCriterion[],
  writing: Writing,
  tail: (criterion: SheetCriterion) => string,
): Piece[] {
  if (writing.criteriaAs === 'paragraphs' || criteria.some(({ code }) => code !== null)) {
    return criteria.flatMap((criterion) => [
      paragraph(`${criterion.text}${tail(criterion)}`, 'plain', leadOf(criterion.code, writing)),
      ...list(criterion.indicators.map((indicator) => item(indicator))),
    ])
  }
  return list(
    criteria.map((criterion) =>
      item(
        `${criterion.text}${tail(criterion)}`,
        criterion.indicators.map((indicator) => item(indicator)),
      ),
    ),
  )
}

/** Neighbours with the same name, in order. */
function inGroups<T>(values: readonly T[], nameOf: (value: T) => string): [string, T[]][] {
  const groups: [string, T[]][] = []
  for (const value of values) {
    const name = nameOf(value)
    const last = groups[groups.length - 1]
    if (last !== undefined && last[0] === name) last[1].push(value)
    else groups.push([name, [value]])
  }
  return groups
}
