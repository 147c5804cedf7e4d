import type { BuildOptions } from 'esbuild'
import { withoutWebFonts } from './build-plugins.ts'

/** Bundles of Node that are entered by several files and share what is common to them; what is loaded on demand is a file of its own. */
export const ESM_PARTS = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'parts/[name]-[hash]',
  // Some of the libraries are written for `require`. A name of its own: others import `createRequire` too.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
  },
  plugins: [withoutWebFonts],
} satisfies BuildOptions
