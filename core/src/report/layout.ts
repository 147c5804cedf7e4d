import type { Language } from '../language.ts'
import type { Style } from './style.ts'

/** What the terminal, or whatever reads the text, can show. */
export interface Layout {
  readonly language: Language
  readonly style: Style
  /** Columns; at least 40 are used. */
  readonly width: number
}
