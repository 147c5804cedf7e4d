import {
  infinitiveOf,
  isActionWord,
  isDeterminer,
  lemmasOfFinite,
  type Token,
  tokenise,
} from '../../../french/index.ts'
import type { Referential } from '../../../model/referential.ts'
import type { Occurrence } from './occurrence.ts'
import { type Prose, proseOf } from './prose.ts'

/** One way of writing a term, with the places where it is written so. */
export interface TermForm {
  readonly written: string
  readonly places: readonly Occurrence[]
}

export interface TermVariants {
  readonly usual: TermForm
  readonly others: readonly TermForm[]
}

/** Nouns of quantity or kind: what follows them is singular or plural as its meaning wants. */
const OF_QUANTITY =
  /^(?:ensembles?|nombres?|types?|sortes?|séries?|listes?|groupes?|parties?|partie|suites?|cas|manques?|catégories?|niveaux?|sources?|formes?|modes?|exemples?|éléments?|points?|pluralité|majorité|multitude|gammes?|familles?|jeux?|lots?|paires?|dizaines?|centaines?|milliers?|quantités?|absences?|termes?|matières?|faits?|besoins?)$/

const OPENS_GROUP = /^(?:en|sur|sous|pour|par|avec|dans|chez|vers|à|au|aux|selon|via)$/

const SAME_IN_BOTH_GENDERS =
  /(?:iste|aire|able|gogue|logue|ecte|élève|adulte|enfant|membre|cadre|pilote|guide|interprète)s?$/

/**
 * The terms of a référentiel that are written in several ways: same words, other number, agreement or hyphen. The most used form first;
 * on a tie the first written. Linear in the length of the texts.
 */
export function termVariants(referential: Referential): readonly TermVariants[] {
  const terms = new Terms()
  const texts = proseOf(referential)
  const compounds = new Set(texts.flatMap(({ masked }) => (masked.includes('-') ? compoundsIn(masked) : [])))
  for (const prose of texts) {
    collectNames(prose, terms)
    if (compounds.size > 0) collectCompounds(prose, compounds, terms)
  }
  return terms.variants()
}

/** Forms of terms, by what they have in common. */
class Terms {
  readonly #forms = new Map<string, Map<string, Occurrence[]>>()

  add(key: string, written: string, place: Occurrence): void {
    const forms = this.#forms.get(key) ?? new Map<string, Occurrence[]>()
    if (forms.size === 0) this.#forms.set(key, forms)
    const places = forms.get(written)
    if (places === undefined) forms.set(written, [place])
    else places.push(place)
  }

  variants(): readonly TermVariants[] {
    return [...this.#forms.values()].flatMap((forms) => {
      if (forms.size < 2) return []
      const [usual, ...others] = [...forms]
        .map(([form, places]) => ({ written: places[0]?.found.toLowerCase() ?? form, places }))
        .sort((a, b) => b.places.length - a.places.length)
      return usual === undefined || others.length === 0 ? [] : [{ usual, others }]
    })
  }
}

function collectNames({ text, masked }: Prose, terms: Terms): void {
  const tokens = tokenise(masked)
  const add = (key: string, from: number, to: number): void => {
    const place = placeIn(text, tokens, from, to)
    terms.add(key, place.found.toLowerCase(), place)
  }
  tokens.forEach((head, at) => {
    const second = isContent(head) ? follows(tokens, at) : null
    if (second === null) return
    if (/^(?:de|d')$/.test(second.word)) {
      const third = follows(tokens, at + 1)
      if (third === null || !isContent(third) || isActionWord(head.word) || OF_QUANTITY.test(head.word)) return
      add(`${head.word} de ${foldNumber(third.word)}`, at, at + 2)
      const fourth = follows(tokens, at + 2)
      if (fourth !== null && isContent(fourth) && !isVerb(fourth.word)) {
        add(`${head.word} de ${third.word} ${foldWord(fourth.word)}`, at, at + 3)
      }
    } else if (isContent(second) && opensGroup(tokens, at) && !isVerb(second.word) && !isVerb(head.word)) {
      const fold = SAME_IN_BOTH_GENDERS.test(head.word) ? foldNumber : foldWord
      add(`${head.word} ${fold(second.word)}`, at, at + 1)
    }
  })
}

function placeIn(text: Prose['text'], tokens: readonly Token[], from: number, to: number): Occurrence {
  const start = tokens[from]?.start ?? 0
  const end = tokens[to]?.end ?? start
  return { text, start, end, found: text.value.slice(start, end) }
}

const COMPOUND = /(?<![\p{L}\p{N}-])\p{L}{2,}(?:-\p{L}{2,}){1,3}(?![\p{L}\p{N}-])/gu

/** Compounds that have another meaning in separate words. */
const ANOTHER_MEANING =
  /^(?:savoir (?:faire|être|vivre)|bien être|sur mesure|après midi|faire part|vis à vis|c est à dire)$/

function compoundsIn(text: string): readonly string[] {
  return [...text.matchAll(COMPOUND)].map(([word]) => foldCompound(word)).filter((key) => !ANOTHER_MEANING.test(key))
}

const foldCompound = (written: string): string => written.toLowerCase().split(/[-\s]/).map(foldNumber).join(' ')

/** Each compound with its hyphen, and the same words without it. */
function collectCompounds({ text, masked }: Prose, compounds: ReadonlySet<string>, terms: Terms): void {
  const tokens = tokenise(masked)
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return
    let key = ''
    for (let to = at; to < at + 4; to += 1) {
      const word = tokens[to]
      if (word === undefined || (to > at && follows(tokens, to - 1) === null)) return
      key = to === at ? foldCompound(word.word) : `${key} ${foldCompound(word.word)}`
      if (!compounds.has(key)) continue
      const place = placeIn(text, tokens, at, to)
      terms.add(`- ${key}`, place.found.toLowerCase().replace(/[sx](?=[-\s]|$)/g, ''), place)
    }
  })
}

/** The word written right after another, with nothing but spaces between them. */
function follows(tokens: readonly Token[], at: number): Token | null {
  const [token, next] = [tokens[at], tokens[at + 1]]
  return token?.kind === 'word' && next?.kind === 'word' && next.start - token.end <= 1 ? next : null
}

/** A word that can be part of a name: long enough, in small letters but for its first, no tool word. */
function isContent({ kind, word, text }: Token): boolean {
  return (
    kind === 'word' &&
    word.length > 3 &&
    !TOOL_WORDS.has(word) &&
    text.slice(1) === text.slice(1).toLowerCase() &&
    !isDeterminer(word)
  )
}

const TOOL_WORDS = new Set(
  (
    'afin ainsi alors après assez aucun aussi autre autres avant avec bien ceci cela celle celles celui ceux chaque chez comme comment contre ' +
    'dans depuis donc dont elle elles encore entre être leur leurs lors lorsque mais même mêmes moins notamment nous parmi pendant plus ' +
    'plusieurs pour quand quel quelle quels quelles quelque quelques sans selon sera seront soit sont sous tout toute toutes tous très vers ' +
    'voire vous également suite auprès toutes lequel laquelle lesquels lesquelles afin aucune certains certaines éventuels éventuelles différents ' +
    'différentes divers diverses principaux principales premier première ensemble chacun chacune'
  ).split(' '),
)

/** A group opens at a word when an article, a preposition other than `de`, or nothing stands before it. */
function opensGroup(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || before.kind === 'punctuation') return before?.text !== ',' && before?.text !== '/'
  return isDeterminer(before.word) || OPENS_GROUP.test(before.word)
}

/** A verb of the sentence, or an infinitive: what follows it is no part of a name. */
function isVerb(word: string): boolean {
  return (
    infinitiveOf(word) !== null ||
    (lemmasOfFinite(word).length > 0 && /(?:e|t|d|ent)$/.test(word) && !/[ae]nt$/.test(word) && !NOUNS_TOO.test(word))
  )
}

/** Nouns and adjectives that are also a form of a verb, and make names. */
const NOUNS_TOO =
  /^(?:cible|vente|marque|client|cadre|offre|type|risque|veille|mesure|cause|pilote|contrat|projet|produit|support|test|budget|cadence|charge)$/

/** Without plural: `actions` and `action` fold to the same word. */
function foldNumber(word: string): string {
  return word.replace(/aux$/, 'al').replace(/[sx]$/, '')
}

/** Without plural and feminine: `commerciales` and `commercial` fold to the same word. */
function foldWord(word: string): string {
  return foldNumber(word)
    .replace(/(?:el|en|et)(?:le|ne|te)$/, (ending) => ending.slice(0, 2))
    .replace(/ive$/, 'if')
    .replace(/euse$/, 'eur')
    .replace(/(?<=[^e])e$/, '')
}
