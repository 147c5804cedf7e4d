import { ENGINE_CHECKS } from '../engine/checks.ts'
import { everyRule } from '../engine/every-rule.ts'
import type { Finding } from '../engine/finding.ts'
import type { RuleSetting } from '../engine/settings.ts'
import { PROFILES, SEVERITIES } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import { toPlain } from '../source/plain.ts'
import type { Entry, ScalarNode, SourceNode } from '../source/tree.ts'
import { nearest } from '../structure/near.ts'
import { ASSISTANT_KEYS, type AssistantConfiguration, PROVIDERS } from './assistant.ts'
import type { Configuration, Located } from './configuration.ts'
import { configurationFinding, didYouMean } from './findings.ts'
import { CONFIGURATION_KEYS, isConfigurationKey } from './keys.ts'
import { optionProblems } from './options.ts'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

const GRADES = ['off', ...[...SEVERITIES].reverse()] as const

/**
 * What a configuration file says, and what is wrong with it. Never fails: what is not understood is left out and reported.
 * @param source the text of an `equerre.config.yaml`, read by `readSource`
 */
export function readConfiguration(source: SourceDocument): {
  readonly configuration: Configuration
  readonly findings: readonly Finding[]
} {
  const reader = new Reader()
  for (const { range, message, severity } of source.problems) {
    if (severity === 'error') reader.findings.push(configurationFinding('configuration-illisible', range, message))
  }
  reader.root(source.root)
  return { configuration: reader.configuration, findings: reader.findings }
}

class Reader {
  readonly findings: Finding[] = []
  readonly configuration: Writable<Configuration> = { profile: null, rules: {}, extends: [], ignore: [], assistant: {} }

  root(node: SourceNode | null): void {
    if (node === null || isEmpty(node)) return
    if (node.kind !== 'mapping') {
      this.#shape(node, {
        fr: `une configuration est faite de clés (${Object.keys(CONFIGURATION_KEYS).join(', ')})`,
        en: `a configuration is made of keys (${Object.keys(CONFIGURATION_KEYS).join(', ')})`,
      })
      return
    }
    for (const entry of node.entries) this.#entry(entry)
  }

  #entry({ key, value }: Entry): void {
    if (!isConfigurationKey(key.text)) this.#unknownKey(key)
    else if (isEmpty(value)) return
    else if (key.text === 'profil') this.#profile(value)
    else if (key.text === 'regles') this.#rules(value)
    else if (key.text === 'assistant') this.#assistant(value)
    else this.configuration[key.text] = this.#strings(key.text, value)
  }

  #unknownKey(key: ScalarNode): void {
    const near = nearest(key.text, Object.keys(CONFIGURATION_KEYS))
    const hint = didYouMean(near)
    this.#add(
      'configuration-cle-inconnue',
      key,
      {
        fr: `La configuration n’a pas de clé «\u00a0${key.text}\u00a0».${hint.fr}`,
        en: `The configuration has no key “${key.text}”.${hint.en}`,
      },
      near,
    )
  }

  #profile(node: SourceNode): void {
    const profile = PROFILES.find((name) => node.kind === 'scalar' && name === node.text)
    if (profile !== undefined) {
      this.configuration.profile = profile
      return
    }
    const near = node.kind === 'scalar' ? nearest(node.text, PROFILES) : null
    const hint = didYouMean(near)
    this.#add(
      'configuration-forme',
      node,
      {
        fr: `Un profil est l’un de ${PROFILES.join(', ')}.${hint.fr}`,
        en: `A profile is one of ${PROFILES.join(', ')}.${hint.en}`,
      },
      near,
    )
  }

  #rules(node: SourceNode): void {
    if (node.kind !== 'mapping') {
      this.#shape(node, {
        fr: '«\u00a0regles\u00a0» attend une règle par ligne, comme «\u00a0competence-sans-critere: warning\u00a0»',
        en: '“regles” expects one rule a line, such as “competence-sans-critere: warning”',
      })
      return
    }
    const settings = node.entries.flatMap(({ key, value }) => {
      const setting = this.#rule(key, value)
      return setting === null ? [] : [[key.text, setting] as const]
    })
    this.configuration.rules = Object.fromEntries(settings)
  }

  #rule(key: ScalarNode, value: SourceNode): RuleSetting | null {
    const known = [...everyRule, ...ENGINE_CHECKS].find((rule) => rule.id === key.text)
    if (known === undefined) {
      const near = nearest(
        key.text,
        [...everyRule, ...ENGINE_CHECKS].map((rule) => rule.id),
      )
      const hint = didYouMean(near)
      this.#add(
        'configuration-regle-inconnue',
        key,
        {
          fr: `Aucune règle ne s’appelle «\u00a0${key.text}\u00a0».${hint.fr} La liste\u00a0: equerre rules.`,
          en: `No rule is called “${key.text}”.${hint.en} The list: equerre rules.`,
        },
        near,
      )
      return null
    }
    if (value.kind !== 'sequence') return this.#severity(value)
    const [grade, options, ...others] = value.items
    for (const other of others) {
      this.#shape(other, {
        fr: 'une règle se règle par une gravité, ou par une gravité et ses options',
        en: 'a rule is set by a severity, or by a severity and its options',
      })
    }
    const severity = grade === undefined ? this.#missingSeverity(value) : this.#severity(grade)
    return { ...severity, ...this.#options(key, options) }
  }

  #missingSeverity(node: SourceNode): null {
    this.#add('configuration-gravite', node, {
      fr: `Il manque la gravité\u00a0: ${GRADES.join(', ')}.`,
      en: `The severity is missing: ${GRADES.join(', ')}.`,
    })
    return null
  }

  #severity(node: SourceNode): Pick<RuleSetting, 'severity'> | null {
    const severity = GRADES.find((grade) => node.kind === 'scalar' && grade === node.text)
    if (severity !== undefined) return { severity }
    const near = node.kind === 'scalar' ? severityMeant(node.text) : null
    const hint = didYouMean(near)
    this.#add(
      'configuration-gravite',
      node,
      {
        fr: `Une gravité est l’une de ${GRADES.join(', ')}.${hint.fr}`,
        en: `A severity is one of ${GRADES.join(', ')}.${hint.en}`,
      },
      near,
    )
    return null
  }

  #options(key: ScalarNode, node: SourceNode | undefined): Pick<RuleSetting, 'options'> | null {
    if (node === undefined) return null
    const rule = everyRule.find((candidate) => candidate.id === key.text)
    if (rule?.options === undefined) {
      this.#add('configuration-options', node, {
        fr: `La règle «\u00a0${key.text}\u00a0» n’a pas d’options.`,
        en: `The rule “${key.text}” has no options.`,
      })
      return null
    }
    const isRight = this.#isRight(node, rule.options.schema)
    const options = toPlain(node)
    return isRight && isRecord(options) ? { options } : null
  }

  #assistant(node: SourceNode): void {
    if (node.kind !== 'mapping') {
      this.#shape(node, {
        fr: `«\u00a0assistant\u00a0» attend des clés\u00a0: ${Object.keys(ASSISTANT_KEYS).join(', ')}`,
        en: `“assistant” expects keys: ${Object.keys(ASSISTANT_KEYS).join(', ')}`,
      })
      return
    }
    const read: Writable<AssistantConfiguration> = {}
    for (const { key, value } of node.entries) {
      const name = key.text
      if (!isAssistantKey(name)) this.#unknownAssistantKey(key)
      else if (!isEmpty(value) && this.#isRight(value, ASSISTANT_KEYS[name].schema)) setAssistant(read, name, value)
    }
    this.configuration.assistant = read
  }

  #unknownAssistantKey(key: ScalarNode): void {
    const near = nearest(key.text, Object.keys(ASSISTANT_KEYS))
    const hint = didYouMean(near)
    this.#add(
      'configuration-cle-inconnue',
      key,
      {
        fr: `«\u00a0assistant\u00a0» n’a pas de clé «\u00a0${key.text}\u00a0».${hint.fr}`,
        en: `“assistant” has no key “${key.text}”.${hint.en}`,
      },
      near,
    )
  }

  #isRight(node: SourceNode, schema: Readonly<Record<string, unknown>>): boolean {
    const problems = optionProblems(node, schema)
    for (const { at, message } of problems)
      this.findings.push(configurationFinding('configuration-options', at, message))
    return problems.length === 0
  }

  #strings(key: string, node: SourceNode): readonly Located[] {
    const items = node.kind === 'sequence' ? node.items : [node]
    return items.flatMap((item) => {
      if (item.kind === 'scalar' && typeof item.value === 'string' && item.text.trim() !== '') {
        return [{ value: item.text.trim(), range: item.range }]
      }
      this.#shape(item, {
        fr: `«\u00a0${key}\u00a0» attend un texte ou une liste de textes`,
        en: `“${key}” expects a text or a list of texts`,
      })
      return []
    })
  }

  #shape(node: SourceNode, expected: { readonly fr: string; readonly en: string }): void {
    const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
    this.#add('configuration-forme', node, { fr: `${capital(expected.fr)}.`, en: `${capital(expected.en)}.` })
  }

  #add(
    rule: Parameters<typeof configurationFinding>[0],
    node: SourceNode,
    message: { readonly fr: string; readonly en: string },
    replacement: string | null = null,
  ): void {
    this.findings.push(configurationFinding(rule, node.range, message, replacement))
  }
}

const isAssistantKey = (key: string): key is keyof AssistantConfiguration => Object.hasOwn(ASSISTANT_KEYS, key)

function setAssistant(
  read: Writable<AssistantConfiguration>,
  key: keyof AssistantConfiguration,
  node: SourceNode,
): void {
  if (node.kind !== 'scalar') return
  const { value, text } = node
  if (key === 'temperature' || key === 'context') {
    if (typeof value === 'number') read[key] = value
  } else if (key === 'provider') {
    const provider = PROVIDERS.find((name) => name === value)
    if (provider !== undefined) read.provider = provider
  } else if (text.trim() !== '') read[key] = text.trim()
}

const isEmpty = (node: SourceNode): boolean => node.kind === 'scalar' && node.value === null

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Words that people write for a severity, in French or from other tools. */
const MEANT: Readonly<Record<string, (typeof GRADES)[number]>> = {
  erreur: 'error',
  avertissement: 'warning',
  attention: 'warning',
  warn: 'warning',
  information: 'info',
  desactivee: 'off',
  non: 'off',
  no: 'off',
  false: 'off',
}

function severityMeant(word: string): string | null {
  const plain = word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
  return (Object.hasOwn(MEANT, plain) ? MEANT[plain] : undefined) ?? nearest(word, GRADES)
}
