import { Position, type QuickPickItem, Uri, window } from 'vscode'
import type { Localised } from '../../../core/src/language.ts'
import { fileNameOf } from '../../../core/src/skeletons/file-name.ts'
import { type SkeletonWishes, skeleton } from '../../../core/src/skeletons/whole-file.ts'
import type { Equerre } from '../equerre.ts'
import type { Words } from '../language.ts'
import { showBlankFrom } from './elements/next-blank.ts'
import { ownFolder } from './file-name.ts'
import { named } from './referential-name.ts'
import { reportError } from './report-error.ts'
import { mayWrite } from './trusted.ts'
import { exists, writeWhole } from './write-file.ts'

/** What can be given to the command in place of the questions. */
export interface NewReferential extends SkeletonWishes {
  readonly target: Uri
}

/** Asks what is known of the certification, writes a commented skeleton where the person wants it and opens it. Never overwrites. */
export async function newReferential(equerre: Equerre, given?: NewReferential): Promise<void> {
  const { words } = equerre
  if (!mayWrite(words)) return
  const wishes = given ?? (await askWishes(words))
  if (wishes === null) return
  const target = given?.target ?? (await askTarget(wishes.title, words))
  if (target === null) return
  try {
    await writeWhole(target, skeleton(wishes, words.language, 'editor'), { overwrite: false })
    await window.showTextDocument(target)
  } catch (error) {
    reportError(equerre, NOT_WRITTEN, error)
    return
  }
  // The file is there all the same when the server cannot say where its blanks are.
  await showBlankFrom(target, new Position(0, 0), equerre).catch((error) =>
    equerre.client.outputChannel.debug(String(error)),
  )
}

const NOT_WRITTEN: Localised = {
  fr: 'Le référentiel n’a pas été créé.',
  en: 'The référentiel was not created.',
}

async function askWishes(words: Words): Promise<SkeletonWishes | null> {
  const title = await window.showInputBox({
    title: words.say({ fr: 'Nouveau référentiel (1/4)', en: 'New Référentiel (1/4)' }),
    prompt: words.say({
      fr: 'L’intitulé de la certification, tel qu’il figurera sur la fiche. Laissez vide s’il n’est pas arrêté.',
      en: 'The title of the certification, as the record will have it. Leave it empty if it is not settled.',
    }),
    ignoreFocusOut: true,
  })
  if (title === undefined) return null
  const register = await choose(REGISTERS, words, { fr: 'Nouveau référentiel (2/4)', en: 'New Référentiel (2/4)' })
  if (register === null) return null
  const registration = await choose(WAYS, words, { fr: 'Nouveau référentiel (3/4)', en: 'New Référentiel (3/4)' })
  if (registration === null) return null
  const level =
    register === 'RS'
      ? null
      : await choose(LEVELS, words, { fr: 'Nouveau référentiel (4/4)', en: 'New Référentiel (4/4)' })
  if (level === null && register === 'RNCP') return null
  return { title: title.trim() || null, register, registration, level: level === 0 ? null : level }
}

interface Choice<T> {
  readonly value: T
  readonly label: Localised
  readonly detail: Localised
}

async function choose<T>(choices: readonly Choice<T>[], words: Words, title: Localised): Promise<T | null> {
  const rows: (QuickPickItem & { value: T })[] = choices.map(({ value, label, detail }) => ({
    label: words.say(label),
    detail: words.say(detail),
    value,
  }))
  const chosen = await window.showQuickPick(rows, { title: words.say(title), ignoreFocusOut: true })
  return chosen?.value ?? null
}

const REGISTERS: readonly Choice<'RNCP' | 'RS'>[] = [
  {
    value: 'RNCP',
    label: { fr: 'RNCP', en: 'RNCP' },
    detail: {
      fr: 'Une certification qui mène à un métier\u00a0: un niveau, des blocs de compétences.',
      en: 'A certification that leads to a trade: a level, blocs de compétences.',
    },
  },
  {
    value: 'RS',
    label: { fr: 'Répertoire spécifique (RS)', en: 'Répertoire spécifique (RS)' },
    detail: {
      fr: 'Des compétences qui complètent un métier ou que demande la loi\u00a0: ni niveau, ni blocs.',
      en: 'Competencies that complete a trade or that the law asks for: no level, no blocs.',
    },
  },
]

const WAYS: readonly Choice<'sur_demande' | 'de_droit'>[] = [
  {
    value: 'sur_demande',
    label: { fr: 'Enregistrement sur demande', en: 'Registration on demand' },
    detail: {
      fr: 'Le cas habituel\u00a0: vous déposez un dossier que France compétences instruit.',
      en: 'The usual case: you hand in a file that France compétences examines.',
    },
  },
  {
    value: 'de_droit',
    label: { fr: 'Enregistrement de droit', en: 'Registration of right' },
    detail: {
      fr: 'Les diplômes et titres délivrés au nom de l’État, par un ministère.',
      en: 'Diplomas and titles awarded in the name of the State, by a ministry.',
    },
  },
]

const level = (value: number, fr: string, en: string): Choice<number> => ({
  value,
  label:
    value === 0 ? { fr: 'Pas encore décidé', en: 'Not decided yet' } : { fr: `Niveau ${value}`, en: `Level ${value}` },
  detail: { fr, en },
})

const LEVELS: readonly Choice<number>[] = [
  level(3, 'Équivalent CAP', 'As a CAP'),
  level(4, 'Équivalent baccalauréat', 'As a baccalauréat'),
  level(5, 'Équivalent BTS (bac + 2)', 'As a BTS (two years of higher education)'),
  level(6, 'Équivalent licence (bac + 3)', 'As a licence (three years)'),
  level(7, 'Équivalent master (bac + 5)', 'As a master (five years)'),
  level(8, 'Équivalent doctorat (bac + 8)', 'As a doctorate (eight years)'),
  level(0, 'La ligne restera en commentaire, à compléter.', 'The line stays a comment, to be completed.'),
]

async function askTarget(title: string | null, words: Words): Promise<Uri | null> {
  let proposed = Uri.joinPath(ownFolder(), fileNameOf(title))
  for (;;) {
    const chosen = await window.showSaveDialog({
      title: words.say({ fr: 'Où créer le référentiel', en: 'Where to create the référentiel' }),
      defaultUri: proposed,
      saveLabel: words.say({ fr: 'Créer', en: 'Create' }),
      filters: { [words.say({ fr: 'Référentiel', en: 'Référentiel' })]: ['yaml'] },
    })
    if (chosen === undefined) return null
    const target = named(chosen)
    if (!(await exists(target))) return target
    await window.showWarningMessage(
      words.say({
        fr: 'Un fichier de ce nom existe déjà, et un nouveau référentiel n’en remplace jamais un autre. Donnez un autre nom.',
        en: 'A file of that name exists already, and a new référentiel never replaces another. Give another name.',
      }),
      { modal: true },
    )
    proposed = target
  }
}
