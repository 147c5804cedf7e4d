import { generateCatalogue } from './generate-catalogue.ts'
import { generateConfigSchema } from './generate-config-schema.ts'
import { generateRuleDocs } from './generate-rule-docs.ts'
import type { GeneratedFile } from './generated-file.ts'

/** What the rule objects give: the reference of the rules in both languages and the schema of the configuration. */
export async function generateFromRules(root: string): Promise<readonly GeneratedFile[]> {
  return [...generateRuleDocs(), ...generateCatalogue(), ...(await generateConfigSchema(root))]
}
