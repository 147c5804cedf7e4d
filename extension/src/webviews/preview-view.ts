import {
  type ExtensionContext,
  Position,
  Range,
  type TextDocument,
  TextEditorRevealType,
  type Webview,
  window,
} from 'vscode'
import type { Equerre } from '../equerre.ts'
import { editorOf } from '../text-on-screen.ts'
import { shortName } from '../workspace/names.ts'
import { goToText } from './go-to-text.ts'
import type { ToPreview } from './messages.ts'
import { type ShownView, type ViewKind, ViewPanels } from './view-panels.ts'

/** The editor tells of a scroll some time after it was asked for it, and in several steps when it scrolls smoothly. */
const PAGE_LEADS_FOR = 500

/** The official table beside the text. */
export function previewPanels(context: ExtensionContext, equerre: Equerre): ViewPanels {
  const { words, requests } = equerre
  const ledByPageUntil = new WeakMap<TextDocument, number>()
  const kind: ViewKind = {
    name: 'preview',
    type: 'equerre.preview',
    title: ({ uri }) => `${words.say({ fr: 'Aperçu', en: 'Preview' })} · ${shortName(uri.path)}`,
    load: async (shown) => {
      const { document, panel } = shown
      const turn = shown.turn()
      const view = await requests.preview(document.uri, true)
      if (!shown.isLast(turn)) return
      await post(panel.webview, {
        type: 'page',
        state: { uri: document.uri.toString() },
        language: words.language,
        html: view?.html ?? null,
      })
      if (turn === 1) follow(shown)
    },
    receive: ({ document }, message) => {
      if (message.type === 'go') void goToText(document, message)
      else {
        ledByPageUntil.set(document, Date.now() + PAGE_LEADS_FOR)
        scrollText(document, message.offset)
      }
    },
  }
  const panels = new ViewPanels(context, equerre, kind)
  context.subscriptions.push(
    panels,
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const shown = panels.of(textEditor.document)
      if (shown === null || (ledByPageUntil.get(textEditor.document) ?? 0) > Date.now()) return
      follow(shown)
    }),
  )
  return panels
}

/** Brings the page to what stands at the top of the text. */
function follow({ document, panel }: ShownView): void {
  const top = editorOf(document.uri)?.visibleRanges[0]?.start
  if (top === undefined) return
  void post(panel.webview, { type: 'scroll', offset: document.offsetAt(new Position(top.line, 0)) })
}

function scrollText(document: TextDocument, offset: number): void {
  const { line } = document.positionAt(offset)
  editorOf(document.uri)?.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop)
}

const post = (webview: Webview, message: ToPreview): Thenable<boolean> => webview.postMessage(message)
