import { ITEM_TYPES, type ItemKind } from '../../case/vocabulary.ts'

/** What an item is, as its type says: one of ours, or in the words of the frameworks of others. `null` when no word tells. */
export type Kind = ItemKind | 'critere'

const OURS: ReadonlyMap<string, ItemKind> = new Map([
  [plain(ITEM_TYPES.bloc.title), 'bloc'],
  [plain(ITEM_TYPES.activite.title), 'activite'],
  [plain(ITEM_TYPES.tache.title), 'tache'],
  [plain(ITEM_TYPES.competence.title), 'competence'],
  [plain(ITEM_TYPES.objectif.title), 'objectif'],
])

/** In the order in which they are tried: « unit of competency » is a bloc, « performance criterion » no performance. */
const WORDS: readonly (readonly [RegExp, Kind])[] = [
  [/criter|indicat/, 'critere'],
  [
    /\b(?:bloc|block|domain|strand|cluster|unit|module|area|theme|category|categorie|section|topic|group|pillar|field)/,
    'bloc',
  ],
  [/activit|fonction|function/, 'activite'],
  [/\b(?:tache|task)/, 'tache'],
  [
    /competenc|skill|standard|outcome|objecti|element|component|knowledge|capabilit|proficien|benchmark|expectation|attitude|aptitude|savoir|acquis|learning|practice/,
    'competence',
  ],
]

export function kindOf(type: string): Kind | null {
  const words = plain(type)
  if (words === '') return null
  return OURS.get(words) ?? WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

function plain(type: string): string {
  return type.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
