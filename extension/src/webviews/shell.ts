import { randomBytes } from 'node:crypto'
import { type ExtensionContext, Uri, type Webview, type WebviewOptions } from 'vscode'
import type { Language } from '../../../core/src/language.ts'

export type ViewName = 'preview' | 'coverage' | 'choice'

const folderOf = (context: ExtensionContext): Uri => Uri.joinPath(context.extensionUri, 'dist', 'webview')

/** A page may run its own script, and read nothing but the folder of the pages. */
export const viewOptions = (context: ExtensionContext): WebviewOptions => ({
  enableScripts: true,
  enableForms: false,
  localResourceRoots: [folderOf(context)],
})

/**
 * The page of a view before it is told what to show: its style and its script, by a nonce of their own, and no right to anything else.
 * Nothing of a file is ever written here.
 */
export function shellOf(context: ExtensionContext, webview: Webview, name: ViewName, language: Language): string {
  const nonce = randomBytes(18).toString('base64')
  const file = (extension: string): string =>
    webview.asWebviewUri(Uri.joinPath(folderOf(context), `${name}.${extension}`)).toString()
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" nonce="${nonce}" href="${file('css')}">
</head>
<body class="equerre ${name}" data-state="loading">
<div id="root"></div>
<script type="module" nonce="${nonce}" src="${file('js')}"></script>
</body>
</html>
`
}
