import { ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server'
import { addressed } from '../../../core/src/model/address.ts'
import { pageOf } from '../answers/page.ts'
import { Elements } from '../views/elements.ts'
import { bounded } from '../views/markdown/bounded.ts'
import { elementMarkdown } from '../views/markdown/elements.ts'
import { WORDS } from '../views/words.ts'
import { blockCodes, referentialNames } from './completing.ts'
import { bothForms, checkedAt, type Resource, variable } from './resource.ts'

/** A bloc with all that stands in it. */
export const block: Resource = {
  register: (server, served) => {
    const { language } = served
    server.registerResource(
      'bloc',
      new ResourceTemplate('referentiel://{name}/blocs/{bloc}', {
        list: undefined,
        complete: {
          name: (written) => referentialNames(served, written),
          bloc: (written, context) => blockCodes(served, context?.arguments?.name, written),
        },
      }),
      {
        title: WORDS.block[language],
        description: 'A bloc with its activities, competencies, assessments and criteria',
        mimeType: 'text/markdown',
      },
      async ({ href }, variables) => {
        const name = variable(variables, 'name', href)
        const checked = await checkedAt(served, name, href)
        const found = addressed(checked.result.referential, variable(variables, 'bloc', href), ['block'])
        if (found.status !== 'found') throw new ResourceNotFoundError(href)
        const elements = new Elements(checked)
        const element = elements.block(found.element)
        const inside = elements.inBlock(found.element)
        const parts = inside.map((each) => elementMarkdown(each, 2, language))
        const { items, total } = pageOf(inside, { of: [] })
        return bothForms(href, bounded([elementMarkdown(element, 1, language), ...parts], language), {
          referentiel: name,
          version: checked.version,
          element,
          items,
          total,
        })
      },
    )
  },
}
