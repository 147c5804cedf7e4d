import type { Localised } from '../../../../core/src/language.ts'
import { type Pending, type Reply, reply, words } from '../reply.ts'
import type { Pick } from './choice.ts'

/** What is said around proposals: how to take one, how to leave them. */

export const letterOf = (way: number): string => String.fromCharCode('a'.charCodeAt(0) + way)

export const isOpen = ({ isDone, ways }: Pending): boolean => !isDone && ways.length > 0

/** Those that can still be applied, as if each was picked in its first phrasing. */
export const openOnes = (pending: readonly Pending[]): readonly Pick[] =>
  pending.flatMap((one, index) => (isOpen(one) ? [{ number: index + 1, way: 0 }] : []))

export const ACCEPT: Localised = { fr: 'Oui', en: 'Yes' }
export const NONE: Localised = { fr: 'Aucune', en: 'None' }
export const EVERYTHING: Localised = { fr: 'Applique tout', en: 'Apply all' }

/** What to type to apply the first of those that are left. */
export function choose(pending: readonly Pending[]): Localised {
  const [first] = openOnes(pending)
  if (pending.length === 1 || first === undefined) return ACCEPT
  return { fr: `Applique la ${first.number}`, en: `Apply ${first.number}` }
}

/** What may be typed after proposals. */
export function decisions(pending: readonly Pending[]): readonly Localised[] {
  const open = openOnes(pending)
  if (open.length === 0) return []
  if (pending.length === 1) return [ACCEPT, { fr: 'Non', en: 'No' }]
  return [choose(pending), ...(open.length > 1 ? [EVERYTHING] : []), NONE]
}

export function which(pending: readonly Pending[]): Reply {
  const numbers = openOnes(pending).map(({ number }) => number)
  return reply(
    [
      words(
        `Laquelle\u00a0? ${numbers.join(', ')}, ou «\u00a0tout\u00a0».`,
        `Which one? ${numbers.join(', ')}, or “all”.`,
      ),
    ],
    decisions(pending),
  )
}

export const NOTHING: Reply = reply(
  [
    words(
      'Aucune proposition n’attend. Demandez-en\u00a0: des critères, un objectif, un examen blanc.',
      'No proposal is waiting. Ask for some: criteria, an objective, a mock exam.',
    ),
  ],
  [{ fr: 'Quelles compétences n’ont pas de critère\u00a0?', en: 'Which competencies have no criteria?' }],
)

export const ALL_DONE: Reply = reply([words('Tout est déjà écrit.', 'Everything is written already.')])
