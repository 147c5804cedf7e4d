import { ROOTS, type RootDefinition, type ShapeType } from '@equerre/schemas'
import type { Localised } from '../language.ts'
import type { DocumentFormat } from './format.ts'
import { isEmpty, type Place } from './place.ts'
import { definitionsWith, either, wordsOf } from './words.ts'

const LONGEST_SHOWN = 60

/** A word of the file as a message shows it: on one line, not too long. */
export function shown(word: string): string {
  const line = word
    .slice(0, LONGEST_SHOWN + 1)
    .replace(/\s+/g, ' ')
    .replaceAll('`', '’')
  return line.length > LONGEST_SHOWN ? `\`${line.slice(0, LONGEST_SHOWN)}…\`` : `\`${line}\``
}

const list = (words: readonly (string | number)[]): string => words.map((word) => shown(String(word))).join(', ')

/** A title in the middle of a sentence. */
const lower = (title: string): string =>
  /^\p{Lu}\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)

/** « Compétences » (`competences`), or a member of it. */
function labelOf(place: Place): Localised {
  if (place.key !== null) {
    const { fr, en } = titleOf(place)
    return { fr: `« ${fr} »`, en: `“${en}”` }
  }
  if (place.parent === null) return { fr: 'le fichier', en: 'the file' }
  const { fr, en } = titleOf(place.parent)
  return { fr: `un élément de « ${fr} »`, en: `an item of “${en}”` }
}

const titleOf = ({ shape, key }: Place): Localised => shape.title ?? { fr: key?.text ?? '', en: key?.text ?? '' }

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export function empty(format: DocumentFormat): Localised {
  const { fr, en } = startOf(format)
  return {
    fr: `Ce fichier est vide. ${capital(format.a.fr)} commence par ${fr}.`,
    en: `This file is empty. ${capital(format.a.en)} starts with ${en}.`,
  }
}

/** `referentiel: 1`, puis `certification` et `blocs` */
function startOf({ versionKey, firstKeys: [first, second] }: DocumentFormat): Localised {
  const version = shown(`${versionKey}: 1`)
  return {
    fr: `${version}, puis ${shown(first)} et ${shown(second)}`,
    en: `${version}, then ${shown(first)} and ${shown(second)}`,
  }
}

export function notMapping(kind: 'scalar' | 'sequence', format: DocumentFormat): Localised {
  const start = startOf(format)
  const fr = kind === 'sequence' ? 'une liste' : 'un texte'
  const en = kind === 'sequence' ? 'a list' : 'a text'
  return {
    fr: `Ce fichier contient ${fr} ; ${format.a.fr} est un groupe de clés : ${start.fr}.`,
    en: `This file holds ${en}; ${format.a.en} is a group of keys: ${start.en}.`,
  }
}

export function foreign({ versionKey, firstKeys, a }: DocumentFormat): Localised {
  const keys = list([`${versionKey}: 1`, ...firstKeys])
  return {
    fr: `Ce fichier n’a aucune des clés d’${a.fr} (${keys}…). Est-ce le bon fichier ?`,
    en: `This file has none of the keys of ${a.en} (${keys}…). Is it the right file?`,
  }
}

export function noVersion(versionKey: string): Localised {
  const version = shown(`${versionKey}: 1`)
  return {
    fr: `Il manque ${version}, la version du format, au début du fichier.`,
    en: `${version}, the version of the format, is missing at the top of the file.`,
  }
}

export function emptyVersion(versionKey: string): Localised {
  const version = shown(`${versionKey}: 1`)
  return {
    fr: `La version du format est vide : écrivez ${version}.`,
    en: `The version of the format is empty: write ${version}.`,
  }
}

export function otherVersion(written: string, versionKey: string): Localised {
  const version = shown(`${versionKey}: 1`)
  return {
    fr: `Ce fichier annonce la version ${shown(written)} du format ; cette version d’Équerre lit la version \`1\`. Écrivez ${version}, ou mettez Équerre à jour.`,
    en: `This file declares version ${shown(written)} of the format; this version of Équerre reads version \`1\`. Write ${version}, or update Équerre.`,
  }
}

export function versionAsText(versionKey: string): Localised {
  const version = shown(`${versionKey}: 1`)
  return {
    fr: `La version du format est un nombre : écrivez ${version}.`,
    en: `The version of the format is a number: write ${version}.`,
  }
}

export function spelling(key: string, meant: string): Localised {
  return {
    fr: `La clé ${shown(key)} s’écrit ${shown(meant)} : en minuscules, sans accent.`,
    en: `The key ${shown(key)} is written ${shown(meant)}: in lower case, without accents.`,
  }
}

export function unknownKey(key: string, definition: string | null, meant: string): Localised {
  const { fr, en } = wordsOf(definition).in
  return {
    fr: `Clé inconnue ${shown(key)} ${fr} : vouliez-vous dire ${shown(meant)} ?`,
    en: `Unknown key ${shown(key)} ${en}: did you mean ${shown(meant)}?`,
  }
}

export function doubleKey(key: string, definition: string | null, meant: string): Localised {
  const { fr, en } = wordsOf(definition).in
  return {
    fr: `Clé inconnue ${shown(key)} ${fr} : ${shown(meant)} y est déjà. Réunissez les deux.`,
    en: `Unknown key ${shown(key)} ${en}: ${shown(meant)} is already there. Merge the two.`,
  }
}

const MOST_KEYS_SHOWN = 12

export function strangeKey(key: string, definition: string | null, keys: readonly string[]): Localised {
  const { fr, en } = wordsOf(definition).in
  const possible = `${list(keys.slice(0, MOST_KEYS_SHOWN))}${keys.length > MOST_KEYS_SHOWN ? '…' : ''}`
  return {
    fr: `Clé inconnue ${shown(key)} ${fr}. Clés possibles : ${possible}. Pour une note à vous, commencez la clé par \`x-\`.`,
    en: `Unknown key ${shown(key)} ${en}. Possible keys: ${possible}. For a note of your own, start the key with \`x-\`.`,
  }
}

const MOST_PARTS_SHOWN = 4

export function misplacedKey(key: string, definition: string | null, root: RootDefinition): Localised {
  const here = wordsOf(definition).in
  const owners = definitionsWith(key, root)
  const parts = owners.filter((name) => name !== root).slice(0, MOST_PARTS_SHOWN)
  const atRoot = owners.includes(root)
  if (parts.length === 0) {
    return {
      fr: `La clé ${shown(key)} n’a pas sa place ${here.fr} : elle se place à la racine du fichier.`,
      en: `The key ${shown(key)} does not belong ${here.en}: it goes at the top of the file.`,
    }
  }
  const french = either(
    parts.map((name) => wordsOf(name).a.fr),
    'ou',
  )
  const english = either(
    parts.map((name) => wordsOf(name).a.en),
    'or',
  )
  // Elsewhere the top of the file is for an RS, that has no blocs.
  const top = !atRoot ? NOTHING : root === ROOTS.referentiel ? FOR_AN_RS : OR_TOP
  return {
    fr: `La clé ${shown(key)} n’a pas sa place ${here.fr} : elle se place dans ${french}${top.fr}.`,
    en: `The key ${shown(key)} does not belong ${here.en}: it goes in ${english}${top.en}.`,
  }
}

const NOTHING: Localised = { fr: '', en: '' }
const FOR_AN_RS: Localised = { fr: ' (à la racine du fichier pour un RS)', en: ' (at the top of the file for an RS)' }
const OR_TOP: Localised = { fr: ', ou à la racine du fichier', en: ', or at the top of the file' }

export function forbiddenKey(key: string): Localised {
  return {
    fr: `La clé ${shown(key)} ne s’écrit que sur un critère placé dans un bloc ; celui-ci est placé dans une compétence et ne juge qu’elle. Retirez la clé, ou déplacez le critère dans \`criteres\` du bloc.`,
    en: `The key ${shown(key)} is only written on a criterion placed in a block; this one is placed in a competency and judges only it. Remove the key, or move the criterion to \`criteres\` of the block.`,
  }
}

export function missingKey(key: string, title: Localised | null, definition: string | null): Localised {
  const { fr, en } = wordsOf(definition).in
  const words = title === null ? { fr: '', en: '' } : { fr: ` (${lower(title.fr)})`, en: ` (${lower(title.en)})` }
  return {
    fr: `Il manque ${shown(key)}${words.fr} ${fr} : sans cette clé, cette partie du fichier n’est pas lue.`,
    en: `${shown(key)}${words.en} is missing ${en}: without it, this part of the file is not read.`,
  }
}

export function emptyRequired(place: Place): Localised {
  const { fr, en } = labelOf(place)
  return { fr: `${capital(fr)} est vide : complétez-le.`, en: `${capital(en)} is empty: complete it.` }
}

export function emptyItem(place: Place): Localised {
  const { fr, en } = place.parent === null ? { fr: '', en: '' } : titleOf(place.parent)
  return {
    fr: `Cet élément de « ${fr} » est vide : écrivez-le, ou retirez le tiret.`,
    en: `This item of “${en}” is empty: write it, or remove the dash.`,
  }
}

const TYPES: Readonly<Record<ShapeType, Localised>> = {
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  integer: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: '`true` (oui) ou `false` (non)', en: '`true` (yes) or `false` (no)' },
  array: { fr: 'une liste (un tiret par élément)', en: 'a list (one dash an item)' },
  object: { fr: 'un groupe de clés', en: 'a group of keys' },
}

export function wrongType(place: Place): Localised {
  const { fr, en } = labelOf(place)
  const expected = expectedOf(place)
  const found = foundOf(place)
  return {
    fr: `${capital(fr)} attend ${expected.fr}, pas ${found.fr}.`,
    en: `${capital(en)} expects ${expected.en}, not ${found.en}.`,
  }
}

function expectedOf({ shape }: Place): Localised {
  const types = shape.types ?? []
  const keys = Object.keys(shape.keys ?? {})
  const first = keys.slice(0, 4).map(shown)
  const named = types.includes('object') && keys.length > 0 ? ` (${first.join(', ')}${keys.length > 4 ? '…' : ''})` : ''
  return {
    fr: `${either(
      types.map((type) => TYPES[type].fr),
      'ou',
    )}${named}`,
    en: `${either(
      types.map((type) => TYPES[type].en),
      'or',
    )}${named}`,
  }
}

function foundOf({ node }: Place): Localised {
  if (node.kind === 'mapping') return { fr: 'un groupe de clés', en: 'a group of keys' }
  if (node.kind === 'sequence') return { fr: 'une liste', en: 'a list' }
  const word = shown(node.text)
  if (typeof node.value === 'number') return { fr: `le nombre ${word}`, en: `the number ${word}` }
  if (typeof node.value === 'boolean') return { fr: word, en: word }
  return { fr: `le texte ${word}`, en: `the text ${word}` }
}

/** A code where the part itself is written. */
export function codeForPart(place: Place, code: string): Localised {
  const { a } = wordsOf(place.shape.definition)
  const inCompetency = place.shape.definition === 'modalite' && place.parent?.parent?.shape.definition === 'competence'
  const fr = inCompetency
    ? ` Pour dire que l’épreuve ${shown(code)} évalue cette compétence, nommez la compétence dans \`competences\` de l’épreuve.`
    : ''
  const en = inCompetency
    ? ` To say that the assessment ${shown(code)} evaluates this competency, name the competency in \`competences\` of the assessment.`
    : ''
  return {
    fr: `${shown(code)} est un code, et c’est ${a.fr} qui s’écrit ici : ${shown(`- id: ${code}`)}, puis ses autres clés.${fr}`,
    en: `${shown(code)} is a code, and ${a.en} is written here: ${shown(`- id: ${code}`)}, then its other keys.${en}`,
  }
}

/** A list given as a group of keys: by far the most common slip is the dash. */
export function dashMissing(place: Place): Localised {
  const { fr, en } = labelOf(place)
  return {
    fr: `${capital(fr)} attend une liste : commencez chaque élément par un tiret.`,
    en: `${capital(en)} expects a list: start each item with a dash.`,
  }
}

/** A list given as a group whose keys are the codes of its members. */
export function keyedByCode(place: Place, code: string): Localised {
  const { fr, en } = labelOf(place)
  const written = shown(`- id: ${code}`)
  return {
    fr: `${capital(fr)} attend une liste : au lieu de ${shown(`${code}:`)}, commencez l’élément par ${written}.`,
    en: `${capital(en)} expects a list: instead of ${shown(`${code}:`)}, start the item with ${written}.`,
  }
}

export function wrongChoice(
  place: Place,
  value: string,
  choices: readonly (string | number)[],
  meant: string | null,
): Localised {
  const { fr, en } = titled(place)
  if (meant !== null) {
    return {
      fr: `${shown(value)} n’est pas une valeur de « ${fr} » : vouliez-vous dire ${shown(meant)} ?`,
      en: `${shown(value)} is not a value of “${en}”: did you mean ${shown(meant)}?`,
    }
  }
  return {
    fr: `${shown(value)} n’est pas une valeur de « ${fr} » : écrivez ${either(
      choices.map((one) => shown(String(one))),
      'ou',
    )}.`,
    en: `${shown(value)} is not a value of “${en}”: write ${either(
      choices.map((one) => shown(String(one))),
      'or',
    )}.`,
  }
}

/** The title of a value, that of its list for a member of a list. */
function titled(place: Place): Localised {
  return place.key === null && place.parent !== null ? titleOf(place.parent) : titleOf(place)
}

export function wrongDuration(value: string, meant: string | null): Localised {
  if (meant !== null) {
    return {
      fr: `La durée ${shown(value)} s’écrit ${shown(meant)} (format ISO 8601).`,
      en: `The duration ${shown(value)} is written ${shown(meant)} (ISO 8601).`,
    }
  }
  return {
    fr: `${shown(value)} n’est pas une durée : écrivez \`PT3H\` (3 heures), \`PT45M\` (45 minutes), \`P2D\` (2 jours) ou \`P6M\` (6 mois).`,
    en: `${shown(value)} is not a duration: write \`PT3H\` (3 hours), \`PT45M\` (45 minutes), \`P2D\` (2 days) or \`P6M\` (6 months).`,
  }
}

export function wrongRecordNumber(value: string): Localised {
  return {
    fr: `${shown(value)} n’est pas un numéro de fiche : écrivez-le comme \`RNCP12345\` ou \`RS1234\`.`,
    en: `${shown(value)} is not a record number: write it like \`RNCP12345\` or \`RS1234\`.`,
  }
}

export function wrongCode(value: string): Localised {
  return {
    fr: `Le code ${shown(value)} contient \`/\`, \`*\` ou une virgule, qui servent à écrire les renvois (\`BC2/C1\`, \`C2.1*\`, \`C1, C2\`) : choisissez un code sans eux.`,
    en: `The code ${shown(value)} contains \`/\`, \`*\` or a comma, which serve to write references (\`BC2/C1\`, \`C2.1*\`, \`C1, C2\`): choose a code without them.`,
  }
}

export function tooSmall(place: Place, value: string, minimum: number): Localised {
  const { fr, en } = titled(place)
  return {
    fr: `« ${fr} » ne peut pas être ${shown(value)} : écrivez un nombre à partir de ${minimum}.`,
    en: `“${en}” cannot be ${shown(value)}: write a number from ${minimum} up.`,
  }
}

export function unexpected(place: Place): Localised {
  const { fr, en } = labelOf(place)
  return {
    fr: isEmpty(place.node) ? `${capital(fr)} est vide.` : `${capital(fr)} n’a pas la forme attendue.`,
    en: isEmpty(place.node) ? `${capital(en)} is empty.` : `${capital(en)} does not have the expected form.`,
  }
}
