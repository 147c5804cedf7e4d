import { findTheme } from '../../../french/index.ts'
import type {
  Block,
  Competency,
  Criterion,
  Referential,
  Text,
  Theme,
  ThemeDeclaration,
} from '../../../model/referential.ts'
import { noted } from '../../notes.ts'
import { wordsOfUser } from './words-of-user.ts'

/**
 * Whether the competencies, the criteria, or the title or summary of a bloc speak of a theme. The words of the assessments do not count: the
 * arrangements of an exam are another subject.
 * @param also words that the user adds to the lexicon of the theme
 */
export function isSpokenOf(referential: Referential, theme: Theme, also: readonly string[]): boolean {
  return referential.blocks.some(
    (block) => SPEAKS[theme](block) || (also.length > 0 && blockSpeaks(block, theme, also)),
  )
}

const speaksOf = (theme: Theme) => noted((block: Block) => blockSpeaks(block, theme, []))

/** Whether a bloc speaks of a theme in the words of the lexicon. */
const SPEAKS: Readonly<Record<Theme, (block: Block) => boolean>> = {
  handicap: speaksOf('handicap'),
  transition_ecologique: speaksOf('transition_ecologique'),
  transition_numerique: speaksOf('transition_numerique'),
  sante_securite: speaksOf('sante_securite'),
}

function blockSpeaks(block: Block, theme: Theme, also: readonly string[]): boolean {
  return (
    [block.title, ...block.summaries].some((text) => text !== null && speaks(text, theme, also)) ||
    block.competencies.some((competency) => competencySpeaks(competency, theme, also)) ||
    block.criteria.some((criterion) => criterionSpeaks(criterion, theme, also))
  )
}

export function competencySpeaks(competency: Competency, theme: Theme, also: readonly string[]): boolean {
  const { statement, details, continuation, objectives } = competency
  const aims = objectives.flatMap((objective) => [objective.statement, objective.indicator, objective.target])
  return [statement, ...details, continuation, ...aims].some((text) => text !== null && speaks(text, theme, also))
}

export function criterionSpeaks(
  { statement, groups, indicators }: Criterion,
  theme: Theme,
  also: readonly string[],
): boolean {
  return [statement, ...groups, ...indicators].some((text) => text !== null && speaks(text, theme, also))
}

function speaks({ value }: Text, theme: Theme, also: readonly string[]): boolean {
  return findTheme(value, theme).length > 0 || wordsOfUser(value, also)
}

export function declarationOf(referential: Referential, theme: Theme): ThemeDeclaration | null {
  return referential.certification.themes.find((declaration) => declaration.theme === theme) ?? null
}

/** A declaration that answers: a competency that exists, or a reason. */
export function isAnswered(declaration: ThemeDeclaration | null): boolean {
  if (declaration === null) return false
  const { competencies, notApplicable, explanation } = declaration
  return notApplicable !== null || explanation !== null || competencies.some(({ targets }) => targets.length > 0)
}
