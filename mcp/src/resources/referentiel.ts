import { ResourceTemplate } from '@modelcontextprotocol/server'
import { pageOf } from '../answers/page.ts'
import { certificationJson } from '../views/certification.ts'
import { Elements } from '../views/elements.ts'
import { bounded } from '../views/markdown/bounded.ts'
import { elementMarkdown } from '../views/markdown/elements.ts'
import { escaped } from '../views/markdown/escaped.ts'
import { WORDS } from '../views/words.ts'
import { referentialNames } from './completing.ts'
import { bothForms, checkedAt, type Resource, variable } from './resource.ts'

/** A référentiel: the certification, its blocs and their competencies. */
export const referentiel: Resource = {
  register: (server, served) => {
    const { language } = served
    server.registerResource(
      'referentiel',
      new ResourceTemplate('referentiel://{name}', {
        list: undefined,
        complete: { name: (written) => referentialNames(served, written) },
      }),
      {
        title: WORDS.referential[language],
        description: 'A référentiel: the certification, its blocs and their competencies',
        mimeType: 'text/markdown',
      },
      async ({ href }, variables) => {
        const name = variable(variables, 'name', href)
        const checked = await checkedAt(served, name, href)
        const { certification } = checked.result.referential
        const overview = new Elements(checked).overview()
        const title = `# ${WORDS.referential[language]} ${name}\n\n> ${escaped(certification.title?.value ?? '') || '…'}`
        const parts = overview.map((element) => elementMarkdown(element, element.kind === 'block' ? 2 : 3, language))
        const { items, total } = pageOf(overview, { of: [] })
        return bothForms(href, bounded([title, ...parts], language), {
          referentiel: name,
          version: checked.version,
          certification: certificationJson(certification),
          items,
          total,
        })
      },
    )
  },
}
