import type { Language } from '@equerre/core'
import { PROFILES } from '@equerre/core'
import type { EngineCheck } from '../../../../core/src/engine/checks.ts'
import { severityIn } from '../../../../core/src/engine/profile.ts'
import { PROFILE_WORDS, SEVERITY_WORDS } from '../../../../core/src/report/words.ts'
import type { RuleCard } from '../../../../core/src/rules/rule.ts'
import { colon, WORDS } from '../words.ts'

/** The page of a rule: all of it is ours. */
export function ruleMarkdown(rule: RuleCard | EngineCheck, language: Language): string {
  const { what, why, how } = rule.documentation[language]
  const severities = PROFILES.map(
    (profile) =>
      `- ${PROFILE_WORDS[profile][language]}${colon(language)} ${SEVERITY_WORDS[severityIn(profile, rule.severity)][language]}`,
  )
  const sections = [
    [WORDS.what, what],
    [WORDS.why, why],
    [WORDS.how, how],
    [WORDS.severities, severities.join('\n')],
    ...('source' in rule ? [[WORDS.source, rule.source.reference] as const] : []),
  ] as const
  const examples =
    'examples' in rule
      ? [
          ...rule.examples.invalid.slice(0, 1).map(({ yaml }) => example(WORDS.wrong[language], yaml)),
          ...rule.examples.valid.slice(0, 1).map(({ yaml }) => example(WORDS.right[language], yaml)),
        ]
      : []
  return [
    `# ${rule.title[language]}`,
    `\`${rule.id}\``,
    ...sections.map(([heading, text]) => `## ${heading[language]}\n\n${text}`),
    ...examples,
    '',
  ].join('\n\n')
}

const example = (heading: string, yaml: string): string => `## ${heading}\n\n\`\`\`yaml\n${yaml.trimEnd()}\n\`\`\``
