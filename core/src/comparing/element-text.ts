import type { NamedElement } from '../model/naming.ts'
import type { Text } from '../model/referential.ts'
import { wholeStatement } from '../model/whole-statement.ts'
import type { SourceDocument } from '../source/document.ts'

/** What an element says of itself, and the keys that it is written under. */
export interface ElementText {
  /** Empty when it says nothing. */
  readonly text: string
  readonly keys: readonly string[]
}

/** The statement of a competency or criterion, the title of the others; of one without a title, what stands for it. */
export function textOf(element: NamedElement, source: SourceDocument): ElementText {
  switch (element.kind) {
    case 'competency':
      return { text: wholeStatement(source, element)?.text ?? '', keys: ['enonce', 'precisions', 'suite'] }
    case 'criterion':
      return { text: element.statement?.value ?? '', keys: ['enonce'] }
    case 'activity':
      return firstOf({ intitule: element.title, description: element.description })
    case 'assessment':
      return firstOf({ intitule: element.title, enonce: element.statement, consigne: element.brief })
    case 'block':
      return firstOf({ intitule: element.title })
  }
}

function firstOf(texts: Readonly<Record<string, Text | null>>): ElementText {
  for (const [key, text] of Object.entries(texts)) if (text !== null) return { text: text.value, keys: [key] }
  return { text: '', keys: [] }
}
