import type { Localised } from '../../language.ts'
import { opening } from '../../model/naming.ts'
import { alternatives } from '../../rules/codes/shared/replacement.ts'
import type { Report } from '../../rules/rule.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { ExamLink } from '../model/link.ts'

/** The end of a sentence about an unknown code: the nearest ones, or what to do. */
export function didYouMean(near: readonly string[]): Localised {
  if (near.length === 0) return { fr: '. Corrigez-le.', en: '. Correct it.' }
  return {
    fr: ` : vouliez-vous dire ${alternatives(near, 'ou')} ?`,
    en: `: did you mean ${alternatives(near, 'or')}?`,
  }
}

/** What is said of a name the référentiel does not have, with the names it may stand for. @param problem without its full stop */
export function unknownLink(source: SourceDocument, { text, near }: ExamLink<unknown>, problem: Localised): Report {
  const hint = didYouMean(near)
  const { range, style } = text.node
  const written = style === 'plain' || style === 'single' || style === 'double'
  return {
    at: opening(source, text),
    message: { fr: `${problem.fr}${hint.fr}`, en: `${problem.en}${hint.en}` },
    fixes: near
      .filter((code) => written && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(code))
      .map((code) => ({
        title: { fr: `Écrire ${code}`, en: `Write ${code}` },
        safety: 'proposal',
        edits: [{ range, text: code }],
      })),
  }
}
