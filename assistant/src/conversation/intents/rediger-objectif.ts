import type { ObjectiveDraft, ObjectivePart } from '../../../../core/src/drafting/drafts.ts'
import { objectiveOperation } from '../../../../core/src/drafting/operations.ts'
import type { Localised } from '../../../../core/src/language.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import { draftObjectivesFor } from '../../drafting/objectives/objectives-for.ts'
import { aboutFile } from '../intent.ts'
import { competencyLine } from '../lines.ts'
import { authorWords, proposing } from '../proposals/drafted.ts'
import { proposalOf } from '../proposals/proposal.ts'
import { elements, words } from '../reply.ts'

export const redigerObjectif = aboutFile({
  id: 'rediger-objectif',
  examples: [
    'objectif pour COMPETENCE, propose',
    'transforme COMPETENCE en objectif mesurable',
    'une idée d’objectif pour COMPETENCE',
    'turn COMPETENCE into an objective',

    'propose un objectif pour COMPETENCE',
    'rédige un objectif pour COMPETENCE',
    'rédige l’objectif SMART de COMPETENCE',
    'écris un objectif SMART pour COMPETENCE',
    'il me faut un objectif pour COMPETENCE',
    'formule un objectif pour COMPETENCE',
    'ajoute un objectif à COMPETENCE',
    'aide-moi à rédiger un objectif pour COMPETENCE',
    'rédiger un objectif',
    'draft an objective for COMPETENCE',
    'write an objective for COMPETENCE',
    'suggest a SMART objective for COMPETENCE',
  ],
  needs: 'competencies',
  async answer({ named, checked, help }) {
    const [competency] = named.competencies
    if (competency === undefined) return proposing([], [])
    const made = await draftObjectivesFor(checked, competency, help)
    const code = codeOf(competency) ?? ''
    const proposals = made.drafts.map(({ draft, findings }) =>
      proposalOf(checked.source, {
        title: {
          fr: `${code}, objectif${draft.assessment === null ? '' : ` (épreuve ${draft.assessment})`}`,
          en: `${code}, objective${draft.assessment === null ? '' : ` (assessment ${draft.assessment})`}`,
        },
        phrasings: [{ text: draft.statement.text, operations: [objectiveOperation(competency, draft)] }],
        notes: lettersOf(draft),
        findings,
      }),
    )
    const nothing =
      proposals.length === 0 ? [words('Je n’ai rien de sûr à proposer.', 'I have nothing safe to propose.')] : []
    return proposing([elements([competencyLine(competency)]), ...authorWords(made), ...nothing], proposals)
  },
})

/** What the file does not say of it is to be filled in; the rest stands in the lines that are shown. */
function lettersOf({ indicator, target, conditions, activity, deadline }: ObjectiveDraft): readonly Localised[] {
  const parts: readonly (readonly [Localised, ObjectivePart])[] = [
    [{ fr: 'l’indicateur', en: 'the indicator' }, indicator],
    [{ fr: 'la cible', en: 'the target' }, target],
    [{ fr: 'les conditions', en: 'the conditions' }, conditions],
    [{ fr: 'l’activité', en: 'the activity' }, activity],
    [{ fr: 'l’échéance', en: 'the deadline' }, deadline],
  ]
  const blank = parts.flatMap(([name, { kind }]) => (kind === 'blank' ? [name] : []))
  if (blank.length === 0) return []
  return [
    {
      fr: `À compléter par vous\u00a0: ${blank.map(({ fr }) => fr).join(', ')}.`,
      en: `For you to fill in: ${blank.map(({ en }) => en).join(', ')}.`,
    },
  ]
}
