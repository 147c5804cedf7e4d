import { ProgressLocation, type TextDocument, Uri, window } from 'vscode'
import type { Localised } from '../../../../core/src/language.ts'
import type { ModelItem, ModelView } from '../../../../server/src/protocol.ts'
import { currentReferential } from '../../authoring/current-referential.ts'
import { nodeAtCursor, nodeNow } from '../../authoring/elements/node-at-hand.ts'
import { plainInList, plainInNotification } from '../../plain-text.ts'
import type { ReferentialNode } from '../../tree/nodes.ts'
import { type Assistant, prepared } from '../assistant.ts'
import { around } from '../at-cursor.ts'
import { questionOf } from '../chat/questions.ts'
import type { ChoicePanel } from '../choice/choice-panel.ts'

export type Drafted = 'criteres' | 'objectifs' | 'examen'

/** What a command of the tree, a light bulb or another command gives. */
export interface Given {
  readonly node?: ReferentialNode
  readonly uri?: Uri
  /** The code of a competency, or of a bloc for an exam. */
  readonly code?: string
}

/** Drafts what is asked for, and shows it to be chosen from. Nothing is written here. */
export async function draft(what: Drafted, assistant: Assistant, panel: ChoicePanel, given: Given): Promise<void> {
  const { equerre } = assistant
  const document = await currentReferential(equerre, given.node === undefined ? given.uri : Uri.parse(given.node.uri))
  if (document === null) return
  const model = await equerre.requests.model(document.uri)
  const subject = given.code ?? (model === null ? null : await subjectOf(what, model, document, given, assistant))
  if (subject === null) return
  const details = what === 'examen' ? await detailsOf(subject, assistant) : subject
  if (details === null) return
  const title = equerre.words.say(titleOf(what, subject))
  await window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const aborting = new AbortController()
      token.onCancellationRequested(() => aborting.abort())
      const tell = (message: string): void => progress.report({ message })
      const { engine, situation, chosen } = await prepared(assistant, { document, signal: aborting.signal, tell })
      if (chosen.told !== null) tell(equerre.words.say(chosen.told))
      for (const note of chosen.notes) void window.showWarningMessage(plainInNotification(equerre.words.say(note)))
      const question = questionOf(what, details, { competency: null, block: null }, 'fr')
      const { reply, memory } = await engine.answerWithoutModel(question, situation)
      if (token.isCancellationRequested) return
      panel.show({ document, title, reply, pending: memory.pending })
    },
  )
}

function titleOf(what: Drafted, subject: string): Localised {
  switch (what) {
    case 'criteres':
      return { fr: `Critères pour ${subject}`, en: `Criteria for ${subject}` }
    case 'objectifs':
      return { fr: `Objectif pour ${subject}`, en: `Objective for ${subject}` }
    case 'examen':
      return { fr: `Examen blanc sur ${subject}`, en: `Mock exam on ${subject}` }
  }
}

/** The element at hand, else one of a list. */
async function subjectOf(
  what: Drafted,
  model: ModelView,
  document: TextDocument,
  { node }: Given,
  { equerre }: Assistant,
): Promise<string | null> {
  const { competency, block } = around(node === undefined ? nodeAtCursor(model, document) : nodeNow(model, node), model)
  const kind = what === 'examen' ? 'block' : 'competency'
  const atHand = what === 'examen' ? block : competency
  if (atHand !== null) return atHand
  const rows = itemsOf(kind, model.items).flatMap((item) =>
    item.code === null ? [] : [{ label: plainInList(item.name), code: item.code }],
  )
  if (rows.length === 0) {
    void window.showInformationMessage(equerre.words.say(NOTHING_TO_DRAFT))
    return null
  }
  const placeHolder = equerre.words.say(
    kind === 'block'
      ? { fr: 'Sur quel bloc\u00a0?', en: 'On which bloc?' }
      : { fr: 'Pour quelle compétence\u00a0?', en: 'For which competency?' },
  )
  const chosen = await window.showQuickPick(rows, { placeHolder })
  return chosen?.code ?? null
}

const NOTHING_TO_DRAFT: Localised = {
  fr: 'Ce référentiel n’a encore rien qui porte un code\u00a0: écrivez d’abord un bloc et une compétence.',
  en: 'Nothing in this référentiel has a code yet: write a bloc and a competency first.',
}

const itemsOf = (kind: ModelItem['kind'], items: readonly ModelItem[]): readonly ModelItem[] =>
  items.flatMap((item) => [...(item.kind === kind ? [item] : []), ...itemsOf(kind, item.children)])

/** How long, for how many points: may be left out. */
async function detailsOf(subject: string, { equerre: { words } }: Assistant): Promise<string | null> {
  const said = await window.showInputBox({
    title: words.say({ fr: `Examen blanc sur ${subject}`, en: `Mock exam on ${subject}` }),
    prompt: words.say({
      fr: 'Durée et points, si vous les connaissez. Laissez vide pour ceux de la modalité.',
      en: 'Duration and points, when you know them. Leave empty for those of the modality.',
    }),
    placeHolder: words.say({ fr: '2 h, 20 points', en: '2 h, 20 points' }),
  })
  return said === undefined ? null : [subject, said.trim()].filter((part) => part !== '').join(', ')
}
