import { problem } from '../../problems.ts'
import type { Cure } from '../cure.ts'

/** The last resort: leaving out one line, so that the rest of the file is read. */
export const unreadableLine: Cure = function* (wound) {
  for (const shape of wound.suspects) {
    const range = { start: shape.content, end: Math.max(shape.content, shape.valueEnd) }
    const edits = [{ start: shape.content, end: shape.end, text: ' '.repeat(shape.end - shape.content) }]
    yield { edits, problem: problem('yaml-illisible', range, MESSAGE) }
  }
}

const MESSAGE = {
  fr: 'Cette ligne ne peut pas être lue et a été laissée de côté. Vérifiez son indentation (les espaces au début), ses guillemets et ses deux-points.',
  en: 'This line cannot be read and was left out. Check its indentation (the spaces at its start), its quotes and its colons.',
}
