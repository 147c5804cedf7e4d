import { isInfinitive } from './lexicon.ts'
import { remember } from './memo.ts'

/** Nouns in -ment that come from no verb of the first or second group. */
const NOUNS =
  /^(?:élé|docu|départe|évène|événe|vête|sous-vête|médica|aliment|argu|senti|pressenti|ressenti|seg|frag|ingrédi|bâti|régi|sédi|rudi|complé|supplé|instru|monu|apparte|règle|parle|testa|tempéra|firma|orne|détri|agré|pi|ci|compli|mo|environne|licencie|paie|remercie|abonne|équipe|loge|récipi|amende|fonde|rende|comporte|traite|mouve|juge|jugement|condi|alié|ferre|pans?e|serre|rassemble|bombarde)ments?$/

/** Adverbs made on an adjective that is also, without its last letters, the stem of a verb. */
const ADVERBS = new Set(
  (
    'calmement fermement activement objectivement positivement précisément aisément aveuglément commodément communément confusément ' +
    'conformément diversement énormément expressément forcément intensément modérément obscurément opportunément passément profondément ' +
    'simultanément séparément spontanément notamment également mutuellement dument dûment assidûment continument gaiement vraiment quasiment ' +
    'poliment hardiment indépendamment extrêmement distinctement directement justement proprement finement sainement sobrement ' +
    'pleinement strictement parfaitement'
  ).split(' '),
)

/** Endings that an adjective gives to its adverb. */
const ON_ADJECTIVE =
  /(?:[ae]mment|ivement|[ae]llement|eusement|[eè]tement|iquement|i[eè]rement|airement|oirement|[aiu]blement|alement|ilement|ulièrement)$/

/** Whether a word in -ment is an adverb (`correctement`), not a noun (`traitement`). */
export function isAdverb(word: string): boolean {
  return word.endsWith('ment') && judge(word)
}

const judge: (word: string) => boolean = remember(2_000, (word) => {
  if (ADVERBS.has(word)) return true
  if (NOUNS.test(word) || /issement$/.test(word)) return false
  if (ON_ADJECTIVE.test(word)) return true
  return !isInfinitive(`${word.slice(0, -'ment'.length)}r`) && !isInfinitive(`${word.slice(0, -'iement'.length)}yer`)
})
