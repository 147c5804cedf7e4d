import { problem } from '../../problems.ts'
import type { Cure } from '../cure.ts'
import { isIdle, linesAbove } from '../line-shape.ts'

/** A line that starts with a percent sign above everything else: an instruction for YAML, which no référentiel needs. */
export const directive: Cure = function* ({ text, suspects }) {
  for (const shape of suspects) {
    if (shape.content !== shape.start || text.charAt(shape.start) !== '%') continue
    const isFirst = [...linesAbove(text, shape)].every((above) => isIdle(text, above))
    if (!isFirst) continue
    const range = { start: shape.start, end: shape.valueEnd }
    const edits = [{ start: shape.start, end: shape.end, text: ' '.repeat(shape.end - shape.start) }]
    yield { edits, problem: problem('directive-invalide', range, MESSAGE) }
  }
}

const MESSAGE = {
  fr: 'Une ligne qui commence par « % » en tête du fichier est une consigne pour YAML, et celle-ci n’est pas comprise : supprimez-la.',
  en: 'A line that starts with “%” at the top of the file is an instruction for YAML, and this one is not understood: delete it.',
}
