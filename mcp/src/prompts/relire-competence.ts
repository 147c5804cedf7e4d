import { elementOf } from '../calls/element.ts'
import { competencyAttachment } from './attachments.ts'
import { judgingRules } from './judging-rules.ts'
import { neighbours } from './neighbours.ts'
import { definePrompt } from './prompt.ts'

export const relireCompetence = definePrompt({
  name: 'relire_competence',
  title: { fr: 'Relire une compétence', en: 'Review a competency' },
  description: {
    fr: 'Relit une compétence\u00a0: son énoncé, ses critères, ce qui l’évalue, et propose des corrections.',
    en: 'Reviews a competency: its statement, its criteria, what assesses it, and proposes corrections.',
  },
  wants: 'competence',
  content: (subject, code) => {
    const { language, result } = subject
    const competency = elementOf(result.referential, code, ['competency'])
    const examples = neighbours(subject, competency)
    const rules = judgingRules(['competences', 'criteres', 'objectifs'], subject)
    return {
      text: {
        fr: `Relisez la compétence de la première ressource jointe${examples.length === 0 ? '' : '\u00a0; les suivantes montrent la manière de ce référentiel'}.

Répondez dans cet ordre\u00a0: ce que disent les constats et comment y répondre\u00a0; si l’énoncé dit l’action, son objet, ses moyens et sa finalité\u00a0; si les critères permettent à deux jurys de juger pareil\u00a0; si une modalité la met vraiment à l’épreuve. Pour chaque défaut, donnez le texte d’aujourd’hui et celui que vous proposez.

Les règles qui la jugent\u00a0:
${rules}

propose_edit dit ce que les règles pensent de vos corrections avant qu’elles ne soient écrites.`,
        en: `Review the competency in the first attached resource${examples.length === 0 ? '' : '; the next ones show the manner of this référentiel'}. Write every correction in French.

Answer in this order: what the findings say and how to answer them; whether the statement says the action, its object, its means and its end; whether the criteria let two juries judge alike; whether an assessment really puts it to the test. For each defect give the text of today and the one you propose.

The rules that judge it:
${rules}

propose_edit says what the rules think of your corrections before they are written.`,
      }[language],
      attached: [competency, ...examples].map((each) => competencyAttachment(subject, each)),
    }
  },
})
