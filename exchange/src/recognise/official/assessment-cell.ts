import type { Localised } from '@equerre/core'
import { WORDS } from '../../../../core/src/preview/words.ts'
import { readCoded } from '../../out/official/coded-text.ts'
import { durationIn } from '../../out/official/durations.ts'
import { scaleIn } from '../../out/official/scales.ts'
import { ASSESSMENT_FACTS, MORE_WORDS } from '../../out/official/words.ts'
import type { ImportedAssessment } from '../../referentiel.ts'
import { joinTexts } from '../drafts.ts'
import type { Account } from './account.ts'
import { officialJury } from './juries.ts'
import { alike, codesIn, isSaid, type OfficialLine } from './official-line.ts'
import { numberIn, wordsValue, wordsValues } from './values.ts'

/** A modality as its cell tells it. */
export interface ReadAssessment {
  readonly assessment: ImportedAssessment
  /** Its first line: other rows name it by these words. */
  readonly name: string
}

export interface AssessmentCell {
  readonly whole: readonly ReadAssessment[]
  /** The names of those that stand whole in another row. */
  readonly again: readonly string[]
}

const AGAIN = /^(.*?)[\s\u00a0]*\((?:voir plus haut|see above|modalité du bloc[^()]*|modality of the bloc[^()]*)\)$/iu
const VARIANT = /^(?:variante|variant)(?:,[\s\u00a0]*(.*))?$/iu

export function readAssessmentCell(lines: readonly OfficialLine[], account: Account): AssessmentCell {
  const whole: ReadAssessment[] = []
  const again: string[] = []
  let reader: AssessmentReader | null = null
  const close = (): void => {
    if (reader !== null) whole.push(reader.done())
    reader = null
  }
  for (const line of lines) {
    const named = line.depth < 0 ? AGAIN.exec(line.text)?.[1] : undefined
    if (isSaid(line.text, WORDS.noAssessment)) account.told(line.text, line)
    else if (named !== undefined) {
      close()
      again.push(alike(named))
      account.told(line.text, line, 'doublon')
    } else {
      const opens = line.depth < 0 && line.strong && !isLabelOfList(line)
      if (opens) close()
      if (opens || reader === null) reader = new AssessmentReader(line, opens, account)
      else reader.take(line)
    }
  }
  close()
  return { whole, again }
}

type List = 'taches' | 'productions' | 'ressources'

const LISTS: readonly (readonly [List, Localised])[] = [
  ['taches', WORDS.tasks],
  ['productions', WORDS.deliverables],
  ['ressources', WORDS.resources],
]

const listOf = ({ label, said }: OfficialLine): List | null =>
  label === null || said !== '' ? null : (LISTS.find(([, words]) => isSaid(label, words))?.[0] ?? null)

const isLabelOfList = (line: OfficialLine): boolean => listOf(line) !== null

type Fact = (said: string) => Partial<ImportedAssessment>

const single = (values: string[]): string | string[] => (values.length === 1 ? (values[0] ?? '') : values)

const numbered =
  (key: 'points' | 'coefficient'): Fact =>
  (said) => {
    const value = numberIn(said)
    return value === null ? {} : { [key]: value }
  }

/** What each label of the form says. An empty answer leaves the line as plain text. */
const FACTS: readonly (readonly [Localised, Fact])[] = [
  [ASSESSMENT_FACTS.type, (said) => ({ type: single(wordsValues('type', said)) })],
  [ASSESSMENT_FACTS.setting, (said) => ({ cadre: wordsValue('cadre', said) })],
  [ASSESSMENT_FACTS.form, (said) => ({ forme: wordsValues('forme', said) })],
  [ASSESSMENT_FACTS.participation, (said) => ({ participation: wordsValue('participation', said) })],
  [ASSESSMENT_FACTS.group, (said) => ({ taille_groupe: /^\d+$/.test(said) ? Number(said) : said })],
  [ASSESSMENT_FACTS.place, (said) => ({ lieu: wordsValue('lieu', said) })],
  [ASSESSMENT_FACTS.duration, (said) => ({ duree: durationIn(said) ?? said })],
  [ASSESSMENT_FACTS.volume, (said) => ({ volume: said })],
  [ASSESSMENT_FACTS.competencies, (said) => ({ competences: codesIn(said) })],
  [MORE_WORDS.points, numbered('points')],
  [MORE_WORDS.coefficient, numbered('coefficient')],
  [MORE_WORDS.scale, (said) => ({ echelle: scaleIn(said) })],
  [MORE_WORDS.brief, (said) => ({ consigne: said })],
  [WORDS.individually, (said) => ({ evaluation_individuelle: said })],
  [WORDS.jury, (said) => ({ jury: officialJury(said) })],
  [WORDS.accessibility, (said) => ({ accessibilite: said })],
  [MORE_WORDS.sharing, (said) => ({ repartition: said })],
]

/** Facts whose words are kept as they are written: only the label is told by the key. */
const KEPT: ReadonlySet<string> = new Set([
  'volume',
  'competences',
  'consigne',
  'evaluation_individuelle',
  'accessibilite',
  'repartition',
])

const KEYS = [
  'id',
  'intitule',
  'type',
  'cadre',
  'forme',
  'participation',
  'taille_groupe',
  'evaluation_individuelle',
  'lieu',
  'ressources',
  'duree',
  'volume',
  'enonce',
  'consigne',
  'productions',
  'taches',
  'competences',
  'jury',
  'variantes',
  'accessibilite',
  'repartition',
  'points',
  'coefficient',
  'echelle',
] as const satisfies readonly (keyof ImportedAssessment)[]

class AssessmentReader {
  readonly #account: Account
  readonly #name: string
  readonly #first: OfficialLine
  #assessment: ImportedAssessment = {}
  #list: List | null = null

  /** @param named the first line is the title; else the modality has none */
  constructor(first: OfficialLine, named: boolean, account: Account) {
    this.#account = account
    this.#first = first
    this.#name = alike(first.text)
    if (!named) this.take(first)
    else if (isSaid(first.text, MORE_WORDS.unnamedAssessment)) account.told(first.text, first)
    else {
      const { code, text } = readCoded(first.text)
      const titled = text !== '' && !isSaid(text, MORE_WORDS.unnamedAssessment)
      if (!titled) account.told(text, first)
      this.#assessment = { ...(code === null ? {} : { id: code }), ...(titled ? { intitule: text } : {}) }
    }
  }

  done(): ReadAssessment {
    let assessment: ImportedAssessment = {}
    for (const key of KEYS) {
      const value = this.#assessment[key]
      if (value !== undefined) assessment = { ...assessment, [key]: value }
    }
    this.#account.note(assessment, this.#first.place)
    return { assessment, name: this.#name }
  }

  take(line: OfficialLine): void {
    const list = listOf(line)
    if (list !== null) {
      this.#list = list
      this.#account.told(line.text, line)
    } else if (line.depth >= 0 && this.#list !== null) this.#item(this.#list, line)
    else if (line.label !== null && this.#fact(line.label, line)) this.#list = null
    else {
      this.#list = null
      this.#prose(line)
    }
  }

  #fact(label: string, line: OfficialLine): boolean {
    const variant = VARIANT.exec(label)
    if (variant !== null) {
      const cas = wordsValue('cas', variant[1] ?? '')
      const said = { ...(cas === '' ? {} : { cas }), ...(line.said === '' ? {} : { consigne: line.said }) }
      this.#assessment.variantes = [...(this.#assessment.variantes ?? []), said]
      this.#account.told(label, line)
      return true
    }
    const read = FACTS.find(([words]) => isSaid(label, words))?.[1](line.said) ?? {}
    const [key] = Object.keys(read)
    if (key === undefined) return false
    const known = Object.hasOwn(this.#assessment, key)
    // The same said twice: the second time, it is a text like another.
    if (known) return false
    this.#assessment = { ...this.#assessment, ...read }
    if (KEPT.has(key)) this.#account.told(label, line)
    else this.#account.told(line.text, line, 'valeur_reprise')
    return true
  }

  #item(list: List, { text, depth }: OfficialLine): void {
    if (list === 'ressources') this.#assessment.ressources = [...(this.#assessment.ressources ?? []), text]
    else if (list === 'taches') this.#assessment.taches = [...(this.#assessment.taches ?? []), taskOf(text)]
    else {
      const before = this.#assessment.productions ?? []
      const last = before.at(-1)
      const whole = typeof last === 'string' ? { intitule: last, composantes: [] } : last
      this.#assessment.productions =
        depth === 0 || whole === undefined
          ? [...before, text]
          : [...before.slice(0, -1), { ...whole, composantes: [...whole.composantes, text] }]
    }
  }

  #prose({ text, depth }: OfficialLine): void {
    const said = depth < 0 ? text : `- ${text}`
    const goesOn = this.#assessment.consigne !== undefined
    if (goesOn) this.#assessment.consigne = joinTexts(this.#assessment.consigne ?? '', said)
    else this.#assessment.enonce = joinTexts(this.#assessment.enonce ?? '', said)
  }
}

/** « Établir le planning (C1.1, C1.2) »: the competencies that a task shows stand in brackets at its end. */
function taskOf(text: string): { enonce: string; competences?: string[] } {
  const match = /^(.*\S)[\s\u00a0]\(([^()]+)\)$/u.exec(text)
  const codes = codesIn(match?.[2] ?? '')
  return match === null || !codes.every((code) => REFERENCE.test(code))
    ? { enonce: text }
    : { enonce: match[1] ?? '', competences: codes }
}

const REFERENCE =
  /^(?:[\p{L}\d._-]*\/)?(?=\S*\d)[\p{L}\d._-]{1,16}\*?$|^\S*\d\S*[\s\u00a0]+(?:à|au|–|—)[\s\u00a0]+\S*\d\S*$|^toutes?(?: les compétences)?$/u
