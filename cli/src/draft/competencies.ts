import { competenciesNamed } from '../../../core/src/drafting/competencies.ts'
import type { CheckResult } from '../../../core/src/engine/check.ts'
import type { Competency } from '../../../core/src/model/referential.ts'
import type { Arguments } from '../arguments.ts'
import type { InputDocument } from '../check/documents.ts'
import { onlyDocument } from '../check/only-document.ts'
import { Failure } from '../failure.ts'
import type { Shell } from '../shell.ts'

export interface Named {
  readonly document: InputDocument
  readonly result: CheckResult
  readonly competencies: readonly Competency[]
}

/**
 * The référentiel and the competencies that follow it: `FICHIER C1.1 C1.2`.
 * @throws Failure when one of them is not there, or none is named
 */
export async function namedCompetencies(args: Arguments, shell: Shell): Promise<Named> {
  const [file, ...codes] = args.paths
  const { document, result } = await onlyDocument({ ...args, paths: file === undefined ? [] : [file] }, shell)
  if (codes.length === 0) {
    throw new Failure({
      fr: 'Donnez le code d’une compétence au moins, après le fichier.',
      en: 'Give the code of at least one competency, after the file.',
    })
  }
  const { competencies, problems } = competenciesNamed(result.referential, codes)
  if (problems.length > 0) {
    throw new Failure({ fr: problems.map(({ fr }) => fr).join('\n'), en: problems.map(({ en }) => en).join('\n') })
  }
  return { document, result, competencies }
}
