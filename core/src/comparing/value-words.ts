import { durationText, minutesOf } from '../coverage/duration.ts'

/** Keys of what a part says first: the rest is told after it, between brackets. */
const FIRST = ['enonce', 'intitule', 'libelle', 'cas', 'nom']

/** A value of the file as a person reads it, in no language: lists joined by commas, nothing for what is absent. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(valueWords).join(value.some(isParts) ? ' · ' : ', ')
  if (!isParts(value)) return String(value)
  const parts = Object.entries(value)
  const first = parts.find(([key]) => FIRST.includes(key))
  const others = parts.filter((part) => part !== first)
  if (first === undefined) return others.map(([key, part]) => `${key} : ${valueWords(part)}`).join(' ; ')
  const rest = others.map(([, part]) => valueWords(part)).filter((words) => words !== '')
  return rest.length === 0 ? valueWords(first[1]) : `${valueWords(first[1])} (${rest.join(' ; ')})`
}

/** « 3 h 30 » for PT3H30M; what is no duration stays as it is. */
export function durationWords(value: unknown): string {
  const minutes = typeof value === 'string' ? minutesOf(value) : null
  return minutes === null ? valueWords(value) : durationText(minutes)
}

const isParts = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
