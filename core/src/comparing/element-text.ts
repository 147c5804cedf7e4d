import type { NamedElement } from '../model/naming.ts'
import { wholeStatement } from '../model/whole-statement.ts'
import type { SourceDocument } from '../source/document.ts'

/** What an element says of itself: the statement of a competency or criterion, the title of the others. Empty when it says nothing. */
export function textOf(element: NamedElement, source: SourceDocument): string {
  switch (element.kind) {
    case 'competency':
      return wholeStatement(source, element)?.text ?? ''
    case 'criterion':
      return element.statement?.value ?? ''
    default:
      return element.title?.value ?? ''
  }
}
