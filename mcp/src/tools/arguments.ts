import * as z from 'zod'

/** Arguments that several tools take, said alike in each. */

export const referentiel = z
  .string()
  .min(1)
  .max(400)
  .optional()
  .describe(
    'Name given by list_referentiels, or path inside the served folders. May be omitted when there is only one.',
  )

export const cursor = z.string().max(400).optional().describe('next_cursor of the previous page')

export const limit = (most: number, usual: number) => z.number().int().min(1).max(most).default(usual)

/** Longer is no référentiel that was written by a person. */
export const LARGEST_TEXT = 4_000_000

export const competencies = z
  .array(z.string().min(1).max(200))
  .max(50)
  .default([])
  .describe('Codes (C1.2), bloc/code (BC1/C1.2) or JSON pointers')

export const block = z.string().max(200).optional().describe('Code of a bloc: all its competencies')
