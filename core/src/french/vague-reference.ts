import { isAdverb } from './adverbs.ts'
import type { FiniteVerb } from './finite-verbs.ts'
import { infinitiveOf, pastParticiples } from './lexicon.ts'
import { remember } from './memo.ts'
import { findPhrases, neighbour, type PhraseAt, phraseList } from './phrases.ts'
import { FITTING, isQualityLike, QUALITY_NOUNS } from './quality-words.ts'
import { attributiveVerb, hasMainVerb, type QualityAt, sentenceEnd, sentenceStart, tellsManner } from './vague-place.ts'
import { thirdPersons } from './verb-forms.ts'
import type { Token } from './words.ts'

/** Whether the text says what the quality is judged against: after the word, before it, or by what is said of the same subject. */
export function hasReference(place: QualityAt): boolean {
  return (
    isReferredToAfter(place) ||
    isReferredToBefore(place) ||
    isExplainedByNextPredicate(place) ||
    isMeansOfAnswering(place) ||
    followsList(place)
  )
}

/** What a quality may be judged against, further on in the clause. */
const REFERENCES = phraseList([
  'au regard de',
  'au vu de',
  'par rapport',
  'en fonction de',
  'conforme[s]',
  'conformément',
  'en conformité',
  'selon',
  'suivant',
  'en adéquation',
  'en cohérence',
  'en accord',
  'en lien',
  'en référence',
  'en tenant compte',
  'en respectant',
  'en incluant',
  'en intégrant',
  'vis-à-vis',
  'eu égard',
  'compte tenu',
  'dans le respect',
  'dans le contexte',
  'tel que',
  'telle que',
  'tels que',
  'telles que',
  'défini[s] par',
  'définie[s] par',
  'défini[s] dans',
  'définie[s] dans',
  'prévu[s] par',
  'prévue[s] par',
  'prévu[s] dans',
  'prévue[s] dans',
  'attendu[s] par',
  'attendue[s] par',
  'exigé[s] par',
  'exigée[s] par',
  'à savoir',
  "c'est-à-dire",
  'sur la base',
  'à partir',
  "à l' aide",
  'au moyen',
  'grâce',
  'permettant',
  'de nature à',
  'avec les',
  'avec le',
  'avec la',
  "avec l'",
  'avec ses',
  'avec son',
  'avec sa',
  'avec leurs',
  'avec celles',
  'avec ceux',
])

/** Of a quality that stands beside in the same group: « un choix approprié d'une colle adaptée au support ». */
const FITTED_TO = phraseList(
  ['adapté[e][s]', 'approprié[e][s]', 'adéquat[e][s]', 'cohérent[e][s]', 'propre[s]', 'conforme[s]'].flatMap((word) =>
    ['à', 'au[x]', 'avec'].map((link) => `${word} ${link}`),
  ),
)

/** What comes before the verb says what the thing is judged against: « les écarts au regard du devis ». */
const REFERENCES_BEFORE = phraseList([
  'au regard de',
  'au vu de',
  'par rapport',
  'en fonction de',
  'conformément',
  'selon',
  'vis-à-vis',
  'eu égard',
  'compte tenu',
  'face à',
  'face au[x]',
])

/** What the noun judged must answer is in its complement: « les soins nécessaires à », « la réponse aux ». */
const ANSWERS_BEFORE = phraseList(
  [
    'nécessaire[s]',
    'indispensable[s]',
    'requis',
    'requise[s]',
    'correctif[s]',
    'corrective[s]',
    'réponse[s]',
    'remède[s]',
    'parade[s]',
    'apporté[e][s]',
    'opposé[e][s]',
    'destiné[e][s]',
    'visant',
  ].flatMap((word) => ['à', 'au[x]', 'pour'].map((link) => `${word} ${link}`)),
)

/** « les gestes prévus pour limiter la fatigue »: what it is for is what it must be fit for. */
const PURPOSES = phraseList(['pour', 'afin de'])
const opensPurpose = (place: PhraseAt): boolean =>
  infinitiveOf(neighbour(place, 1)) !== null || infinitiveOf(neighbour(place, 2)) !== null

/** Qualities of what answers something; clarity and care are not. */
const ANSWERING =
  /^(?:adapté|approprié|adéquat|pertinent|efficace|efficient|suffisant|judicieux|judicieuse|idoine|convenable|satisfaisant|cohérent)/

/** They take up what was said before in the sentence. */
const ANAPHORAS = phraseList([
  'en conséquence',
  'à cet effet',
  'à cette fin',
  'en ce sens',
  'dans ce but',
  'dans cet objectif',
  'pour y répondre',
  'pour y remédier',
])

/** How many words after the quality its reference may begin. */
const REACH = 14
const REACH_OF_DETAIL = 6

const findReferences = remember(100, (text) => findPhrases(text, REFERENCES))
const findFitted = remember(100, (text) => findPhrases(text, FITTED_TO))
const findBefore = remember(100, (text) => findPhrases(text, REFERENCES_BEFORE))
const findAnswers = remember(100, (text) => [
  ...findPhrases(text, ANSWERS_BEFORE),
  ...findPhrases(text, PURPOSES, opensPurpose),
])
const findAnaphoras = remember(100, (text) => findPhrases(text, ANAPHORAS))

/** Within the clause: up to the next strong punctuation, or the next link that brings a new subject. */
function isReferredToAfter(place: QualityAt): boolean {
  const { text, tokens, to, verbs } = place
  let index = to
  while (
    index < to + REACH &&
    /^(?:et|ou|,)$/.test(tokens[index]?.text ?? '') &&
    isQualityLike(tokens[index + 1]?.word ?? '')
  )
    index += 2
  while (isAdverb(tokens[index]?.word ?? '')) index += 1
  const next = tokens[index]
  if (!next) return false
  if (/^(?:à|au|aux|avec|pour|par|selon|conforme|conformes|\()$/.test(next.word) || next.text === ':')
    return isFollowedByNoun(tokens, index)
  if (next.word === 'en' && /^(?:optima|suffisant|efficient)/.test(tokens[to - 1]?.word ?? '')) return true
  const near = tokens.slice(index, index + REACH)
  const limit = near.find((token) => token.depth === 0 && /^[.;!?]$/.test(token.text)) ?? near.at(-1)
  const end = limit?.end ?? next.end
  if (near.slice(0, REACH_OF_DETAIL).some((token) => token.start < end && /^[(:]$/.test(token.text))) return true
  if (findReferences(text).some((each) => each.start >= next.start && each.start < end)) return true
  if (tellsManner(place)) return false
  const groupEnd = Math.min(end, verbs.find((verb) => verb.at >= to)?.start ?? end)
  return findFitted(text).some((each) => each.start >= next.start && each.start < groupEnd)
}

function isFollowedByNoun(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]
  return next !== undefined && !(word === 'avec' && QUALITY_NOUNS.test(next.word))
}

/**
 * Before the word, with one verb between at most: a second verb has its own subject. An adverb of manner (clairement) is about the
 * doing, so only a reference that opens the sentence counts; `avec justesse` is about the thing.
 */
function isReferredToBefore(place: QualityAt): boolean {
  const { text, tokens, at, verbs } = place
  const first = sentenceStart(tokens, at)
  const [start, end] = [tokens[first]?.start ?? 0, tokens[sentenceEnd(tokens, at) - 1]?.end ?? text.length]
  if (findAnaphoras(text).some((each) => each.start >= start && each.end <= end)) return true
  const isManner = tellsManner(place) && tokens[at + 1]?.word !== 'justesse'
  const answers = tellsManner(place) || ANSWERING.test(tokens[at]?.word ?? '')
  const known = isManner || !answers ? findBefore(text) : [...findBefore(text), ...findAnswers(text)]
  return known.some((each) => {
    if (each.start < start || each.end > (tokens[at]?.start ?? 0)) return false
    if (isManner) return each.start === start
    if (attributiveVerb(place) === null && !tellsManner(place)) return each.start === start
    return verbs.filter((verb) => !verb.subordinate && verb.start > each.start && verb.at < at).length <= 1
  })
}

/** Verbs that tell to what end, from what source, under what constraint, or by what sign. */
const EXPLAINING = new Set(
  (
    'permettre démontrer garantir reposer appuyer fonder baser tenir prendre répondre correspondre intégrer distinguer viser contribuer ' +
    'favoriser servir assurer faciliter aboutir conduire mener mettre montrer prouver refléter traduire découler résulter provenir ' +
    'dépendre inscrire concourir justifier expliquer couvrir satisfaire éviter limiter réduire prévenir améliorer optimiser ' +
    'concorder coïncider attester tendre aider suivre faire'
  ).split(' '),
)

/** Participles that name a source or an end, before their complement: « et issues d'une enquête ». */
const SOURCED =
  /^(?:issu|tiré|déduit|basé|fondé|appuyé|adossé|rattaché|relié|étayé|justifié|motivé|construit|articulé|aligné|destiné|inspiré|déterminé|établi)e?s?$/
const OPENS_COMPLEMENT = /^(?:de|d'|du|des|sur|par|à|aux?|avec|selon)$/
const CLITICS = /^(?:ne|n'|se|s'|en|y|lui|leur|le|la|les|l'|donc|aussi|ainsi|qui|ils?|elles?)$/

/**
 * A second predicate of the same subject is the reference: « est pertinent et repose sur le relevé ». A new subject cuts the link, and so
 * does a standard of another matter (« et respecte la charte »).
 */
function isExplainedByNextPredicate(place: QualityAt): boolean {
  const { tokens, to, verbs } = place
  const manner = tellsManner(place)
  if (!manner && attributiveVerb(place) === null) return false
  for (let index = to; index < to + REACH; ) {
    const link = tokens[index]?.text.toLowerCase() ?? ''
    if (!/^(?:et|ou|,|mais)$/.test(link) && !(manner && isPredicate(tokens, index))) return false
    let next = link === 'et' || link === 'ou' || link === ',' || link === 'mais' ? index + 1 : index
    if (link === ',' && tokens[next]?.word === 'et') next += 1
    if (tokens[next]?.word === 'ce' && tokens[next + 1]?.word === 'qui') next += 1
    while (CLITICS.test(tokens[next]?.word ?? '') || isAdverb(tokens[next]?.word ?? '')) {
      if (/^(?:le|la|les|l')$/.test(tokens[next]?.word ?? '') && !verbs.some((verb) => verb.at === next + 1))
        return false
      next += 1
    }
    const verb = verbs.find((each) => each.at === next)
    if (verb !== undefined)
      return manner ? listsQualities(tokens, verb) : EXPLAINING.has(verb.lemma) || listsQualities(tokens, verb)
    const word = tokens[next]?.word ?? ''
    // A noun as well (« repose », « montre »): after the link, with no article, it is the verb.
    if (!manner && thirdPersons(word).some(({ lemma }) => EXPLAINING.has(lemma))) return true
    if (!manner && SOURCED.test(word) && OPENS_COMPLEMENT.test(tokens[next + 1]?.word ?? '')) return true
    if (!isPredicate(tokens, next)) return false
    index = next + 1
  }
  return false
}

const isPredicate = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.word ?? ''
  return isQualityLike(word) || pastParticiples(word).length > 0 || /^(?:précis|complet|simple|juste)e?s?$/.test(word)
}

const FEWEST_LISTED = 3

/** « et sont spécifiques, mesurables, réalistes »: the qualities to check are all told. */
function listsQualities(tokens: readonly Token[], verb: FiniteVerb): boolean {
  if (verb.lemma !== 'être') return false
  let count = 0
  for (let index = verb.at + 1; index < verb.at + REACH; index += 1) {
    const token = tokens[index]
    if (token === undefined || !(isPredicate(tokens, index) || isAdverb(token.word) || /^(?:,|et)$/.test(token.text)))
      break
    if (isPredicate(tokens, index)) count += 1
  }
  return count >= FEWEST_LISTED
}

/** « les demandes sont traitées avec une réponse adaptée »: fit for the subject that is dealt with. */
function isMeansOfAnswering(place: QualityAt): boolean {
  const { tokens, at, verbs } = place
  if (!FITTING.test(tokens[at]?.word ?? '') || attributiveVerb(place) !== null) return false
  let opening = at - 1
  while (opening > at - 6 && !/^(?:avec|par|via|grâce)$/.test(tokens[opening]?.word ?? '')) opening -= 1
  if (opening <= at - 6 || pastParticiples(tokens[opening - 1]?.word ?? '').length === 0) return false
  const start = sentenceStart(tokens, at)
  return (
    verbs.some((verb) => verb.lemma === 'être' && verb.at > start && verb.at < opening) &&
    !hasMainVerb(verbs, opening, at)
  )
}

/** « des indices (odeur, couleur) pertinents »: the list told before the epithet says which. */
function followsList({ tokens, at }: QualityAt): boolean {
  return tokens[at - 1]?.text === ')'
}
