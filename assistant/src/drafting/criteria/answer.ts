import { z } from 'zod'

/** What a model answers when it is asked for criteria. Lengths are judged, not put in the schema: few hosts can hold a model to them. */
export const CRITERIA = z.object({
  drafts: z.array(
    z.object({
      aspect: z.enum(['resultat', 'moyen', 'contrainte', 'finalite']),
      enonce: z.string(),
      indicateurs: z.array(z.string()),
    }),
  ),
})

export type AnsweredCriterion = z.infer<typeof CRITERIA>['drafts'][number]
