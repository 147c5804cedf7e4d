import { foldAccents, infinitiveOf } from '../../french/index.ts'
import { remember } from '../../french/memo.ts'
import type { Referential } from '../../model/referential.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { type Corpus, corporaOf, type Word } from './shared/corpus.ts'
import { type Occurrence, rewriting, said } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatements } from './shared/source.ts'
import { type Tally, tallying } from './shared/tally.ts'

/** Frequent words whose first letter is accented; verbs come from the lexicon, the others from the document itself. */
const ACCENTED_WORDS = new Set(
  (
    'échange échanges échéance échéancier échelle école écologie économie écoute écrit écrite écriture édition éducation égalité ' +
    'élaboration élément éléments émission énergie énoncé épreuve épreuves équilibre équipe équipement équipements équipes étape ' +
    'étapes état états éthique étude études évaluation évaluations événement évènement événements évènements évolution évolutions ' +
    'établissement établissements écart écarts échantillon échantillons échanges élève élèves élu élus émotion étalonnage étiquetage ' +
    'âge île être'
  ).split(' '),
)

const ACCENTED_CAPITAL = /[ÀÂÇÉÈÊËÎÏÔÙÛ]/g

export const rule = defineRule({
  id: 'capitale-non-accentuee',
  title: { fr: 'Capitales tantôt accentuées, tantôt non', en: 'Capitals accented in places only' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le document écrit certaines capitales avec leur accent (« Étude ») et d’autres sans (« Etude », « REFERENTIEL »).',
      why: 'L’accent a la même valeur sur une capitale que sur une minuscule ; le mélange fait de « Etude » et « Étude » deux mots pour une recherche (Lexique de l’Imprimerie nationale).',
      how: 'Accentuez partout : Équerre propose le remplacement. Un document qui n’accentue aucune capitale n’est pas signalé.',
    },
    en: {
      what: 'The document writes some capitals with their accent (“Étude”) and others without (“Etude”, “REFERENTIEL”).',
      why: 'An accent means the same on a capital as on a small letter; the mixture makes “Etude” and “Étude” two words for a search (Lexique of the Imprimerie nationale).',
      how: 'Accent them everywhere: Équerre offers the replacement. A document that accents no capital is not reported.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatements('Etudier le marché, puis évaluer l’écart.', 'Elaborer un plan.') },
      {
        yaml: withStatements(
          'Étudier le marché.',
          'Entretenir le réseau et l’USAGE du RER.',
          'A mené un projet à son terme.',
        ),
      },
    ],
    invalid: [
      {
        yaml: withStatements('Étudier le marché.', 'Evaluer les écarts.', 'Elaborer un plan de l’ÉQUIPE.'),
        at: ['Evaluer'],
      },
      {
        yaml: withStatements('Écouter le client et son référentiel.', 'Lire le REFERENTIEL remis.'),
        at: ['REFERENTIEL'],
      },
      { yaml: withStatements('Écouter le client.', 'A partir d’un dossier, trier les pièces.'), at: ['A'] },
    ],
  },
  *check({ referential, source }) {
    const accented = corporaOf(referential).reduce((sum, { corpus }) => sum + countAccented(corpus), 0)
    if (accented === 0) return
    const corrections = new Map(correctionsIn(referential).map(({ place, corrected }) => [place, corrected]))
    const unaccented = [...corrections.keys()]
    const [first] = unaccented
    if (first === undefined) return
    const message = {
      fr: `Le document écrit ${accented === 1 ? 'une capitale avec son accent' : `${accented} capitales avec leur accent`} et ${unaccented.length === 1 ? 'celle-ci sans' : `${unaccented.length} sans`} : écrivez « ${corrections.get(first)} »${unaccented.length === 1 ? '' : ' ici, et de même ailleurs'}.`,
      en: `The document writes ${accented === 1 ? 'one capital with its accent' : `${accented} capitals with their accent`} and ${unaccented.length === 1 ? 'this one without' : `${unaccented.length} without`}: write “${corrections.get(first)}”${unaccented.length === 1 ? '' : ' here, and likewise elsewhere'}.`,
    }
    const fixes = rewriting(source, unaccented, (occurrence) => corrections.get(occurrence) ?? occurrence.found, {
      title: { fr: 'Accentuer les capitales', en: 'Accent the capitals' },
      safety: 'proposal',
    })
    yield* said(source, unaccented, message, fixes)
  },
})

/** The words of a corpus that may lack an accent on a capital, with the places of each. */
const capitalsIn = noted(({ vocabulary }: Corpus): readonly (readonly [string, readonly Word[]])[] =>
  [...vocabulary].filter(([written]) => mayLackAccent(written)),
)

/** « A partir de » at the start of a sentence. */
const openingsIn = noted(({ text, vocabulary }: Corpus): readonly Word[] =>
  (vocabulary.get('A') ?? []).filter(({ start }) => opensWithA(text, start)),
)

/** The words in small letters, by their form without accents. */
const tallyOfSmallWords = tallying(({ vocabulary }, tell) => {
  for (const word of vocabulary.keys()) {
    const folded = foldedIfSmall(word)
    if (folded !== null) tell(folded, word)
  }
})

const foldedIfSmall = remember(5_000, (word) => (word === word.toLowerCase() ? foldAccents(word) : null))

const countAccented = noted(({ text }: Corpus): number => text.match(ACCENTED_CAPITAL)?.length ?? 0)

interface Correction {
  readonly place: Occurrence
  readonly corrected: string
}

/** The words whose capitals lack an accent, with their right form, in order. */
function correctionsIn(referential: Referential): readonly Correction[] {
  const small = tallyOfSmallWords(referential)
  const known = new Map<string, string | null>()
  const correctedOf = (written: string): string | null => {
    const ready = known.get(written)
    if (ready !== undefined) return ready
    const corrected = withAccent(written, small)
    known.set(written, corrected)
    return corrected
  }
  return corporaOf(referential).flatMap((placed) => {
    const words = [
      ...openingsIn(placed.corpus).map((word) => ({ word, corrected: 'À' })),
      ...capitalsIn(placed.corpus).flatMap(([written, places]) => {
        const corrected = correctedOf(written)
        return corrected === null ? [] : places.map((word) => ({ word, corrected }))
      }),
    ]
    return words
      .sort((a, b) => a.word.start - b.word.start)
      .flatMap(({ word, corrected }) => {
        const place = placed.occurrence(word)
        return place === null ? [] : [{ place, corrected }]
      })
  })
}

/** Whether it is worth the look of {@link withAccent}. */
const mayLackAccent = (word: string): boolean =>
  word.length >= 3 &&
  (/^[AEIOUC]/.test(word) || (word.length > 3 && word === word.toUpperCase() && /^\p{Lu}/u.test(word)))

/** The word with its accents, when a capital of it lacks one for certain; else `null`. */
function withAccent(word: string, small: Tally): string | null {
  if (word.length < 3 || !/^[AEIOUC]/.test(word)) return word.length > 3 ? inCapitals(word, small) : null
  if (word === word.toUpperCase()) return inCapitals(word, small)
  if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return null
  const lower = word.toLowerCase()
  const fromDocument = small.onlyForm(foldAccents(word))
  const candidate = fromDocument ?? infinitiveOf(word) ?? listed(lower)
  return candidate !== null && candidate !== undefined && candidate.slice(1) === lower.slice(1) && candidate !== lower
    ? candidate.charAt(0).toUpperCase() + candidate.slice(1)
    : null
}

function listed(lower: string): string | null {
  for (const letter of 'éêâî') if (ACCENTED_WORDS.has(letter + lower.slice(1))) return letter + lower.slice(1)
  return null
}

function inCapitals(word: string, small: Tally): string | null {
  if (word.length < 4 || word !== word.toUpperCase() || /[ÀÂÇÉÈÊËÎÏÔÙÛ]/.test(word)) return null
  const candidate = small.onlyForm(foldAccents(word))?.toUpperCase()
  return candidate !== undefined && candidate.length === word.length && candidate !== word ? candidate : null
}

const AFTER_A =
  /^A (?:partir|l['’]aide|l['’]issue|l['’]oral|l['’]écrit|l['’]occasion|destination|travers|minima|défaut|terme|la suite|la demande|chaque|cet effet|ce titre) /iu

/** « A partir de » at the start of a sentence is « À partir de ». */
function opensWithA(text: string, at: number): boolean {
  return (
    AFTER_A.test(`${text.slice(at, at + 20)} `) && /(?:^|\n|[.:;!?•–-]\s*)$/u.test(text.slice(Math.max(0, at - 3), at))
  )
}
