import {
  type CancellationToken,
  type ExtensionContext,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  lm,
  type TextDocument,
  workspace,
} from 'vscode'
import type { Localised } from '../../../../core/src/language.ts'
import { fileName } from '../../authoring/file-name.ts'
import { REFERENTIAL } from '../../current.ts'
import { type Assistant, prepared } from '../assistant.ts'

/** Before the name of each tool, as `package.json` declares it. */
export const PREFIX = 'equerre_'

/** Beside the arguments of the tool itself. */
interface Input {
  readonly fichier?: unknown
}

/**
 * What Équerre offers the models of the editor: to look at a référentiel, and to draft. None of these writes: what one proposes is for the
 * person to ask `@equerre` for.
 */
export function registerTools(context: ExtensionContext, assistant: Assistant): void {
  // Editors made of an older version have no models.
  if (typeof lm?.registerTool !== 'function') return
  for (const { name, displayName } of declaredTools(context)) {
    context.subscriptions.push(lm.registerTool<Input>(name, toolOf(name.slice(PREFIX.length), displayName, assistant)))
  }
}

function declaredTools({
  extension,
}: ExtensionContext): readonly { readonly name: string; readonly displayName: string }[] {
  const { contributes } = extension.packageJSON
  const declared: unknown = contributes?.languageModelTools
  return Array.isArray(declared) ? declared : []
}

const toolOf = (name: string, displayName: string, assistant: Assistant): LanguageModelTool<Input> => ({
  prepareInvocation: () => ({ invocationMessage: `Équerre\u00a0: ${displayName}` }),
  invoke: async ({ input }, token) => {
    const { fichier, ...args } = input
    const data = await answered(name, args, await documentFor(fichier, assistant), assistant, token)
    return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(data))])
  },
})

async function answered(
  name: string,
  args: object,
  document: TextDocument | Localised,
  assistant: Assistant,
  token: CancellationToken,
): Promise<unknown> {
  if ('fr' in document) return { erreur: document.fr }
  const aborting = new AbortController()
  const listening = token.onCancellationRequested(() => aborting.abort())
  try {
    const { signal } = aborting
    const { engine, situation, checked } = await prepared(assistant, { document, signal })
    const tool = engine.TOOLS.find((one) => one.name === name)
    if (tool === undefined || checked === null) return { erreur: 'Cet outil ne répond pas.' }
    const { settings = {}, file = '' } = situation
    // A model that calls a tool is not asked again by it.
    const { data } = await tool.run(args, { checked, file, settings, help: { model: null, listener: { signal } } })
    return { fichier: file, resultat: data }
  } finally {
    listening.dispose()
  }
}

/** The référentiel that is named, by its file; else the one on screen. */
async function documentFor(name: unknown, { equerre }: Assistant): Promise<TextDocument | Localised> {
  if (typeof name !== 'string' || name.trim() === '') return equerre.current.document ?? NONE_OPEN
  const wanted = name.trim().replaceAll('\\', '/').split('/').at(-1) ?? ''
  const files = await workspace.findFiles('**/*.referentiel.{yaml,yml}')
  const found = files.filter((uri) => fileName(uri) === wanted || fileName(uri).startsWith(`${wanted}.`))
  const [only] = found
  if (only === undefined || found.length > 1) return found.length > 1 ? SEVERAL : NOT_FOUND
  const document = await workspace.openTextDocument(only)
  return document.languageId === REFERENTIAL ? document : NOT_FOUND
}

const NONE_OPEN: Localised = {
  fr: 'Aucun référentiel n’est ouvert dans l’éditeur : ouvrez-en un, ou nommez son fichier.',
  en: 'No référentiel is open in the editor: open one, or name its file.',
}
const NOT_FOUND: Localised = {
  fr: 'Aucun référentiel de ce nom dans les dossiers ouverts.',
  en: 'No référentiel of that name in the open folders.',
}
const SEVERAL: Localised = {
  fr: 'Plusieurs référentiels portent ce nom : ouvrez celui que vous voulez.',
  en: 'Several référentiels have that name: open the one you want.',
}
