import { competenciesNamed } from '../../../../core/src/drafting/competencies.ts'
import type { ExamContent, OptionContent, QuestionContent } from '../../../../core/src/drafting/exam/content.ts'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import { similarity } from '../../../../core/src/french/similarity.ts'
import type { Localised } from '../../../../core/src/language.ts'
import type { Assignment, Judged } from '../assignment.ts'
import { Codes, unknownCode } from '../checks/codes.ts'
import { statementOf } from '../context/competency.ts'
import { fittedPrompt, type Part } from '../context/prompt.ts'
import { partOf } from '../context/rules.ts'
import { type AnsweredQuestion, QUESTIONS } from './answers.ts'
import { findingsAt, hasBlank } from './checked-exam.ts'
import { sentenceNamed } from './criterion-named.ts'
import { questionRules } from './rules.ts'
import { line, lines } from './text.ts'

const MOST_EXPECTED = 6
const MOST_PROMPTS = 4
const MOST_OPTIONS = 5
const LONGEST_STATEMENT = 1_200

/** A question that shares less than this with what it stood for asks for something else. */
const STILL_THE_SAME = 0.12

/**
 * Some questions of an exam, asked of a model: their competency, their points and their kind stay; what is asked speaks of the situation, and
 * what the jury needs is filled in.
 */
export function questionsAssignment(
  checked: CheckResult,
  content: ExamContent,
  asked: readonly QuestionContent[],
): Assignment<QuestionContent, AnsweredQuestion> {
  const codes = new Codes(checked.referential)
  const { contexte, documents } = content.situation
  const subject = { name: 'questions', data: asked.map((own) => shown(own, checked)) }
  const situation: Part = {
    kind: 'data',
    name: 'situation',
    items: [{ contexte }, ...documents],
    told: { fr: 'la situation et ses documents', en: 'the situation and its documents' },
  }
  const rules = questionRules(asked.some(({ type }) => type === 'qcm'))

  const judged = (answer: AnsweredQuestion): Judged<QuestionContent> => {
    const own = asked.find(({ id }) => id === answer.question.trim())
    if (own === undefined) {
      const [first] = asked
      const id = answer.question.trim()
      return { draft: { ...(first ?? EMPTY), id }, findings: [], objections: [unknownCode(id)] }
    }
    const draft = written(own, answer)
    const at = content.questions.findIndex(({ id }) => id === own.id)
    const questions = content.questions.with(at, draft)
    const before = findingsAt(content, `/questions/${at}`, checked).map(({ rule }) => rule)
    return {
      draft,
      // What the question had against it before the model wrote is not the model's to mend.
      findings: findingsAt({ ...content, questions }, `/questions/${at}`, checked).filter(
        ({ rule }) => !before.includes(rule),
      ),
      objections: [...objectionsTo(draft, own), ...codes.objectionsTo(draft.enonce)],
    }
  }
  return {
    answer: QUESTIONS,
    answerTokens: 1_600,
    prompt: (tokens) =>
      fittedPrompt({ instructions: INSTRUCTIONS, subject, parts: [situation, partOf(rules, checked.profile)] }, tokens),
    judge: (answers, kept) => {
      const done = new Set(kept.map(({ id }) => id))
      return answers.map(judged).filter(({ draft }) => !done.has(draft.id) && done.add(draft.id))
    },
    nameOf: ({ id, enonce }) => `${id} ${enonce}`,
    withoutModel: () => [],
  }
}

const EMPTY: QuestionContent = {
  id: '',
  intitule: '',
  type: 'question_ouverte',
  competence: '',
  bloom: '',
  points: 0,
  enonce: '',
  source: '',
  statut: 'brouillon',
}

const shown = ({ id, type, competence, enonce, bloom, criteres, options }: QuestionContent, checked: CheckResult) => {
  const [competency] = competenciesNamed(checked.referential, [competence]).competencies
  return {
    question: id,
    type,
    competence: competency === undefined ? competence : `${competence}\u00a0: ${statementOf(checked, competency)}`,
    niveau: bloom,
    enonce,
    ...(criteres === undefined ? {} : { criteres: criteres.map((named) => sentenceNamed(named, checked)) }),
    ...(options === undefined ? {} : { options: options.map(({ texte }) => texte) }),
  }
}

/** The question with what the model wrote in the places that its kind has. */
function written(own: QuestionContent, answer: AnsweredQuestion): QuestionContent {
  const enonce = line(answer.enonce)
  const expected = lines(answer.reponse_attendue, MOST_EXPECTED)
  const prompts = lines(answer.relances, MOST_PROMPTS)
  const role = line(answer.role)
  const explanation = line(answer.explication)
  return {
    ...own,
    ...(enonce === '' ? {} : { enonce }),
    ...(own.reponse_attendue === undefined || expected.length === 0 ? {} : { reponse_attendue: expected }),
    ...(own.role === undefined || role === '' ? {} : { role }),
    ...(own.relances === undefined || prompts.length === 0 ? {} : { relances: prompts }),
    ...(own.options === undefined ? {} : { options: optionsOf(own.options, answer) }),
    ...(own.type !== 'qcm' || explanation === '' ? {} : { explication: explanation }),
    ...(own.type === 'qcm' && hasBlank(own.source) ? { source: `Compétence ${own.competence} du référentiel` } : {}),
  }
}

function optionsOf(own: readonly OptionContent[], { options }: AnsweredQuestion): readonly OptionContent[] {
  if (options.length === 0) return own
  return options.slice(0, MOST_OPTIONS).map(({ texte, juste, justification }) => ({
    texte: line(texte),
    ...(juste ? { juste: true as const } : {}),
    justification: line(justification),
  }))
}

function objectionsTo(draft: QuestionContent, own: QuestionContent): readonly Localised[] {
  const isOther = !hasBlank(own.enonce) && similarity(draft.enonce, own.enonce) < STILL_THE_SAME
  const options = draft.options ?? []
  return [
    ...(hasBlank(draft.enonce) || hasBlank(draft.role ?? '') ? [STILL_BLANK] : []),
    ...(draft.enonce.length > LONGEST_STATEMENT ? [TOO_LONG] : []),
    ...(isOther ? [OTHER_WORK] : []),
    ...((draft.reponse_attendue ?? []).some(hasBlank) ? [NO_ANSWER] : []),
    ...(options.some(({ texte, justification }) => texte === '' || hasBlank(texte) || justification === '')
      ? [NO_OPTION]
      : []),
  ]
}

const INSTRUCTIONS = `Tu es ingénieur en certification professionnelle en France. Tu adaptes les questions d’un examen blanc à sa situation.
- «\u00a0question\u00a0»\u00a0: le code de la question, tel qu’il est donné. Réponds pour chacune.
- «\u00a0enonce\u00a0»\u00a0: le même travail, au vouvoiement et à l’impératif, qui s’appuie sur les faits et les documents de la situation («\u00a0À partir du document D1, …\u00a0»). Ni points, ni durée, ni réponse.
- «\u00a0reponse_attendue\u00a0»\u00a0: de 2 à 5 éléments qu’une bonne réponse contient, avec les données de la situation.
- «\u00a0role\u00a0» (jeu_de_roles)\u00a0: la personne que le jury joue et ce qu’elle veut. «\u00a0relances\u00a0» (oral, jeu_de_roles)\u00a0: 2 ou 3 questions du jury.
- «\u00a0options\u00a0» (qcm)\u00a0: quatre réponses de longueur semblable, une seule juste, chacune avec sa justification\u00a0; «\u00a0explication\u00a0»\u00a0: pourquoi elle l’est. Pour tout autre type, listes et textes vides.
- Ne cite que des codes et des documents qui existent.`

const STILL_BLANK: Localised = {
  fr: 'Il reste un endroit à compléter dans la question\u00a0: écris-le.',
  en: 'There is still a place to fill in the question: write it.',
}
const TOO_LONG: Localised = { fr: 'L’énoncé est trop long.', en: 'The statement is too long.' }
const OTHER_WORK: Localised = {
  fr: 'La question ne demande plus le même travail\u00a0: garde ce qui était demandé.',
  en: 'The question no longer asks for the same work: keep what was asked.',
}
const NO_ANSWER: Localised = {
  fr: 'La réponse attendue manque ou reste à compléter.',
  en: 'The expected answer is missing or still to be filled in.',
}
const NO_OPTION: Localised = {
  fr: 'Une réponse proposée est vide, ou n’a pas de justification.',
  en: 'An option is empty, or has no justification.',
}
