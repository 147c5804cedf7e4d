import { ENGINE_CHECKS } from '../../engine/checks.ts'
import { everyRule } from '../../engine/every-rule.ts'
import type { Finding } from '../../engine/finding.ts'
import type { Language, Localised } from '../../language.ts'
import type { RuleDocumentation } from '../../rules/rule.ts'
import { codeText } from '../markdown.ts'
import { labelled, paragraphs } from './words.ts'

interface Documented {
  readonly id: string
  readonly title: Localised
  readonly documentation: Readonly<Record<Language, RuleDocumentation>>
}

/** The rule of a finding: its title, why it matters, what to do, its id. The finding's own sentence is shown by the editor. */
export function describeFinding({ rule }: Pick<Finding, 'rule'>): Localised {
  const known = documentationOf(rule)
  if (known === null) return { fr: codeText(rule), en: codeText(rule) }
  const { title, documentation } = known
  const said = (language: Language) =>
    paragraphs([
      `**${title[language]}** · ${codeText(rule)}`,
      labelled(WHY, documentation[language].why, language),
      labelled(HOW, documentation[language].how, language),
    ])
  return { fr: said('fr'), en: said('en') }
}

const WHY: Localised = { fr: 'Pourquoi', en: 'Why' }
const HOW: Localised = { fr: 'Que faire', en: 'What to do' }

const documentationOf = (id: string): Documented | null =>
  everyRule.find((rule) => rule.id === id) ?? ENGINE_CHECKS.find((check) => check.id === id) ?? null
