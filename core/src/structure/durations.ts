import { fold } from './near.ts'

const UNITS: Readonly<Record<string, string>> = {
  s: 'S',
  sec: 'S',
  seconde: 'S',
  min: 'M',
  mn: 'M',
  minute: 'M',
  h: 'H',
  heure: 'H',
  hour: 'H',
  j: 'D',
  jour: 'D',
  day: 'D',
  semaine: 'W',
  week: 'W',
  mois: 'MONTH',
  month: 'MONTH',
  an: 'Y',
  annee: 'Y',
  year: 'Y',
}

const DATE_ORDER = ['Y', 'MONTH', 'W', 'D']
const TIME_ORDER = ['H', 'M', 'S']

/**
 * The ISO 8601 form of a duration written in words (`3 heures`, `1h30`, `45 mn`, `2 jours`), or `null` when anything in it is not
 * understood.
 */
export function isoDuration(words: string): string | null {
  if (words.length > 40) return null
  const folded = fold(words.replace(/(\d)[.,](\d)/g, '$1v$2')).replaceAll('_', '')
  const amounts = new Map<string, string>()
  let rest = folded
  while (rest !== '') {
    const [whole, number, name] = /^(\d+(?:v\d+)?)([a-z]*)/.exec(rest) ?? []
    if (whole === undefined || number === undefined || name === undefined) return null
    rest = rest.slice(whole.length)
    const unit = name === '' ? (amounts.has('H') && rest === '' ? 'M' : undefined) : unitOf(name)
    if (unit === undefined || amounts.has(unit)) return null
    if (number.includes('v') && unit !== 'H') return null
    amounts.set(unit, number.replace('v', '.'))
  }
  return amounts.size === 0 ? null : written(amounts)
}

function unitOf(name: string): string | undefined {
  for (const word of [name, name.replace(/s$/, ''), name.replace(/(?:et)$/, ''), name.replace(/s?et$/, '')]) {
    if (Object.hasOwn(UNITS, word)) return UNITS[word]
  }
  return undefined
}

function written(amounts: ReadonlyMap<string, string>): string {
  const parts = (order: readonly string[]) =>
    order.flatMap((unit) => (amounts.has(unit) ? [`${amounts.get(unit)}${unit.charAt(0)}`] : [])).join('')
  const time = parts(TIME_ORDER)
  return `P${parts(DATE_ORDER)}${time === '' ? '' : `T${time}`}`
}
