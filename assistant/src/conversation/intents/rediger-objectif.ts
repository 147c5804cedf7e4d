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

/** What the file says of each part; what it does not say is to be filled in, and named as such. */
function lettersOf({ indicator, target, conditions, activity, deadline }: ObjectiveDraft): readonly Localised[] {
  const parts: readonly (readonly [Localised, ObjectivePart])[] = [
    [{ fr: 'Indicateur', en: 'Indicator' }, indicator],
    [{ fr: 'Cible', en: 'Target' }, target],
    [{ fr: 'Conditions', en: 'Conditions' }, conditions],
    [{ fr: 'Activité', en: 'Activity' }, activity],
    [{ fr: 'Échéance', en: 'Deadline' }, deadline],
  ]
  const filled = parts.flatMap(([name, { kind, text }]) =>
    kind === 'filled' ? [{ fr: `${name.fr}\u00a0: ${text}`, en: `${name.en}: ${text}` }] : [],
  )
  const blank = parts.flatMap(([name, { kind }]) => (kind === 'blank' ? [name] : []))
  if (blank.length === 0) return filled
  return [
    ...filled,
    {
      fr: `À compléter par vous\u00a0: ${blank.map(({ fr }) => fr.toLowerCase()).join(', ')}.`,
      en: `For you to fill in: ${blank.map(({ en }) => en.toLowerCase()).join(', ')}.`,
    },
  ]
}
