import { remember } from '../../french/memo.ts'
import type { Referential } from '../../model/referential.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { type Corpus, corporaOf, groupedBy, type Located, placesOf, type Word } from './shared/corpus.ts'
import { rewriting, said } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatements } from './shared/source.ts'
import { tallying } from './shared/tally.ts'

export const rule = defineRule({
  id: 'graphies-concurrentes',
  title: { fr: 'Un mot écrit de deux façons', en: 'One word spelled in two ways' },
  source: {
    ...TYPOGRAPHY,
    reference:
      'Les rectifications de l’orthographe, Conseil supérieur de la langue française, 1990 : les deux graphies sont admises',
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le même mot suit tantôt l’orthographe traditionnelle, tantôt celle de 1990 (réglementaire et règlementaire, coût et cout), ou a deux formes (clé et clef).',
      why: 'Les deux sont admises, mais un document en garde une : le lecteur cherche sinon une différence de sens.',
      how: 'Choisissez l’une ; Équerre propose celle que le document emploie le plus.',
    },
    en: {
      what: 'The same word follows now the traditional spelling, now that of 1990 (réglementaire and règlementaire, coût and cout), or has two forms (clé and clef).',
      why: 'Both are accepted, but a document keeps one: otherwise readers look for a difference in meaning.',
      how: 'Choose one; Équerre offers the one the document uses most.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatements('Citer le règlement et la réglementation.', 'Respecter les exigences réglementaires.') },
      { yaml: withStatements('Contrôler le dû sur un cas sûr.', 'Suivre le prix du mur mûr.') },
    ],
    invalid: [
      {
        yaml: withStatements(
          'Citer les textes réglementaires.',
          'Vérifier le cadre réglementaire.',
          'Lire les exigences règlementaires.',
        ),
        at: ['règlementaires'],
      },
      { yaml: withStatements('Maîtriser les coûts.', 'Chiffrer le cout.'), at: ['cout'] },
      { yaml: withStatements('Citer les mots clés, la clé et la clef.', 'Rendre les clés.'), at: ['clef'] },
    ],
  },
  *check({ referential, source }) {
    for (const forms of mixedSpellings(referential)) {
      const [usual, ...others] = [...forms].sort(([, a], [, b]) => b.length - a.length)
      if (usual === undefined) continue
      const [kept, usualPlaces] = usual
      for (const [written, words] of others) {
        const message = {
          fr: `Le document écrit aussi « ${usualPlaces[0]?.found.text} » (${usualPlaces.length} fois) : gardez une seule graphie.`,
          en: `The document also writes “${usualPlaces[0]?.found.text}” (${usualPlaces.length} times): keep one spelling.`,
        }
        const places = placesOf(words)
        const fixes = rewriting(source, places, ({ found }) => rewritten(found, written, kept), {
          title: { fr: `Écrire « ${kept} » partout`, en: `Write “${kept}” everywhere` },
          safety: 'proposal',
        })
        yield* said(source, places, message, fixes)
      }
    }
  },
})

/** A spelling of a word, by what all of them have in common. */
const spellingOf = remember(5_000, (word) => {
  const stem = stemOf(word)
  return { key: keyOf(stem), stem }
})

const tallyOfSpellings = tallying(({ vocabulary }, tell) => {
  const told = new Set<string>()
  for (const word of vocabulary.keys()) {
    const { key, stem } = spellingOf(word)
    if (told.has(stem)) continue
    told.add(stem)
    tell(key, stem)
  }
})

/** The words of a corpus by what all their spellings have in common. */
const wordsByKey = noted(
  ({ vocabulary }: Corpus): ReadonlyMap<string, readonly Word[]> =>
    groupedBy([...vocabulary.values()].flat(), ({ text }) => spellingOf(text).key),
)

/** The words that the document spells in several ways: for each, the places of each spelling. */
function mixedSpellings(referential: Referential): readonly ReadonlyMap<string, readonly Located<Word>[]>[] {
  const corpora = corporaOf(referential)
  return [...tallyOfSpellings(referential).several].map((key) => {
    const words = corpora.flatMap((placed) =>
      (wordsByKey(placed.corpus).get(key) ?? []).map((found): Located<Word> => ({ placed, found })),
    )
    return groupedBy(words, ({ found }) => stemOf(found.text))
  })
}

const stemOf = (word: string): string => word.toLowerCase().replace(/s$/, '')

/** A word that the circumflex alone tells from another. */
const TOLD_APART =
  /^(?:dû|sûre?|mûre?|jeûne|crû|fût|eût|pût|tût|plût|valût|vînt|tînt|fît|mît|dît|lût|reçût|prît|sût|bût|pâtre)$/

/** One form for all the spellings of a word. */
function keyOf(stem: string): string {
  if (!/[éîû]|clef|rii$/.test(stem) || TOLD_APART.test(stem)) return stem
  return stem
    .replace(/réglement(?=a)/, 'règlement')
    .replace(/événement/, 'évènement')
    .replace(/^clef$/, 'clé')
    .replace(/^scénarii$/, 'scénario')
    .replace(/î/g, 'i')
    .replace(/û/g, 'u')
}

function rewritten(found: string, written: string, kept: string): string {
  const word = kept + found.slice(written.length)
  return /^\p{Lu}/u.test(found) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
