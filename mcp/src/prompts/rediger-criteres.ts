import { elementOf } from '../calls/element.ts'
import { competencyAttachment } from './attachments.ts'
import { judgingRules } from './judging-rules.ts'
import { neighbours } from './neighbours.ts'
import { definePrompt } from './prompt.ts'

export const redigerCriteres = definePrompt({
  name: 'rediger_criteres',
  title: { fr: 'Rédiger des critères', en: 'Draft criteria' },
  description: {
    fr: 'Rédige les critères d’évaluation d’une compétence, dans la manière du référentiel et selon ses règles.',
    en: 'Drafts the criteria of a competency, in the manner of the référentiel and by its rules.',
  },
  wants: 'competence',
  content: (subject, code) => {
    const { language, result } = subject
    const competency = elementOf(result.referential, code, ['competency'])
    const examples = neighbours(subject, competency)
    const rules = judgingRules(['criteres'], subject)
    return {
      text: {
        fr: `Rédigez les critères d’évaluation de la compétence de la première ressource jointe${
          examples.length === 0 ? '' : ', dans la manière des compétences des suivantes, dont les critères conviennent'
        }.

Un critère dit ce qu’un jury doit constater, au présent\u00a0: le résultat, les moyens employés, les contraintes tenues, la finalité atteinte. Il ne répète pas l’énoncé. Deux à cinq critères suffisent\u00a0; n’inventez ni chiffre ni seuil que le référentiel ne donne pas.

Les règles qui jugeront ces critères\u00a0:
${rules}

draft_criteria en donne une première rédaction. Quand les critères sont prêts, proposez-les avec propose_edit (add_criterion), lisez ce que les règles en disent, corrigez, puis montrez le résultat avant d’appliquer.`,
        en: `Draft the criteria of the competency in the first attached resource${
          examples.length === 0 ? '' : ', in the manner of the competencies in the next ones, whose criteria are right'
        }. Write them in French.

A criterion says what a jury must observe, in the present tense: the result, the means used, the constraints met, the end reached. It does not repeat the statement. Two to five criteria are enough; invent no figure or threshold that the référentiel does not give.

The rules that will judge these criteria:
${rules}

draft_criteria gives a first draft. When the criteria are ready, propose them with propose_edit (add_criterion), read what the rules say of them, mend them, then show the result before applying it.`,
      }[language],
      attached: [competency, ...examples].map((each) => competencyAttachment(subject, each)),
    }
  },
})
