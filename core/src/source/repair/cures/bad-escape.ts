import { problem } from '../../problems.ts'
import { AS_LETTER, type Cure } from '../cure.ts'

const GOOD_ESCAPE = /^\\(?:[0abt\tnvfre "/\\N_LP\r\n]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|$)/

/** A backslash between straight quotes that stands for nothing, as in a Windows path: where one is a letter, all of them are. */
export const badEscape: Cure = function* (wound) {
  const shape = wound.suspects.find(({ start, end }) => start <= wound.offset && wound.offset <= end)
  if (shape === undefined || !/escape|hexadecimal/.test(wound.reason)) return
  const backslashes: number[] = []
  let first: number | undefined
  for (let offset = shape.start; offset < shape.end; offset++) {
    if (wound.text.charAt(offset) !== '\\') continue
    if (!GOOD_ESCAPE.test(wound.text.slice(offset, offset + 10))) first ??= offset
    if (/["\\]/.test(wound.text.charAt(offset + 1))) offset++
    else backslashes.push(offset)
  }
  if (first === undefined) return
  yield {
    edits: backslashes.map((start) => ({ start, end: start + 1, text: AS_LETTER })),
    problem: problem(
      'echappement-inconnu',
      { start: first, end: Math.min(first + 2, shape.end) },
      {
        fr: 'Entre guillemets droits ("), la barre oblique inversée « \\ » annonce un caractère spécial, et celui-ci n’existe pas. Doublez-la (« \\\\ »), ou entourez le texte d’apostrophes (\').',
        en: 'Between straight quotes ("), the backslash “\\” announces a special character, and this one does not exist. Double it (“\\\\”), or put the text between apostrophes (\').',
      },
    ),
  }
}
