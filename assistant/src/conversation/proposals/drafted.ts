import type { Drafted } from '../../drafting/draft-with-model.ts'
import { type Proposal, type Reply, type ReplyPart, reply, said, words } from '../reply.ts'
import { decisions, openOnes } from './decisions.ts'

/** Who wrote the drafts, when a model did or should have. */
export function authorWords({ by, warnings }: Pick<Drafted<unknown>, 'by' | 'warnings'>): readonly ReplyPart[] {
  const notes = warnings.map(said)
  if (by.kind === 'model') {
    return [
      words(
        `Rédigé avec ${by.model}, puis vérifié par les règles.`,
        `Written with ${by.model}, then checked by the rules.`,
      ),
      ...notes,
    ]
  }
  if (by.because === null) return notes
  return [
    said(by.because),
    words('Voici ce que je rédige sans modèle.', 'Here is what I write without a model.'),
    ...notes,
  ]
}

/** Proposals with what leads to them, and how to decide. */
export function proposing(parts: readonly ReplyPart[], proposals: readonly Proposal[]): Reply {
  if (proposals.length === 0) return { ...reply(parts), pending: [] }
  const open = openOnes(proposals)
  const how =
    open.length === 0
      ? []
      : proposals.length === 1
        ? [words('Je l’écris\u00a0? Oui ou non.', 'Shall I write it? Yes or no.')]
        : [
            words(
              'Dites «\u00a0applique la 1\u00a0», «\u00a0applique 1b\u00a0» pour l’autre formulation, «\u00a0applique tout\u00a0» ou «\u00a0aucune\u00a0».',
              'Say “apply 1”, “apply 1b” for the other phrasing, “apply all” or “none”.',
            ),
          ]
  return reply([...parts, { kind: 'proposals', items: proposals }, ...how], decisions(proposals))
}
