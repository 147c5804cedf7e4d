import type { CheckResult } from '../../../core/src/engine/check.ts'
import type { Settings } from '../../../core/src/engine/settings.ts'
import type { Language, Localised } from '../../../core/src/language.ts'
import type { Proposal } from '../conversation/reply.ts'
import { quoted } from '../drafting/quoted.ts'
import type { Failure } from '../models/failure.ts'
import type { LanguageModel, Listener, Message } from '../models/model.ts'
import { estimateTokens } from '../models/tokens.ts'
import { Heard } from './heard.ts'
import { type Exchange, opening } from './prompt.ts'
import { readStep, STEP_SCHEMA } from './step.ts'
import { TOOLS } from './tools/index.ts'
import type { Tool, ToolContext } from './tools/tool.ts'

/** A question to a model that may look at the référentiel. */
export interface ModelQuestion {
  readonly question: string
  readonly checked: CheckResult
  readonly file: string
  readonly settings: Settings
  readonly language: Language
  readonly exchanges: readonly Exchange[]
  readonly model: LanguageModel
  readonly temperature: number
  readonly listener: Listener
}

export type Talked =
  | {
      readonly kind: 'answered'
      readonly text: string
      /** What its tools made, to be shown and confirmed. */
      readonly proposals: readonly Proposal[]
      readonly calls: readonly string[]
      readonly warnings: readonly Localised[]
    }
  | { readonly kind: 'failed'; readonly failure: Failure | null }

/** A model that has not answered after so many looks will not. */
const MOST_CALLS = 6
const MOST_UNREADABLE = 2
const ANSWER_TOKENS = 900

/**
 * Lets a model look at the référentiel with the tools, a bounded number of times, and answer. Whatever it says or reads, it has no tool that
 * writes: what it proposes is shown to the person. Never throws for what a model does.
 */
export async function talk(asked: ModelQuestion): Promise<Talked> {
  const { model, listener, temperature } = asked
  const answerTokens = Math.min(ANSWER_TOKENS, Math.floor(model.contextSize / 4))
  const room = model.contextSize - answerTokens
  const start = opening(asked.checked, asked.exchanges, asked.question, asked.language, Math.floor(room / 2))
  const context: ToolContext = { ...asked, help: { model: null, listener } }
  const proposals: Proposal[] = []
  const calls: string[] = []
  const warnings: Localised[] = []
  let looked: readonly Message[] = []
  let unreadable = 0
  for (;;) {
    const messages = fitting(start, looked, room)
    const heard = new Heard((stretch) => listener.text?.(stretch))
    const answer = await model.ask(
      { messages, schema: STEP_SCHEMA, answerTokens, temperature },
      { ...listener, text: (stretch) => heard.add(stretch) },
    )
    if (answer.kind === 'failed') return { kind: 'failed', failure: answer.failure }
    warnings.push(...answer.warnings)
    const step = readStep(answer.text)
    if (step.kind === 'answer' && step.text !== '')
      return { kind: 'answered', text: step.text, proposals, calls, warnings }
    const tell = (words: string): void => {
      looked = [...looked, { role: 'assistant', text: answer.text }, { role: 'user', text: words }]
    }
    if (step.kind !== 'call') {
      unreadable += 1
      if (unreadable > MOST_UNREADABLE) return { kind: 'failed', failure: null }
      tell(`Réponse illisible (${step.kind === 'unreadable' ? step.why : 'vide'}). Renvoie un seul objet JSON.`)
      continue
    }
    if (calls.length >= MOST_CALLS) {
      if (unreadable > 0) return { kind: 'failed', failure: null }
      unreadable = MOST_UNREADABLE
      tell('Tu as assez cherché : réponds maintenant à la personne, avec {"reponse": …}.')
      continue
    }
    calls.push(step.tool)
    const tool = TOOLS.find(({ name }) => name === step.tool)
    if (tool !== undefined) listener.waiting?.(looking(tool))
    const { data, proposals: made = [] } =
      tool === undefined
        ? {
            data: {
              erreur: `Il n’y a pas d’outil ${step.tool}. Outils : ${TOOLS.map(({ name }) => name).join(', ')}.`,
            },
          }
        : await tool.run(step.args, context)
    proposals.push(...made)
    tell(shortened(quoted(`resultat de ${step.tool}`, data), data, Math.floor(room / 4)))
  }
}

const looking = ({ title }: Tool): Localised => ({ fr: `${title.fr}…`, en: `${title.en}…` })

/** A result that would leave no room for the rest is cut, and says so. */
function shortened(text: string, data: unknown, tokens: number): string {
  if (estimateTokens(text) <= tokens) return text
  const most = Math.max(200, tokens * 3)
  return quoted('resultat coupe', { debut: JSON.stringify(data).slice(0, most), coupe: true })
}

/** The oldest looks are forgotten first when there is no room for all. */
function fitting(start: readonly Message[], looked: readonly Message[], room: number): readonly Message[] {
  const size = (messages: readonly Message[]): number =>
    messages.reduce((sum, { text }) => sum + estimateTokens(text), 0)
  let kept = looked
  while (kept.length > 2 && size(start) + size(kept) > room) kept = kept.slice(2)
  return [...start, ...kept]
}
