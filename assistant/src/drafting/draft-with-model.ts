import { z } from 'zod'
import type { Localised } from '../../../core/src/language.ts'
import type { LanguageModel, Listener, Message } from '../models/model.ts'
import { type Assignment, isSound, type Judged } from './assignment.ts'
import { readAnswer } from './read-answer.ts'

/** What came of an assignment. */
export interface Drafted<Draft> {
  readonly by: Author
  /** In the order to show them. What is still wrong with one stands beside it. */
  readonly drafts: readonly Judged<Draft>[]
  readonly warnings: readonly Localised[]
}

/** Who wrote the drafts; when Équerre did though a model was there, why. */
export type Author =
  | { readonly kind: 'model'; readonly model: string; readonly address: string }
  | { readonly kind: 'equerre'; readonly because: Localised | null }

/** How often what is wrong is sent back. */
const CORRECTIONS = 2

/**
 * Has a model write, and judges what it writes: what fails the rules is sent back alone, with what the rules say, twice at most. Whatever
 * goes wrong with the model, drafts come back: those made without it, with the reason. Only a cancellation gives nothing.
 */
export async function draftWithModel<Draft>(
  assignment: Assignment<Draft>,
  model: LanguageModel,
  listener: Listener,
  temperature = 0,
): Promise<Drafted<Draft>> {
  const schema = z.toJSONSchema(assignment.answer)
  const { answerTokens } = assignment
  // The corrections and the answers before them stand in the same context.
  const budget = model.contextSize - answerTokens * (CORRECTIONS + 1) - (CORRECTIONS + 1) * CORRECTION_TOKENS
  const conversation: Message[] = [...assignment.messages(budget)]
  const kept: Judged<Draft>[] = []
  let failing: readonly Judged<Draft>[] = []
  const warnings: Localised[] = []

  for (let round = 0; round <= CORRECTIONS; round += 1) {
    const answer = await model.ask({ messages: conversation, schema, answerTokens, temperature }, listener)
    if (answer.kind === 'failed') {
      if (answer.failure.code === 'cancelled') return { by: byEquerre(answer.failure.message), drafts: [], warnings }
      return kept.length + failing.length > 0
        ? { by: byModel(model), drafts: [...kept, ...failing], warnings: [...warnings, answer.failure.message] }
        : instead(assignment, answer.failure.message, warnings)
    }
    warnings.push(...answer.warnings)
    const read = readAnswer(answer.text, assignment.answer)
    conversation.push({ role: 'assistant', text: answer.text })
    if (read.kind === 'unreadable') {
      conversation.push({ role: 'user', text: unreadableWords(read.why) })
      continue
    }
    const judged = assignment.judge(
      read.drafts,
      kept.map(({ draft }) => draft),
    )
    kept.push(...judged.filter(isSound))
    failing = judged.filter((one) => !isSound(one))
    if (failing.length === 0) break
    conversation.push({ role: 'user', text: correctionWords(failing, assignment) })
  }
  const usable = failing.filter(({ objections }) => objections.length === 0)
  if (kept.length + usable.length === 0) return instead(assignment, NOTHING_USABLE, warnings)
  return { by: byModel(model), drafts: [...kept, ...usable], warnings }
}

const CORRECTION_TOKENS = 600

const NOTHING_USABLE: Localised = {
  fr: 'Aucune proposition du modèle n’était utilisable. Celles-ci sont rédigées par Équerre, sans modèle.',
  en: 'No proposal of the model could be used. These are written by Équerre, without a model.',
}

const byModel = ({ name, place }: LanguageModel): Author => ({ kind: 'model', model: name, address: place.address })
const byEquerre = (because: Localised): Author => ({ kind: 'equerre', because })

function instead<Draft>(
  { withoutModel }: Assignment<Draft>,
  because: Localised,
  warnings: readonly Localised[],
): Drafted<Draft> {
  return { by: byEquerre(because), drafts: withoutModel(), warnings }
}

/** The model is spoken to in French: it is to write French. */
function unreadableWords(why: string): string {
  return `Ta réponse n’a pas pu être lue\u00a0: ${why}. Renvoie la réponse entière, en JSON conforme au schéma, sans rien autour.`
}

function correctionWords<Draft>(failing: readonly Judged<Draft>[], { nameOf }: Assignment<Draft>): string {
  const lines = failing.map(({ draft, findings, objections }) => {
    const reasons = [...objections, ...findings.map(({ message }) => message)].map(({ fr }) => `  - ${fr}`)
    return `- ${JSON.stringify(nameOf(draft))}\n${reasons.join('\n')}`
  })
  return `Ces propositions ne passent pas la vérification. Récris celles-ci seulement, dans la même forme\u00a0:\n${lines.join('\n')}`
}
