import { z } from 'zod'

/** What a model answers when it is asked for objectives; a letter that nothing says is an empty text. */
export const OBJECTIVES = z.object({
  drafts: z.array(
    z.object({
      modalite: z.string(),
      enonce: z.string(),
      indicateur: z.string(),
      cible: z.string(),
      conditions: z.string(),
      activite: z.string(),
      echeance: z.string(),
    }),
  ),
})

export type AnsweredObjective = z.infer<typeof OBJECTIVES>['drafts'][number]
