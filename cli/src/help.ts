import type { Language, Localised } from '../../core/src/language.ts'
import { padEnd } from '../../core/src/report/width.ts'
import { wrap } from '../../core/src/report/wrap.ts'
import { COMMON_OPTIONS, isChoice, type Option } from './arguments.ts'
import type { Command } from './command.ts'
import { COMMANDS } from './commands/table.ts'
import type { Shell } from './shell.ts'

const WORDS = {
  product: {
    fr: 'Équerre vérifie les référentiels de certification (RNCP, RS) écrits en YAML.',
    en: 'Équerre checks French certification référentiels (RNCP, RS) written in YAML.',
  },
  usage: { fr: 'Usage', en: 'Usage' },
  command: { fr: 'commande', en: 'command' },
  commands: { fr: 'Commandes', en: 'Commands' },
  options: { fr: 'Options', en: 'Options' },
  examples: { fr: 'Exemples', en: 'Examples' },
  more: {
    fr: 'L’aide d’une commande\u00a0: equerre <commande> --help',
    en: 'Help of a command: equerre <command> --help',
  },
  exit: {
    fr: 'Codes de sortie\u00a0: 0 rien à signaler, 1 des constats, 2 usage ou configuration, 3 erreur interne.',
    en: 'Exit codes: 0 nothing to report, 1 findings, 2 usage or configuration, 3 internal error.',
  },
} as const satisfies Record<string, Localised>

export function generalHelp({ language, layout, say }: Shell): string {
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const title = (words: Localised): string => layout.style.strong(`${say(words)}${colon}`)
  const width = Math.max(...COMMANDS.map(({ name }) => name.length)) + 2
  return [
    say(WORDS.product),
    '',
    `${title(WORDS.usage)} equerre <${say(WORDS.command)}> [options]`,
    '',
    title(WORDS.commands),
    ...COMMANDS.map(({ name, help }) => `  ${padEnd(name, width)}${say(help)}`),
    '',
    title(WORDS.options),
    ...optionLines([...COMMON_OPTIONS, VERSION_OPTION], language),
    '',
    say(WORDS.more),
    say(WORDS.exit),
    '',
  ].join('\n')
}

const VERSION_OPTION: Option = { name: 'version', short: 'v', help: { fr: 'la version', en: 'the version' } }

export function commandHelp(name: string, command: Command, { language, layout, say }: Shell): string {
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const title = (words: Localised): string => layout.style.strong(`${say(words)}${colon}`)
  return [
    `${title(WORDS.usage)} equerre ${name} ${say(command.usage)}`,
    '',
    ...say(command.about)
      .split('\n')
      .flatMap((paragraph) => (paragraph === '' ? [''] : wrap(paragraph, layout.width))),
    '',
    title(WORDS.options),
    ...optionLines([...command.options, ...COMMON_OPTIONS], language),
    '',
    title(WORDS.examples),
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n')
}

function optionLines(options: readonly Option[], language: Language): readonly string[] {
  const left = options.map(
    (option) =>
      `${option.short === undefined ? '    ' : `-${option.short}, `}--${option.name}${valueWords(option, language)}`,
  )
  const width = Math.min(50, Math.max(...left.map((text) => text.length)) + 2)
  return options.flatMap(({ help }, index) => {
    const head = `  ${left[index] ?? ''}`
    return head.length > width
      ? [head, `  ${' '.repeat(width)}${help[language]}`]
      : [`${padEnd(head, width + 2)}${help[language]}`]
  })
}

function valueWords({ value }: Option, language: Language): string {
  if (value === undefined) return ''
  return isChoice(value) ? ` ${value.join('|')}` : ` ${value[language]}`
}
