/** What the extension host calls to run the suite, in the browser's editor and in the desktop's alike. */
const { readdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const Mocha = require('mocha')

exports.run = () =>
  new Promise((resolve, reject) => {
    const mocha = new Mocha({
      ui: 'bdd',
      timeout: 120_000,
      color: false,
      grep: process.env.EDITOR_TESTS_ONLY || undefined,
    })
    for (const file of readdirSync(__dirname).sort()) {
      if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file))
    }
    const tests = []
    const runner = mocha.run((failures) => {
      if (process.env.EDITOR_TESTS_RESULTS) {
        writeFileSync(process.env.EDITOR_TESTS_RESULTS, JSON.stringify({ failures, stats: runner.stats, tests }))
      }
      if (failures > 0) reject(new Error(`${failures} failed`))
      else resolve()
    })
    runner.on('pass', (test) => tests.push({ state: 'passed', ms: test.duration, title: test.fullTitle() }))
    runner.on('fail', (test, error) =>
      tests.push({ state: 'failed', ms: test.duration, title: test.fullTitle(), error: error.stack }),
    )
  })
