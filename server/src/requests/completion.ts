import { type Completion, type CompletionKind, complete, completeExam } from '@equerre/core/editing'
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionRequest,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver/node'
import type { Places } from '../convert/places.ts'
import { markup } from '../convert/words.ts'
import type { CheckedDocument } from '../documents/documents.ts'
import type { Feature } from '../feature.ts'
import type { Session } from '../session.ts'

const KIND = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  code: CompletionItemKind.Reference,
  verb: CompletionItemKind.Text,
  snippet: CompletionItemKind.Snippet,
} as const satisfies Record<CompletionKind, CompletionItemKind>

/** What may come after each of these without a word being typed: a value, a member of a list, a part of a code. */
const TRIGGERS = [':', ' ', '-', '[', ',', '/']

/** From this length the engine may have cut the list (verbs first): with more letters there may be others. */
const MANY = 60

export const completion: Feature = {
  capability: () => ({ completionProvider: { triggerCharacters: TRIGGERS } }),
  register: (requests, session) => {
    const listed = ({ places }: CheckedDocument, proposals: readonly Completion[]) => ({
      isIncomplete: proposals.length >= MANY,
      items: proposals.map((proposal, index) => itemOf(proposal, index, places, session)),
    })
    requests.atPosition(
      CompletionRequest.type,
      (document, offset) => listed(document, complete(document.analysis, offset)),
      (document, offset) => listed(document, completeExam(document.analysis, offset)),
    )
  },
}

function itemOf(proposal: Completion, index: number, places: Places, { client, language }: Session): CompletionItem {
  const { label, kind, detail, documentation, edit, filterText } = proposal
  const snippet = client.snippets ? proposal.snippet : null
  const newText = snippet ?? edit.text
  return {
    label,
    kind: KIND[kind],
    // Editors sort by this text: the order of the engine is kept.
    sortText: String(index).padStart(5, '0'),
    textEdit: { range: places.range(edit.range), newText },
    ...(snippet === null ? {} : { insertTextFormat: InsertTextFormat.Snippet }),
    ...(client.insertTextModes && newText.includes('\n')
      ? { insertTextMode: snippet === null ? InsertTextMode.asIs : InsertTextMode.adjustIndentation }
      : {}),
    ...(detail === null ? {} : { detail: detail[language] }),
    ...(documentation === null ? {} : { documentation: markup(documentation, language, client.markdown.completion) }),
    ...(filterText === null ? {} : { filterText }),
  }
}
