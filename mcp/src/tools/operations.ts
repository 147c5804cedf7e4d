import * as z from 'zod'

/** The operations of an edit, as a model writes them. */

const address = z.string().min(1).max(300)
const words = z.string().min(1).max(4_000)
const wordList = z.array(words).max(20).default([])
const codes = z.array(address).max(50).default([])

export const OPERATIONS = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('add_criterion'),
        competency: address,
        text: words,
        indicators: wordList,
        assessments: codes,
      }),
      z.strictObject({ kind: z.literal('add_indicator'), criterion: address, text: words }),
      z.strictObject({
        kind: z.literal('add_objective'),
        competency: address,
        statement: words,
        indicator: words.optional(),
        target: words.optional(),
        conditions: words.optional(),
        activity: address.optional(),
        deadline: words.optional(),
      }),
      z.strictObject({
        kind: z.literal('add_assessment'),
        block: address.optional(),
        title: words,
        types: wordList,
        forms: wordList,
        duration: words.optional().describe('ISO 8601: PT2H'),
        brief: words.optional(),
        deliverables: wordList,
        competencies: codes,
      }),
      z
        .strictObject({ kind: z.literal('replace_words'), at: address, find: words, by: z.string().max(4_000) })
        .describe('Other words in place of some that stand once in the element'),
      z
        .strictObject({ kind: z.literal('set_text'), at: address, key: z.string().min(1).max(40), text: words })
        .describe('The whole text of a key: enonce, suite, intitule, consigne, duree…'),
    ]),
  )
  .min(1)
  .max(50)
  .describe('Elements are designated by code (C1.2), bloc/code (BC1/C1.2) or JSON pointer. Texts in French.')
