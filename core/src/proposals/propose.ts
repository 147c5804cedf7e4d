import type { Localised } from '../language.ts'
import { buildModel } from '../model/build.ts'
import type { Referential } from '../model/referential.ts'
import type { TextEdit } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import { applyEdits } from '../source/edits.ts'
import { readSource } from '../source/read.ts'
import type { Operation } from './operation.ts'
import { addAssessment } from './operations/add-assessment.ts'
import { addCriterion } from './operations/add-criterion.ts'
import { addIndicator } from './operations/add-indicator.ts'
import { addObjective } from './operations/add-objective.ts'
import { replaceWords } from './operations/replace-words.ts'
import { setText } from './operations/set-text.ts'
import { Unwritable } from './unwritable.ts'

export type Proposal =
  | { readonly status: 'written'; readonly text: string }
  /** Nothing is proposed: which operation could not be written, and what to do about it. */
  | { readonly status: 'refused'; readonly operation: number; readonly reason: Localised }

/** A référentiel as one operation finds it, after those before it. */
export interface Draft {
  readonly source: SourceDocument
  readonly referential: Referential
}

/**
 * The text of a référentiel with some operations written in it, one after the other, each in the manner of the file and with all the rest
 * as it stands. Either all of them are written or none.
 */
export function propose(source: SourceDocument, operations: readonly Operation[]): Proposal {
  if (source.problems.some(({ severity }) => severity === 'error')) {
    return { status: 'refused', operation: 0, reason: BROKEN }
  }
  let current = source
  for (const [index, operation] of operations.entries()) {
    const written = withOperation(current, operation)
    if (written instanceof Unwritable) return { status: 'refused', operation: index, reason: written.words }
    current = written
  }
  return { status: 'written', text: current.text }
}

function withOperation(source: SourceDocument, operation: Operation): SourceDocument | Unwritable {
  const draft = { source, referential: buildModel(source) }
  const edits = editsOf(draft, operation)
  if (edits instanceof Unwritable) return edits
  const { text, dropped } = applyEdits(source.text, edits)
  const after = readSource(text)
  // Whatever a file is made of, what is proposed must read.
  return dropped.length > 0 || after.problems.some(({ severity }) => severity === 'error')
    ? new Unwritable(NOT_PLAIN)
    : after
}

function editsOf(draft: Draft, operation: Operation): readonly TextEdit[] | Unwritable {
  switch (operation.kind) {
    case 'add_criterion':
      return addCriterion(draft, operation)
    case 'add_indicator':
      return addIndicator(draft, operation)
    case 'add_objective':
      return addObjective(draft, operation)
    case 'add_assessment':
      return addAssessment(draft, operation)
    case 'replace_words':
      return replaceWords(draft, operation)
    case 'set_text':
      return setText(draft, operation)
  }
}

const BROKEN: Localised = {
  fr: 'Le fichier a des erreurs d’écriture (YAML)\u00a0: corrigez-les d’abord.',
  en: 'The file has YAML errors: mend them first.',
}

const NOT_PLAIN: Localised = {
  fr: 'La manière dont cette partie du fichier est écrite ne permet pas de la changer sans risque\u00a0: faites-le dans l’éditeur.',
  en: 'The way this part of the file is written does not let it be changed safely: do it in the editor.',
}
