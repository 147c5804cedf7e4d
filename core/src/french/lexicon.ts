import { LEXICON } from './generated/lexicon.ts'
import { remember } from './memo.ts'
import { foldAccents } from './normalise.ts'
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

const FORMS = ['singular', 'plural', 'present', 'ms', 'mp', 'fs', 'fp'] as const
type Form = (typeof FORMS)[number]

/** What to put back in place of an ending to find the infinitive, and the patterns of verbs that it holds for. */
interface Ending {
  readonly form: Form
  readonly infinitive: string
  readonly patterns: number[]
}

interface Index {
  /** Infinitive to pattern. */
  readonly verbs: ReadonlyMap<string, number>
  readonly endings: ReadonlyMap<string, readonly Ending[]>
  /** Length of the longest ending. */
  readonly longest: number
}

/** The pattern of `aimer`, first line of the generated table: verbs that French makes up follow it. */
const FIRST_GROUP = 0

let index: Index | undefined
let folded: ReadonlyMap<string, string> | undefined

/** Whether the word is the infinitive of a French verb; capitals without accent (`Elaborer`) are accepted. */
export function isInfinitive(word: string): boolean {
  return infinitiveOf(word) !== null
}

/** The infinitive as a dictionary writes it (`Elaborer` gives `élaborer`), or null when the word is not one. */
export const infinitiveOf: (word: string) => string | null = remember(5_000, (written) => {
  const word = plainWord(written)
  if (!/(?:er|ir|ïr|re)$/.test(word)) return null
  const { verbs } = load()
  if (verbs.has(word)) return word
  return madeUp(word) ?? withCapitalAccents(written, word)
})

/** The verb of a present participle (`exploitant` gives `exploiter`), or null. */
export function lemmaOfPresentParticiple(word: string): string | null {
  return readings(word).find((reading) => reading.form === 'present')?.lemma ?? null
}

/** The verbs that the word is the third person of the present of: `suit` gives `suivre`, `vend` gives `vendre`. */
export function lemmasOfFinite(word: string): readonly FiniteForm[] {
  return readings(word).flatMap(({ form, lemma }) =>
    form === 'singular' || form === 'plural' ? [{ lemma, person: form }] : [],
  )
}

/** The verbs that the word is a past participle of, with what its ending shows: `respectées` is feminine plural. */
export function pastParticiples(word: string): readonly PastParticiple[] {
  const found = new Map<string, Set<Form>>()
  for (const { form, lemma } of readings(word)) {
    if (form !== 'ms' && form !== 'mp' && form !== 'fs' && form !== 'fp') continue
    found.set(lemma, (found.get(lemma) ?? new Set()).add(form))
  }
  return [...found].map(([lemma, forms]) => ({
    lemma,
    gender: only(forms, (form) => (form.startsWith('m') ? 'masculine' : 'feminine')),
    number: only(forms, (form) => (form.endsWith('s') ? 'singular' : 'plural')),
  }))
}

function only<Trait>(forms: ReadonlySet<Form>, trait: (form: Form) => Trait): Trait | null {
  const traits = new Set([...forms].map(trait))
  return traits.size === 1 ? ([...traits][0] ?? null) : null
}

interface Reading {
  readonly form: Form
  readonly lemma: string
}

/** Everything the word can be, infinitive aside. */
const readings: (word: string) => readonly Reading[] = remember(5_000, (written) => {
  const word = plainWord(written)
  const { verbs, endings, longest } = load()
  const found: Reading[] = []
  for (let cut = Math.max(0, word.length - longest); cut <= word.length; cut += 1) {
    const possible = endings.get(word.slice(cut))
    if (!possible) continue
    const stem = word.slice(0, cut)
    for (const { form, infinitive, patterns } of possible) {
      const pattern = verbs.get(stem + infinitive)
      if (pattern !== undefined && patterns.includes(pattern)) found.push({ form, lemma: stem + infinitive })
    }
  }
  return found.length > 0 ? found : readingsOfMadeUp(word)
})

const FIRST_GROUP_FORMS: readonly (readonly [ending: string, form: Form])[] = [
  ['e', 'singular'],
  ['ent', 'plural'],
  ['ant', 'present'],
  ['é', 'ms'],
  ['és', 'mp'],
  ['ée', 'fs'],
  ['ées', 'fp'],
]

function readingsOfMadeUp(word: string): Reading[] {
  return FIRST_GROUP_FORMS.flatMap(([ending, form]) => {
    if (!word.endsWith(ending)) return []
    const lemma = madeUp(`${word.slice(0, -ending.length)}er`)
    return lemma ? [{ form, lemma }] : []
  })
}

const MADE_WITH_ENDING = /^\p{L}{3,}(?:is|ifi)er$/u
const MADE_WITH_PREFIX =
  /^(?:co-?|r[eé]?|d[eé]s?|pré-?|auto-?|sur|sous-?|télé-?|inter|géo|bio|hyper|multi|éco-?)(?=\p{L}{5,}$)/u

/** French makes verbs that no dictionary holds yet: from a verb (`recontacter`), or with an ending that only verbs have (`plateformiser`). */
function madeUp(word: string): string | null {
  if (MADE_WITH_ENDING.test(word)) return word
  const prefix = MADE_WITH_PREFIX.exec(word)?.[0]
  return prefix && load().verbs.has(word.slice(prefix.length)) ? word : null
}

const ACCENTED: Readonly<Record<string, string>> = { e: 'éêè', a: 'âà', i: 'î', o: 'ô', u: 'û' }

/** French capitals often lose their accent: the first letter alone (`Evaluer`), or the whole word (`EVALUER`). */
function withCapitalAccents(written: string, word: string): string | null {
  const { verbs } = load()
  if (!/^\p{Lu}/u.test(written)) return null
  for (const letter of ACCENTED[word.charAt(0)] ?? '')
    if (verbs.has(letter + word.slice(1))) return letter + word.slice(1)
  if (written !== written.toUpperCase()) return null
  folded ??= new Map([...verbs.keys()].map((verb) => [foldAccents(verb), verb]))
  return folded.get(foldAccents(word)) ?? null
}

function load(): Index {
  index ??= read(LEXICON)
  return index
}

function read(lexicon: string): Index {
  const verbs = new Map<string, number>()
  const endings = new Map<string, Ending[]>()
  let longest = 0
  lexicon
    .trim()
    .split('\n')
    .forEach((line, pattern) => {
      const [shape = '', stems = ''] = line.split(':')
      const [infinitive = '', ...suffixes] = shape.split('|')
      suffixes.forEach((suffix, position) => {
        const form = FORMS[position]
        if (suffix === '!' || !form) return
        longest = Math.max(longest, suffix.length)
        addEnding(endings, suffix, { form, infinitive, patterns: [pattern] })
      })
      for (const stem of stems.split(',')) verbs.set(stem + infinitive, pattern)
    })
  for (const verb of SUPPLEMENT) verbs.set(verb, FIRST_GROUP)
  return { verbs, endings, longest }
}

function addEnding(endings: Map<string, Ending[]>, suffix: string, ending: Ending): void {
  const known = endings.get(suffix) ?? []
  const same = known.find(({ form, infinitive }) => form === ending.form && infinitive === ending.infinitive)
  if (same) same.patterns.push(...ending.patterns)
  else endings.set(suffix, [...known, ending])
}
