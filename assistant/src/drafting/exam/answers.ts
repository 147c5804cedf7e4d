import { z } from 'zod'

/** What a model answers when it is asked for the situation of an exam: one. */
export const SITUATION = z.object({
  drafts: z.array(
    z.object({
      contexte: z.string(),
      documents: z.array(z.object({ intitule: z.string(), contenu: z.string() })),
    }),
  ),
})
export type AnsweredSituation = z.infer<typeof SITUATION>['drafts'][number]

/** What a model answers when it is asked for questions: what a kind of question does not have is empty. */
export const QUESTIONS = z.object({
  drafts: z.array(
    z.object({
      question: z.string(),
      enonce: z.string(),
      reponse_attendue: z.array(z.string()),
      role: z.string(),
      relances: z.array(z.string()),
      options: z.array(z.object({ texte: z.string(), juste: z.boolean(), justification: z.string() })),
      explication: z.string(),
    }),
  ),
})
export type AnsweredQuestion = z.infer<typeof QUESTIONS>['drafts'][number]

/** What a model answers when it is asked what to look at for lines of the grid, and what can be missing. */
export const LINES = z.object({
  drafts: z.array(
    z.object({ ligne: z.string(), indicateurs: z.array(z.string()), manque: z.string(), echec: z.string() }),
  ),
})
export type AnsweredLine = z.infer<typeof LINES>['drafts'][number]
