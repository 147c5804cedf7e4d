import type { InitializeParams } from 'vscode-languageserver/node'
import { ENCODINGS, type Encoding } from './convert/encoding.ts'

/** What the client can do, said once in the words of this server. */
export interface Client {
  /** How characters of a line are counted on the wire. */
  readonly encoding: Encoding
  readonly locale: string | null
  readonly markdown: { readonly hover: boolean; readonly completion: boolean }
  readonly snippets: boolean
  /** It can be told whether lines of a proposal are indented as they are or from the line they are written on. */
  readonly insertTextModes: boolean
  readonly locationLinks: boolean
  readonly symbolTree: boolean
  readonly preparesRename: boolean
  readonly foldingLimit: number
  readonly versionedEdits: boolean
  readonly changeAnnotations: boolean
  readonly literalActions: boolean
  readonly resolvedEdits: boolean
  readonly disabledActions: boolean
  readonly preferredActions: boolean
  readonly diagnostics: {
    /** It asks for diagnostics itself. */
    readonly pull: boolean
    /** It also asks for those of files that are not open. */
    readonly pullWorkspace: boolean
    readonly related: boolean
    readonly relatedDocuments: boolean
    readonly tags: readonly number[]
    readonly links: boolean
    readonly data: boolean
    readonly refresh: boolean
  }
  readonly refresh: { readonly lenses: boolean; readonly hints: boolean }
  readonly configuration: boolean
  readonly configurationNotices: boolean
  readonly folders: boolean
  readonly watching: boolean
  /** It can watch files by a folder of their own, outside those of the workspace too. */
  readonly relativePatterns: boolean
  readonly progress: boolean
  readonly showDocument: boolean
  /** Commands it runs itself, named in `initializationOptions.commands`. */
  readonly commands: readonly string[]
}

export function clientOf({ capabilities, locale, initializationOptions }: InitializeParams): Client {
  const { textDocument: text = {}, workspace = {}, window = {}, general = {} } = capabilities
  const diagnostics = { ...text.publishDiagnostics, ...text.diagnostic }
  const action = text.codeAction ?? {}
  return {
    encoding: ENCODINGS.find((one) => general.positionEncodings?.includes(one)) ?? 'utf-16',
    locale: locale ?? null,
    markdown: {
      hover: text.hover?.contentFormat?.includes('markdown') === true,
      completion: text.completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    },
    snippets: text.completion?.completionItem?.snippetSupport === true,
    insertTextModes: text.completion?.completionItem?.insertTextModeSupport !== undefined,
    locationLinks: text.definition?.linkSupport === true,
    symbolTree: text.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: text.rename?.prepareSupport === true,
    foldingLimit: text.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    versionedEdits: workspace.workspaceEdit?.documentChanges === true,
    changeAnnotations: workspace.workspaceEdit?.changeAnnotationSupport !== undefined,
    literalActions: action.codeActionLiteralSupport !== undefined,
    resolvedEdits: action.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    disabledActions: action.disabledSupport === true,
    preferredActions: action.isPreferredSupport === true,
    diagnostics: {
      pull: text.diagnostic !== undefined,
      pullWorkspace: text.diagnostic !== undefined && workspace.diagnostics !== undefined,
      related: diagnostics.relatedInformation === true,
      relatedDocuments: text.diagnostic?.relatedDocumentSupport === true,
      tags: diagnostics.tagSupport?.valueSet ?? [],
      links: diagnostics.codeDescriptionSupport === true,
      data: diagnostics.dataSupport === true,
      refresh: workspace.diagnostics?.refreshSupport === true,
    },
    refresh: {
      lenses: workspace.codeLens?.refreshSupport === true,
      hints: workspace.inlayHint?.refreshSupport === true,
    },
    configuration: workspace.configuration === true,
    configurationNotices: workspace.didChangeConfiguration?.dynamicRegistration === true,
    folders: workspace.workspaceFolders === true,
    watching: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace.didChangeWatchedFiles?.relativePatternSupport === true,
    progress: window.workDoneProgress === true,
    showDocument: window.showDocument?.support === true,
    commands: commandsIn(initializationOptions),
  }
}

function commandsIn(options: unknown): readonly string[] {
  if (typeof options !== 'object' || options === null || !('commands' in options)) return []
  return Array.isArray(options.commands) ? options.commands.filter((name) => typeof name === 'string') : []
}
