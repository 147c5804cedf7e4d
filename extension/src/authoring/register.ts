import { commands, type ExtensionContext, Uri } from 'vscode'
import type { Localised } from '../../../core/src/language.ts'
import type { Equerre } from '../equerre.ts'
import { compareWithGit } from './comparing/compare-with-git.ts'
import { addElement } from './elements/add-element.ts'
import { nextBlank } from './elements/next-blank.ts'
import { isNode } from './elements/node-at-hand.ts'
import { renumber } from './elements/renumber.ts'
import type { Addable } from './elements/where.ts'
import { type ExportWishes, exportDocument } from './exporting/export-document.ts'
import { LastForms } from './exporting/last-forms.ts'
import { importDocument } from './importing/import-document.ts'
import { type NewReferential, newReferential } from './new-referential.ts'
import { openPlace } from './page/open-place.ts'
import { OPEN_PLACE } from './page/place-link.ts'
import { reportError } from './report-error.ts'
import { openRule } from './rules/open-rule.ts'
import { chooseRule } from './rules/show-rules.ts'

const ADDITIONS: Readonly<Record<string, Addable>> = {
  'equerre.addCompetency': 'competency',
  'equerre.addCriterion': 'criterion',
  'equerre.addAssessment': 'assessment',
}

/** The commands that write référentiels and look at them from afar. Menus give a file or an element of the tree; other commands what they ask. */
export function registerAuthoring(context: ExtensionContext, equerre: Equerre): void {
  const register = (command: string, run: (...given: unknown[]) => unknown): void => {
    const runOrSay = async (...given: unknown[]): Promise<void> => {
      try {
        await run(...given)
      } catch (error) {
        reportError(equerre, FAILED, error)
      }
    }
    context.subscriptions.push(commands.registerCommand(command, runOrSay))
  }
  register('equerre.newReferential', (given) => newReferential(equerre, isNew(given) ? given : undefined))
  const importFrom = (source: unknown, target: unknown, fiche: unknown): Promise<void> =>
    importDocument(context, equerre, {
      ...(source instanceof Uri ? { source } : {}),
      ...(target instanceof Uri ? { target } : {}),
      ...(typeof fiche === 'string' ? { fiche } : {}),
    })
  const lastForms = new LastForms(context.globalState)
  const exportOf = (given: unknown, format: unknown, target: unknown): Promise<void> =>
    exportDocument(equerre, lastForms, {
      ...sourceOf(given),
      ...(typeof format === 'string' ? { format } : {}),
      ...(target instanceof Uri ? { target } : {}),
    })
  register('equerre.importDocument', importFrom)
  register('equerre.exportDocument', exportOf)
  // The same under a title that says whose they are, for menus where other extensions have theirs.
  register('equerre.importFile', importFrom)
  register('equerre.exportFile', exportOf)
  for (const [command, what] of Object.entries(ADDITIONS)) {
    register(command, (node) => addElement(what, equerre, isNode(node) ? node : null))
  }
  register('equerre.renumber', (node) => renumber(equerre, isNode(node) ? node : null))
  register('equerre.nextBlank', () => nextBlank(equerre))
  register('equerre.openRule', (id) => openRule(context, equerre, id))
  register('equerre.showRules', async () => {
    const id = await chooseRule(equerre)
    if (id !== null) await openRule(context, equerre, id)
  })
  register('equerre.compareWithGit', (given, ref) =>
    compareWithGit(equerre, given instanceof Uri ? given : undefined, typeof ref === 'string' ? ref : undefined),
  )
  register(OPEN_PLACE, openPlace)
}

const FAILED: Localised = { fr: 'La commande n’a pas abouti.', en: 'The command did not succeed.' }

/** The file that a menu or another command gives. */
function sourceOf(given: unknown): Pick<ExportWishes, 'source'> {
  if (isNode(given)) return { source: Uri.parse(given.uri) }
  return given instanceof Uri ? { source: given } : {}
}

function isNew(value: unknown): value is NewReferential {
  if (typeof value !== 'object' || value === null) return false
  return 'title' in value && 'register' in value && 'level' in value && 'target' in value && value.target instanceof Uri
}
