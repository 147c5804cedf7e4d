import type { Localised } from '../../../../core/src/language.ts'
import type { Operation } from '../../../../core/src/proposals/operation.ts'
import { propose } from '../../../../core/src/proposals/propose.ts'
import { unifiedDiff } from '../../../../core/src/report/diff.ts'
import type { SourceDocument } from '../../../../core/src/source/document.ts'
import type { Way } from '../reply.ts'

/** A way to write something in the référentiel, and the whole text with it. */
export interface MadeWay {
  readonly way: Way
  readonly after: string
}

/** Writes something in the text of the référentiel, with the lines it changes; or says why it cannot be written there. */
export function madeWay(source: SourceDocument, text: string, operations: readonly Operation[]): MadeWay | Localised {
  const proposal = propose(source, operations)
  if (proposal.status === 'refused') return proposal.reason
  const lines = changedLines(source.text, proposal.text)
  return { way: { text, change: { kind: 'edit', operations }, lines }, after: proposal.text }
}

/** The lines added and taken away, each stretch under `@@ 12 @@`: the line where it stands in the new text; without those around. */
export function changedLines(before: string, after: string): readonly string[] {
  const [, , ...lines] = unifiedDiff(before, after, 'referentiel')
  const changed: string[] = []
  let line = 0
  let isIn = false
  for (const text of lines) {
    const opening = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(text)
    if (opening !== null) {
      line = Number(opening[1])
      isIn = false
    } else if (text.startsWith('+') || text.startsWith('-')) {
      if (!isIn) changed.push(`@@ ${line} @@`)
      isIn = true
      changed.push(text)
      if (text.startsWith('+')) line += 1
    } else {
      isIn = false
      line += 1
    }
  }
  return changed
}

export const isMade = (made: MadeWay | Localised): made is MadeWay => 'way' in made
