import { ENGINE_CHECKS, type EngineCheck } from '../engine/checks.ts'
import { everyFamily, everyRule } from '../engine/every-rule.ts'
import { severityIn } from '../engine/profile.ts'
import type { Language, Localised } from '../language.ts'
import { type Example, PROFILES, type Profile, type RuleCard } from '../rules/rule.ts'
import type { Layout } from './layout.ts'
import { padEnd, shorten } from './width.ts'
import { FAMILY_WORDS, PROFILE_WORDS, SEVERITY_WORDS } from './words.ts'
import { wrap } from './wrap.ts'

const WORDS = {
  engine: { fr: 'Lecture et structure', en: 'Reading and structure' },
  severities: { fr: 'Gravités du profil', en: 'Severities of the profile' },
  severity: { fr: 'Gravité', en: 'Severity' },
  what: { fr: 'Ce que la règle constate', en: 'What the rule finds' },
  why: { fr: 'Pourquoi', en: 'Why' },
  how: { fr: 'Que faire', en: 'What to do' },
  source: { fr: 'Source', en: 'Source' },
  options: { fr: 'Options', en: 'Options' },
  byDefault: { fr: 'par défaut', en: 'default' },
  wrong: { fr: 'Signalé', en: 'Reported' },
  right: { fr: 'Convient', en: 'Right' },
} as const satisfies Record<string, Localised>

/** The rules by family, one a line: name, severity, title. */
export function rulesListText(profile: Profile, layout: Layout): readonly string[] {
  const { language, style } = layout
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const named = Object.entries(FAMILY_WORDS).map(([family, words]) => ({
    words,
    members: everyRule.filter((rule) => everyFamily[rule.id] === family),
  }))
  const all = [...named, { words: WORDS.engine, members: ENGINE_CHECKS }]
  const width = Math.max(...[...everyRule, ...ENGINE_CHECKS].map(({ id }) => id.length)) + 2
  return [
    style.quiet(`${WORDS.severities[language]} ${profile} (${PROFILE_WORDS[profile][language]})${colon}`),
    ...all.flatMap(({ words, members }) => {
      if (members.length === 0) return []
      return ['', style.strong(words[language]), ...members.map((rule) => ruleLine(rule, profile, width, layout))]
    }),
  ]
}

function ruleLine(
  rule: Pick<RuleCard, 'id' | 'severity' | 'title'>,
  profile: Profile,
  width: number,
  layout: Layout,
): string {
  const { language, style } = layout
  const severity = severityIn(profile, rule.severity)
  const word = padEnd(SEVERITY_WORDS[severity][language], 15)
  const shown = severity === 'off' ? style.quiet(word) : style.severity(severity, word)
  return `  ${padEnd(rule.id, width)}${shown}${shorten(rule.title[language], Math.max(20, layout.width - width - 16))}`
}

/** What a rule says of itself. */
export function rulePageText(rule: RuleCard | EngineCheck, layout: Layout): readonly string[] {
  const { language, style, width } = layout
  const { what, why, how } = rule.documentation[language]
  const paragraph = (words: Localised, text: string): readonly string[] => [
    '',
    style.strong(words[language]),
    ...wrap(text, width - 2).map((line) => `  ${line}`),
  ]
  return [
    style.path(rule.title[language]),
    style.quiet(rule.id),
    ...paragraph(WORDS.what, what),
    ...paragraph(WORDS.why, why),
    ...paragraph(WORDS.how, how),
    '',
    style.strong(WORDS.severity[language]),
    ...PROFILES.map((profile) => `  ${padEnd(profile, 14)}${severityWord(rule, profile, layout)}`),
    ...('source' in rule ? ofRule(rule, layout, paragraph) : []),
  ]
}

function severityWord(rule: Pick<RuleCard, 'severity'>, profile: Profile, { language, style }: Layout): string {
  const severity = severityIn(profile, rule.severity)
  const word = SEVERITY_WORDS[severity][language]
  return severity === 'off' ? style.quiet(word) : style.severity(severity, word)
}

function ofRule(
  rule: RuleCard,
  { language, style }: Layout,
  paragraph: (words: Localised, text: string) => readonly string[],
): readonly string[] {
  const examples = (words: Localised, list: readonly Example[]): readonly string[] => {
    const [first] = list
    return first === undefined
      ? []
      : [
          '',
          style.strong(words[language]),
          ...first.yaml
            .trim()
            .split('\n')
            .map((line) => `  ${line}`),
        ]
  }
  return [
    ...paragraph(WORDS.source, rule.source.reference),
    ...options(rule, language, style.strong),
    ...examples(WORDS.wrong, rule.examples.invalid),
    ...examples(WORDS.right, rule.examples.valid),
  ]
}

function options(rule: RuleCard, language: Language, strong: (text: string) => string): readonly string[] {
  if (rule.options === undefined) return []
  const defaults = new Map(Object.entries(Object(rule.options.defaults)))
  const properties = Object.entries(Object(rule.options.schema.properties))
  return [
    '',
    strong(WORDS.options[language]),
    ...properties.map(
      ([name, schema]) =>
        `  ${name} (${WORDS.byDefault[language]} ${JSON.stringify(defaults.get(name))}) ${Object(schema).description ?? ''}`,
    ),
  ]
}
