import { commands, type ExtensionContext, languages, Uri, workspace } from 'vscode'
import type { Pending, Reply } from '../../../assistant/src/conversation/reply.ts'
import type { Localised } from '../../../core/src/language.ts'
import { isNode } from '../authoring/elements/node-at-hand.ts'
import { reportError } from '../authoring/report-error.ts'
import { mayWrite } from '../authoring/trusted.ts'
import { REFERENTIAL } from '../current.ts'
import type { Equerre } from '../equerre.ts'
import { assistantOf } from './assistant.ts'
import { CONFIRM, REVIEW, registerParticipant } from './chat/participant.ts'
import { ChoicePanel } from './choice/choice-panel.ts'
import { type Drafted, draft, type Given } from './drafting/draft.ts'
import { DRAFTED_KIND, DraftOffers } from './drafting/offers.ts'
import { registerOwnModel } from './models/own-model.ts'
import { registerTools } from './tools/register.ts'
import { Deciding } from './writing/deciding.ts'
import { Differences } from './writing/difference.ts'

const DRAFTS: Readonly<Record<string, Drafted>> = {
  'equerre.draftCriteria': 'criteres',
  'equerre.draftObjective': 'objectifs',
  'equerre.draftExam': 'examen',
}

/** The assistant: the drafts, `@equerre` in the chat, what is offered to other assistants. Nothing heavy is loaded before it is asked. */
export function registerAssistant(context: ExtensionContext, equerre: Equerre) {
  const assistant = assistantOf(context, equerre)
  const differences = new Differences()
  const panel = new ChoicePanel(context, assistant, differences)
  const register = (command: string, run: (given: unknown) => Promise<void>): void => {
    const runOrSay = (given: unknown): Promise<void> =>
      run(given).catch((error: unknown) => reportError(equerre, FAILED, error))
    context.subscriptions.push(commands.registerCommand(command, runOrSay))
  }
  for (const [command, what] of Object.entries(DRAFTS)) {
    register(command, (given) => draft(what, assistant, panel, givenIn(given)))
  }
  register(REVIEW, async (given) => {
    if (!isShown(given) || !('parts' in given)) return
    const document = await workspace.openTextDocument(Uri.parse(given.uri, true))
    const title = equerre.words.say({ fr: 'Propositions', en: 'Proposals' })
    panel.show({ document, title, reply: { parts: given.parts }, pending: given.pending })
  })
  register(CONFIRM, async (given) => {
    if (!isShown(given) || !('question' in given) || !mayWrite(equerre.words)) return
    const document = await workspace.openTextDocument(Uri.parse(given.uri, true))
    await new Deciding(assistant, differences, document, given.pending).confirm(given.question)
  })
  context.subscriptions.push(
    differences,
    languages.registerCodeActionsProvider({ language: REFERENTIAL }, new DraftOffers(assistant), {
      providedCodeActionKinds: [DRAFTED_KIND],
    }),
  )
  registerTools(context, assistant)
  registerOwnModel(context, assistant)
  return { assistant, answer: registerParticipant(context, assistant) }
}

const FAILED: Localised = { fr: 'La demande n’a pas abouti.', en: 'The request did not succeed.' }

function givenIn(value: unknown): Given {
  if (isNode(value)) return { node: value }
  if (typeof value !== 'object' || value === null || !('uri' in value) || !('code' in value)) return {}
  const { uri, code } = value
  return typeof uri === 'string' && typeof code === 'string' ? { uri: Uri.parse(uri, true), code } : {}
}

/** What a button of the conversation gives back: what was shown beside it. */
type Shown = { readonly uri: string; readonly pending: readonly Pending[] } & (
  | { readonly parts: Reply['parts'] }
  | { readonly question: string }
)

function isShown(value: unknown): value is Shown {
  if (typeof value !== 'object' || value === null) return false
  const isAbout = 'uri' in value && typeof value.uri === 'string' && 'pending' in value && Array.isArray(value.pending)
  return (
    isAbout &&
    (('parts' in value && Array.isArray(value.parts)) || ('question' in value && typeof value.question === 'string'))
  )
}
