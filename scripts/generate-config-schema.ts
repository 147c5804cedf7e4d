import { ASSISTANT_KEYS } from '../core/src/configuration/assistant.ts'
import { CONFIGURATION_KEYS } from '../core/src/configuration/keys.ts'
import { ENGINE_CHECKS } from '../core/src/engine/checks.ts'
import { everyRule } from '../core/src/engine/every-rule.ts'
import type { Localised } from '../core/src/language.ts'
import { PROFILES, type RuleCard, SEVERITIES } from '../core/src/rules/rule.ts'
import type { GeneratedFile } from './generated-file.ts'

/** The JSON Schema of `equerre.config.yaml`: an editor completes rule ids, severities and options from it. */
export async function generateConfigSchema(_root: string): Promise<GeneratedFile[]> {
  const { profil, regles, extends: taken, ignore, assistant } = CONFIGURATION_KEYS
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration d’Équerre (equerre.config.yaml)',
    description: 'Le réglage des vérifications pour les référentiels de ce dossier et des dossiers qu’il contient.',
    type: 'object',
    additionalProperties: false,
    properties: {
      profil: { ...words(profil), enum: PROFILES, examples: ['strict'] },
      regles: {
        ...words(regles),
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries([...everyRule, ...ENGINE_CHECKS].map((rule) => [rule.id, ruleSchema(rule)])),
        examples: [{ 'competence-sans-critere': 'warning' }],
      },
      extends: { ...words(taken), ...oneOrMore(), examples: ['../equerre.config.yaml'] },
      ignore: { ...words(ignore), ...oneOrMore(), examples: [['brouillons/**']] },
      assistant: {
        ...words(assistant),
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.entries(ASSISTANT_KEYS).map(([key, { title, description, schema: own, example }]) => [
            key,
            { ...words({ title, description }), ...own, examples: [example] },
          ]),
        ),
        examples: [{ provider: 'ollama', model: 'mistral-nemo' }],
      },
    },
    $defs: {
      gravite: {
        title: 'Gravité',
        description: '`off` désactive la règle ; `error` fait échouer `equerre check`.',
        enum: ['off', ...[...SEVERITIES].reverse()],
        examples: ['warning'],
      },
    },
  }
  return [{ path: 'schemas/equerre.config.schema.json', content: `${JSON.stringify(schema, null, 2)}\n` }]
}

const words = ({ title, description }: { readonly title: Localised; readonly description: Localised }) => ({
  title: title.fr,
  description: description.fr,
})

const oneOrMore = () => ({
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'array', items: { type: 'string', minLength: 1 } },
  ],
})

function ruleSchema(rule: Pick<RuleCard, 'id' | 'title' | 'documentation' | 'options'>) {
  const grade = { $ref: '#/$defs/gravite' }
  const prefixItems = rule.options === undefined ? [grade] : [grade, optionsSchema(rule.options)]
  return {
    title: rule.title.fr,
    description: rule.documentation.fr.what,
    anyOf: [grade, { type: 'array', prefixItems, items: false, minItems: 1 }],
  }
}

/** The reader refuses an option that the rule does not have; so does the schema. */
function optionsSchema({ schema, defaults }: NonNullable<RuleCard['options']>) {
  return { type: 'object', additionalProperties: false, ...schema, default: defaults }
}
