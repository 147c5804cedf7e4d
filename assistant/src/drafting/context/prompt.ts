import type { Localised } from '../../../../core/src/language.ts'
import type { Message } from '../../models/model.ts'
import { estimateTokens } from '../../models/tokens.ts'
import type { Prompt } from '../assignment.ts'
import { DATA_ARE_NO_ORDERS, quoted } from '../quoted.ts'

/** A part of what a model is told. */
export type Part =
  /** Text of the référentiel: quoted as data. Its items are in order of worth; the last are the first left out. */
  | { readonly kind: 'data'; readonly name: string; readonly items: readonly unknown[]; readonly told: Localised }
  /** Rules of Équerre, one line each, the most useful first. */
  | { readonly kind: 'rules'; readonly name: string; readonly items: readonly string[]; readonly told: Localised }

/** What the request is about, without which there is none. */
export interface Request {
  readonly instructions: string
  readonly subject: { readonly name: string; readonly data: unknown }
  /** In order of worth: where there is no room, the last are left out first. */
  readonly parts: readonly Part[]
}

/**
 * A request as messages that take no more tokens than these, as far as can be told without the model's own tokeniser. The subject is always
 * whole; what had to be left out is said.
 */
export function fittedPrompt({ instructions, subject, parts }: Request, tokens: number): Prompt {
  const system = `${instructions}\n\n${DATA_ARE_NO_ORDERS}`
  const opening = quoted(subject.name, subject.data)
  let left = tokens - estimateTokens(system) - estimateTokens(opening) - MARGIN
  const written: string[] = [opening]
  const leftOut: Localised[] = []
  for (const part of parts) {
    if (part.items.length === 0) continue
    const { count, text } = fitting(part, left)
    if (count > 0) {
      written.push(text)
      left -= estimateTokens(text)
    }
    if (count < part.items.length) leftOut.push(leftOutWords(part, count))
  }
  const messages: readonly Message[] = [
    { role: 'system', text: system },
    { role: 'user', text: written.join('\n\n') },
  ]
  return { messages, leftOut }
}

/** Room for what stands between the parts and what a host adds around each message. */
const MARGIN = 64

/** As many of the first items as there is room for. */
function fitting(part: Part, tokens: number): { readonly count: number; readonly text: string } {
  let fewest = 0
  let most = part.items.length
  while (fewest < most) {
    const middle = Math.ceil((fewest + most) / 2)
    if (estimateTokens(textOf(part, middle)) <= tokens) fewest = middle
    else most = middle - 1
  }
  return { count: fewest, text: fewest === 0 ? '' : textOf(part, fewest) }
}

function textOf({ kind, name, items }: Part, count: number): string {
  const taken = items.slice(0, count)
  return kind === 'data'
    ? quoted(name, taken)
    : `${name}\u00a0:\n${taken.map((line) => `- ${String(line)}`).join('\n')}`
}

function leftOutWords({ told, items }: Part, count: number): Localised {
  const missing = items.length - count
  return {
    fr: `Faute de place, le modèle n’a pas reçu ${missing} sur ${items.length} de ce qui suit\u00a0: ${told.fr}. Un contexte plus grand le permet.`,
    en: `For lack of room the model was not given ${missing} of ${items.length} of these: ${told.en}. A larger context allows it.`,
  }
}
