import { randomBytes } from 'node:crypto'
import { ViewColumn, type WebviewPanel, window } from 'vscode'
import type { Language } from '../../../../core/src/language.ts'
import { THEME } from '../../../../core/src/report/html/theme.ts'
import { EDITOR_COLOURS } from './editor-colours.ts'
import { OPEN_PLACE } from './place-link.ts'

export interface ShownPage {
  /** One panel a kind: the next page of the kind takes its place. */
  readonly kind: 'comparison' | 'importReport'
  readonly title: string
  readonly language: Language
  /** Markup whose every word of a file is escaped. */
  readonly body: string
  readonly style: string
}

const panels = new Map<ShownPage['kind'], WebviewPanel>()

/** Shows a page that is only read, beside the text: no script runs in it, and its links lead to places of files alone. */
export function showPage(page: ShownPage): WebviewPanel {
  const known = panels.get(page.kind)
  const panel = known ?? newPanel(page)
  panel.title = page.title
  panel.webview.html = document(page)
  if (known !== undefined) known.reveal(undefined, true)
  return panel
}

function newPanel({ kind, title }: ShownPage): WebviewPanel {
  const panel = window.createWebviewPanel(
    `equerre.${kind}`,
    title,
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: false, enableCommandUris: [OPEN_PLACE], enableFindWidget: true, localResourceRoots: [] },
  )
  panels.set(kind, panel)
  panel.onDidDispose(() => panels.delete(kind))
  return panel
}

function document({ language, body, style }: ShownPage): string {
  const nonce = randomBytes(18).toString('base64')
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<style nonce="${nonce}">${THEME}${style}${EDITOR_COLOURS}</style>
</head>
<body>${body}</body>
</html>`
}
