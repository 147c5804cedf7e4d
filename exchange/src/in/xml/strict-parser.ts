import { SaxesParser } from 'saxes'
import type { Refusal } from '../refusal.ts'

/** A parser of XML that stops at the first fault. No entity is ever declared: a text with a document type is refused as soon as it shows. */
export function strictParser(refusals: {
  readonly notWellFormed: () => Refusal
  /** @param said what the document type says, its root first */
  readonly withDoctype: (said: string) => Refusal
}): SaxesParser {
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw refusals.notWellFormed()
  })
  parser.on('doctype', (said) => {
    throw refusals.withDoctype(said)
  })
  return parser
}
