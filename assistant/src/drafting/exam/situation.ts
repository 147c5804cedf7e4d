import type { ExamContent, SituationContent } from '../../../../core/src/drafting/exam/content.ts'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import type { Localised } from '../../../../core/src/language.ts'
import type { Assignment, Judged } from '../assignment.ts'
import { Codes } from '../checks/codes.ts'
import { fittedPrompt } from '../context/prompt.ts'
import { type AnsweredSituation, SITUATION } from './answers.ts'
import { findingsAt, hasBlank } from './checked-exam.ts'
import { line, paragraph } from './text.ts'

const MOST_DOCUMENTS = 4
const SHORTEST_CONTEXT = 120
const LONGEST_CONTEXT = 3_000
const LONGEST_DOCUMENT = 4_000

/** The facts of an exam, asked of a model: an organisation, what happened, the documents handed out. All of it is invented, and said to be. */
export function situationAssignment(
  checked: CheckResult,
  content: ExamContent,
): Assignment<SituationContent, AnsweredSituation> {
  const { situation } = content
  const codes = new Codes(checked.referential)
  const subject = {
    name: 'examen',
    data: {
      intitule: content.intitule,
      duree: content.duree,
      contexte_a_completer: situation.contexte,
      consigne: situation.consigne,
      livrables: situation.livrables,
      ressources: content.ressources ?? [],
      travail_demande: content.questions.filter(({ type }) => type !== 'qcm').map(({ enonce }) => enonce),
    },
  }
  const judged = ({ contexte, documents }: AnsweredSituation): Judged<SituationContent> => {
    const draft: SituationContent = {
      ...situation,
      contexte: line(contexte),
      documents: documents.slice(0, MOST_DOCUMENTS).map(({ intitule, contenu }, index) => ({
        id: `D${index + 1}`,
        intitule: line(intitule),
        contenu: paragraph(contenu),
      })),
    }
    return {
      draft,
      findings: findingsAt({ ...content, situation: draft }, '/situation', checked),
      objections: [...objectionsTo(draft), ...codes.objectionsTo(draft.contexte)],
    }
  }
  return {
    answer: SITUATION,
    answerTokens: 1_600,
    prompt: (tokens) => fittedPrompt({ instructions: INSTRUCTIONS, subject, parts: [] }, tokens),
    // One situation was asked for: whatever follows the first is something else.
    judge: (answers) => answers.slice(0, 1).map(judged),
    nameOf: ({ contexte }) => contexte,
    withoutModel: () => [],
  }
}

function objectionsTo({ contexte, documents }: SituationContent): readonly Localised[] {
  return [
    ...(contexte.length < SHORTEST_CONTEXT ? [TOO_SHORT] : []),
    ...(contexte.length > LONGEST_CONTEXT ? [TOO_LONG] : []),
    ...(hasBlank(contexte) || documents.some(({ contenu }) => hasBlank(contenu)) ? [STILL_BLANK] : []),
    ...(documents.length === 0 || documents.some(({ intitule, contenu }) => intitule === '' || contenu === '')
      ? [NO_DOCUMENT]
      : []),
    ...(documents.some(({ contenu }) => contenu.length > LONGEST_DOCUMENT) ? [TOO_LONG] : []),
  ]
}

const INSTRUCTIONS = `Tu es ingénieur en certification professionnelle en France. Tu écris la situation professionnelle d’un examen blanc, que le candidat lira.
- «\u00a0contexte\u00a0»\u00a0: de 80 à 200 mots, au vouvoiement («\u00a0Vous êtes…\u00a0»)\u00a0: le poste, l’organisation (son activité, sa taille, son lieu), ce qui s’est passé, ce qui est attendu et pour quand. Organisation et personnes fictives, noms inventés.
- «\u00a0documents\u00a0»\u00a0: de 1 à 3 documents avec les données que le travail demandé suppose (chiffres, extraits), cohérents entre eux et avec le contexte\u00a0; une énumération sépare ses éléments par des points-virgules.
- Ne pose pas de question, ne donne aucune réponse, ne change pas le travail demandé.
- N’emploie ni crochets ni points de suspension à la place d’une donnée\u00a0: invente-la, elle sera relue.`

const TOO_SHORT: Localised = {
  fr: 'Le contexte est trop court\u00a0: dis le poste, l’organisation et les faits.',
  en: 'The context is too short: tell the position, the organisation and the facts.',
}
const TOO_LONG: Localised = { fr: 'Le texte est trop long.', en: 'The text is too long.' }
const STILL_BLANK: Localised = {
  fr: 'Il reste des endroits à compléter\u00a0: écris les données.',
  en: 'There are still places to fill in: write the data.',
}
const NO_DOCUMENT: Localised = {
  fr: 'Il manque un document remis au candidat, ou son titre, ou son contenu.',
  en: 'A document for the candidate is missing, or its title, or its content.',
}
