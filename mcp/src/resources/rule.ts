import { ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server'
import { ENGINE_CHECKS } from '../../../core/src/engine/checks.ts'
import { everyRule } from '../../../core/src/engine/every-rule.ts'
import { ruleMarkdown } from '../views/markdown/rule.ts'
import { bothForms, completions, type Resource, variable } from './resource.ts'

/** What a rule finds, why, what to do. */
export const rule: Resource = {
  register: (server, { language }) => {
    server.registerResource(
      'regle',
      new ResourceTemplate('regles://{id}', {
        list: undefined,
        complete: {
          id: (written) =>
            completions(
              RULES.map(({ id }) => id),
              written,
            ),
        },
      }),
      {
        title: { fr: 'Règle', en: 'Rule' }[language],
        description: 'A rule: what it finds, why, what to do, examples. The id is the "rule" of a finding',
        mimeType: 'text/markdown',
      },
      ({ href }, variables) => {
        const id = variable(variables, 'id', href)
        const found = RULES.find((candidate) => candidate.id === id)
        if (found === undefined) throw new ResourceNotFoundError(href)
        const { title, severity, documentation } = found
        return bothForms(href, ruleMarkdown(found, language), {
          id,
          title: title[language],
          severity,
          ...documentation[language],
        })
      },
    )
  },
}

const RULES = [...everyRule, ...ENGINE_CHECKS]
