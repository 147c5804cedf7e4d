import { durationText, minutesOf } from '../../coverage/duration.ts'
import type { Assessment, Text } from '../../model/referential.ts'
import { VALUE_WORDS } from '../../preview/words.ts'

/** What a modality says of the time and of the conditions of the work, in a few words and with the keys that they come from. */
export interface Said {
  readonly text: string
  readonly source: string
}

/** « En 3 h »; `null` when the modality gives no duration. */
export function deadlineIn({ duration }: Assessment): Said | null {
  const written = wordsOf(duration)
  if (written === null) return null
  const minutes = minutesOf(written)
  const text = minutes === null ? (ISO.test(written) ? projectTime(written) : written) : durationText(minutes)
  return text === null ? null : { text: /^\d/.test(text) ? `En ${text}` : capitalised(text), source: 'duree' }
}

const ISO = /^P(?=\d|T)[\dYMWDTHS.,]+$/i

/** « 6 semaines » for `P6W`; `null` for what is not a single unit. */
function projectTime(duration: string): string | null {
  const found = /^P(\d+)([YMWD])$/i.exec(duration)
  if (found === null) return null
  const count = Number(found[1])
  const unit = { Y: 'an', M: 'mois', W: 'semaine', D: 'jour' }[(found[2] ?? '').toUpperCase()]
  if (unit === undefined) return null
  return `${count}\u00a0${unit}${count > 1 && unit !== 'mois' ? 's' : ''}`
}

/** « Épreuve écrite et individuelle (étude de cas), en présentiel, avec\u00a0: un tableur »; `null` when the modality says none of it. */
export function conditionsIn(assessment: Assessment): Said | null {
  const { types, forms, participation, groupSize, setting, place, resources } = assessment
  const kinds = listOf(types.filter(({ value }) => value.trim() !== 'autre').map(inFrench))
  const manner = listOf([...forms.map(inFrench), ...(participation === null ? [] : [inFrench(participation)])])
  const size = wordsOf(groupSize)
  const given = resources.flatMap((resource) => wordsOf(resource) ?? [])
  const parts: readonly (readonly [key: string, said: string])[] = [
    ['taille_groupe', size === null ? '' : `par groupe de ${size}`],
    ['lieu', place === null ? '' : inFrench(place)],
    ['cadre', setting === null ? '' : `en ${inFrench(setting)}`],
    ['ressources', given.length === 0 ? '' : `avec\u00a0: ${given.join('\u00a0; ')}`],
  ]
  const said = parts.filter(([, words]) => words !== '')
  if (said.length === 0 && manner === '' && kinds === '') return null
  const exam = ['Épreuve', manner, kinds === '' ? '' : `(${kinds})`].filter((words) => words !== '').join(' ')
  const sources = [
    ...(types.length > 0 ? ['type'] : []),
    ...(forms.length > 0 ? ['forme'] : []),
    ...(participation === null ? [] : ['participation']),
    ...said.map(([key]) => key),
  ]
  return { text: [exam, ...said.map(([, words]) => words)].join(', '), source: sources.join(', ') }
}

const inFrench = ({ value }: Text): string => VALUE_WORDS[value.trim()]?.fr ?? value.trim()

const wordsOf = (text: Text | null): string | null => {
  const words = text?.value.trim().replace(/[.\s]+$/, '') ?? ''
  return words === '' || words.startsWith('…') ? null : words
}

function listOf(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} et ${last}`
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
