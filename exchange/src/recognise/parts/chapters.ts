import { THEME_WORDS } from '../../../../core/src/coverage/words.ts'
import { VALUE_WORDS } from '../../../../core/src/preview/words.ts'
import type { Paragraph } from '../../in/document.ts'
import { collapse } from '../../in/lines.ts'
import type { ImportedCertification } from '../../referentiel.ts'
import { withMarker } from '../drafts.ts'
import { findCodes } from '../words/codes.ts'
import { unaccented } from '../words/headings.ts'
import { juryOf } from './assessment-sheet.ts'

/** What is said of the certification as a whole under a title of its own. */
export type Chapter =
  | 'objectives'
  | 'context'
  | 'regulation'
  | 'award'
  | 'juries'
  | 'accessibility'
  | 'prerequisites'
  | 'themes'
  | 'glossary'

const TITLES: readonly (readonly [Chapter, RegExp])[] = [
  ['objectives', /^objectifs?(?: et contexte)?(?: de la certification)?$/],
  ['context', /^contexte(?: professionnel)?$/],
  ['regulation', /^(?:reglementation|activites reglementees)(?: applicable)?$/],
  ['award', /^(?:conditions d |modalites d |regles d )?obtention(?: de la certification| du titre| du diplome)?$/],
  ['juries', /^jurys?(?: de certification)?$/],
  [
    'accessibility',
    /^(?:(?:accessibilite aux |accueil des |prise en compte des )?(?:candidats?|personnes?|publics?) en situation de handicap|(?:prise en compte du )?handicap|accessibilite)$/,
  ],
  [
    'prerequisites',
    /^(?:pre ?requis|conditions d (?:acces|entree|admission))(?: (?:a|d acces a|d entree en)? ?(?:la )?(?:certification|formation))?$/,
  ],
  ['themes', /^themes? (?:transverses?|transversaux)$/],
  ['glossary', /^(?:glossaire|sigles?|lexique)$/],
]

/** The chapter a title of the document opens; `null` for any other title. */
export function chapterOf({ text, heading }: Paragraph): Chapter | null {
  if (heading === 0) return null
  const title = unaccented(text).replace(/^\d{1,2}(?: \d{1,2})* /, '')
  return TITLES.find(([, pattern]) => pattern.test(title))?.[0] ?? null
}

/** « Accessibilité : un tiers-temps est accordé » says in one line what stands elsewhere under a title; `null` for any other line. */
export function labelledChapter({
  text,
  marker,
}: Paragraph): { readonly chapter: Chapter; readonly said: string } | null {
  const [, label, said] = SHORT_LABEL.exec(text) ?? []
  if (label === undefined || said === undefined || marker !== null) return null
  const title = unaccented(label)
  const chapter = TITLES.find(([, pattern]) => pattern.test(title))?.[0]
  return chapter === undefined || !isLineOfProse(chapter) ? null : { chapter, said }
}

/** « Objectif : » and « Contexte : » may be said of anything; what these say is said of the certification. */
const isLineOfProse = (chapter: Chapter): boolean => ['award', 'accessibility', 'prerequisites'].includes(chapter)

const SHORT_LABEL = /^(\p{Lu}[^.:;]{2,70}?)[\s\u00a0]*:[\s\u00a0]+(.+)$/u

/** Chapters whose text is kept as it is written. */
export const isProse = (chapter: Chapter): boolean => !['juries', 'themes', 'glossary'].includes(chapter)

export const proseOf = (paragraphs: readonly Paragraph[]): string => collapse(paragraphs.map(withMarker).join(' '))

const LABELLED = /^(.{2,160}?)[\s\u00a0]*:[\s\u00a0]+(.+)$/u

/** One line of « Jury », « Thèmes transverses » or « Glossaire »; false when it is not written as such a line is. */
export function readLine(chapter: Chapter, text: string, certification: ImportedCertification): boolean {
  if (chapter === 'juries') return readJury(text, certification)
  const [, label, said] = LABELLED.exec(text) ?? []
  if (label === undefined || said === undefined) return false
  if (chapter === 'glossary') {
    certification.glossaire = { ...certification.glossaire, [label]: said }
    return true
  }
  const theme = Object.entries(THEME_WORDS).find(([, { fr }]) => unaccented(fr) === unaccented(label))?.[0]
  if (theme === undefined) return false
  certification.themes_transverses = { ...certification.themes_transverses, [theme]: themeOf(said) }
  return true
}

function themeOf(written: string): NonNullable<ImportedCertification['themes_transverses']>[string] {
  const said = written.replace(/^compétences[\s\u00a0]+(?=\S*\d)/u, '')
  const none = /^sans objet,[\s\u00a0](.+)$/iu.exec(said)?.[1]
  if (none !== undefined) return { non_applicable: none }
  const codes = findCodes(said).filter(({ kind }) => kind === 'competence')
  const listed = codes.map(({ raw }) => raw).join(', ')
  if (listed === '' || !said.startsWith(listed)) return written
  const note = said.slice(listed.length).replace(/^\.[\s\u00a0]*/u, '')
  const competences = codes.map(({ raw }) => raw.replace(/\s/gu, ''))
  return note === '' ? { competences } : { competences, note }
}

const ROUTES = new Map(
  'formation_initiale apprentissage formation_continue contrat_professionnalisation candidature_individuelle vae'
    .split(' ')
    .map((route) => [unaccented(VALUE_WORDS[route]?.fr ?? route), route]),
)

/** « formation initiale, VAE » as the format names them; `null` when one of them is no route. */
export function routesOf(said: string): string[] | null {
  const routes = said.split(/,[\s\u00a0]*|[\s\u00a0]et[\s\u00a0]/u).map((part) => ROUTES.get(unaccented(part)))
  return routes.every((route) => route !== undefined) ? routes : null
}

function readJury(text: string, certification: ImportedCertification): boolean {
  const [, label, said] = LABELLED.exec(text) ?? []
  const routes = label === undefined ? null : routesOf(label)
  const jury = juryOf(routes === null ? text : (said ?? ''))
  certification.jurys = [...(certification.jurys ?? []), { ...(routes === null ? {} : { voies: routes }), ...jury }]
  return true
}
