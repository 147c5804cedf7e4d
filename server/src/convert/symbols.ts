import type { Language } from '@equerre/core'
import type { ExamOutlineItem, ExamOutlineKind, OutlineItem, OutlineKind } from '@equerre/core/editing'
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver/node'
import type { Places } from './places.ts'

/** Kinds that every editor knows: the protocol's first eighteen. */
export const SYMBOL_KIND = {
  certification: SymbolKind.Package,
  block: SymbolKind.Module,
  group: SymbolKind.Namespace,
  activity: SymbolKind.Interface,
  competency: SymbolKind.Class,
  assessment: SymbolKind.Method,
  criterion: SymbolKind.Property,
  objective: SymbolKind.Constant,
  situation: SymbolKind.Package,
  table: SymbolKind.Array,
  questions: SymbolKind.Namespace,
  question: SymbolKind.Method,
  grid: SymbolKind.Namespace,
  line: SymbolKind.Property,
} as const satisfies Record<OutlineKind | ExamOutlineKind, SymbolKind>

export type SymbolItem = OutlineItem | ExamOutlineItem

export function documentSymbols(items: readonly SymbolItem[], places: Places, language: Language): DocumentSymbol[] {
  return items.map(({ kind, name, detail, range, selection, children }) => ({
    name: name[language],
    kind: SYMBOL_KIND[kind],
    range: places.range(range),
    selectionRange: places.range(selection),
    ...(detail === null ? {} : { detail: detail[language] }),
    ...(children.length === 0 ? {} : { children: documentSymbols(children, places, language) }),
  }))
}

/** The outline without its tree, each element with the name of the one that holds it. */
export function flatSymbols(
  items: readonly SymbolItem[],
  uri: string,
  places: Places,
  language: Language,
  container?: string,
): SymbolInformation[] {
  return items.flatMap(({ kind, name, selection, children }) => [
    {
      name: name[language],
      kind: SYMBOL_KIND[kind],
      location: { uri, range: places.range(selection) },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...flatSymbols(children, uri, places, language, name[language]),
  ])
}
