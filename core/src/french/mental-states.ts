import { clauseStart } from './clause-edges.ts'
import type { FiniteVerb } from './finite-verbs.ts'
import { isDeterminer } from './homographs.ts'
import type { Span } from './statement.ts'
import { wordSet } from './word-set.ts'
import { type Token, tokenise } from './words.ts'

/** A verb of a state of mind. A thing can « comprendre » (contain) or « maîtriser »: only a person's state is a defect. */
export interface MentalState extends Span {
  readonly lemma: string
  readonly subjectIsPerson: boolean
}

const VERBS =
  /^(?:comprendre|connaître|maîtriser|savoir|percevoir|assimiler|appréhender|ignorer|croire|penser|ressentir)$/
const WITH_BE = /^(?:conscient|sensibilis|persuad|convaincu|informé)/
const WITH_HAVE = /^(?:compris|assimilé|acquis|intériorisé|conscience|connaissance|appréhendé|perçu|intégré)$/

const PERSON =
  /^(?:candidat|apprenant|stagiaire|élève|étudiant|participant|professionnel|salarié|collaborat|technicien|agent|responsable|manager|conseill|opérat|animat|vendeu|vendeus|apprenti|auditeu|titulaire|personne|employé|assistant|infirmi|soignant|aide-soignant|éducat|formateu|formatric|intervenant|chef|encadrant|ouvri|client|usager|interlocut|impétrant|postulant|alternant|coordinat|gestionnaire|développeu|consultant|commercial|négociat)/

/** Things that only a person understands: « Comprend les enjeux » says nothing of a document. */
const OF_THE_MIND =
  /^(?:enjeux?|besoins?|contexte|fonctionnement|demandes?|problématiques?|attentes?|rôles?|consignes?|intérêts?|principes?|notions?|logique|importance|difficultés?)$/

/** The finite verbs of a text that tell a state of mind (comprend, connaît, maîtrise, sait, est conscient, a assimilé), and of whom. */
export function findMentalStates(text: string, verbs: readonly FiniteVerb[]): readonly MentalState[] {
  const tokens = tokenise(text)
  return verbs.flatMap((verb, rank) => {
    const to = endOfState(tokens, verb)
    if (to === 0) return []
    const end = tokens[to - 1]?.end ?? verb.end
    const subjectIsPerson = isPerson(tokens, verb, verbs.slice(Math.max(0, rank - FEW), rank))
    return [{ start: verb.start, end, text: text.slice(verb.start, end), lemma: verb.lemma, subjectIsPerson }]
  })
}

/** How many verbs before are read to find the subject. */
const FEW = 8

function endOfState(tokens: readonly Token[], { lemma, at }: FiniteVerb): number {
  const next = tokens[at + 1]?.word ?? ''
  if (lemma === 'être') return WITH_BE.test(next) && next !== 'informé' ? at + 2 : 0
  if (lemma === 'avoir') return WITH_HAVE.test(next) ? at + 2 : 0
  return VERBS.test(lemma) ? at + 1 : 0
}

/** The subject names a person; a pronoun stands for the subject of the sentence before. With no subject the candidate is meant. */
function isPerson(tokens: readonly Token[], verb: FiniteVerb, previous: readonly FiniteVerb[]): boolean {
  const relative = verb.subordinate ? nounBeforeRelative(tokens, verb.at) : null
  if (relative !== null) return PERSON.test(relative)
  const from = clauseStart(tokens, verb.at)
  const subject = subjectOf(
    tokens,
    verb,
    previous.filter((each) => each.at >= from && !each.subordinate),
    from,
  )
  const first = subject.find((token) => token.kind === 'word' && !NOT_THE_NOUN.has(token.word))?.word
  if (first === undefined) return verb.lemma === 'comprendre' ? bearsOnMind(tokens, verb.at) : true
  if (PRONOUNS.has(first)) return antecedentIsPerson(tokens, from, verb)
  return PERSON.test(first)
}

const NOT_THE_NOUN = wordSet("le la les l' un une ou et ne n' en y chaque tout cette ce")
const PRONOUNS = wordSet('il elle ils elles on il(elle) iel')

/** Its own noun group, after the verb before it (« … et le dossier comprend »), or that of the first verb of the clause. */
function subjectOf(
  tokens: readonly Token[],
  verb: FiniteVerb,
  previous: readonly FiniteVerb[],
  from: number,
): readonly Token[] {
  const last = previous.at(-1)
  if (!last || verb.subordinate) return tokens.slice(from, verb.at)
  for (let index = verb.at - 1; index > last.at; index -= 1) {
    const next = tokens[index + 1]?.word ?? ''
    if (LINKS.has(tokens[index]?.word ?? '') && index + 1 < verb.at && (isDeterminer(next) || PRONOUNS.has(next))) {
      return tokens.slice(index + 1, verb.at)
    }
  }
  return tokens.slice(from, previous[0]?.at ?? verb.at)
}

const LINKS = wordSet('et , mais puis')

function bearsOnMind(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 4).some((token) => OF_THE_MIND.test(token.word))
}

function antecedentIsPerson(tokens: readonly Token[], from: number, verb: FiniteVerb): boolean {
  if (!tokens.slice(0, from).some((token) => token.kind === 'word')) {
    return verb.lemma !== 'comprendre' || bearsOnMind(tokens, verb.at)
  }
  const start = clauseStart(tokens, Math.max(0, from - 1))
  const first = tokens
    .slice(start, from)
    .find((token) => token.kind === 'word' && !/^(?:le|la|les|l'|un|une)$/.test(token.word))
  return PERSON.test(first?.word ?? '')
}

function nounBeforeRelative(tokens: readonly Token[], at: number): string | null {
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1)
    if (tokens[index]?.word === 'qui') return tokens[index - 1]?.word ?? null
  return null
}
