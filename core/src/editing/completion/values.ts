import { type ResolvedShape, shapeOfItems } from '@equerre/schemas'
import type { Localised } from '../../language.ts'
import { wordsOfChoice } from './choice-words.ts'
import type { Proposal } from './draft.ts'
import { durationFromWords, USUAL_DURATIONS, wordsOfDuration } from './durations.ts'
import type { WritingPlace } from './place.ts'

/** Values that are usual where the format allows any text: the definition and the key they belong to. */
const USUAL_VALUES: Readonly<Record<string, readonly string[]>> = {
  'variante/cas': ['vae', 'capitalisation_bloc', 'candidat_libre'],
}

/** The values of a closed list, yes or no, durations, and the usual values of a few open ones. */
export function valueProposals(
  place: WritingPlace,
  shape: ResolvedShape,
  owner: ResolvedShape | null,
): readonly Proposal[] {
  if (place.hasChildren) return []
  if (shape.definition === 'duree') return durations(place)
  const choices = choicesOf(place, shape, owner)
  const others = new Set(place.members.map((member) => member.replace(/^["']|["']$/g, '')))
  return choices.flatMap((choice): readonly Proposal[] => {
    const label = String(choice)
    if (others.has(label)) return []
    return [{ label, kind: 'value', detail: wordsOfChoice(choice), draft: draftOf(label, place, shape) }]
  })
}

function choicesOf(
  place: WritingPlace,
  shape: ResolvedShape,
  owner: ResolvedShape | null,
): readonly (string | number)[] {
  if (shape.choices !== undefined) return shape.choices
  if (shape.types?.includes('boolean') === true) return ['true', 'false']
  return itemChoices(shape) ?? USUAL_VALUES[`${owner?.definition ?? ''}/${place.steps.at(-1)?.key ?? ''}`] ?? []
}

const itemChoices = (shape: ResolvedShape): readonly (string | number)[] | null => shapeOfItems(shape)?.choices ?? null

/** A value for a key that holds a list begins the list; one that holds either stands alone. */
function draftOf(label: string, place: WritingPlace, shape: ResolvedShape) {
  const isList = place.kind === 'value' && shape.choices === undefined && itemChoices(shape) !== null
  return isList ? { lines: [`[${label}$0]`], plain: [`[${label}]`] } : { lines: [label] }
}

function durations(place: WritingPlace): readonly Proposal[] {
  const typed = durationFromWords(place.whole)
  const understood = typed === null ? [] : [proposalOf(typed, place.whole)]
  return [...understood, ...USUAL_DURATIONS.filter((one) => one !== typed).map((one) => proposalOf(one, null))]
}

function proposalOf(duration: string, typed: string | null): Proposal {
  const detail: Localised | null = wordsOfDuration(duration)
  // « 30 min » finds PT30M too.
  const filterText = typed ?? (detail === null ? duration : `${duration} ${detail.fr.replaceAll('\u00a0', ' ')}`)
  return { label: duration, kind: 'value', detail, draft: { lines: [duration] }, filterText }
}
