import { VALUE_WORDS } from '../../../../core/src/preview/words.ts'
import type { Paragraph } from '../../in/document.ts'
import type { ImportedAssessment } from '../../referentiel.ts'
import { unaccented } from '../words/headings.ts'

/** An assessment written as a form: « Type : étude de cas », « Durée : 3 h », lists under « Tâches : », « Ressources : »… */
export interface AssessmentSheet {
  readonly facts: Partial<ImportedAssessment>
  /** What stands under no label, and what the brief says: the title comes first. */
  readonly text: readonly Paragraph[]
  readonly tasks: readonly Paragraph[]
  /** True where « Consigne : » opens a part of the text. */
  readonly briefed: boolean
  /** Lines whose whole matter is in a fact, and labels of lists. */
  readonly told: readonly Paragraph[]
}

type Fact = (said: string) => Partial<ImportedAssessment> | null

const valuesOf = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [unaccented(VALUE_WORDS[name]?.fr ?? name), name]))

const TYPES = valuesOf(
  'mise_en_situation etude_de_cas dossier soutenance projet jeu_de_roles entretien cas_pratique rapport questionnaire observation portfolio autre'.split(
    ' ',
  ),
)
const SETTINGS = new Map([
  ...valuesOf(['reel', 'reconstitue', 'fictif']),
  ...['reel', 'reconstitue', 'fictif'].map((name) => [name, name] as const),
])
const FORMS = valuesOf(['ecrite', 'orale', 'pratique'])
const PARTICIPATIONS = valuesOf(['individuelle', 'collective', 'au_choix'])
const PLACES = valuesOf(['presentiel', 'distanciel', 'entreprise'])

const one = (values: ReadonlyMap<string, string>, said: string): string | null => values.get(unaccented(said)) ?? null

function several(values: ReadonlyMap<string, string>, said: string): string[] | null {
  const found = said.split(/\s*,\s*|\s+et\s+/u).map((part) => one(values, part))
  return found.every((name) => name !== null) ? found : null
}

/** What each label says; `null` when what follows it is not of its kind, and the line is then plain text. */
const FACTS: Readonly<Record<string, Fact>> = {
  type: (said) => {
    const types = several(TYPES, said)
    const [only, ...others] = types ?? []
    return only === undefined ? null : { type: others.length === 0 ? only : [only, ...others] }
  },
  cadre: (said) => found(one(SETTINGS, said), (cadre) => ({ cadre })),
  forme: (said) => found(several(FORMS, said), (forme) => ({ forme })),
  participation: (said) => found(one(PARTICIPATIONS, said), (participation) => ({ participation })),
  'taille du groupe': (said) => (/^\d+$/.test(said) ? { taille_groupe: Number(said) } : null),
  lieu: (said) => ({ lieu: one(PLACES, said) ?? said }),
  duree: (said) => found(durationOf(said), (duree) => ({ duree })),
  volume: (said) => ({ volume: said }),
  'part individuelle': (said) => ({ evaluation_individuelle: said }),
  jury: (said) => ({ jury: juryOf(said) }),
  'candidats en situation de handicap': (said) => ({ accessibilite: said }),
}

function found<T>(
  value: T | null,
  write: (value: T) => Partial<ImportedAssessment>,
): Partial<ImportedAssessment> | null {
  return value === null ? null : write(value)
}

type List = 'tasks' | 'deliverables' | 'resources'

const LISTS: readonly (readonly [List, RegExp])[] = [
  ['tasks', /^(?:t[âa]ches?|travail demand[ée])\s*:$/iu],
  ['deliverables', /^(?:productions?|livrables?)(?: attendue?s?)?\s*:$/iu],
  ['resources', /^(?:ressources?|moyens?|mat[ée]riel)(?: (?:mis|mises) [àa] disposition| fournie?s?)?\s*:$/iu],
]

const LABELLED = /^(\p{Lu}[\p{L}’' ]{2,40}?)[\s\u00a0]*:[\s\u00a0]+(.+)$/u
const BRIEF = /^consignes?[\s\u00a0]*:[\s\u00a0]+(?=\S)/iu
const REFERENCES = /^comp[ée]tences? [ée]valu[ée]e?s?[\s\u00a0]*:/iu
/** Fewer labels of a form than that, and the text is an ordinary one. */
const FEWEST_FACTS = 3
const FEWEST_WITH_SIGN = 2

/** Whether a paragraph is a fact of a form, and of which name. */
export function factName(text: string): string | null {
  const match = LABELLED.exec(text)
  const name = unaccented(match?.[1] ?? '')
  const read = Object.hasOwn(FACTS, name) ? FACTS[name] : undefined
  return read?.(match?.[2] ?? '') == null ? null : name
}

/** The form an assessment is written as; `null` for an ordinary text. */
export function sheetOf(paragraphs: readonly Paragraph[]): AssessmentSheet | null {
  let facts: Partial<ImportedAssessment> = {}
  let count = 0
  const text: Paragraph[] = []
  const told: Paragraph[] = []
  const items: Record<List, Paragraph[]> = { tasks: [], deliverables: [], resources: [] }
  let list: List | null = null
  let briefed = false
  for (const paragraph of paragraphs) {
    const opens = LISTS.find(([, label]) => label.test(paragraph.text))
    if (opens !== undefined && paragraph.marker === null) {
      list = opens[0]
      told.push(paragraph)
      continue
    }
    if (list !== null && paragraph.marker !== null) {
      items[list].push(paragraph)
      continue
    }
    list = null
    const brief = paragraph.marker === null && !briefed ? BRIEF.exec(paragraph.text)?.[0] : undefined
    if (brief !== undefined) {
      briefed = true
      count += 1
      told.push({ ...paragraph, text: brief.trim() })
      text.push({ ...paragraph, text: paragraph.text.slice(brief.length) })
      continue
    }
    const match = paragraph.marker === null ? LABELLED.exec(paragraph.text) : null
    const name = unaccented(match?.[1] ?? '')
    const fact = Object.hasOwn(FACTS, name) ? FACTS[name]?.(match?.[2] ?? '') : null
    if (fact != null) {
      facts = { ...facts, ...fact }
      count += 1
      told.push(paragraph)
    } else if (REFERENCES.test(paragraph.text)) {
      count += 1
      told.push(paragraph)
    } else text.push(paragraph)
  }
  if (count < (facts.type === undefined && !briefed ? FEWEST_FACTS : FEWEST_WITH_SIGN)) return null
  const deliverables = deliverablesOf(items.deliverables)
  if (deliverables.length > 0) facts = { ...facts, productions: deliverables }
  if (items.resources.length > 0) facts = { ...facts, ressources: items.resources.map((item) => item.text) }
  return { facts, text, tasks: items.tasks, briefed, told }
}

/** Items deeper than the first are the parts of the one above. */
function deliverablesOf(items: readonly Paragraph[]): NonNullable<ImportedAssessment['productions']> {
  const made: { title: string; parts: string[] }[] = []
  const outer = items[0]?.depth ?? 0
  for (const { text, depth } of items) {
    const last = made.at(-1)
    if (last !== undefined && depth > outer) last.parts.push(text)
    else made.push({ title: text, parts: [] })
  }
  return made.map(({ title, parts }) => (parts.length === 0 ? title : { intitule: title, composantes: parts }))
}

/** « 1 h 30 », « 45 min » as the format writes them; an ISO duration stays; `null` for anything else. */
function durationOf(said: string): string | null {
  if (/^P[\dTYMWDHS.,]+$/.test(said)) return said
  const match =
    /^(?:(\d{1,3})[\s\u00a0]*h(?:eures?)?)?[\s\u00a0]*(?:(\d{1,3})[\s\u00a0]*(?:min(?:utes?)?|mn)?)?\.?$/iu.exec(said)
  const [, hours, minutes] = match ?? []
  if ((hours === undefined && minutes === undefined) || (hours === undefined && !/m/i.test(said))) return null
  return `PT${hours === undefined ? '' : `${Number(hours)}H`}${Number(minutes ?? 0) === 0 ? '' : `${Number(minutes)}M`}`
}

const JURY =
  /^(?:(\d{1,2})[\s\u00a0]membres?)?(?:, dont )?(?:(\d{1,2})[\s\u00a0](?:membres? )?externes?)?(?:\.[\s\u00a0]+|$)(.*)$/u

/** « 3 membres, dont 1 externe. Deux professionnels… »: how many, then who. */
export function juryOf(said: string): { membres?: number; externes?: number; composition?: string } {
  const [, members, externals, composition] = JURY.exec(said) ?? []
  if (members === undefined && externals === undefined) return { composition: said }
  return {
    ...(members === undefined ? {} : { membres: Number(members) }),
    ...(externals === undefined ? {} : { externes: Number(externals) }),
    ...(composition === undefined || composition === '' ? {} : { composition }),
  }
}

const VARIANT_LABEL = /^variantes?,?[\s\u00a0][^:]{1,60}:[\s\u00a0]*(?=\S)/iu

/** « Variante, VAE : Le candidat… » without its label. */
export function withoutVariantLabel(paragraphs: readonly Paragraph[]): {
  label: string
  paragraphs: readonly Paragraph[]
} {
  const [first, ...others] = paragraphs
  const label = VARIANT_LABEL.exec(first?.text ?? '')?.[0] ?? ''
  if (first === undefined || label === '') return { label: '', paragraphs }
  return { label, paragraphs: [{ ...first, text: first.text.slice(label.length) }, ...others] }
}
