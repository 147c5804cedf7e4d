import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { EXTENSION_ID, installExtension, ROOT, startEditor } from '../lib/server.mjs'
import { openWorkbench } from '../lib/workbench.mjs'

/** The `.vsix` that people are given: what is in it, and that it works once it is installed. */

const VSIX = resolve(process.env.EQUERRE_VSIX ?? join(ROOT, 'extension/equerre.vsix'))
const MOST_BYTES = 4 * 1024 * 1024

/** What each file of the package must look like; a file that looks like none of them has no place in it. */
const SHAPES = [
  /^(?:LICENSE\.txt|readme\.md|THIRD-PARTY-NOTICES\.md|package\.json|package\.nls(?:\.fr)?\.json)$/,
  /^language-configuration\.json$/,
  /^icons\/[\w-]+\.(?:svg|png)$/,
  /^snippets\/\w+\.json$/,
  /^syntaxes\/\w+\.tmLanguage\.json$/,
  /^walkthrough\/[\w-]+(?:\.nls\.fr)?\.(?:md|svg|png|jpg|webp)$/,
  /^dist\/extension\.cjs$/,
  /^dist\/(?:server|mcp|import|assistant)\.mjs$/,
  /^dist\/parts\/[\w.-]+\.mjs$/,
  /^dist\/webview\/(?:preview|coverage|choice)\.(?:js|css)$/,
  /^dist\/docs\/(?:regles|rules)\/[\w-]+\.md$/,
  // Written by the editor when it installs the package.
  /^\.vsixmanifest$/,
]

let folder
let installed
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'eq-vsix-'))
  mkdirSync(join(folder, 'extensions'))
  installed = installExtension(VSIX, join(folder, 'extensions'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

const files = () =>
  readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(installed, join(entry.parentPath, entry.name)))
const read = (name) => readFileSync(join(installed, name), 'utf8')

test('it is small', () => assert.ok(statSync(VSIX).size <= MOST_BYTES, `${statSync(VSIX).size} bytes`))

test('it holds what is shown and run, and nothing else', () => {
  const strangers = files().filter((name) => !SHAPES.some((shape) => shape.test(name)))
  assert.deepEqual(strangers, [])
  for (const shape of SHAPES)
    assert.ok(
      files().some((name) => shape.test(name)),
      String(shape),
    )
})

test('everything its manifest names is there', () => {
  const manifest = JSON.parse(read('package.json'))
  const named = [
    ...JSON.stringify(manifest).matchAll(/"(?:\.\/)?((?:dist|icons|snippets|syntaxes|walkthrough)\/[^"]+)"/g),
  ]
  assert.ok(named.length > 10)
  for (const [, path] of named) assert.ok(files().includes(path), path)
  for (const key of ['dependencies', 'devDependencies', 'scripts']) assert.equal(manifest[key], undefined)
})

test('every rule has its page in both languages, and every picture its file', () => {
  const pages = files().filter((name) => /^dist\/docs\/regles\//.test(name))
  assert.ok(pages.length > 100)
  assert.equal(files().filter((name) => /^dist\/docs\/rules\//.test(name)).length, pages.length)
  for (const name of files().filter((file) => /(?:^readme|^walkthrough\/.*)\.md$/.test(file))) {
    const pictures = [...read(name).matchAll(/!\[[^\]]*\]\(([^)]+)\)|<img[^>]*src="([^"]+)"/g)]
    for (const [, markdown, html] of pictures) {
      const path = relative(installed, resolve(join(installed, name), '..', markdown ?? html))
      assert.ok(files().includes(path), `${name}: ${path}`)
    }
  }
})

test('the licences of all that it bundles are told', () => {
  const notices = read('THIRD-PARTY-NOTICES.md')
  for (const name of [
    'vscode-languageclient',
    'vscode-languageserver',
    '@observablehq/plot',
    'd3-scale',
    'yaml',
    'ajv',
  ]) {
    assert.match(notices, new RegExp(`^## ${name} [\\d.]+ \\(.+\\)\\n\\n\`\`\``, 'm'), name)
  }
})

test('once installed it checks a référentiel', async () => {
  const editor = await startEditor({
    fixture: resolve(import.meta.dirname, '../fixtures/ws'),
    extensions: join(folder, 'extensions'),
  })
  try {
    const workbench = await openWorkbench({ url: editor.url, folder: editor.workspace })
    try {
      await workbench.quickOpen('atelier')
      await workbench.squiggle('error').waitFor()
      await workbench.statusBar('1/2 assessed')
      assert.deepEqual(
        workbench.errors().filter((words) => words.includes(EXTENSION_ID)),
        [],
      )
    } finally {
      await workbench.close()
    }
  } finally {
    await editor.stop()
  }
})
