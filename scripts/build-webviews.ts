import { join } from 'node:path'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
import { previewStyle } from '../core/src/preview/style.ts'
import { THEME } from '../core/src/report/html/theme.ts'

/** Beside the text there is little room: the table stays a table where a browser would stack its cells. */
const NARROWEST_TABLE = 480

/** The look of the official page, which `core` holds as a text: `@import 'equerre:page'`. */
const pageStyle: Plugin = {
  name: 'page-style',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^equerre:page$/ }, ({ path }) => ({ path, namespace: 'page-style' }))
    onLoad({ filter: /.*/, namespace: 'page-style' }, () => ({
      contents: `${THEME}${previewStyle(NARROWEST_TABLE)}`,
      loader: 'css',
    }))
  },
}

/** Builds the pages of the views: one script and one style each, which the extension loads when a view is opened. */
export async function buildWebviews(
  extension: string,
  out: string,
  common: BuildOptions & { readonly metafile: true },
): Promise<Metafile> {
  const folder = join(extension, 'webview')
  const { metafile } = await build({
    ...common,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    outdir: join(out, 'webview'),
    entryPoints: ['preview', 'coverage', 'choice'].flatMap((view) => [
      { in: join(folder, view, 'main.ts'), out: view },
      { in: join(folder, view, `${view}.css`), out: view },
    ]),
    plugins: [pageStyle],
  })
  return metafile
}
