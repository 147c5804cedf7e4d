import { ENGINE_CHECKS } from '../core/src/engine/checks.ts'
import { everyFamily, everyRule } from '../core/src/engine/every-rule.ts'
import { severityIn } from '../core/src/engine/profile.ts'
import type { Language } from '../core/src/language.ts'
import { FAMILY_WORDS } from '../core/src/report/words.ts'
import { PROFILES, type RuleCard, type SeverityByProfile } from '../core/src/rules/rule.ts'
import type { GeneratedFile } from './generated-file.ts'

const WORDS = {
  fr: {
    folder: 'docs/regles',
    index: 'Les règles',
    intro:
      'Page produite à partir des règles elles-mêmes. `equerre rules <règle>` montre la même chose dans le terminal.',
    what: 'Ce que la règle constate',
    why: 'Pourquoi',
    how: 'Que faire',
    source: 'Source',
    catalogue: 'catalogue',
    read: 'lue le',
    severity: 'Gravité',
    options: 'Options',
    byDefault: 'par défaut',
    right: 'Ce qui convient',
    wrong: 'Ce qui est signalé',
    found: 'Signalé',
    rule: 'Règle',
    title: 'Constat',
    engine: 'lecture et structure',
    levels: { error: 'erreur', warning: 'avertissement', info: 'information', off: 'désactivée' },
  },
  en: {
    folder: 'docs/rules',
    index: 'The rules',
    intro: 'This page is made from the rules themselves. `equerre rules <rule>` shows the same in the terminal.',
    what: 'What the rule finds',
    why: 'Why',
    how: 'What to do',
    source: 'Source',
    catalogue: 'catalogue',
    read: 'read on',
    severity: 'Severity',
    options: 'Options',
    byDefault: 'default',
    right: 'What is right',
    wrong: 'What is reported',
    found: 'Reported',
    rule: 'Rule',
    title: 'Finding',
    engine: 'reading and structure',
    levels: { error: 'error', warning: 'warning', info: 'info', off: 'off' },
  },
} as const

/** One page a rule and an index, in French (`docs/regles`) and in English (`docs/rules`). */
export function generateRuleDocs(): readonly GeneratedFile[] {
  return (['fr', 'en'] as const).flatMap((language) => [
    { path: `${WORDS[language].folder}/README.md`, content: indexPage(language) },
    ...everyRule.map((rule) => ({
      path: `${WORDS[language].folder}/${rule.id}.md`,
      content: rulePage(rule, language),
    })),
    ...ENGINE_CHECKS.map((check) => ({
      path: `${WORDS[language].folder}/${check.id}.md`,
      content: page([
        `# ${check.title[language]}`,
        `\`${check.id}\``,
        ...documentation(check.documentation[language], language),
        severities(check.severity, language),
      ]),
    })),
  ])
}

const page = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`

function rulePage(rule: RuleCard, language: Language): string {
  const words = WORDS[language]
  const { catalogue, reference, read } = rule.source
  return page([
    `# ${rule.title[language]}`,
    `\`${rule.id}\``,
    ...documentation(rule.documentation[language], language),
    `## ${words.source}`,
    `${reference}${catalogue === null ? '' : ` (${words.catalogue} ${catalogue})`}, ${words.read} ${read}.`,
    severities(rule.severity, language),
    options(rule, language),
    `## ${words.wrong}`,
    ...rule.examples.invalid.flatMap((example) => [
      yaml(example.yaml),
      `${words.found}${language === 'fr' ? '\u00a0' : ''}: ${example.at.map(quoted).join(', ')}`,
    ]),
    `## ${words.right}`,
    ...rule.examples.valid.map((example) => yaml(example.yaml)),
  ])
}

const yaml = (text: string): string => `\`\`\`yaml\n${text.trim()}\n\`\`\``

const quoted = (text: string): string => `\`${text.replace(/\s+/g, ' ').replaceAll('`', 'ˋ').trim() || '∅'}\``

function documentation(texts: RuleCard['documentation']['fr'], language: Language): readonly string[] {
  const words = WORDS[language]
  return [`## ${words.what}`, texts.what, `## ${words.why}`, texts.why, `## ${words.how}`, texts.how]
}

function severities(severity: SeverityByProfile, language: Language): string {
  const words = WORDS[language]
  const row = PROFILES.map((profile) => words.levels[severityIn(profile, severity)])
  return [
    `## ${words.severity}`,
    '',
    `| ${PROFILES.map((profile) => `\`${profile}\``).join(' | ')} |`,
    `|${PROFILES.map(() => '---').join('|')}|`,
    `| ${row.join(' | ')} |`,
  ].join('\n')
}

function options(rule: RuleCard, language: Language): string {
  if (rule.options === undefined) return ''
  const words = WORDS[language]
  const properties = Object.entries(Object(rule.options.schema.properties))
  const defaults = Object(rule.options.defaults)
  return [
    `## ${words.options}`,
    '',
    ...properties.map(
      ([name, schema]) =>
        `- \`${name}\` (${words.byDefault} \`${JSON.stringify(defaults[name])}\`) ${Object(schema).description ?? ''}`,
    ),
  ].join('\n')
}

function indexPage(language: Language): string {
  const words = WORDS[language]
  const tables = Object.entries(FAMILY_WORDS).map(([family, name]) =>
    table(
      name[language],
      everyRule.filter((rule) => everyFamily[rule.id] === family),
      language,
    ),
  )
  return page([`# ${words.index}`, words.intro, ...tables, table(words.engine, ENGINE_CHECKS, language)])
}

function table(
  name: string,
  checks: readonly Pick<RuleCard, 'id' | 'title' | 'severity'>[],
  language: Language,
): string {
  if (checks.length === 0) return ''
  const words = WORDS[language]
  return [
    `## ${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    '',
    `| ${words.rule} | ${words.title} | ${PROFILES.map((profile) => `\`${profile}\``).join(' | ')} |`,
    `|---|---|${PROFILES.map(() => '---').join('|')}|`,
    ...checks.map(
      (check) =>
        `| [\`${check.id}\`](${check.id}.md) | ${check.title[language]} | ${PROFILES.map((profile) => words.levels[severityIn(profile, check.severity)]).join(' | ')} |`,
    ),
  ].join('\n')
}
