import { checkExam } from '../../exams/check/check.ts'
import type { Criterion } from '../../model/referential.ts'
import { blank } from '../../source/blank.ts'
import { readSource } from '../../source/read.ts'
import { toYou } from './addressing.ts'
import type { OptionContent, QuestionContent } from './content.ts'
import type { Plan, PlannedCompetency } from './plan.ts'
import { partYaml } from './yaml.ts'

/**
 * Multiple choice to prepare with, one question a competency, worth no point: it never stands for the proof of a competency. The référentiel
 * itself gives the answers: the sign of one competency among those of others. Where it cannot, the question is left to write.
 * @param from how many questions stand before
 */
export function multipleChoiceFor(plan: Plan, from: number): readonly QuestionContent[] {
  const signs = signsIn(plan)
  return plan.competencies.map((planned, index) => {
    const id = `Q${from + index + 1}`
    return drawn(planned, signs, id, index) ?? unwritten(planned, id, index)
  })
}

/** A criterion that judges one competency of the exam, short enough to be an answer. */
interface Sign {
  readonly criterion: Criterion
  readonly words: string
  readonly competency: PlannedCompetency
}

const LONGEST_SIGN = 170
const MOST_SIGNS = 80

function signsIn({ criteria }: Plan): readonly Sign[] {
  return criteria
    .flatMap(({ criterion, judged }) => {
      const [competency] = judged
      const words =
        criterion?.statement?.value
          .replace(/[ \t]+/g, ' ')
          .trim()
          .replace(/[\s.,;:]+$/, '') ?? ''
      const isAnswer = words !== '' && words.length <= LONGEST_SIGN && !/[.!?]\s/u.test(words)
      return criterion !== null && competency !== undefined && judged.length === 1 && isAnswer
        ? [{ criterion, words, competency }]
        : []
    })
    .slice(0, MOST_SIGNS)
}

/** Options are three wrong ones and the right one. */
const WRONG = 3
const PLACES = [1, 3, 0, 2]

/** The first question on a criterion of the competency that the rules of multiple choice have nothing against. */
function drawn(planned: PlannedCompetency, signs: readonly Sign[], id: string, index: number): QuestionContent | null {
  const asked = askedOf(planned)
  if (asked === null) return null
  const others = signs.filter(({ competency }) => competency !== planned)
  for (const key of signs.filter(({ competency }) => competency === planned)) {
    const wrong = nearestInLength(others, key)
    if (wrong.length < WRONG) return null
    const options = placed(
      { texte: key.words, juste: true, justification: `C’est un critère de la compétence ${planned.name}.` },
      wrong.map(({ words, competency }) => ({
        texte: words,
        justification: `Ce constat se fait pour une autre compétence, ${competency.name}.`,
      })),
      index,
    )
    const question: QuestionContent = {
      id,
      intitule: `Préparation\u00a0: les signes de ${planned.name}`,
      type: 'qcm',
      competence: planned.name,
      bloom: 'connaitre',
      points: 0,
      enonce: `Quel constat montre que vous savez ${asked}\u00a0?`,
      options,
      explication: `Le référentiel juge ${planned.name} par ce critère\u00a0; les autres constats jugent d’autres compétences.`,
      source: 'Critères du référentiel',
      statut: 'brouillon',
    }
    if (isSound(question)) return question
  }
  return null
}

const LONGEST_ASKED = 110

/** « analyser le dossier de consultation », without its means and its ends. */
function askedOf({ statement, analysis: { head, object } }: PlannedCompetency): string | null {
  if (head === null || object === null || object.start < head.end) return null
  const words = statement.slice(head.start, object.end).replace(/\s+/g, ' ')
  return words.length > LONGEST_ASKED ? null : toYou(words.charAt(0).toLowerCase() + words.slice(1))
}

/** Those as long as the key, or nearly, so that it does not show by its length; each of another competency where there are enough. */
function nearestInLength(others: readonly Sign[], key: Sign): readonly Sign[] {
  const sorted = others.filter(({ words }) => words !== key.words).toSorted((a, b) => farFrom(a, key) - farFrom(b, key))
  const chosen: Sign[] = []
  for (const isNew of [true, false]) {
    for (const sign of sorted) {
      if (chosen.length === WRONG) return chosen
      const isKnown = chosen.some(({ competency }) => competency === sign.competency)
      if (!chosen.includes(sign) && isNew !== isKnown && chosen.every(({ words }) => words !== sign.words))
        chosen.push(sign)
    }
  }
  return chosen
}

/** A shorter one gives the key away more than a longer one. */
const farFrom = ({ words }: Sign, key: Sign): number =>
  words.length < key.words.length ? (key.words.length - words.length) * 2 : words.length - key.words.length

/** Whether the rules of exams say nothing of its wording: not even an information. */
function isSound(question: QuestionContent): boolean {
  const source = readSource(`examen: 1\nquestions:\n${partYaml([question])}\n`)
  const { findings } = checkExam(source, { why: 'unsought' })
  return findings.every(({ rule }) => !rule.startsWith('qcm-') && rule !== 'question-sans-consigne')
}

function unwritten({ name }: PlannedCompetency, id: string, index: number): QuestionContent {
  const wrong = ['une première', 'une deuxième', 'une troisième'].map(
    (which): OptionContent => ({
      texte: blank(`${which} erreur que l’on fait vraiment`),
      justification: blank('ce qui conduit à cette erreur'),
    }),
  )
  const right: OptionContent = {
    texte: blank('la bonne réponse'),
    juste: true,
    justification: blank('pourquoi elle est juste'),
  }
  return {
    id,
    intitule: `Préparation\u00a0: ${name}`,
    type: 'qcm',
    competence: name,
    bloom: 'connaitre',
    points: 0,
    enonce: blank('une question de connaissance utile à cette compétence'),
    options: placed(right, wrong, index),
    source: blank('ce dont la question est tirée'),
    statut: 'brouillon',
  }
}

/** The right answer stands now here, now there. */
const placed = (right: OptionContent, wrong: readonly OptionContent[], index: number): readonly OptionContent[] =>
  wrong.toSpliced(PLACES[index % PLACES.length] ?? 0, 0, right)
