import {
  columnHeading,
  isDescription,
  looseHeading,
  type Role,
  unaccented,
  withoutDescription,
} from '../../recognise/words/headings.ts'
import { collapse } from '../lines.ts'

/** What a column of a spreadsheet holds of an element: finer than a document, where one cell holds it all. */
export type Part =
  | 'text'
  | 'code'
  | 'indicator'
  | 'points'
  | 'eliminatory'
  | 'group'
  | 'objective'
  | 'task'
  /** A fact of a modality: its title says which. */
  | 'fact'

export interface Meaning {
  readonly role: Role
  readonly part: Part
  /** The label of a fact: « Durée ». */
  readonly label?: string
}

/** What the title of a column says. */
export type TitleReading =
  | { readonly kind: 'column'; readonly meaning: Meaning }
  /** Several elements in one column, or the family of the columns below. */
  | { readonly kind: 'several'; readonly roles: readonly Role[] }
  /** « Code », « Intitulé »: of what stands beside, or of what the sheet is about. */
  | { readonly kind: 'code' }
  | { readonly kind: 'name' }
  /** The sentence of the law under the titles. */
  | { readonly kind: 'law' }

/** Reads the title of a column, French or English, with or without capitals and accents; `null` when it names nothing known. */
export function readTitle(written: string): TitleReading | null {
  const text = collapse(written)
  if (text === '' || text.length > LONGEST) return null
  if (isDescription(text)) return { kind: 'law' }
  const plain = unaccented(withoutDescription(text).replace(/\([^)]*\)/g, ' '))
  const own = OWN.find(([pattern]) => pattern.test(plain))?.[1]
  if (own !== undefined) return { kind: 'column', meaning: own }
  const fact = FACTS.find(([pattern]) => pattern.test(plain))?.[1]
  if (fact !== undefined) return { kind: 'column', meaning: { role: 'modalite', part: 'fact', label: fact } }
  if (NAME.test(plain)) return { kind: 'name' }
  if (CODE.test(plain)) return codeOf(plain)
  const named = rolesOf(text) ?? rolesOf(plain.replace(NAME_OF, ''))
  if (named === null) return null
  const [role, ...others] = named
  if (role === undefined) return { kind: 'law' }
  return others.length > 0 ? { kind: 'several', roles: named } : { kind: 'column', meaning: { role, part: 'text' } }
}

/** What a sheet is about, from its tab: « Modalités », « 3 – Critères ». */
export function roleOfSheet(name: string | null): Role | null {
  const bare = (name ?? '').replace(/^[\d\s.–_-]+/u, '')
  const reading = bare === '' ? null : readTitle(bare)
  return reading?.kind === 'column' && reading.meaning.part === 'text' ? reading.meaning.role : null
}

const LONGEST = 320

const OWN: readonly (readonly [RegExp, Meaning])[] = [
  [
    /^(?:nombre de |nb (?:de )?)?(?:points?|pts)(?: max(?:imum|i)?)?$|^bareme$|^max points$/,
    { role: 'critere', part: 'points' },
  ],
  [/^(?:criteres? )?eliminatoires?$|^eliminatory$/, { role: 'critere', part: 'eliminatory' }],
  [/^indicat(?:eurs?|ors?)(?! et)(?:$| )/, { role: 'critere', part: 'indicator' }],
  [/^(?:rubriques?|familles?|groupes?)(?: de criteres?)?$|^(?:criteria )?groups?$/, { role: 'critere', part: 'group' }],
  [
    /^objectifs?(?: operationnels?| pedagogiques?| a atteindre| de la competence)?$|^objectives?$/,
    { role: 'competence', part: 'objective' },
  ],
]

/** The labels that a form of a modality has in a document. */
const FACTS: readonly (readonly [RegExp, string])[] = [
  [/^durees?(?: de l epreuve| de la modalite)?(?: en .*)?$|^duration$/, 'Durée'],
  [/^types?(?: d (?:epreuve|evaluation)| de (?:la )?modalite)?$|^kind(?: of assessment)?$/, 'Type'],
  [/^formes?(?: de l epreuve)?$|^form$/, 'Forme'],
  [/^participation$/, 'Participation'],
  [/^lieux?(?: de l epreuve)?$|^place$/, 'Lieu'],
  [/^jurys?$|^composition du jury$/, 'Jury'],
  [/^volume$/, 'Volume'],
]

const NAME_WORDS =
  'intitules?|libelles?|titres?|noms?|enonces?|descriptions?|descriptifs?|textes?|designations?|labels?|names?|titles?|statements?'
const NAME = new RegExp(`^(?:${NAME_WORDS})$`)
const NAME_OF = new RegExp(
  `^(?:${NAME_WORDS}) (?:de la |de l |du |des |de |d |of (?:the )?)?|^(?:liste|list) (?:de la |de l |du |des |de |d |of (?:the )?)?`,
)
const CODE_WORDS = 'codes?|n|no|num(?:eros?)?|numbers?|ref(?:erences?)?|ids?|identifiants?|identifiers?'
const CODE = new RegExp(`^(?:${CODE_WORDS})(?: |$)|(?: )(?:${CODE_WORDS})$`)
const CODE_OF = new RegExp(
  `^(?:${CODE_WORDS})(?: (?:de la |de l |du |des |de |d |of (?:the )?)?|$)|(?: )(?:${CODE_WORDS})$`,
)

function codeOf(plain: string): TitleReading | null {
  const left = plain.replace(CODE_OF, '')
  if (left === '') return { kind: 'code' }
  const roles = rolesOf(left)
  const [role] = roles ?? []
  return role === undefined ? null : { kind: 'column', meaning: { role, part: 'code' } }
}

const ENGLISH: readonly (readonly [Role, RegExp])[] = [
  ['critere', /^(?:(?:assessment|evaluation|performance|success|quality|marking) )?criteri(?:on|a)$/],
  [
    'modalite',
    /^(?:assessments?|evaluations?|assessment (?:methods?|modalit(?:y|ies)|tasks?|tools?)|exams?|evaluation methods?|modalit(?:y|ies))$/,
  ],
  [
    'competence',
    /^(?:(?:target |professional )?(?:competenc(?:y|ies|es)|skills?|capabilit(?:y|ies))|learning outcomes?)(?: assessed)?$/,
  ],
  ['activite', /^(?:(?:professional |work )?activit(?:y|ies)|tasks?|duties)$/],
  [
    'bloc',
    /^(?:blocks?|units?|unites?|modules?|ccp|blocks? of (?:competenc(?:y|ies|es)|skills)|unites? de competences?|domaines? de competences?)$/,
  ],
]

/** The elements that a title names: the words of documents first, then those that only spreadsheets have. */
function rolesOf(title: string): readonly Role[] | null {
  const capital = title.charAt(0).toUpperCase() + title.slice(1)
  const said = columnHeading(capital) ?? looseHeading(capital)
  if (said !== null) return said.roles
  const plain = unaccented(title)
  const english = ENGLISH.find(([, pattern]) => pattern.test(plain))?.[0]
  return english === undefined ? null : [english]
}
