import { LANGUAGES, type Language } from '../../../core/src/language.ts'
import { type Check, isCount, isOneOf, isText, listOf, nullable, shape, withType } from './message-shape.ts'

/**
 * Every word that a view and the extension say to each other. What arrives is looked at before it is believed, on both sides: a view
 * shows texts that others wrote.
 */

/** A part of the text, in UTF-16 code units, the end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a view keeps between two lives of its page, and what the editor gives back after it started again. */
export interface ViewState {
  readonly uri: string
}

/** From any view. */
export type FromView =
  /** The page listens. */
  | { readonly type: 'ready' }
  /** The person wants to see this part of the text. */
  | ({ readonly type: 'go' } & Span)
  /** The person scrolled the page to what stands there in the text. */
  | { readonly type: 'scrolled'; readonly offset: number }

/** To the preview. */
export type ToPreview =
  /** `html` is the server's: its texts are escaped. `null`: there is no référentiel. */
  | { readonly type: 'page'; readonly state: ViewState; readonly language: Language; readonly html: string | null }
  /** The text was scrolled to there. */
  | { readonly type: 'scroll'; readonly offset: number }

/** To the coverage view. */
export interface ToCoverage {
  readonly type: 'coverage'
  readonly state: ViewState
  readonly language: Language
  /** `null`: there is no référentiel. */
  readonly view: CoverageData | null
}

/** The figures of a référentiel with where each stands in its text. */
export interface CoverageData {
  readonly title: string
  readonly level: number | null
  readonly blocks: readonly BlockData[]
  readonly themes: readonly ThemeData[]
}

export interface BlockData {
  readonly id: string | null
  readonly title: string | null
  readonly span: Span
  readonly assessments: readonly AssessmentData[]
  readonly competencies: readonly CompetencyData[]
}

export interface AssessmentData {
  readonly label: string
  readonly title: string | null
  readonly span: Span
}

export interface CompetencyData {
  readonly id: string | null
  readonly statement: string
  readonly verb: string | null
  readonly bloom: BloomName | null
  /** Of its own, then of its whole bloc. */
  readonly criteria: number
  readonly sharedCriteria: number
  readonly span: Span
  /** One a modality of the bloc. */
  readonly cells: readonly CellData[]
}

export interface CellData {
  readonly evaluated: Evaluated
  readonly criteria: number
}

export interface ThemeData {
  readonly theme: ThemeName
  readonly answer: ThemeAnswer
  /** Codes of the competencies it names, `BC1/C1.2`. */
  readonly competencies: readonly string[]
  readonly text: string | null
  readonly span: Span | null
}

export const BLOOM_NAMES = ['connaitre', 'comprendre', 'appliquer', 'analyser', 'synthetiser', 'evaluer'] as const
export type BloomName = (typeof BLOOM_NAMES)[number]
export const THEME_NAMES = ['handicap', 'transition_ecologique', 'transition_numerique', 'sante_securite'] as const
export type ThemeName = (typeof THEME_NAMES)[number]
const THEME_ANSWERS = ['covered', 'not_applicable', 'explained', 'none'] as const
export type ThemeAnswer = (typeof THEME_ANSWERS)[number]
const EVALUATED = ['by_name', 'with_block', 'no'] as const
export type Evaluated = (typeof EVALUATED)[number]

const isLanguage: Check<Language> = isOneOf(LANGUAGES)
const SPAN = { start: isCount, end: isCount }
const isSpan: Check<Span> = shape(SPAN)

export const isViewState: Check<ViewState> = shape({ uri: isText })

export const isFromView: Check<FromView> = withType<FromView>({
  ready: shape({ type: isText }),
  go: shape({ type: isText, ...SPAN }),
  scrolled: shape({ type: isText, offset: isCount }),
})

export const isToPreview: Check<ToPreview> = withType<ToPreview>({
  page: shape({ type: isText, state: isViewState, language: isLanguage, html: nullable(isText) }),
  scroll: shape({ type: isText, offset: isCount }),
})

const isAssessment: Check<AssessmentData> = shape({ label: isText, title: nullable(isText), span: isSpan })
const isCompetency: Check<CompetencyData> = shape({
  id: nullable(isText),
  statement: isText,
  verb: nullable(isText),
  bloom: nullable(isOneOf(BLOOM_NAMES)),
  criteria: isCount,
  sharedCriteria: isCount,
  span: isSpan,
  cells: listOf(shape({ evaluated: isOneOf(EVALUATED), criteria: isCount })),
})
const isBlock: Check<BlockData> = shape({
  id: nullable(isText),
  title: nullable(isText),
  span: isSpan,
  assessments: listOf(isAssessment),
  competencies: listOf(isCompetency),
})
const isTheme: Check<ThemeData> = shape({
  theme: isOneOf(THEME_NAMES),
  answer: isOneOf(THEME_ANSWERS),
  competencies: listOf(isText),
  text: nullable(isText),
  span: nullable(isSpan),
})

export const isToCoverage: Check<ToCoverage> = withType<ToCoverage>({
  coverage: shape({
    type: isText,
    state: isViewState,
    language: isLanguage,
    view: nullable(
      shape({ title: isText, level: nullable(isCount), blocks: listOf(isBlock), themes: listOf(isTheme) }),
    ),
  }),
})
