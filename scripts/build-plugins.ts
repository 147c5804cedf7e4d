import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Plugin } from 'esbuild'

const YAML_CLASSES = ['Composer', 'Lexer', 'Parser']

/**
 * `yaml` serves broken text only, and reading is synchronous: in the command it stands in a file of its own, required the first time
 * one of these is used.
 */
export function yamlOnDemand(root: string): Plugin {
  const contents = `
import { createRequire } from 'node:module'
let loaded
const yaml = () => (loaded ??= createRequire(import.meta.url)('./yaml.cjs'))
${YAML_CLASSES.map((name) => `export function ${name}(...args) { return new (yaml().${name})(...args) }`).join('\n')}
export const CST = new Proxy({}, { get: (_, name) => yaml().CST[name] })
`
  return {
    name: 'yaml-on-demand',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^yaml$/ }, () => ({ path: 'yaml', namespace: 'on-demand' }))
      onLoad({ filter: /^yaml$/, namespace: 'on-demand' }, () => ({ contents, resolveDir: root }))
    },
  }
}

/**
 * An `import` of a module of Node reads all that the module exports, and so starts streams, promises and readline to answer for names
 * nobody asked for: 5 ms for `node:fs` alone. `process.getBuiltinModule` (Node 20.16) hands over the module itself, of which only the
 * names that are used are read.
 */
export const nodeModulesWithoutFacade: Plugin = {
  name: 'node-modules-without-facade',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path: path.slice('node:'.length), namespace: 'node' }))
    onLoad({ filter: /./, namespace: 'node' }, async ({ path }) => {
      const names = Object.keys(await import(`node:${path}`)).filter(
        (name) => /^[a-zA-Z]\w*$/.test(name) && name !== 'default',
      )
      return {
        contents: [
          `const builtin = /* @__PURE__ */ process.getBuiltinModule('node:${path}')`,
          'const exported = (name) => builtin[name]',
          'export default builtin',
          ...names.map((name) => `export const ${name} = /* @__PURE__ */ exported('${name}')`),
        ].join('\n'),
      }
    })
  },
}

/** The entry loads the commands other than `check` from the file of their own build. */
export function otherCommandsElsewhere(file: string): Plugin {
  return {
    name: 'other-commands-elsewhere',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/run\.ts$/ }, () => ({ path: file, external: true }))
    },
  }
}

/** The command loads each server from the file of its own build: with all it depends on, once, when an editor or an assistant asks. */
export const serversElsewhere: Plugin = {
  name: 'servers-elsewhere',
  setup({ onResolve }) {
    onResolve({ filter: /^@equerre\/server$/ }, () => ({ path: './server.cjs', external: true }))
    onResolve({ filter: /^@equerre\/mcp$/ }, () => ({ path: './mcp.cjs', external: true }))
  },
}

/**
 * One file, read at once: what `check` loads on demand is small and comes with it, the other commands stay out (the entry never asks this
 * part for them).
 */
export const onlyTheCheck: Plugin = {
  name: 'only-the-check',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^picomatch$/ }, () => ({ path: './picomatch.cjs', external: true }))
    onResolve({ filter: REPORTERS }, () => ({ path: './reporters.cjs', external: true }))
    onLoad({ filter: /cli\/src\/.*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const imports: string[] = []
      const contents = source.replace(/await import\('(\.[^']+)'\)/g, (_, part: string) => {
        if (basename(path) === 'table.ts' && part !== './check.ts') return '{}'
        if (REPORTERS.test(part)) return `await import('${part}')`
        imports.push(part)
        return `part${imports.length}`
      })
      return { contents: [contents, ...imports.map(importOfPart)].join('\n'), loader: 'ts' }
    })
  },
}

/** They take the pages of the rules with them. */
const REPORTERS = /\/report\/reporters\.ts$/

const importOfPart = (part: string, index: number): string => `import * as part${index + 1} from '${part}'`

/**
 * Classes of Unicode, spelt out: exact for the Latin letters of Europe, by whole blocks above. V8 asks its tables character by character
 * for each `\\p{L}`, twice, be the pattern used or not: 15 ms of a check. Spelt out, the same pattern takes a tenth of that.
 */
const SPELT_OUT: Readonly<Record<string, string>> = {
  L: `${ranges(/\p{L}/u, 0x250)}\\u0250-\\u02af\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff`,
  Lu: ranges(/\p{Lu}/u, 0x180),
  Ll: ranges(/\p{Ll}/u, 0x180),
  N: `${ranges(/\p{N}/u, 0x250)}\\u0660-\\u0669\\u2070-\\u2089\\u2150-\\u2189\\u2460-\\u249b`,
  M: '\\u0300-\\u036f\\u20d0-\\u20ff',
}

/** The characters below a limit that a pattern accepts, as the inside of a class. */
function ranges(pattern: RegExp, limit: number): string {
  const accepted = (code: number): boolean => code < limit && pattern.test(String.fromCharCode(code))
  const escaped = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`
  let text = ''
  for (let start = 0; start < limit; start++) {
    if (!accepted(start)) continue
    let end = start
    while (accepted(end + 1)) end++
    text += start === end ? escaped(start) : `${escaped(start)}-${escaped(end)}`
    start = end
  }
  return text
}

/** In a pattern written as a string the backslash is doubled, and so it stays. */
function withClassesSpeltOut(source: string): string {
  return source.replace(/(\\\\?)p\{(\w+)\}/g, (written, backslash: string, name: string, at: number) => {
    const characters = SPELT_OUT[name]?.replaceAll('\\', () => backslash)
    if (characters === undefined) return written
    const before = source.slice(source.lastIndexOf('\n', at) + 1, at).replace(/\\./g, '')
    return before.lastIndexOf('[') > before.lastIndexOf(']') ? characters : `[${characters}]`
  })
}

/** What `equerre rules` and the documentation say of a rule, a third of its file, which a check never reads. */
const PAGES = ['documentation', 'examples']

/** The core as a check needs it: patterns quick to compile, rules without their pages. The sources are formatted: a property of a rule ends at the first line that closes its indentation. */
export const coreForCheck: Plugin = {
  name: 'core-for-check',
  setup({ onLoad }) {
    onLoad({ filter: /core\/src\/.*\.ts$/ }, async ({ path }) => {
      const source = withClassesSpeltOut(await readFile(path, 'utf8'))
      const isRule = /rules\/[a-z]+\/[a-z-]+\.ts$/.test(path)
      return { contents: isRule ? PAGES.reduce(withoutProperty, source) : source, loader: 'ts' }
    })
  },
}

/** The core as the language server needs it: it runs long, and shows the pages of the rules. */
export const coreForServer: Plugin = {
  name: 'core-for-server',
  setup({ onLoad }) {
    onLoad({ filter: /core\/src\/.*\.ts$/ }, async ({ path }) => ({
      contents: withClassesSpeltOut(await readFile(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

function withoutProperty(source: string, name: string): string {
  return source.replace(new RegExp(`^  ${name}: \\{\\n[^]*?\\n  \\},\\n`, 'm'), '')
}

const FORMS = 'exchange/src/out'

/**
 * The servers take what writes office files and PDF from a file of its own, the first time a form of them is asked for: it is a third of
 * what there would be to read at each start.
 */
export const writersElsewhere: Plugin = {
  name: 'writers-elsewhere',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, importer }) =>
      kind === 'dynamic-import' && importer.replaceAll('\\', '/').includes(FORMS)
        ? { path: './writers.cjs', external: true }
        : undefined,
    )
  },
}

/** The source of that file: all that the forms load on demand. */
export async function writers(root: string): Promise<string> {
  const files = (await readdir(join(root, FORMS), { recursive: true })).filter((name) => /(?<!\.test)\.ts$/.test(name))
  const loaded = await Promise.all(
    files.map(async (name) => {
      const source = await readFile(join(root, FORMS, name), 'utf8')
      return [...source.matchAll(/import\('(\.[^']+)'\)/g)].map(([, part = '']) => join(FORMS, name, '..', part))
    }),
  )
  const parts = [...new Set(loaded.flat())].sort()
  return parts.map((part) => `export * from './${part.replaceAll('\\', '/')}'`).join('\n')
}

/** Our fonts are of one kind: what reads those of the Web (WOFF2), half of the writer of PDF, stays out. */
export const withoutWebFonts: Plugin = {
  name: 'without-web-fonts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^brotli\/decompress\.js$/ }, ({ path }) => ({ path, namespace: 'web-fonts' }))
    onLoad({ filter: /./, namespace: 'web-fonts' }, () => ({
      contents: "export default () => { throw new Error('no web fonts here') }",
    }))
  },
}

/** What writes a PDF looks beside itself for fonts and colours that nothing here asks for; a script that is no module has no address to look beside. */
export const pdfWriterAnywhere: Plugin = {
  name: 'pdf-writer-anywhere',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]pdfkit[\\/]js[\\/]pdfkit\.node\.mjs$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', "'file:///'"),
    }))
  },
}
