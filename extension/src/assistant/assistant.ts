import { type ExtensionContext, type LanguageModelChat, type TextDocument, Uri, workspace } from 'vscode'
import type { DraftingHelp } from '../../../assistant/src/drafting/draft-with-model.ts'
import type { CheckResult } from '../../../core/src/engine/check.ts'
import { fileName } from '../authoring/file-name.ts'
import type { Equerre } from '../equerre.ts'
import type { Memory, Situation } from './engine/engine.ts'
import { type Engine, engineOf } from './engine/load.ts'
import { type ChosenModel, chosenModel } from './models/choose-model.ts'

/** What the assistant works with: one for the extension. */
export interface Assistant {
  readonly equerre: Equerre
  readonly engine: () => Promise<Engine>
}

export const assistantOf = (context: ExtensionContext, equerre: Equerre): Assistant => ({
  equerre,
  engine: engineOf(context),
})

/** Where a question is asked: a référentiel or none, who helps, and who waits for the answer. */
export interface Place {
  readonly document: TextDocument | null
  /** The model of the conversation, when there is one. */
  readonly chat?: LanguageModelChat
  readonly memory?: Memory
  readonly signal: AbortSignal
  readonly tell?: (words: string) => void
}

export interface Prepared {
  readonly engine: Engine
  readonly situation: Situation
  readonly checked: CheckResult | null
  readonly chosen: ChosenModel
  /** Who helps to draft and to answer. */
  readonly help: DraftingHelp
}

/** All that a question is answered from: the text as it stands in the editor, its configuration, the model of the settings. */
export async function prepared({ equerre, engine: load }: Assistant, place: Place): Promise<Prepared> {
  const engine = await load()
  const { document, memory, signal, chat, tell } = place
  const configuration = document === null ? null : await configurationOf(document.uri)
  const reading =
    document === null
      ? null
      : engine.readReferential(document.getText(), {
          configuration,
          editor: {
            profil: workspace.getConfiguration('equerre', document.uri).get('profil'),
            regles: workspace.getConfiguration('equerre', document.uri).get('regles'),
          },
        })
  const chosen = await chosenModel(engine, configuration, chat ?? null)
  const { model, temperature } = chosen
  const waiting =
    tell === undefined
      ? {}
      : { waiting: (words: Parameters<typeof equerre.words.say>[0]) => tell(equerre.words.say(words)) }
  const help: DraftingHelp = { model, temperature, listener: { signal, ...waiting } }
  const situation: Situation = {
    checked: reading?.checked ?? null,
    file: document === null ? '' : fileName(document.uri),
    settings: reading?.settings ?? {},
    ...(memory === undefined ? {} : { memory }),
    help,
  }
  return { engine, situation, checked: reading?.checked ?? null, chosen, help }
}

/** The text of the nearest configuration, up to the folder of the workspace. */
async function configurationOf(uri: Uri): Promise<string | null> {
  const root = workspace.getWorkspaceFolder(uri)?.uri
  if (root === undefined) return null
  for (let folder = Uri.joinPath(uri, '..'); ; folder = Uri.joinPath(folder, '..')) {
    const text = await textOf(Uri.joinPath(folder, 'equerre.config.yaml'))
    if (text !== null) return text
    if (folder.path.length <= root.path.length) return null
  }
}

async function textOf(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri))
  } catch {
    // Most folders have none; one that cannot be read is told of by the check.
    return null
  }
}
