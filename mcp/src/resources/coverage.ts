import { ResourceTemplate } from '@modelcontextprotocol/server'
import { coverageFigures } from '../../../core/src/coverage/figures.ts'
import { coverageMarkdown } from '../../../core/src/coverage/render/markdown.ts'
import { bounded } from '../views/markdown/bounded.ts'
import { referentialNames } from './completing.ts'
import { bothForms, checkedAt, type Resource, variable } from './resource.ts'

/** Who assesses what in a référentiel, in a matrix and in figures. */
export const coverage: Resource = {
  register: (server, served) => {
    const { language } = served
    server.registerResource(
      'couverture',
      new ResourceTemplate('referentiel://{name}/couverture', {
        list: undefined,
        complete: { name: (written) => referentialNames(served, written) },
      }),
      {
        title: { fr: 'Couverture', en: 'Coverage' }[language],
        description: 'Who assesses what: matrix, figures, Bloom levels, cross-cutting themes',
        mimeType: 'text/markdown',
      },
      async ({ href }, variables) => {
        const name = variable(variables, 'name', href)
        const { result, version } = await checkedAt(served, name, href)
        const figures = coverageFigures(result)
        const markdown = coverageMarkdown(figures, result.referential.certification.title?.value ?? name, language)
        return bothForms(href, bounded(markdown.split('\n\n'), language), {
          referentiel: name,
          version,
          total: figures.total,
          bloom: figures.bloom,
          themes: figures.themes,
          blocks: figures.blocks.map(({ id, title, total }) => ({ id, title, total })),
        })
      },
    )
  },
}
