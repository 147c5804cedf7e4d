import { type ClientCapabilities, SymbolKind } from 'vscode-languageserver-protocol/node'

const DYNAMIC = { dynamicRegistration: true }
const REFRESHED = { refreshSupport: true }
const TOKENS = {
  requests: { range: true, full: { delta: true } },
  tokenTypes: ['class', 'variable', 'property', 'keyword', 'string', 'operator', 'function', 'comment'],
  tokenModifiers: ['declaration', 'deprecated'],
  formats: ['relative' as const],
  overlappingTokenSupport: false,
  multilineTokenSupport: false,
}
const SYMBOL_KINDS = { valueSet: Object.values(SymbolKind) }
const ACTION_KINDS = ['', 'quickfix', 'refactor', 'refactor.extract', 'refactor.inline', 'refactor.rewrite']
const CODE_ACTIONS = [...ACTION_KINDS, 'source', 'source.organizeImports', 'source.fixAll']

/** What Visual Studio Code says of itself: everything, diagnostics pulled, UTF-16. */
export const VSCODE: ClientCapabilities = {
  general: {
    positionEncodings: ['utf-16'],
    staleRequestSupport: { cancel: true, retryOnContentModified: [] },
    markdown: { parser: 'marked', version: '1.1.0' },
    regularExpressions: { engine: 'ECMAScript', version: 'ES2020' },
  },
  window: { workDoneProgress: true, showMessage: {}, showDocument: { support: true } },
  workspace: {
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    configuration: true,
    didChangeConfiguration: DYNAMIC,
    didChangeWatchedFiles: { ...DYNAMIC, relativePatternSupport: true },
    symbol: { ...DYNAMIC, symbolKind: SYMBOL_KINDS },
    executeCommand: DYNAMIC,
    workspaceFolders: true,
    codeLens: REFRESHED,
    semanticTokens: REFRESHED,
    inlayHint: REFRESHED,
    diagnostics: REFRESHED,
    foldingRange: REFRESHED,
  },
  textDocument: {
    synchronization: { ...DYNAMIC, willSave: true, willSaveWaitUntil: true, didSave: true },
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: false,
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    diagnostic: {
      ...DYNAMIC,
      relatedDocumentSupport: true,
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    completion: {
      ...DYNAMIC,
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        commitCharactersSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        deprecatedSupport: true,
        preselectSupport: true,
        tagSupport: { valueSet: [1] },
        insertReplaceSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
        insertTextModeSupport: { valueSet: [1, 2] },
        labelDetailsSupport: true,
      },
      completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'] },
    },
    hover: { ...DYNAMIC, contentFormat: ['markdown', 'plaintext'] },
    definition: { ...DYNAMIC, linkSupport: true },
    references: DYNAMIC,
    documentHighlight: DYNAMIC,
    documentSymbol: {
      ...DYNAMIC,
      symbolKind: SYMBOL_KINDS,
      hierarchicalDocumentSymbolSupport: true,
      labelSupport: true,
    },
    codeAction: {
      ...DYNAMIC,
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      honorsChangeAnnotations: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: CODE_ACTIONS } },
    },
    codeLens: DYNAMIC,
    formatting: DYNAMIC,
    rangeFormatting: DYNAMIC,
    onTypeFormatting: DYNAMIC,
    rename: { ...DYNAMIC, prepareSupport: true, prepareSupportDefaultBehavior: 1, honorsChangeAnnotations: true },
    documentLink: { ...DYNAMIC, tooltipSupport: true },
    foldingRange: { ...DYNAMIC, rangeLimit: 5000, lineFoldingOnly: true },
    selectionRange: DYNAMIC,
    semanticTokens: { ...DYNAMIC, ...TOKENS, augmentsSyntaxTokens: true },
    inlayHint: { ...DYNAMIC, resolveSupport: { properties: ['tooltip', 'label.tooltip', 'label.location'] } },
  },
}

/** What an editor such as Neovim 0.7 says: diagnostics are pushed to it, nothing is registered later, no snippets, no progress to create. */
export const PLAIN: ClientCapabilities = {
  window: { workDoneProgress: false, showMessage: {} },
  workspace: { applyEdit: true, configuration: true, workspaceFolders: true, symbol: { dynamicRegistration: false } },
  textDocument: {
    synchronization: { dynamicRegistration: false, didSave: true },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    completion: {
      dynamicRegistration: false,
      contextSupport: false,
      completionItem: { snippetSupport: false, documentationFormat: ['markdown', 'plaintext'] },
    },
    hover: { dynamicRegistration: false, contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    references: { dynamicRegistration: false },
    documentHighlight: { dynamicRegistration: false },
    documentSymbol: { dynamicRegistration: false, symbolKind: SYMBOL_KINDS, hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      dynamicRegistration: false,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: CODE_ACTIONS } },
    },
    rename: { dynamicRegistration: false, prepareSupport: true },
  },
}

/** As the plain editor, but positions count bytes. */
export const UTF8: ClientCapabilities = {
  ...PLAIN,
  general: { positionEncodings: ['utf-8'] },
}

/** An editor that says nothing of itself: the oldest that may come. */
export const BARE: ClientCapabilities = {}

/** Whether a client with these capabilities lets a server register a method after the start. */
export function mayRegister(capabilities: ClientCapabilities, method: string): boolean {
  const [room = '', name = ''] = method.split('/')
  const feature = /^(did|will)(Open|Change|Close|Save|SaveWaitUntil)$/.test(name) ? 'synchronization' : name
  return valueAt(capabilities, [room, feature, 'dynamicRegistration']) === true
}

/** Whether a client with these capabilities accepts to be asked to refresh (`workspace/codeLens/refresh` …). */
export function mayRefresh(capabilities: ClientCapabilities, method: string): boolean {
  const [room = '', name = ''] = method.split('/')
  const feature = name === 'diagnostic' ? 'diagnostics' : name
  return valueAt(capabilities, [room, feature, 'refreshSupport']) === true
}

/** What stands at a path of nested objects; `undefined` where there is nothing. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
}
