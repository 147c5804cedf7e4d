import { analyseCriterion } from '../../french/criterion.ts'
import { mayHaveFiniteVerb } from '../../french/finite-verbs.ts'
import { isDeterminer } from '../../french/homographs.ts'
import { tokenise } from '../../french/words.ts'
import { blank, inlineBlank } from '../../source/blank.ts'
import { before } from './addressing.ts'

/** What each result of a criterion looks like. */
export interface ResultLevels {
  readonly acquired: string
  readonly partly: string
  readonly notAcquired: string
}

const PRONOUNS = new Set("il elle on ils elles ce c' cela ceci celui-ci celle-ci ceux-ci celles-ci rien nul".split(' '))
const NEGATIVE = /^(?:aucune?|nul(?:le)?|rien|ni)\s|(?<!\p{L})(?:ne\s|n['’])/iu
const LONGEST_CLAUSE = 45
const LONGEST_NAME = 70

/**
 * What a jury sees when a criterion is met, met in part, or not: from its own words, with a blank for what they do not say.
 * @param criterion any text; a noun group that asserts nothing gives blanks only
 */
export function levelsOf(criterion: string): ResultLevels {
  const sentence = criterion
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .replace(/[\s.,;:]+$/, '')
  if (!assertsSomething(sentence)) return levelsOfName(sentence)
  const acquired = `${sentence}.`
  const clause = asClause(sentence)
  if (clause === null) {
    return {
      acquired,
      partly: `Une partie seulement de ce qui est attendu est constatée\u00a0: ${inlineBlank('ce qui peut manquer')}.`,
      notAcquired: `L’essentiel de ce qui est attendu n’est pas constaté\u00a0: ${inlineBlank('ce qui fait échouer')}.`,
    }
  }
  const that = `${before('que', clause)}${clause}`
  return {
    acquired,
    partly: `On constate seulement en partie ${that}\u00a0: ${inlineBlank('ce qui peut manquer')}.`,
    notAcquired: `Rien ne montre ${that}.`,
  }
}

function assertsSomething(sentence: string): boolean {
  const { bareNounGroup, finiteVerbs } = analyseCriterion(sentence)
  return (
    !bareNounGroup &&
    (finiteVerbs.length > 0 || mayHaveFiniteVerb(sentence) || /^(?:il|elle|on|ils|elles)\s/iu.test(sentence))
  )
}

function levelsOfName(sentence: string): ResultLevels {
  const name = sentence.length > LONGEST_NAME ? `${sentence.slice(0, LONGEST_NAME).replace(/\s+\S*$/u, '')}…` : sentence
  const criterion = name === '' ? 'le critère' : `le critère «\u00a0${name}\u00a0»`
  return {
    acquired: blank(`ce que l’on constate quand ${criterion} est rempli`),
    partly: blank(`ce que l’on constate quand ${criterion} est rempli en partie`),
    notAcquired: blank(`ce que l’on constate quand ${criterion} n’est pas rempli`),
  }
}

/** A sentence as it stands after « que »; `null` for several sentences, a long one, and one that may open with a proper name. */
function asClause(sentence: string): string | null {
  if (/[.!?;:]\s+\p{Lu}/u.test(sentence) || sentence.split(' ').length > LONGEST_CLAUSE) return null
  // « Rien ne montre qu’aucune donnée… » would say the contrary of what it means.
  if (NEGATIVE.test(sentence)) return null
  const first = tokenise(sentence)[0]
  if (first === undefined || first.start !== 0) return null
  if (!isDeterminer(first.word) && !PRONOUNS.has(first.word)) return null
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
