import { type Language, normalise } from '@equerre/core'
import { type OutlineItem, outlineOf } from '@equerre/core/editing'
import type { Places } from '../convert/places.ts'
import type { ModelItem, ModelView } from '../protocol.ts'
import type { Session } from '../session.ts'
import type { Viewed } from './viewed.ts'

/** The référentiel as a tree with its places, and in its normalised form. */
export function modelView({ uri, version, places, result }: Viewed, { language }: Session): ModelView {
  return {
    uri,
    version,
    profile: result.profile,
    items: itemsOf(outlineOf(result), places, language),
    referential: normalise(result.referential),
  }
}

function itemsOf(items: readonly OutlineItem[], places: Places, language: Language): ModelItem[] {
  return items.map(({ kind, code, name, words, missing, detail, range, selection, children }) => ({
    kind,
    code,
    name: name[language],
    words,
    missing,
    detail: detail?.[language] ?? null,
    range: places.range(range),
    selectionRange: places.range(selection),
    children: itemsOf(children, places, language),
  }))
}
