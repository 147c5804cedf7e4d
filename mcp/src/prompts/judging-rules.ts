import { everyFamily, everyRule } from '../../../core/src/engine/every-rule.ts'
import { severityIn } from '../../../core/src/engine/profile.ts'
import { SEVERITY_WORDS } from '../../../core/src/report/words.ts'
import { colon } from '../views/words.ts'
import type { Subject } from './prompt.ts'

/** The rules that will judge what is written, one a line: its title, its gravity for this référentiel, what to do. */
export function judgingRules(families: readonly string[], subject: Subject): string {
  const { language, settings, result } = subject
  return everyRule
    .filter((rule) => families.includes(everyFamily[rule.id] ?? ''))
    .flatMap((rule) => {
      const severity = settings.rules?.[rule.id]?.severity ?? severityIn(result.profile, rule.severity)
      if (severity === 'off') return []
      const { how } = rule.documentation[language]
      return [`- ${rule.title[language]} (${rule.id}, ${SEVERITY_WORDS[severity][language]})${colon(language)} ${how}`]
    })
    .join('\n')
}
