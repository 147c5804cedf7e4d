import { ENGINE_CHECKS } from '../../../core/src/engine/checks.ts'
import { everyRule } from '../../../core/src/engine/every-rule.ts'
import { rulePageText, rulesListText } from '../../../core/src/report/rules-text.ts'
import { PROFILES } from '../../../core/src/rules/rule.ts'
import { nearest } from '../../../core/src/structure/near.ts'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import type { Shell } from '../shell.ts'

export const rulesCommand: Command = {
  usage: { fr: '[RÈGLE] [--profile PROFIL]', en: '[RULE] [--profile PROFILE]' },
  about: {
    fr: 'Sans argument, la liste des règles par famille, avec leur gravité. Avec le nom d’une règle, ce qu’elle constate, pourquoi, que faire, sa source et des exemples.',
    en: 'Without argument, the list of the rules by family with their severity. With the name of a rule, what it finds, why, what to do, its source and examples.',
  },
  options: [
    {
      name: 'profile',
      value: PROFILES,
      help: { fr: 'gravités de ce profil (sur_demande)', en: 'severities of this profile (sur_demande)' },
    },
  ],
  examples: ['equerre rules', 'equerre rules competence-sans-critere', 'equerre rules --profile rs'],
  run,
}

function run(args: Arguments, shell: Shell): ExitCode {
  const [id, ...others] = args.paths
  if (others.length > 0) throw new Failure({ fr: 'Donnez une seule règle.', en: 'Give one rule only.' })
  const profile = PROFILES.find((name) => name === args.value('profile')) ?? 'sur_demande'
  const lines = id === undefined ? rulesListText(profile, shell.layout) : rulePageText(checkCalled(id), shell.layout)
  shell.print(`${lines.join('\n')}\n`)
  return EXIT.clean
}

function checkCalled(id: string) {
  const all = [...everyRule, ...ENGINE_CHECKS]
  const known = all.find((check) => check.id === id)
  if (known !== undefined) return known
  const near = nearest(
    id,
    all.map((check) => check.id),
  )
  throw new Failure({
    fr: `Aucune règle ne s’appelle «\u00a0${id}\u00a0».${near === null ? '' : ` Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`} La liste\u00a0: equerre rules.`,
    en: `No rule is called “${id}”.${near === null ? '' : ` Did you mean “${near}”?`} The list: equerre rules.`,
  })
}
