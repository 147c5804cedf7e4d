import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { type Corpus, groupedBy, type Located, locatedIn, placesOf, type Span } from './shared/corpus.ts'
import { said } from './shared/occurrence.ts'
import { INFO, withStatements } from './shared/source.ts'

export const rule = defineRule({
  id: 'marques-de-genre-melangees',
  title: { fr: 'Marques de genre mélangées', en: 'Mixed gender marks' },
  source: {
    catalogue: 'R-X-INCL',
    reference: 'Pratique rédactionnelle : une seule façon de marquer les deux genres (constance)',
    read: '2026-11-20',
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le document marque les deux genres de plusieurs façons : à la fin des mots (« formateur(trice) » et « apprenant·e »), ou pour les articles et pronoms (« il/elle » et « il ou elle »). Les façons de nommer le candidat ont leur règle, `designation-du-candidat-variable`.',
      why: 'Le mélange se voit plus que la marque, et une recherche ne retrouve plus tous les emplois. Équerre n’impose aucune façon, seulement sa constance.',
      how: 'Choisissez une marque et gardez-la partout. Équerre le dit une fois, à la première des moins employées.',
    },
    en: {
      what: 'The document marks both genders in several ways: at the end of words (“formateur(trice)” and “apprenant·e”), or for articles and pronouns (“il/elle” and “il ou elle”). The ways of naming the candidate have their own rule, `designation-du-candidat-variable`.',
      why: 'The mixture shows more than the mark, and a search no longer finds every use. Équerre imposes no way, only that it is constant.',
      how: 'Choose one mark and keep it everywhere. Équerre says it once, at the first of the less used.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatements('Former un(e) apprenti(e).', 'Évaluer un(e) salarié(e), sa (ses) tâche(s) du jour.') },
      { yaml: withStatements('Le/la formateur·trice accueille.', 'Il/elle oriente les apprenant·e·s.') },
      {
        yaml: withStatements(
          'Écrire à la.responsable@exemple.fr, i.e. au service.',
          'Former un·e apprenti·e en e-commerce.',
        ),
      },
      { yaml: withStatements('Accueillir le ou la responsable.', 'Lire le, la, les.', 'Un et une font deux.') },
      { yaml: withStatements('Le candidat(e) écrit.', 'Le candidat·e répond.') },
    ],
    invalid: [
      { yaml: withStatements('Former un·e apprenti·e.', 'Évaluer les salarié·e·s, un(e) par jour.'), at: ['un(e)'] },
      { yaml: withStatements('Il/elle accueille, il/elle oriente.', 'Il ou elle conclut.'), at: ['Il ou elle'] },
    ],
  },
  *check({ referential, source }) {
    const marks = groupedBy(locatedIn(referential, marksIn), ({ found }) => found.kind)
    for (const { kind, fr, en } of [
      { kind: 'ending', fr: 'à la fin des mots', en: 'at the end of words' },
      { kind: 'pair', fr: 'pour les articles et les pronoms', en: 'for articles and pronouns' },
    ] as const) {
      const mixed = withoutCandidate(groupedBy(marks.get(kind) ?? [], ({ found }) => found.way))
      if (mixed.length < 2) continue
      const [, ...others] = [...mixed].sort((a, b) => b.length - a.length)
      const list = mixed.map((places) => ({
        shown: placesOf(places.slice(0, 1))[0]?.found ?? '',
        count: places.length,
      }))
      const message = {
        fr: `Le document marque les deux genres de ${mixed.length} façons ${fr} (${list.map(({ shown, count }) => `« ${shown} », ${count} fois`).join(' ; ')}) : gardez-en une seule.`,
        en: `The document marks both genders in ${mixed.length} ways ${en} (${list.map(({ shown, count }) => `“${shown}”, ${count} times`).join('; ')}): keep one.`,
      }
      yield* said(source, placesOf(others.flat()), message, [])
    }
  },
})

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** The endings that a sign adds to a word; after a bar, a stop or a hyphen, a short word is rather the next one. */
const ANY_ENDING = setOf('e es ne nes le les trice trices rice rices euse euses ère ères ière ières ve ves se ses')
const SURE_ENDING = setOf('e es trice trices rice rices euse euses ère ères ière ières')
const ENDINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['(', ANY_ENDING],
  ['·', ANY_ENDING],
  ['•', ANY_ENDING],
  ['.', SURE_ENDING],
  ['/', SURE_ENDING],
  ['-', SURE_ENDING],
])

/** What each article or pronoun is in the other gender, with or without its capital. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  'le la un une il elle ils elles ce cette celui celle ceux celles'.split(' ').flatMap((word, at, all) => {
    const other = all[at % 2 === 0 ? at + 1 : at - 1] ?? ''
    return [word, word.charAt(0).toUpperCase() + word.slice(1)].map((each): [string, string] => [each, other])
  }),
)

/** The longest of these words. */
const LONGEST = 6

/** The places of each mark, by its sign. */
type Ways = ReadonlyMap<string, readonly Located<Mark>[]>

interface Mark extends Span {
  readonly kind: 'ending' | 'pair'
  readonly way: string
  readonly isOfCandidate: boolean
}

const marksIn = noted((corpus: Corpus): readonly Mark[] => {
  const marks: Mark[] = []
  const add = (kind: Mark['kind'], way: string, start: number, end: number) => {
    const isOfCandidate = /^[^\n]*candidat/i.test(corpus.text.slice(start, end + 9))
    marks.push({ kind, way, start, end, isOfCandidate })
  }
  const { text, words } = corpus
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined || word.text.length > LONGEST) continue
    const [before, next] = [words[at - 1], words[at + 1]]
    if (before?.end === word.start - 1 && before.text.length > 1) {
      const sign = text.charAt(before.end)
      const isEnding = ENDINGS.get(sign)?.has(word.text) === true && isMarkEnd(sign, text.slice(word.end, word.end + 3))
      if (isEnding) add('ending', sign === '•' ? '·' : sign, before.start, word.end + (sign === '(' ? 1 : 0))
    }
    const other = PAIRS.get(word.text)
    if (other === undefined || next === undefined || /[’'-]/.test(text.charAt(word.start - 1))) continue
    const second = next.text === 'ou' || next.text === 'et' ? words[at + 2] : next
    if (second?.text.toLowerCase() !== other || /[’'-]/.test(text.charAt(second.end))) continue
    const link = LINK.exec(text.slice(word.end, second.start))?.[1]
    if (link === undefined || !isPair(link, word.text, text.slice(second.end, second.end + 2))) continue
    add('pair', link.length === 1 ? link : 'ou', word.start, second.end)
  }
  return marks
})

const LINK = /^[ \u00a0]?([/,]|ou|et)[ \u00a0]?$/

/** « ceux et celles », but not « le prendre et la ranger »; « le, la responsable », but not « le, la, les ». */
function isPair(link: string, word: string, after: string): boolean {
  if (link === 'et') return /^(?:ils|elles|ceux|celles)$/i.test(word)
  return link !== ',' || /^[ \u00a0][a-zà-ÿ]/i.test(after)
}

/** What may follow the ending: the end of the parenthesis, of the word, or its plural. */
function isMarkEnd(sign: string, after: string): boolean {
  if (sign === '(') return after.startsWith(')')
  return sign === '.' || sign === '-' ? !/^[.-](?!s)[a-zà-ÿ]/.test(after) : true
}

/** The ways that remain; when the candidate is already named in two ways, another rule says it and only the other words count. */
function withoutCandidate(ways: Ways): readonly (readonly Located<Mark>[])[] {
  const all = [...ways.values()]
  const isNamedTwice = all.filter((marks) => marks.some(({ found }) => found.isOfCandidate)).length > 1
  return all
    .map((marks) => marks.filter(({ found }) => !(isNamedTwice && found.isOfCandidate)))
    .filter((places) => places.length > 0)
}
