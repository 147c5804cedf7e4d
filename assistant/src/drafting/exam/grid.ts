import type { ExamContent, LineContent } from '../../../../core/src/drafting/exam/content.ts'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import type { Localised } from '../../../../core/src/language.ts'
import type { Assignment, Judged } from '../assignment.ts'
import { Codes } from '../checks/codes.ts'
import { fittedPrompt, type Part } from '../context/prompt.ts'
import { type AnsweredLine, LINES } from './answers.ts'
import { findingsAt, hasBlank } from './checked-exam.ts'
import { sentenceNamed } from './criterion-named.ts'
import { line, lines } from './text.ts'

const MOST_INDICATORS = 3
const LONGEST = 200

/** A line of the grid that does not say what to look at, or what can be missing. */
export const wantsHelp = (own: LineContent): boolean =>
  !hasBlank(own.critere) &&
  (saysNothing(own) || INLINE_BLANK.test(own.partiellement_acquis) || INLINE_BLANK.test(own.non_acquis))

const saysNothing = ({ indicateurs }: LineContent): boolean => indicateurs.every(hasBlank)

/** « Une partie seulement est constatée\u00a0: [… ce qui peut manquer]. » */
const INLINE_BLANK = /\[…[^\]]*\]/u

/** What to look at for some lines of the grid, and what can be missing, asked of a model. */
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
      partiellement_acquis: own.partiellement_acquis,
      non_acquis: own.non_acquis,
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
  const judged = ({ ligne, indicateurs, manque, echec }: AnsweredLine): Judged<LineContent> => {
    const own = asked.find((each) => nameOf(each) === ligne.trim())
    if (own === undefined)
      return { draft: { ...NO_LINE, critere: ligne.trim() }, findings: [], objections: [unknownLine(ligne.trim())] }
    const indicators = lines(indicateurs, MOST_INDICATORS).filter((text) => text.length <= LONGEST && !hasBlank(text))
    const draft: LineContent = {
      ...own,
      indicateurs: saysNothing(own) && indicators.length > 0 ? indicators : own.indicateurs,
      partiellement_acquis: filled(own.partiellement_acquis, manque),
      non_acquis: filled(own.non_acquis, echec),
    }
    const at = content.grille.indexOf(own)
    const before = findingsAt(content, `/grille/${at}`, checked).map(({ rule }) => rule)
    const after = findingsAt({ ...content, grille: content.grille.with(at, draft) }, `/grille/${at}`, checked)
    return {
      draft,
      findings: after.filter(({ rule }) => !before.includes(rule)),
      objections: [
        ...(saysNothing(draft) ? [NO_INDICATOR] : []),
        ...[...draft.indicateurs, draft.partiellement_acquis, draft.non_acquis].flatMap((text) =>
          codes.objectionsTo(text),
        ),
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

/** The words of a model in the place that the sentence leaves for them. */
function filled(sentence: string, written: string): string {
  const words = line(written).replace(/[\s.;]+$/u, '')
  if (words === '' || words.length > LONGEST || /[[\]…]/u.test(words)) return sentence
  // The first letter is a capital for the model only: the words stand after a colon.
  const inside = /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
  return sentence.replace(INLINE_BLANK, () => inside)
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
- «\u00a0manque\u00a0»\u00a0: les quelques mots qui complètent «\u00a0partiellement_acquis\u00a0» entre crochets\u00a0; «\u00a0echec\u00a0»\u00a0: ceux qui complètent «\u00a0non_acquis\u00a0». Un texte vide quand il n’y a pas de crochets.
- Ne cite que des codes et des documents qui existent.`

const unknownLine = (name: string): Localised => ({
  fr: `Il n’y a pas de ligne «\u00a0${name}\u00a0» à compléter\u00a0: reprends les noms donnés.`,
  en: `There is no line “${name}” to fill in: use the names given.`,
})

const NO_INDICATOR: Localised = {
  fr: 'Il manque un indicateur\u00a0: un signe que l’on peut voir ou compter.',
  en: 'An indicator is missing: a sign that can be seen or counted.',
}
