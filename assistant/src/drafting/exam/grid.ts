import type { ExamContent, LineContent } from '../../../../core/src/drafting/exam/content.ts'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import type { Localised } from '../../../../core/src/language.ts'
import type { Assignment, Judged } from '../assignment.ts'
import { Codes } from '../checks/codes.ts'
import { fittedPrompt, type Part } from '../context/prompt.ts'
import { type AnsweredLine, LINES } from './answers.ts'
import { findingsAt, hasBlank } from './checked-exam.ts'
import { sentenceNamed } from './criterion-named.ts'
import { lines } from './text.ts'

const MOST_INDICATORS = 3
const LONGEST = 200

/** A line of the grid that says nothing of what to look at. */
export const wantsIndicators = ({ critere, indicateurs }: LineContent): boolean =>
  !hasBlank(critere) && indicateurs.every(hasBlank)

/** What to look at for some lines of the grid, asked of a model. */
export function gridAssignment(
  checked: CheckResult,
  content: ExamContent,
  asked: readonly LineContent[],
): Assignment<LineContent, AnsweredLine> {
  const codes = new Codes(checked.referential)
  const nameOf = (own: LineContent): string => `L${content.grille.indexOf(own) + 1}`
  const subject = {
    name: 'lignes',
    data: asked.map((own) => ({
      ligne: nameOf(own),
      critere: sentenceNamed(own.critere, checked),
      acquis: own.acquis,
    })),
  }
  const questions: Part = {
    kind: 'data',
    name: 'questions',
    items: content.questions
      .filter(({ id }) => asked.some((own) => own.questions.includes(id)))
      .map(({ id, enonce, reponse_attendue = [] }) => ({ question: id, enonce, reponse_attendue })),
    told: { fr: 'les questions de l’examen', en: 'the questions of the exam' },
  }
  const judged = ({ ligne, indicateurs }: AnsweredLine): Judged<LineContent> => {
    const own = asked.find((each) => nameOf(each) === ligne.trim())
    if (own === undefined)
      return { draft: { ...NO_LINE, critere: ligne.trim() }, findings: [], objections: [unknownLine(ligne.trim())] }
    const indicators = lines(indicateurs, MOST_INDICATORS).filter((text) => text.length <= LONGEST && !hasBlank(text))
    const at = content.grille.indexOf(own)
    const draft = { ...own, indicateurs: indicators }
    return {
      draft,
      findings: findingsAt(
        { ...content, grille: content.grille.with(at, draft) },
        `/grille/${at}/indicateurs`,
        checked,
      ),
      objections: [
        ...(indicators.length === 0 ? [NO_INDICATOR] : []),
        ...indicators.flatMap((text) => codes.objectionsTo(text)),
      ],
    }
  }
  return {
    answer: LINES,
    answerTokens: 900,
    prompt: (tokens) => fittedPrompt({ instructions: INSTRUCTIONS, subject, parts: [questions] }, tokens),
    judge: (answers) => answers.map(judged),
    nameOf: ({ critere }) => critere,
    withoutModel: () => [],
  }
}

const NO_LINE: LineContent = {
  critere: '',
  questions: [],
  indicateurs: [],
  acquis: '',
  partiellement_acquis: '',
  non_acquis: '',
  points: 0,
}

const INSTRUCTIONS = `Tu es ingénieur en certification professionnelle en France. Tu complètes la grille de correction d’un examen blanc.
- «\u00a0ligne\u00a0»\u00a0: le nom de la ligne, tel qu’il est donné. Réponds pour chacune.
- «\u00a0indicateurs\u00a0»\u00a0: de 1 à 3 signes que le jury peut voir ou compter dans les réponses, en quelques mots, sans verbe à l’infinitif ni mot vague.
- Ne cite que des codes et des documents qui existent.`

const unknownLine = (name: string): Localised => ({
  fr: `Il n’y a pas de ligne «\u00a0${name}\u00a0» à compléter\u00a0: reprends les noms donnés.`,
  en: `There is no line “${name}” to fill in: use the names given.`,
})

const NO_INDICATOR: Localised = {
  fr: 'Il manque un indicateur\u00a0: un signe que l’on peut voir ou compter.',
  en: 'An indicator is missing: a sign that can be seen or counted.',
}
