import type { SourceDocument } from '../document.ts'
import { LARGEST_TEXT } from '../limits.ts'
import { linesAfter } from '../lines.ts'
import { inOrder, readSourceWith } from '../read.ts'
import { ReadDocument } from '../read-document.ts'
import { changeBetween, isChangeBetween, type TextChange } from './change.ts'
import { EditedParser } from './edited-parser.ts'
import { readInPart, type SoundText, soundText } from './part.ts'

/**
 * What each broken document was before it broke: until the next sound one, it is what edits are held against. Kept no longer than the
 * broken document itself.
 */
const soundBefore = new WeakMap<SourceDocument, SourceDocument>()

/**
 * Reads a text that was edited: the document is equal to what `readSource` makes of it, nodes before the change are those of the previous
 * document. Where the lines around the change can be read alone, nothing else is read; where they are broken, what mends them tries its
 * remedies on little more than them. Never throws; the previous document stays as it is.
 * @param previous what was read before the edit
 * @param change where the two texts differ, found when it is not given or does not hold; several edits are one stretch around them all
 */
export function rereadSource(previous: SourceDocument, text: string, change?: TextChange): SourceDocument {
  const part = rereadInPart(previous, text, change)
  if (part !== null) return part
  const before = soundBefore.get(previous) ?? previous
  const sound = soundOf(before)
  if (sound === null || text.length > LARGEST_TEXT) return readSourceWith(text)
  const document = readSourceWith(text, new EditedParser(sound))
  if (soundOf(document) === null) soundBefore.set(document, before)
  return document
}

/** The same, `null` where more has to be read than the lines around the change. */
export function rereadInPart(previous: SourceDocument, text: string, change?: TextChange): SourceDocument | null {
  if (text === previous.text) return previous
  const before = soundBefore.get(previous) ?? previous
  const sound = soundOf(before)
  if (sound === null || text.length > LARGEST_TEXT) return null
  const isGiven = before === previous && change !== undefined && isChangeBetween(previous.text, text, change)
  const edit = isGiven ? change : changeBetween(before.text, text)
  if (text === before.text) return before
  const part = readInPart(sound, text, edit)
  if (part === null) return null
  const lines = ReadDocument.linesOf(before)
  const by = edit.newEnd - edit.oldEnd
  const reading = { ...part.reading, problems: inOrder(part.reading.problems) }
  const document = new ReadDocument(text, reading, lines === null ? null : linesAfter(lines, part.span, part.lines, by))
  if (reading.problems.length > 0) soundBefore.set(document, before)
  return document
}

function soundOf(document: SourceDocument): SoundText | null {
  const reading = ReadDocument.readingOf(document)
  return reading === null ? null : soundText(document.text, reading)
}
