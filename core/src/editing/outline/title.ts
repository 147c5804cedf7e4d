import type { Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import type { NamedElement } from '../../model/naming.ts'
import type { Objective } from '../../model/referential.ts'
import { shortened } from './short.ts'

/** The words that say what an element is: its title or the beginning of its text, on one line; empty when it has none. */
export function wordsOf(element: NamedElement | Objective): string {
  const text = firstTextOf(element)?.trim() ?? ''
  return text.replace(/\s+/gu, ' ')
}

function firstTextOf(element: NamedElement | Objective): string | undefined {
  switch (element.kind) {
    case 'competency':
      return (element.statement ?? element.details[0])?.value
    case 'criterion':
      return (element.statement ?? element.indicators[0])?.value
    case 'objective':
      return (element.statement ?? element.indicator)?.value
    case 'assessment':
      return (element.title ?? element.brief ?? element.statement ?? element.tasks[0]?.statement)?.value
    case 'activity':
      return (element.title ?? element.description ?? element.tasks[0])?.value
    case 'block':
      return (element.title ?? element.summaries[0])?.value
  }
}

const NAMELESS: Readonly<Record<NamedElement['kind'] | 'objective', Localised>> = {
  block: { fr: 'Bloc sans code ni intitulé', en: 'Bloc without a code or a title' },
  activity: { fr: 'Activité sans intitulé', en: 'Activity without a title' },
  competency: { fr: 'Compétence sans énoncé', en: 'Competency without a statement' },
  assessment: { fr: 'Modalité sans intitulé', en: 'Modality without a title' },
  criterion: { fr: 'Critère sans énoncé', en: 'Criterion without a statement' },
  objective: { fr: 'Objectif sans énoncé', en: 'Objective without a statement' },
}

/** As much of a name as stands in the margin of an editor. */
const MOST = 80

/** « C1.1 Analyser les besoins du client… »: the code and the first words of an element, never empty. */
export function titleOf(element: NamedElement | Objective): Localised {
  const code = element.kind === 'objective' ? null : codeOf(element)
  const words = wordsOf(element)
  if (code === null && words === '') return NAMELESS[element.kind]
  const title = shortened([code ?? '', words].join(' '), MOST)
  return { fr: title, en: title }
}
