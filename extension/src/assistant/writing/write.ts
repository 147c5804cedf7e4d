import {
  Range,
  type TextDocument,
  type TextEditor,
  type Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode'
import type { Write } from '../../../../assistant/src/conversation/reply.ts'
import type { Localised } from '../../../../core/src/language.ts'
import { besides } from '../../authoring/file-name.ts'
import { exists, writeWhole } from '../../authoring/write-file.ts'
import { editorOf } from '../../text-on-screen.ts'

/** What was written, or why nothing was. */
export type Written =
  | { readonly kind: 'written'; readonly files: readonly Uri[] }
  | { readonly kind: 'refused'; readonly why: Localised }

/** Writes what a person confirmed: in the text that is open, where it can be undone, or as a new file beside it. */
export async function write(document: TextDocument, writes: readonly Write[]): Promise<Written> {
  const files: Uri[] = []
  for (const one of writes) {
    if (one.kind === 'create') {
      const file = await freeName(besides(document.uri, one.name))
      await writeWhole(file, one.text, { overwrite: false })
      files.push(file)
      continue
    }
    if (document.getText() !== one.before) return { kind: 'refused', why: CHANGED }
    if (!(await replaced(document, one.before, one.after))) return { kind: 'refused', why: NOT_TAKEN }
    files.push(document.uri)
  }
  return { kind: 'written', files }
}

const CHANGED: Localised = {
  fr: 'Le texte a changé entre-temps\u00a0: rien n’est écrit. Redemandez.',
  en: 'The text changed meanwhile: nothing is written. Ask again.',
}
const NOT_TAKEN: Localised = {
  fr: 'L’éditeur a refusé la modification\u00a0: rien n’est écrit.',
  en: 'The editor refused the change: nothing is written.',
}

/** Only what differs: the rest of the text keeps its cursors and its folds. */
async function replaced(document: TextDocument, before: string, after: string): Promise<boolean> {
  const start = sameAtStart(before, after)
  const end = sameAtEnd(before.slice(start), after.slice(start))
  const range = new Range(document.positionAt(start), document.positionAt(before.length - end))
  const edit = new WorkspaceEdit()
  edit.replace(document.uri, range, after.slice(start, after.length - end))
  if (!(await workspace.applyEdit(edit))) return false
  editorOf(document.uri)?.revealRange(new Range(range.start, document.positionAt(after.length - end)))
  return true
}

function sameAtStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let count = 0
  while (count < most && one[count] === other[count]) count += 1
  return count
}

function sameAtEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let count = 0
  while (count < most && one[one.length - 1 - count] === other[other.length - 1 - count]) count += 1
  return count
}

/** The name, or the first with a number that no file has: nothing is ever replaced. */
async function freeName(wanted: Uri): Promise<Uri> {
  for (let number = 1; ; number++) {
    const path = number === 1 ? wanted.path : wanted.path.replace(/(\.examen\.ya?ml)?$/, `-${number}$1`)
    const file = wanted.with({ path })
    if (!(await exists(file))) return file
  }
}

/** Shows a file that was just written, beside what the person was looking at. */
export const showFile = async (file: Uri): Promise<TextEditor> =>
  window.showTextDocument(await workspace.openTextDocument(file), { viewColumn: ViewColumn.One })
