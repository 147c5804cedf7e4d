import { type Position, Range, type Uri, window } from 'vscode'
import type { Range as LspRange } from 'vscode-languageclient/node'
import { BLANKS_REQUEST, type ViewParams } from '../../../../server/src/protocol.ts'
import type { Equerre } from '../../equerre.ts'
import { editorOf, showPlace } from '../../text-on-screen.ts'
import { currentReferential } from '../current-referential.ts'

/** Selects the next place to write after the cursor; after the last, the first again. */
export async function nextBlank(equerre: Equerre): Promise<void> {
  const document = await currentReferential(equerre)
  if (document === null) return
  const editor = editorOf(document.uri)
  const blanks = await blanksOf(document.uri, equerre)
  const next = blanks.find(({ start }) => editor?.selection.end.isBeforeOrEqual(start)) ?? blanks[0]
  if (next === undefined) {
    const { words } = equerre
    void window.showInformationMessage(
      words.say({
        fr: 'Il ne reste aucune place marquée «\u00a0…\u00a0» à écrire.',
        en: 'No place marked “…” is left to be written.',
      }),
    )
    return
  }
  await showPlace(document.uri, next)
}

/** Selects the first place to write from a position on, else goes to the position. */
export async function showBlankFrom(uri: Uri, position: Position, equerre: Equerre): Promise<void> {
  const blanks = await blanksOf(uri, equerre)
  await showPlace(uri, blanks.find(({ start }) => start.isAfterOrEqual(position)) ?? new Range(position, position))
}

async function blanksOf(uri: Uri, { client }: Equerre): Promise<readonly Range[]> {
  const params: ViewParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } }
  const ranges = await client.sendRequest<readonly LspRange[] | null>(BLANKS_REQUEST, params)
  return (ranges ?? []).map((range) => client.protocol2CodeConverter.asRange(range))
}
