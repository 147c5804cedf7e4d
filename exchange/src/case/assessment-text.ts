import { durationText, minutesOf } from '../../../core/src/coverage/duration.ts'
import { JURY_COUNTS, VALUE_WORDS } from '../../../core/src/preview/words.ts'
import { counted } from '../../../core/src/report/words.ts'
import { isObject, type JsonObject, type JsonValue } from './json.ts'
import { oneLine } from './texts.ts'

/**
 * A modality in words, for tools that know nothing of its parts: the description of its rubric. French, as the référentiel is.
 * @param keys what the file says of the modality, with the keys of the format
 */
export function assessmentText(keys: JsonObject): string {
  const facts = [
    labelled('Nature', words(keys.type)),
    labelled('Cadre', words(keys.cadre).replace(/^cadre /, '')),
    labelled('Forme', words(keys.forme)),
    labelled('Participation', words(keys.participation)),
    labelled('Taille du groupe', words(keys.taille_groupe)),
    labelled('Lieu', words(keys.lieu)),
    labelled('Durée', duration(keys.duree)),
    labelled('Volume', words(keys.volume)),
    labelled('Compétences évaluées', words(keys.competences)),
  ]
  const parts = [
    ...facts,
    words(keys.enonce),
    words(keys.consigne),
    list('Tâches', keys.taches),
    list('Productions', keys.productions),
    list('Ressources', keys.ressources),
    labelled('Évaluation individuelle', words(keys.evaluation_individuelle)),
    labelled('Jury', jury(keys.jury)),
    ...items(keys.variantes).map(variant),
    labelled('Accessibilité', words(keys.accessibilite)),
    labelled('Répartition', words(keys.repartition)),
    labelled('Points', words(keys.points)),
    labelled('Coefficient', words(keys.coefficient)),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

const labelled = (label: string, text: string): string => (text === '' ? '' : `${label}\u00a0: ${text}`)

function list(label: string, value: JsonValue | undefined): string {
  const lines = items(value).map(item)
  return lines.length === 0 ? '' : [`${label}\u00a0:`, ...lines.map((line) => `- ${line}`)].join('\n')
}

/** A task with its competencies, a production with its components. */
function item(value: JsonValue): string {
  if (!isObject(value)) return words(value)
  const name = words(value.enonce ?? value.intitule)
  const codes = words(value.competences)
  const components = words(value.composantes)
  return `${name}${codes === '' ? '' : ` (${codes})`}${components === '' ? '' : `\u00a0: ${components}`}`
}

function variant(value: JsonValue): string {
  if (!isObject(value)) return words(value)
  const situation = words(value.cas)
  return labelled(situation === '' ? 'Variante' : `Variante, ${situation}`, words(value.consigne))
}

function jury(value: JsonValue | undefined): string {
  if (!isObject(value)) return words(value)
  const count = (number: JsonValue | undefined, one: Parameters<typeof counted>[1]): string =>
    typeof number === 'number' ? counted(number, one, 'fr') : ''
  const members = count(value.membres, JURY_COUNTS.member)
  const externals = count(value.externes, JURY_COUNTS.external)
  const counts = members === '' || externals === '' ? `${members}${externals}` : `${members}, dont ${externals}`
  return [counts, words(value.composition)].filter((part) => part !== '').join('. ')
}

function duration(value: JsonValue | undefined): string {
  const minutes = typeof value === 'string' ? minutesOf(value) : null
  return minutes === null ? words(value) : durationText(minutes)
}

/** A value of the format in words, a list of them with commas, any text on one line. */
function words(value: JsonValue | undefined): string {
  if (Array.isArray(value)) return value.map((one) => words(one)).join(', ')
  if (value === undefined || value === null || typeof value === 'object') return ''
  const written = oneLine(String(value))
  return (Object.hasOwn(VALUE_WORDS, written) ? VALUE_WORDS[written]?.fr : undefined) ?? written
}

const items = (value: JsonValue | undefined): readonly JsonValue[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
