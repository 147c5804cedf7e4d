import { type ExtensionContext, type Uri, window } from 'vscode'
import type { Localised } from '../../../../core/src/language.ts'
import { REPORT_STYLE } from '../../../../exchange/src/reporting/style.ts'
import type { Equerre } from '../../equerre.ts'
import type { Words } from '../../language.ts'
import { showPage } from '../page/show-page.ts'
import { reportError } from '../report-error.ts'
import { mayWrite } from '../trusted.ts'
import { writeWhole } from '../write-file.ts'
import { askColumns, askFiche, askSource, askTarget, mayReplace } from './ask.ts'
import { type Added, readDocument } from './read-document.ts'
import type { ImportAnswer } from './task.ts'

/** What can be given to the command in place of the questions. */
export interface ImportWishes {
  readonly source?: Uri
  readonly target?: Uri
  /** The number of a fiche, for an export of the national register. */
  readonly fiche?: string
}

/** Makes a référentiel of a document, as a new file, and shows beside it what was recognised and what was guessed. */
export async function importDocument(
  context: ExtensionContext,
  equerre: Equerre,
  wishes: ImportWishes = {},
): Promise<void> {
  const { words } = equerre
  if (!mayWrite(words)) return
  const source = wishes.source ?? (await askSource(words))
  if (source === null) return
  const target = wishes.target ?? (await askTarget(source, words))
  if (target === null || (wishes.target !== undefined && !(await mayReplace(target, words)))) return
  try {
    const answer = await read(context, words, source, wishes.fiche ?? null)
    if (answer === null) return
    if (answer.kind === 'refused') {
      void window.showErrorMessage(answer.said)
      return
    }
    await writeWhole(target, answer.yaml, { overwrite: true })
    await window.showTextDocument(target)
    for (const notice of answer.notices) void window.showWarningMessage(notice)
    sayRecognised(answer.competencies, words)
    showPage({
      kind: 'importReport',
      title: words.say({ fr: 'Rapport d’import', en: 'Import Report' }),
      language: words.language,
      body: answer.report,
      style: REPORT_STYLE,
    })
  } catch (error) {
    reportError(equerre, NOT_IMPORTED, error)
  }
}

type Read = Exclude<ImportAnswer, { readonly kind: 'several' }>

/** Asks which fiche where there are several, and what the columns hold where they do not say it. @returns `null` when the person stopped */
async function read(context: ExtensionContext, words: Words, source: Uri, wanted: string | null): Promise<Read | null> {
  for (let added: Added = { fiche: wanted, columns: null }; ; ) {
    const answer = await readDocument(context, words, source, added)
    if (answer?.kind === 'several') {
      const fiche = await askFiche(source, words)
      if (fiche === null) return null
      added = { ...added, fiche }
    } else if (answer?.kind === 'refused' && answer.asks === 'columns') {
      const columns = await askColumns(answer.said, words)
      if (columns === null) return null
      added = { ...added, columns }
    } else {
      return answer
    }
  }
}

/** The report says the rest. */
function sayRecognised(competencies: number, words: Words): void {
  if (competencies === 0) {
    void window.showWarningMessage(words.say(NO_COMPETENCY))
    return
  }
  void window.showInformationMessage(
    words.say({
      fr: `${competencies === 1 ? '1\u00a0compétence reconnue' : `${competencies}\u00a0compétences reconnues`}. Le rapport dit ce qui est à relire.`,
      en: `${competencies === 1 ? '1 competency' : `${competencies} competencies`} recognised. The report says what to read again.`,
    }),
  )
}

const NO_COMPETENCY: Localised = {
  fr: 'Aucune compétence n’a été reconnue\u00a0: le rapport dit ce qui a été lu. Vérifiez que le document contient le texte du référentiel, ses tableaux compris, et non des images.',
  en: 'No competency was recognised: the report says what was read. See that the document holds the text of the référentiel with its tables, and not pictures of them.',
}

const NOT_IMPORTED: Localised = {
  fr: 'L’import n’a pas abouti\u00a0: rien n’a été écrit.',
  en: 'The import did not succeed: nothing was written.',
}
