import type { Localised } from '../language.ts'
import type { SyntaxProblem } from './document.ts'
import type { Range } from './tree.ts'

/** The words of one kind of problem. Stable slugs: configuration files and baselines name them. */
export type ProblemCode =
  | 'cle-en-double'
  | 'cle-complexe'
  | 'renvoi-inconnu'
  | 'renvoi-circulaire'
  | 'renvois-trop-nombreux'
  | 'fusion-invalide'
  | 'etiquette-inconnue'
  | 'etiquette-inadaptee'
  | 'imbrication-trop-profonde'
  | 'fichier-trop-gros'
  | 'plusieurs-documents'
  | 'yaml-illisible'

export interface ProblemDetails {
  readonly severity?: SyntaxProblem['severity']
  readonly related?: SyntaxProblem['related']
}

/** One problem of the text; an error unless said otherwise. */
export function problem(
  code: string,
  range: Range,
  message: Localised,
  { severity = 'error', related }: ProblemDetails = {},
): SyntaxProblem {
  return related === undefined ? { code, message, range, severity } : { code, message, range, severity, related }
}
