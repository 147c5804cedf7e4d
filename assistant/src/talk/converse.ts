import type { Language, Localised } from '../../../core/src/language.ts'
import {
  answerIntent,
  answerWithoutModel,
  type Situation,
  type Turn,
  type Understood,
  understood,
} from '../conversation/conversation.ts'
import { Codes } from '../conversation/linked.ts'
import { NOTHING_SAID } from '../conversation/memory.ts'
import { isPlainConsent } from '../conversation/proposals/apply.ts'
import { proposing } from '../conversation/proposals/drafted.ts'
import { type Reply, type ReplyPart, reply, said, words } from '../conversation/reply.ts'
import type { Failure } from '../models/failure.ts'
import type { Listener } from '../models/model.ts'
import type { Exchange } from './prompt.ts'
import { talk } from './talk.ts'

/** A question with all that may help to answer it. Without a model in `help`, it is answered by what is understood of it. */
export interface Conversed extends Situation {
  readonly language: Language
  /** What was asked and answered before, the oldest first. */
  readonly exchanges?: readonly Exchange[]
}

/** From this likeness on, a question of fact is answered from the file, without waiting for a model. */
const CERTAIN = 0.75

/** What acts on proposals is never left to a model: only the person's own words apply one. */
const DECISIONS: ReadonlySet<string> = new Set(['appliquer', 'refuser'])
/** These ask a model themselves, for the words alone. */
const DRAFTING: ReadonlySet<string> = new Set(['rediger-criteres', 'rediger-objectif', 'preparer-examen'])
const LIKELY = 0.6

/**
 * Answers a question. What is surely understood is answered from the file; the rest is asked of the model, which may look at the référentiel;
 * a model that fails leaves the answer to what is understood, with the reason. Nothing is written: what is confirmed is in `writes`.
 */
export async function converse(question: string, situation: Conversed): Promise<Turn> {
  const { help, checked, memory = NOTHING_SAID } = situation
  const found = understood(question, situation)
  if (help === undefined || help.model === null || checked === null) return answerWithoutModel(question, situation)
  if (found.kind === 'intent' && isForTheFile(found, question)) {
    const turn = await answerIntent(question, found, {
      ...situation,
      help: { ...help, listener: quietly(help.listener) },
    })
    return help.listener.signal.aborted ? cancelled(turn, memory) : turn
  }
  const { file = '', settings = {}, language, exchanges = [] } = situation
  const { model, listener, temperature = 0 } = help
  const talked = await talk({ question, checked, file, settings, language, exchanges, model, temperature, listener })
  if (talked.kind === 'failed') return withoutIt(question, situation, talked.failure)
  const text = new Codes(checked.referential).marked(talked.text, MARK[language])
  const parts: readonly ReplyPart[] = [{ kind: 'model', text }, ...talked.warnings.map(said)]
  const answer: Reply = talked.proposals.length === 0 ? reply(parts) : proposing(parts, talked.proposals)
  const pending =
    talked.proposals.length === 0 ? memory.pending : talked.proposals.map(({ findings: _, ...kept }) => kept)
  return { reply: answer, intent: null, memory: { ...memory, intent: null, pending }, writes: [] }
}

/** After a code that a model wrote and that names nothing. */
export const MARK: Readonly<Record<Language, string>> = {
  fr: '(ce code n’existe pas)',
  en: '(no such code)',
}

function isForTheFile(
  { intent, likeness }: Extract<Understood, { readonly kind: 'intent' }>,
  question: string,
): boolean {
  // « oui, mais change le verbe » asks for another proposal: the model may make one, which waits like the others.
  if (intent.id === 'appliquer' && !isPlainConsent(question)) return false
  if (DECISIONS.has(intent.id) || DRAFTING.has(intent.id)) return likeness >= LIKELY
  return likeness >= CERTAIN
}

/** Drafts come as data that the rules have yet to judge: nothing of them is heard before. */
function quietly({ signal, waiting }: Listener): Listener {
  return waiting === undefined ? { signal } : { signal, waiting }
}

const CANCELLED = reply([words('Réponse interrompue.', 'Answer interrupted.')])

function cancelled(turn: Turn, memory: Turn['memory']): Turn {
  return { ...turn, reply: CANCELLED, memory, writes: [] }
}

/** The model failed: why, then what is understood without it. */
async function withoutIt(question: string, situation: Conversed, failure: Failure | null): Promise<Turn> {
  const { help, memory = NOTHING_SAID } = situation
  if (failure?.code === 'cancelled') return { reply: CANCELLED, intent: null, memory, writes: [] }
  const { help: _, ...rest } = situation
  const turn = await answerWithoutModel(
    question,
    help === undefined ? rest : { ...rest, help: { ...help, model: null } },
  )
  const reason: Localised = failure?.message ?? NOTHING_USABLE
  const link =
    turn.intent === null
      ? []
      : [words('Sans lui, voici ce que dit le fichier.', 'Without it, here is what the file says.')]
  return { ...turn, reply: { ...turn.reply, parts: [said(reason), ...link, ...turn.reply.parts] } }
}

const NOTHING_USABLE: Localised = {
  fr: 'Le modèle n’a rien répondu d’utilisable.',
  en: 'The model answered nothing that can be used.',
}
