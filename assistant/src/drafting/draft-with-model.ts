import { z } from 'zod'
import type { Localised } from '../../../core/src/language.ts'
import type { Failure } from '../models/failure.ts'
import type { LanguageModel, Listener, Message } from '../models/model.ts'
import { estimateTokens } from '../models/tokens.ts'
import { type Assignment, isSound, type Judged } from './assignment.ts'
import { readAnswer } from './read-answer.ts'

/** What came of an assignment. */
export interface Drafted<Draft> {
  readonly by: Author
  /** In the order to show them. What is still wrong with one stands beside it. */
  readonly drafts: readonly Judged<Draft>[]
  readonly warnings: readonly Localised[]
  /** Why the model did not do all that it was asked; `cancelled` when nobody waited for it. */
  readonly failure: Failure | null
}

/** Who wrote the drafts; when Équerre did though a model was there, why. */
export type Author =
  | { readonly kind: 'model'; readonly model: string; readonly address: string }
  | { readonly kind: 'equerre'; readonly because: Localised | null }

/** Who may help to draft. */
export interface DraftingHelp {
  /** `null`: nobody; Équerre writes by itself. */
  readonly model: LanguageModel | null
  readonly temperature?: number
  readonly listener: Listener
}

/** Drafts that nobody was asked for. */
export const draftedWithout = <Draft>(drafts: readonly Judged<Draft>[]): Drafted<Draft> => ({
  by: { kind: 'equerre', because: null },
  drafts,
  warnings: [],
  failure: null,
})

/** How often what is wrong is sent back. */
const CORRECTIONS = 2

/**
 * Has a model write, and judges what it writes: what fails the rules is sent back alone, with what the rules say, twice at most. Whatever
 * goes wrong with the model, drafts come back: those made without it, with the reason. Only a cancellation gives nothing.
 */
export async function draftWithModel<Draft, Answer>(
  assignment: Assignment<Draft, Answer>,
  model: LanguageModel,
  listener: Listener,
  temperature = 0,
): Promise<Drafted<Draft>> {
  const schema = z.toJSONSchema(assignment.answer)
  const shape = shapeWords(schema)
  const { answerTokens } = assignment
  // An answer, what is wrong with it and the next answer stand in the same context.
  const spoken = answerTokens * 2 + CORRECTION_TOKENS + estimateTokens(shape)
  const { messages, leftOut } = assignment.prompt(model.contextSize - spoken)
  const request = withShape(messages, shape)
  let conversation = request
  const kept: Judged<Draft>[] = []
  let failing: readonly Judged<Draft>[] = []
  const warnings: Localised[] = [...leftOut]

  for (let round = 0; round <= CORRECTIONS; round += 1) {
    const answer = await model.ask({ messages: conversation, schema, answerTokens, temperature }, listener)
    if (answer.kind === 'failed') {
      const { failure } = answer
      if (failure.code === 'cancelled') return { by: byEquerre(failure.message), drafts: [], warnings, failure }
      const usable = failing.filter(isUsable)
      return kept.length + usable.length > 0
        ? { by: byModel(model), drafts: [...kept, ...usable], warnings: [...warnings, failure.message], failure }
        : instead(assignment, failure.message, warnings, failure)
    }
    warnings.push(...answer.warnings)
    const read = readAnswer(answer.text, assignment.answer)
    const sendBack = (why: string): void => {
      conversation = [...request, { role: 'assistant', text: answer.text }, { role: 'user', text: why }]
    }
    if (read.kind === 'unreadable') {
      sendBack(unreadableWords(read.why))
      if (round < CORRECTIONS) listener.waiting?.(SENT_BACK_WHOLE)
      continue
    }
    const judged = assignment.judge(
      read.drafts,
      kept.map(({ draft }) => draft),
    )
    kept.push(...judged.filter(isSound))
    failing = judged.filter((one) => !isSound(one))
    if (failing.length === 0) break
    sendBack(correctionWords(failing, assignment))
    if (round < CORRECTIONS) listener.waiting?.(sentBack(failing.length))
  }
  const usable = failing.filter(isUsable)
  if (kept.length + usable.length === 0) return instead(assignment, NOTHING_USABLE, warnings, null)
  return { by: byModel(model), drafts: [...kept, ...usable], warnings, failure: null }
}

const CORRECTION_TOKENS = 600

/** What the rules still say can be shown beside a draft; what is objected to is not shown at all. */
const isUsable = <Draft>({ objections }: Judged<Draft>): boolean => objections.length === 0

const NOTHING_USABLE: Localised = {
  fr: 'Aucune proposition du modèle n’était utilisable.',
  en: 'No proposal of the model could be used.',
}

const SENT_BACK_WHOLE: Localised = {
  fr: 'La réponse ne se lit pas\u00a0: elle est redemandée.',
  en: 'The answer cannot be read: it is asked for again.',
}

const sentBack = (count: number): Localised => ({
  fr:
    count > 1
      ? `${count} propositions ne passent pas les règles\u00a0: elles sont renvoyées au modèle avec ce qui leur est reproché.`
      : 'Une proposition ne passe pas les règles\u00a0: elle est renvoyée au modèle avec ce qui lui est reproché.',
  en:
    count > 1
      ? `${count} proposals do not pass the rules: they are sent back to the model with what is wrong.`
      : 'One proposal does not pass the rules: it is sent back to the model with what is wrong.',
})

const byModel = ({ name, place }: LanguageModel): Author => ({ kind: 'model', model: name, address: place.address })
const byEquerre = (because: Localised): Author => ({ kind: 'equerre', because })

function instead<Draft, Answer>(
  { withoutModel }: Assignment<Draft, Answer>,
  because: Localised,
  warnings: readonly Localised[],
  failure: Failure | null,
): Drafted<Draft> {
  return { by: byEquerre(because), drafts: withoutModel(), warnings, failure }
}

/** Said in words too: a model that is not held to the schema reads it. The model is spoken to in French, for it is to write French. */
function shapeWords(schema: Readonly<Record<string, unknown>>): string {
  const { $schema: _, ...shape } = schema
  return `Tu réponds par un seul objet JSON, sans rien autour, conforme à ce schéma\u00a0:\n${JSON.stringify(shape)}`
}

/** In the first message, with the other instructions: some models take one such message only. */
function withShape(messages: readonly Message[], shape: string): readonly Message[] {
  const [first, ...others] = messages
  if (first?.role !== 'system') return [{ role: 'system', text: shape }, ...messages]
  return [{ role: 'system', text: `${first.text}\n\n${shape}` }, ...others]
}

function unreadableWords(why: string): string {
  return `Ta réponse n’a pas pu être lue\u00a0: ${why}. Renvoie la réponse entière, en JSON conforme au schéma, sans rien autour.`
}

function correctionWords<Draft, Answer>(
  failing: readonly Judged<Draft>[],
  { nameOf }: Assignment<Draft, Answer>,
): string {
  const lines = failing.map(({ draft, findings, objections }) => {
    const reasons = [...objections, ...findings.map(({ message }) => message)].map(({ fr }) => `  - ${fr}`)
    return `- ${JSON.stringify(nameOf(draft))}\n${reasons.join('\n')}`
  })
  return `Ces propositions ne passent pas la vérification. Récris celles-ci seulement, dans la même forme\u00a0:\n${lines.join('\n')}`
}
