import { analyseStatement, type StatementAnalysis } from '../../../french/index.ts'
import { codeOf } from '../../../model/codes.ts'
import type { Competency, Referential } from '../../../model/referential.ts'
import { type WholeStatement, wholeStatement } from '../../../model/whole-statement.ts'
import type { SourceDocument } from '../../../source/document.ts'
import type { Range } from '../../../source/tree.ts'

/** A competency that has a statement, with its analysis. */
export interface Stated {
  readonly competency: Competency
  readonly statement: WholeStatement
  readonly analysis: StatementAnalysis
}

export function* statedCompetencies(source: SourceDocument, referential: Referential): Iterable<Stated> {
  for (const competency of referential.blocks.flatMap((block) => block.competencies)) {
    const statement = wholeStatement(source, competency)
    if (statement !== null) yield { competency, statement, analysis: analyseStatement(statement.text) }
  }
}

/** « La compétence C1.2 » or « Cette compétence » when it has no code. */
export function named(competency: Competency): { readonly fr: string; readonly en: string } {
  const code = codeOf(competency)
  return code === null
    ? { fr: 'Cette compétence', en: 'This competency' }
    : { fr: `La compétence ${code}`, en: `Competency ${code}` }
}

/** Where to speak of the statement as a whole: its head verb, else its first words. */
export function headPlace({ statement, analysis }: Stated): Range {
  const place = analysis.head ?? analysis.opening
  return place === null
    ? statement.rangeOf(0, Math.min(1, statement.text.length))
    : statement.rangeOf(place.start, place.end)
}

/** The text of a statement with its bullets and what follows them, as `wholeStatement` has it; empty when there is none. */
export function wholeText({ statement, details, continuation }: Competency): string {
  return statement === null ? '' : [statement, ...details, continuation].flatMap((text) => text?.value ?? []).join(' ')
}
