import type { ExamContent, LineContent } from '../../../../core/src/drafting/exam/content.ts'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import type { Localised } from '../../../../core/src/language.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Assignment, Judged } from '../assignment.ts'
import { Codes, unknownCode } from '../checks/codes.ts'
import { words } from '../context/competency.ts'
import { fittedPrompt, type Part } from '../context/prompt.ts'
import { type AnsweredLine, LINES } from './answers.ts'
import { findingsAt, hasBlank } from './checked-exam.ts'
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
    data: asked.map((own) => ({ ligne: nameOf(own), critere: sentenceOf(own, checked), acquis: own.acquis })),
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
    const [first = content.grille[0]] = asked
    if (own === undefined || first === undefined)
      return { draft: first ?? NO_LINE, findings: [], objections: [unknownCode(ligne.trim())] }
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

/** What the criterion of a line says: an exam names it by its code. */
function sentenceOf({ critere }: LineContent, { referential }: CheckResult): string {
  const criterion = referential.blocks
    .flatMap(({ criteria }) => criteria)
    .find((candidate) => codeOf(candidate) === critere)
  return words(criterion?.statement ?? null)[0] ?? critere
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

const NO_INDICATOR: Localised = {
  fr: 'Il manque un indicateur\u00a0: un signe que l’on peut voir ou compter.',
  en: 'An indicator is missing: a sign that can be seen or counted.',
}
