import { ENDINGS, STEMS } from './generated/lexicon.ts'
import { remember } from './memo.ts'
import { foldAccents } from './normalise.ts'
import { allStems, linesOfStem } from './stem-table.ts'
import { SUPPLEMENT } from './verb-supplement.ts'
import { plainWord } from './words.ts'

/** A form of a verb in the third person of the present. */
export interface FiniteForm {
  readonly lemma: string
  readonly person: 'singular' | 'plural'
}

/** A past participle; `gender` and `number` are null where the form does not tell. */
export interface PastParticiple {
  readonly lemma: string
  readonly gender: 'masculine' | 'feminine' | null
  readonly number: 'singular' | 'plural' | null
}

/** The forms of a line of the generated table, in its order; `ms` to `fp` are the past participles. */
const FORMS = ['infinitive', 'singular', 'plural', 'present', 'ms', 'mp', 'fs', 'fp'] as const
type Form = (typeof FORMS)[number]

/** Saves the search of most words: few letters end a form. */
function endsWithOneOf(word: string, letters: string): boolean {
  return word !== '' && letters.includes(word.charAt(word.length - 1).toLowerCase())
}

interface Reading {
  readonly form: Form
  readonly lemma: string
}

/** The letters read so far, from the end of a word, are an ending when `forms` is there: what it can be, by line. */
interface EndingNode {
  readonly before: Map<number, EndingNode>
  forms: Map<number, Form[]> | null
}

/** The ways that verbs have of ending, and the verbs by what they begin with. */
interface Index {
  /** Line of the generated table to its infinitive ending. */
  readonly infinitives: readonly string[]
  /** Endings, from their last letter to their first. */
  readonly endings: EndingNode
}

let index: Index | undefined
let folded: ReadonlyMap<string, string> | undefined

/** Whether the word is the infinitive of a French verb; capitals without accent (`Elaborer`) are accepted. */
export function isInfinitive(word: string): boolean {
  return infinitiveOf(word) !== null
}

/** The infinitive as a dictionary writes it (`Elaborer` gives `élaborer`), or null when the word is not one. */
export function infinitiveOf(word: string): string | null {
  return endsWithOneOf(word, 're') ? infinitive(word) : null
}

const infinitive: (word: string) => string | null = remember(5_000, (written) => {
  const word = plainWord(written)
  if (!/(?:[eiï]r|re)$/.test(word)) return null
  if (isKnownInfinitive(word)) return word
  return madeUp(word) ?? withCapitalAccents(written, word)
})

/** The verb of a present participle (`exploitant` gives `exploiter`), or null. */
export function lemmaOfPresentParticiple(word: string): string | null {
  if (!word.endsWith('ant')) return null
  return readings(word).find((reading) => reading.form === 'present')?.lemma ?? null
}

/** What the table says of a verb; `null` for a form that it does not have. */
export interface VerbForms {
  /** Third persons of the present. */
  readonly singular: string | null
  readonly plural: string | null
  readonly presentParticiple: string | null
  /** By gender and number: `pris`, `pris`, `prise`, `prises`. */
  readonly pastParticiple: Readonly<Record<'ms' | 'mp' | 'fs' | 'fp', string | null>>
}

/** The forms of an infinitive as a dictionary writes it; `null` when it is none of the table. A verb that French makes up is of the first group. */
export const verbForms: (infinitive: string) => VerbForms | null = remember(2_000, (infinitive) => {
  for (const [line, written] of ENDINGS.trim().split('\n').entries()) {
    const endings = written.split('|')
    const [ending = ''] = endings
    if (!infinitive.endsWith(ending)) continue
    const stem = infinitive.slice(0, infinitive.length - ending.length)
    if (stemLines(stem).includes(line)) return formsWith(stem, endings)
  }
  const isMadeUp = infinitive.endsWith('er') && isInfinitive(infinitive)
  return isMadeUp ? formsWith(infinitive.slice(0, -2), FIRST_GROUP) : null
})

const FIRST_GROUP = ['er', 'e', 'ent', 'ant', 'é', 'és', 'ée', 'ées']

function formsWith(stem: string, endings: readonly string[]): VerbForms {
  const form = (name: Form): string | null => {
    const ending = endings[FORMS.indexOf(name)] ?? NO_FORM
    return ending === NO_FORM ? null : stem + ending
  }
  const pastParticiple = { ms: form('ms'), mp: form('mp'), fs: form('fs'), fp: form('fp') }
  return { singular: form('singular'), plural: form('plural'), presentParticiple: form('present'), pastParticiple }
}

/** The present participle of an infinitive (`mettre` gives `mettant`): its stem is that of `nous` and `vous`. */
export const presentParticipleOf = (infinitive: string): string | null =>
  verbForms(infinitive)?.presentParticiple ?? null

/** The verbs that the word is the third person of the present of: `suit` gives `suivre`, `vend` gives `vendre`. */
export function lemmasOfFinite(word: string): readonly FiniteForm[] {
  return endsWithOneOf(word, 'edtac') ? finiteForms(word) : NO_FINITE
}

const NO_FINITE: readonly FiniteForm[] = []
const finiteForms: (word: string) => readonly FiniteForm[] = remember(5_000, (word) =>
  readings(word).flatMap(({ form, lemma }) =>
    form === 'singular' || form === 'plural' ? [{ lemma, person: form }] : [],
  ),
)

/** The verbs that the word is a past participle of, with what its ending shows: `respectées` is feminine plural. */
export function pastParticiples(word: string): readonly PastParticiple[] {
  return endsWithOneOf(word, 'éesiïutû') ? participles(word) : NO_PARTICIPLE
}

const NO_PARTICIPLE: readonly PastParticiple[] = []
const participles: (word: string) => readonly PastParticiple[] = remember(5_000, (word) => {
  const found = new Map<string, Set<Form>>()
  for (const { form, lemma } of readings(word)) {
    if (form === 'infinitive' || form === 'singular' || form === 'plural' || form === 'present') continue
    found.set(lemma, (found.get(lemma) ?? new Set()).add(form))
  }
  return [...found].map(([lemma, forms]) => ({
    lemma,
    gender: only(forms, (form) => (form.startsWith('m') ? 'masculine' : 'feminine')),
    number: only(forms, (form) => (form.endsWith('s') ? 'singular' : 'plural')),
  }))
})

function only<Trait>(forms: ReadonlySet<Form>, trait: (form: Form) => Trait): Trait | null {
  const traits = new Set([...forms].map(trait))
  return traits.size === 1 ? ([...traits][0] ?? null) : null
}

function isKnownInfinitive(word: string): boolean {
  return readKnown(word).some((reading) => reading.form === 'infinitive')
}

/** Everything the word can be. */
const readings: (word: string) => readonly Reading[] = remember(5_000, (written) => {
  const word = plainWord(written)
  const known = readKnown(word)
  return known.length > 0 ? known : readMadeUp(word)
})

const NONE: readonly Reading[] = []

function readKnown(word: string): readonly Reading[] {
  const { endings, infinitives } = load()
  const found: Reading[] = []
  let node: EndingNode | undefined = endings
  for (let cut = word.length; node; cut -= 1) {
    if (node.forms) {
      const stem = word.slice(0, cut)
      for (const line of stemLines(stem)) {
        for (const form of node.forms.get(line) ?? NO_FORMS)
          found.push({ form, lemma: stem + (infinitives[line] ?? '') })
      }
    }
    node = cut > 0 ? node.before.get(word.charCodeAt(cut - 1)) : undefined
  }
  return found
}

const NO_FORMS: readonly Form[] = []

const FIRST_GROUP_FORMS: readonly (readonly [ending: string, form: Form])[] = [
  ['e', 'singular'],
  ['ent', 'plural'],
  ['ant', 'present'],
  ['é', 'ms'],
  ['és', 'mp'],
  ['ée', 'fs'],
  ['ées', 'fp'],
]

function readMadeUp(word: string): readonly Reading[] {
  for (const [ending, form] of FIRST_GROUP_FORMS) {
    if (!word.endsWith(ending)) continue
    const lemma = madeUp(`${word.slice(0, -ending.length)}er`)
    if (lemma) return [{ form, lemma }]
  }
  return NONE
}

/** Longest first: `ré` before `r`. */
const PREFIXES = [
  'inter',
  'hyper',
  'multi',
  'auto-',
  'sous-',
  'télé-',
  'auto',
  'sous',
  'télé',
  'pré-',
  'éco-',
  'sur',
  'pré',
  'géo',
  'bio',
  'éco',
  'dés',
  'des',
  'co-',
  'co',
  'dé',
  'de',
  'ré',
  're',
  'r',
]

const SHORTEST_MADE_UP = 7

/** French makes verbs that no dictionary holds yet: from a verb (`recontacter`), or with an ending that only verbs have (`plateformiser`). */
function madeUp(word: string): string | null {
  if (word.length < SHORTEST_MADE_UP) return null
  if (word.endsWith('iser') || word.endsWith('ifier')) return word
  const prefix = PREFIXES.find((each) => word.startsWith(each) && word.length >= each.length + 5)
  return prefix !== undefined && isKnownInfinitive(word.slice(prefix.length)) ? word : null
}

const ACCENTED: Readonly<Record<string, string>> = { e: 'éêè', a: 'âà', i: 'î', o: 'ô', u: 'û' }

/** French capitals often lose their accent: the first letter alone (`Evaluer`), or the whole word (`EVALUER`). */
function withCapitalAccents(written: string, word: string): string | null {
  if (written.charAt(0) === word.charAt(0)) return null
  for (const letter of ACCENTED[word.charAt(0)] ?? '')
    if (isKnownInfinitive(letter + word.slice(1))) return letter + word.slice(1)
  if (written.length < 2 || written !== written.toUpperCase()) return null
  folded ??= new Map(allInfinitives().map((verb) => [foldAccents(verb), verb]))
  return folded.get(foldAccents(word)) ?? null
}

function allInfinitives(): readonly string[] {
  const { infinitives } = load()
  return [...allStems(STEMS).map(([stem, line]) => stem + (infinitives[line] ?? '')), ...SUPPLEMENT]
}

const supplement = new Set(SUPPLEMENT.map((verb) => verb.slice(0, -2)))
const FIRST_LINE: readonly number[] = [0]

/** The verbs that are not in the table follow its first line, that of `aimer`. */
function stemLines(stem: string): readonly number[] {
  const lines = linesOfStem(STEMS, stem)
  return lines.length === 0 && supplement.has(stem) ? FIRST_LINE : lines
}

function load(): Index {
  index ??= read(ENDINGS)
  return index
}

function read(table: string): Index {
  const infinitives: string[] = []
  const endings: EndingNode = { before: new Map(), forms: null }
  table
    .trim()
    .split('\n')
    .forEach((text, line) => {
      const suffixes = text.split('|')
      infinitives.push(suffixes[0] ?? '')
      suffixes.forEach((suffix, position) => {
        const form = FORMS[position]
        if (suffix !== NO_FORM && form) addEnding(endings, suffix, line, form)
      })
    })
  return { infinitives, endings }
}

/** What the generated table writes for a form that a verb does not have. */
const NO_FORM = '!'

function addEnding(root: EndingNode, ending: string, line: number, form: Form): void {
  let node = root
  for (let at = ending.length - 1; at >= 0; at -= 1) {
    const letter = ending.charCodeAt(at)
    let next = node.before.get(letter)
    if (!next) {
      next = { before: new Map(), forms: null }
      node.before.set(letter, next)
    }
    node = next
  }
  node.forms ??= new Map()
  const known = node.forms.get(line)
  if (known) known.push(form)
  else node.forms.set(line, [form])
}
