import type { Markup } from '../markup.ts'

/** The text of a whole file. */
export const qtiDocument = (content: Markup): string => `<?xml version="1.0" encoding="UTF-8"?>\n${content.source}\n`
