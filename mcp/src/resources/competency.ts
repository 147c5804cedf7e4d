import { ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server'
import { addressed } from '../../../core/src/model/address.ts'
import { findingJson } from '../../../core/src/report/check-json.ts'
import { pageOf } from '../answers/page.ts'
import { Elements } from '../views/elements.ts'
import { findingsIn } from '../views/findings.ts'
import { competencyMarkdown } from '../views/markdown/competency.ts'
import { WORDS } from '../views/words.ts'
import { competencyAddresses, referentialNames } from './completing.ts'
import { bothForms, checkedAt, type Resource, variable } from './resource.ts'

/** A competency with what goes with it and what the rules say of it. */
export const competency: Resource = {
  register: (server, served) => {
    const { language } = served
    server.registerResource(
      'competence',
      new ResourceTemplate('referentiel://{name}/competences/{code}', {
        list: undefined,
        complete: {
          name: (written) => referentialNames(served, written),
          code: (written, context) => competencyAddresses(served, context?.arguments?.name, written),
        },
      }),
      {
        title: WORDS.competency[language],
        description: 'A competency with its activities, assessments, criteria, objectives and findings',
        mimeType: 'text/markdown',
      },
      async ({ href }, variables) => {
        const name = variable(variables, 'name', href)
        const checked = await checkedAt(served, name, href)
        const { referential, findings, source } = checked.result
        const found = addressed(referential, variable(variables, 'code', href), ['competency'])
        if (found.status !== 'found') throw new ResourceNotFoundError(href)
        const elements = new Elements(checked)
        const here = findingsIn(findings, found.element.node.range)
        const { items, total } = pageOf(elements.around(found.element), { of: [] })
        return bothForms(href, competencyMarkdown(checked, found.element, language), {
          referentiel: name,
          version: checked.version,
          element: elements.competency(found.element),
          items,
          total,
          findings: pageOf(here, { of: [] }).items.map((each) => findingJson(each, source, language)),
        })
      },
    )
  },
}
