import { collapse } from '../../in/lines.ts'
import { tidyId } from './codes.ts'

/** The part of a référentiel a column or a paragraph belongs to. */
export type Role = 'bloc' | 'activite' | 'competence' | 'modalite' | 'critere'

/** What a heading says: one column, several of them on one line, or the family above two columns (« référentiel d’évaluation »). */
export interface ColumnHeading {
  readonly roles: readonly Role[]
  readonly family: boolean
}

const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['modalite', /modalit[ée]s?|[ée]preuves?|situations? d['’ ]?[ée]valuation|conditions? d['’ ]?[ée]valuation/giu],
  ['critere', /crit[èe]res?|indicateurs?/giu],
  ['competence', /comp[ée]tences?|capacit[ée]s?/giu],
  ['activite', /activit[ée]s?|t[âa]ches?|situations? de travail/giu],
  ['bloc', /blocs?/giu],
]
const FILLER =
  /(?:r[ée]f[ée]rentiels?|liste|intitul[ée]s?|description|d['’]?|des?|du|les?|la|l['’]|et|ou|au|aux|à|a|associ[ée]e?s?|vis[ée]e?s?|principales?|professionnelles?|exerc[ée]e?s?|[ée]valu[ée]e?s?|attendu[es]*|observables?|r[ée]ussite|performance|[ée]valuation|certification|associ[ée]es|n°|num[ée]ro|code|types?|acquis|mesurables?|cl[ée]s?|ma[iî]tris[ée]es|certificative|finale?s?|certifi[ée]e?s?|attest[ée]e?s?|qualit[ée]|correspondante?s?|mobilis[ée]e?s?|ou sous-activit[ée]s|savoir-faire|titre|comp[ée]tences? associ[ée]es)/giu

/** Reads a column heading: « RÉFÉRENTIEL D’ACTIVITÉS », « Modalités d’évaluation », « Critères et indicateurs » … or `null`. */
export function columnHeading(text: string): ColumnHeading | null {
  const title = collapse(text.replace(/[*_:&|.–-]+/g, ' '))
  if (isDescription(title)) return { roles: [], family: false }
  const bare = collapse(
    title
      .replace(/\([^)]*\)/g, ' ')
      .replace(/\//g, ' ')
      .replace(DESCRIPTION_TAIL, (tail) => (isDescription(tail) ? ' ' : tail)),
  )
  if (bare === '' || bare.length > 110 || /\d/.test(bare)) return null
  if (/^(?:les?|la|l['’]|des|une?|ces?|cette|son|sa|ses)\s/iu.test(bare) || /^[^\p{Lu}]/u.test(bare)) return null
  if (/\s(?:de|des|du|la|les|le|et|ou|aux?|pour|par)$/iu.test(bare)) return null
  let left = bare
  const found: { role: Role; at: number }[] = []
  for (const [role, words] of WORDS) {
    const match = bare.search(words)
    if (match >= 0) found.push({ role, at: match })
    left = left.replace(words, ' ')
  }
  left = left
    .replace(new RegExp(`(?<![\\p{L}])(?:${FILLER.source})(?![\\p{L}])`, 'giu'), ' ')
    .replace(/['’,;\s()]+/g, '')
  if (left !== '') return null
  if (found.length === 0) {
    const family =
      /^r[ée]f[ée]rentiels?\s+(?:d['’ ]\s?|de\s+(?:la\s+)?)?(?:[ée]valuation|certification)s?$/iu.test(bare) ||
      /^[ÉE]VALUATIONS?$/u.test(bare)
    return family ? { roles: ['modalite', 'critere'], family: true } : null
  }
  const roles = found.sort((a, b) => a.at - b.at).map(({ role }) => role)
  if (/^blocs?\s+de\s+comp[ée]tences?$/iu.test(bare)) return { roles: ['bloc'], family: false }
  return { roles, family: false }
}

const LOOSE: readonly (readonly [Role, RegExp])[] = [
  ['bloc', /^(?:intitul[ée]s?\s+(?:des?\s+|du\s+)?)?blocs?(?![\p{L}])/iu],
  [
    'modalite',
    /^(?:modalit[ée]s?|[ée]preuves?|situations? d['’][ée]valuation|[ée]valuations?|mode d['’][ée]valuation)(?![\p{L}])/iu,
  ],
  ['critere', /^(?:crit[èe]res?|indicateurs?|attendus?|observables?)(?![\p{L}])/iu],
  ['competence', /^(?:comp[ée]tences?|capacit[ée]s?)(?![\p{L}])/iu],
  ['activite', /^(?:activit[ée]s?|t[âa]ches?|missions?|situations? de travail)(?![\p{L}])/iu],
]

/** « Exemples de », « Principales », « Détail des »: what a heading says before the word that names its column. */
const LEAD_OF_HEADING =
  /^(?:(?:exemples?|d[ée]tails?|descriptifs?|listes?|nature|types?)\s+(?:des?\s+|du\s+|de\s+l['’]|d['’])|principales?\s+|principaux\s+)/iu

/** A short heading of a table whose first word names a column, whatever follows: « Compétences attestées ». For heading rows only. */
export function looseHeading(text: string): ColumnHeading | null {
  const bare = collapse(text.replace(/[*_]+/g, ' '))
  if (bare.length > 60 || /[.;:]$|\d/u.test(bare)) return null
  const named = bare.replace(LEAD_OF_HEADING, '')
  const found = LOOSE.find(([, pattern]) => pattern.test(named))
  return found === undefined ? null : { roles: [found[0]], family: false }
}

/** The rest of a column heading cut over two lines: « d’évaluation », « ET CRITÈRES ». */
export function isHeadingTail(text: string): boolean {
  if (text.length > 60 || /\d/.test(text)) return false
  let left = text
  for (const [, words] of WORDS) left = left.replace(words, ' ')
  return (
    left
      .replace(new RegExp(`(?<![\\p{L}])(?:${FILLER.source})(?![\\p{L}])`, 'giu'), ' ')
      .replace(/['’,;:\s()]+/g, '') === ''
  )
}

/** A column heading without the sentence of the law printed under it; nothing when it is that sentence alone. */
export function withoutDescription(text: string): string {
  const title = collapse(text)
  if (isDescription(title)) return ''
  return title.replace(DESCRIPTION_TAIL, (tail) => (isDescription(tail) ? '' : tail)).replace(/[\s:.]+$/u, '')
}

const DESCRIPTION_TAIL = /\s(?:d[ée]crit|identifie|d[ée]finit)\s+les\s.*$/iu

/** The words of article L6113-1 that forms print under the column headings. */
const DESCRIPTIONS = [
  'decrit les situations de travail et les activites exercees les metiers ou emplois vises',
  'identifie les competences et les connaissances y compris transversales qui decoulent du referentiel d activites',
  'identifie les competences et les connaissances y compris transversales qui en decoulent',
  'definit les criteres et les modalites d evaluation des acquis',
]

const LONGEST_DESCRIPTION = 2 * Math.max(...DESCRIPTIONS.map(({ length }) => length))

/** The sentence of the law under a column heading, whole or a part of it (its lines may have been torn apart). */
export function isDescription(text: string): boolean {
  if (text.length > LONGEST_DESCRIPTION) return false
  const bare = unaccented(text)
  const words = bare.split(' ').length
  if (/^\P{Ll}*\p{Lu}/u.test(text) && words < 5) return false
  if (words < 2 || (words < 3 && !/^(?:emplois vises|transversales qui|ou emplois vises)$/.test(bare))) return false
  return DESCRIPTIONS.some((sentence) => ` ${sentence} `.includes(` ${bare} `))
}

/** Lower case, accents off, a single space for anything that is no letter or digit. */
export function unaccented(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export interface BlockHeading {
  readonly id: string
  readonly title: string
  /** False for « Activité 1 : … », which is a bloc only where no bloc is named. */
  readonly explicit: boolean
  /** The word used: `bloc`, `activité` … */
  readonly word: string
}

const BLOCK =
  /^\W{0,3}(?:(bloc\s+de\s+comp[ée]tences?|bloc|unit[ée]\s+de\s+comp[ée]tences?|domaine\s+de\s+comp[ée]tences?|certificat\s+de\s+comp[ée]tences\s+professionnelles(?:\s*\(ccp\))?|ccp|module)\s*(?:(?:optionnel|transversal|commun|facultatif|de sp[ée]cialit[ée])(?![\p{L}])\s*)?(?:n\s?[°ºo]\.?|num[ée]ro)?\s*[:-]?\s*(\d{1,2}|[IVX]{1,5}(?![\p{L}'’])|[A-H](?![\p{L}'’]))(?:\s*\(((?:BC|CCP|UC)\s?\d{1,2})\))?|(RNCP\s?\d{3,6}\s?-?\s?BC\s?\d{1,2}|RS\s?\d{3,6}\s?-?\s?BC\s?\d{1,2}|BC\s?[-.]?\s?\d{1,2}))(?![\p{L}\d])(?!\s*[-–./_]?\s*(?:C|CP|CT|Comp|A|AT|CR|CE|E|M|T)\.?\s?\d)\s*[:.)–—-]*\s*(.*)$/iu
const ACTIVITY_BLOCK =
  /^(activit[ée]s?(?:[ -]type)?|at|domaine d['’]activit[ée]s?)\s*(?:n\s?[°ºo]\.?|num[ée]ro)?\s*(\d{1,2})(?![.\d\p{L}])\s*[:.)–—-]*\s*(.*)$/iu

/** Reads a bloc heading: « BLOC 1 », « Bloc de compétences n° 1 : … », « BC01 – … », « Activité 1 : … ». */
export function blockHeading(text: string): BlockHeading | null {
  const bare = collapse(text)
  const match = BLOCK.exec(bare)
  if (match !== null) {
    const title = match[5] ?? ''
    if (/^(?:[a-h]|[ivx]+)$/.test(match[2] ?? '') || /^(?:et|ou|à|a|,)\s/iu.test(title)) return null
    if (/^(?:est|sont|comprend|se compose|a pour|peut|doit)(?![\p{L}])/iu.test(title)) return null
    return {
      id: tidyId(match[4] ?? match[3] ?? match[2] ?? ''),
      title,
      explicit: true,
      word: (match[1] ?? 'bc').toLowerCase(),
    }
  }
  const activity = ACTIVITY_BLOCK.exec(bare)
  if (activity !== null) {
    const title = activity[3] ?? ''
    if (title === '' || startsLowerWord(title)) return null
    return { id: activity[2] ?? '', title, explicit: false, word: (activity[1] ?? '').toLowerCase() }
  }
  return null
}

const UNIT =
  /^(domaine|unit[ée]|UC|UE|p[ôo]le|macro[- ]?comp[ée]tence|macro[- ]?activit[ée])\s*(?:n\s?[°ºo]\.?\s*)?(\d{1,2}|[IVX]{1,5})\s*[-–—:.]\s*(.{4,200})$/iu

/** « DOMAINE 1 – … », « UC2 : … »: the heading of a bloc where the document names no bloc otherwise. */
export function unitHeading(text: string): BlockHeading | null {
  const bare = collapse(text)
  const [, word = '', id = '', title = ''] = UNIT.exec(bare) ?? []
  if (!/^\p{Lu}/u.test(word) || !/^\p{Lu}/u.test(title) || /^[ivx]/u.test(id)) return null
  return { id, title, explicit: true, word: word.toLowerCase() }
}

const BLOCK_WORD =
  "(?:bloc|bc(?![\\p{L}])|ccp(?![\\p{L}])|certificat de comp[ée]tences|domaine(?! d['’])|module|unit[ée] |uc(?![\\p{L}])|p[ôo]le |activit[ée][- ]type)"
const BLOCK_ASSESSMENT = new RegExp(
  `^(?:\\d{1,2}[.)]\\s*)?(?:(?:modalit[ée]s?|situations?|[ée]preuves?|conditions?)\\s+d['’]\\s?)?(?:[ée]valuations?|certification)(?:\\s+(?:certificatives?|finales?|sommatives?))?(?:\\s+des\\s+(?:comp[ée]tences|acquis))?\\s*(?:du|de ce|de cette|de l['’]|de la|pour (?:le|la|l['’])|[–—:-])\\s*(${BLOCK_WORD}.*)$`,
  'iu',
)

/** « Évaluation du bloc 2 », « Modalités d’évaluation des compétences du CCP « … » »: the words that say which bloc; `null` for anything else. */
export function assessedBloc(text: string): string | null {
  if (text.length > 220 || /[.;]$/u.test(text)) return null
  return BLOCK_ASSESSMENT.exec(collapse(text))?.[1] ?? null
}

const ASSESSING = new RegExp(
  `^(?:la\\s+(?:certification|validation)|l['’](?:[ée]valuation|obtention|acquisition)|la\\s+situation\\s+d['’][ée]valuation(?:\\s+certificative)?)\\s+(?:des\\s+comp[ée]tences\\s+)?(?:du|de la|de l['’])\\s?(${BLOCK_WORD}.{0,60}?)\\s(?:est|se fait|s['’]effectue|repose|consiste|comporte|comprend|prend|porte|s['’]appuie|a lieu)(?![\\p{L}])`,
  'iu',
)

/** « La certification de l’UC1 est obtenue par… »: the words that say which bloc; `null` for any other sentence. */
export const assessingSentence = (text: string): string | null => ASSESSING.exec(collapse(text))?.[1] ?? null

function startsLowerWord(text: string): boolean {
  return /^(?:et|ou|à|de)\s/iu.test(text)
}

const LEGAL: readonly RegExp[] = [
  /^\W{0,6}article\s+[lrd]\.?\s?\d{4}/iu,
  /les certifications professionnelles enregistr[ée]es au r[ée]pertoire national/iu,
  /^\W{0,4}\[?loi\s+n\s?°/iu,
  /^\W{0,4}(?:\d\s+)?\[?en savoir plus sur cet article/iu,
  /^cr[ée][ée]\s+par\s+\[?loi/iu,
  /^elles sont d[ée]finies notamment par un/iu,
  /^(?:conform[ée]ment [àa] l['’]article|vu (?:le|la|l['’]))\s?.{0,30}(?:code du travail|L\.?\s?6113)/iu,
]

/** The law quoted at the head of every file of the genre. */
export function isLegal(text: string): boolean {
  return LEGAL.some((pattern) => pattern.test(text))
}

const RUBRIC = /^le cas [ée]ch[ée]ant,? description de tout autre document constitutif/iu
const FORM: readonly RegExp[] = [
  RUBRIC,
  /^[ée]l[ée]ments compl[ée]mentaires relatifs [àa] la demande/iu,
  /^\W*\d{0,2}\s*[-–.]?\s*r[ée]f[ée]rentiels?\s*$/iu,
  /^r[ée]f[ée]rentiels?\s+d['’ ]?\s?activit[ée]s?,?\s+(?:r[ée]f[ée]rentiels?\s+)?de\s+comp[ée]tences?\s+et\s+(?:r[ée]f[ée]rentiels?\s+)?d['’]\s?[ée]valuations?\s*$/iu,
  /^(?:aucune? (?:activit[ée]|modalit[ée]|crit[èe]re)s?|aucune comp[ée]tence ne s['’]y rattache|(?:ceux|celles|pour) (?:de )?l['’]ensemble du bloc)$/iu,
  /^page\s+\d+(?:\s*(?:\/|sur)\s*\d+)?$/iu,
  /^\d{1,3}\s*\/\s*\d{1,3}$/u,
  /^[-–]\s*\d{1,3}\s*[-–]$/u,
]

/** A rubric of the application form, printed whatever the référentiel. */
export function isForm(text: string): boolean {
  return FORM.some((pattern) => pattern.test(text.trim()))
}

/** A rubric of the form under which something is meant to be written. */
export function isRubric(text: string): boolean {
  return RUBRIC.test(text.trim())
}

export const isWebAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)\S+$/iu.test(text.trim())
