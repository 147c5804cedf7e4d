import { execFileSync } from 'node:child_process'
import { handsOf } from '../lib/hands.mjs'
import { scene } from '../lib/scene.mjs'

/** « Comparer avec la version Git » on a machine that has no Git: what to do is said. */

const stage = scene({
  editor: {
    settings: { 'equerre.langue': 'fr' },
    // Started as from a command line, the editor does not ask the shell for another path.
    environment: { PATH: '/nowhere', VSCODE_CLI: '1' },
  },
  prepare: ({ workspace }) => execFileSync('git', ['init', '-q'], { cwd: workspace }),
})
const { step } = stage

step('the comparison says how to get Git', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.statusBar('1/2 évaluées')
  const told = w.page.locator('.notification-toast', {
    hasText: /La comparaison s’appuie sur Git, que l’éditeur ne trouve pas\. Installez Git \(git-scm\.com\)/,
  })
  await handsOf(stage).writingIsOffered()
  await w.command('Équerre: Compare with the Git Version')
  await told.waitFor()
})

step('the rest works as before', async ({ w }) => {
  await w.toText()
  await w.goTo(27, 28)
  await w.quickFix('C1.2')
  await w.statusBar('2/2 évaluées')
  await w.command('Équerre: Open the Coverage')
  await w.webviewWith('.coverage[data-state=ready] h1:has-text("atelier")')
})
