import { elementOf } from '../calls/element.ts'
import { blockAttachment } from './attachments.ts'
import { judgingRules } from './judging-rules.ts'
import { definePrompt } from './prompt.ts'

const EXAM_FAMILIES = ['renvois', 'plan', 'questions', 'qcm', 'grille']

export const preparerExamenBlanc = definePrompt({
  name: 'preparer_examen_blanc',
  title: { fr: 'Préparer un examen blanc', en: 'Prepare a mock exam' },
  description: {
    fr: 'Prépare un examen blanc pour un bloc\u00a0: sujet, barème, grille, dans les conditions de l’épreuve.',
    en: 'Prepares a mock exam for a bloc: paper, marks, marking grid, in the conditions of the assessment.',
  },
  wants: 'bloc',
  content: (subject, code) => {
    const { language, result } = subject
    const [only, ...others] = result.referential.blocks
    const block = only !== undefined && others.length === 0 ? only : elementOf(result.referential, code, ['block'])
    const rules = judgingRules(EXAM_FAMILIES, subject)
    return {
      text: {
        fr: `Préparez un examen blanc pour le bloc de la ressource jointe.

Partez des modalités d’évaluation du bloc\u00a0: leur type, leur durée, leur forme, ce que le candidat remet. Chaque compétence du bloc est mise à l’épreuve par une question ou une tâche au moins, et la grille de correction reprend les critères du référentiel. La situation est réaliste et propre au métier\u00a0; rien n’y est emprunté à un sujet existant.

Les règles qui jugeront l’examen\u00a0:
${rules}`,
        en: `Prepare a mock exam for the bloc in the attached resource. Write it in French.

Start from the assessments of the bloc: their type, duration, form, what the candidate hands in. Each competency of the bloc is put to the test by one question or task at least, and the marking grid takes up the criteria of the référentiel. The situation is realistic and of the trade; nothing in it is borrowed from an existing paper.

The rules that will judge the exam:
${rules}`,
      }[language],
      attached: [blockAttachment(subject, block)],
    }
  },
})
