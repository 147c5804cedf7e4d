import type { Finding } from '../../../../core/src/engine/finding.ts'
import { addressed, namedElements } from '../../../../core/src/model/address.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { NamedElement } from '../../../../core/src/model/naming.ts'
import type { Assessment, Block, Competency, Criterion, Referential } from '../../../../core/src/model/referential.ts'

/** Elements as a model is told of them: with the keys of the format. */

const LONGEST = 600

export const short = (text: string | undefined): string => {
  const line = (text ?? '').replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

export const KINDS: Readonly<Record<NamedElement['kind'], string>> = {
  block: 'bloc',
  activity: 'activite',
  competency: 'competence',
  assessment: 'modalite',
  criterion: 'critere',
}

export const textOf = (element: NamedElement): string => {
  if (element.kind === 'block') return short(element.title?.value)
  if (element.kind === 'activity') return short(element.title?.value ?? element.description?.value)
  if (element.kind === 'assessment')
    return short([element.title?.value, element.brief?.value ?? element.statement?.value].filter(Boolean).join(' — '))
  return short(element.statement?.value)
}

export const line = (element: NamedElement) => ({
  genre: KINDS[element.kind],
  code: codeOf(element),
  texte: textOf(element),
})

export const criterion = (one: Criterion) => ({
  code: codeOf(one),
  enonce: short(one.statement?.value),
  ...(one.indicators.length === 0 ? {} : { indicateurs: one.indicators.map(({ value }) => short(value)) }),
})

export const assessment = (one: Assessment) => ({
  code: codeOf(one),
  intitule: short(one.title?.value),
  duree: one.duration?.value.trim() ?? null,
})

export const competency = (one: Competency) => ({ code: codeOf(one), enonce: short(one.statement?.value) })

export const block = (one: Block) => ({
  code: codeOf(one),
  intitule: short(one.title?.value),
  competences: one.competencies.map(competency),
  modalites: one.assessments.map(assessment),
})

export const finding = ({ rule, severity, message }: Finding) => ({
  regle: rule,
  gravite: severity,
  constat: message.fr,
})

/** What a code designates; in words when it designates nothing, or several elements. */
export function designated(referential: Referential, code: string): NamedElement | string {
  const found = addressed(referential, code, ['block', 'activity', 'competency', 'assessment', 'criterion'])
  if (found.status === 'found') return found.element
  if (found.status === 'ambiguous') return `${code} désigne plusieurs éléments\u00a0: ${found.addresses.join(', ')}`
  const near =
    found.near.length > 0
      ? found.near
      : namedElements(referential)
          .flatMap((one) => codeOf(one) ?? [])
          .slice(0, 12)
  return `${code} ne désigne rien. Codes proches\u00a0: ${near.join(', ')}`
}
