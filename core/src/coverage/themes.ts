import { codeOf } from '../model/codes.ts'
import type { Referential, Theme } from '../model/referential.ts'

/** How a référentiel answers for a cross-cutting theme. */
export interface ThemeFigures {
  readonly answer: 'covered' | 'not_applicable' | 'explained' | 'none'
  /** Codes of the competencies it names, with the block when it has one: `BC1/C1.2`. */
  readonly competencies: readonly string[]
  /** Why it does not apply, or what is said of it. */
  readonly text: string | null
}

const NO_ANSWER: ThemeFigures = { answer: 'none', competencies: [], text: null }

export function themeFigures(referential: Referential): Readonly<Record<Theme, ThemeFigures>> {
  const of = (theme: Theme): ThemeFigures => figuresOf(referential, theme)
  return {
    handicap: of('handicap'),
    transition_ecologique: of('transition_ecologique'),
    transition_numerique: of('transition_numerique'),
    sante_securite: of('sante_securite'),
  }
}

function figuresOf(referential: Referential, theme: Theme): ThemeFigures {
  const declaration = referential.certification.themes.find((candidate) => candidate.theme === theme)
  if (declaration === undefined) return NO_ANSWER
  const targets = declaration.competencies.flatMap((reference) => reference.targets)
  const competencies = [...new Set(targets)].flatMap((target) => {
    const code = codeOf(target)
    const block = codeOf(target.block)
    return code === null ? [] : [block === null ? code : `${block}/${code}`]
  })
  if (targets.length > 0) return { answer: 'covered', competencies, text: null }
  if (declaration.notApplicable !== null) {
    return { answer: 'not_applicable', competencies, text: declaration.notApplicable.value.trim() }
  }
  if (declaration.explanation !== null) {
    return { answer: 'explained', competencies, text: declaration.explanation.value.trim() }
  }
  return NO_ANSWER
}
