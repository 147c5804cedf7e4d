import { parseArgs } from 'node:util'
import type { Localised } from '../../core/src/language.ts'
import { nearest } from '../../core/src/structure/near.ts'
import { Failure } from './failure.ts'

export interface Option {
  readonly name: string
  readonly short?: string
  /** What to write after it: the values allowed, or a word for them. Absent for a switch. */
  readonly value?: readonly string[] | Localised
  readonly help: Localised
}

/** Every command has these. */
export const COMMON_OPTIONS: readonly Option[] = [
  { name: 'lang', value: ['fr', 'en'], help: { fr: 'langue des messages', en: 'language of the messages' } },
  {
    name: 'color',
    value: ['auto', 'always', 'never'],
    help: { fr: 'couleurs (NO_COLOR est respecté)', en: 'colours (NO_COLOR is respected)' },
  },
  { name: 'help', short: 'h', help: { fr: 'cette aide', en: 'this help' } },
]

export interface Arguments {
  readonly paths: readonly string[]
  readonly has: (option: string) => boolean
  /** The last one that was given. */
  readonly value: (option: string) => string | null
  /** All that were given, in their order. */
  readonly values: (option: string) => readonly string[]
}

/**
 * The arguments of a command, each option checked against those the command has.
 * @throws Failure for an unknown option, a missing or a wrong value
 */
export function readArguments(args: readonly string[], own: readonly Option[]): Arguments {
  const options = [...own, ...COMMON_OPTIONS]
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        {
          type: value === undefined ? ('boolean' as const) : ('string' as const),
          ...(short === undefined ? {} : { short }),
        },
      ]),
    ),
  })
  const paths: string[] = []
  const given = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const option = options.find(({ name }) => name === token.name)
    if (option === undefined) throw unknownOption(token.rawName, options)
    const value = optionValue(option, token.rawName, token.value, token.inlineValue === true)
    given.set(option.name, [...(given.get(option.name) ?? []), value])
  }
  return {
    paths,
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.at(-1) ?? null,
    values: (name) => given.get(name) ?? [],
  }
}

function optionValue(option: Option, written: string, value: string | undefined, inline: boolean): string {
  if (option.value === undefined) {
    if (value === undefined) return ''
    throw new Failure({ fr: `${written} n’attend pas de valeur.`, en: `${written} takes no value.` })
  }
  const forgotten = value === undefined || value === '' || (!inline && value.startsWith('-') && value !== '-')
  if (forgotten) throw new Failure({ fr: `${written} attend une valeur.`, en: `${written} expects a value.` })
  if (isChoice(option.value) && !option.value.includes(value)) {
    const near = nearest(value, option.value)
    const choices = option.value.join(', ')
    throw new Failure({
      fr: `${written} attend l’une de ces valeurs\u00a0: ${choices}.${near === null ? '' : ` Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`}`,
      en: `${written} expects one of these values: ${choices}.${near === null ? '' : ` Did you mean “${near}”?`}`,
    })
  }
  return value
}

/** The value of an option that must be known before the arguments are read: language, colours. */
export function earlyValue(args: readonly string[], name: string): string | null {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
  const [written = '', next = null] = args.slice(at)
  if (at === -1) return null
  return written.includes('=') ? written.slice(written.indexOf('=') + 1) : next
}

export const isChoice = (value: readonly string[] | Localised): value is readonly string[] => Array.isArray(value)

function unknownOption(written: string, options: readonly Option[]): Failure {
  const near = nearest(
    written.replace(/^-+/, ''),
    options.map(({ name }) => name),
  )
  return new Failure({
    fr: `Option inconnue\u00a0: ${written}.${near === null ? '' : ` Vouliez-vous dire --${near}\u00a0?`}`,
    en: `Unknown option: ${written}.${near === null ? '' : ` Did you mean --${near}?`}`,
  })
}
