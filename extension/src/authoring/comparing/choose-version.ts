import { type QuickPickItem, QuickPickItemKind, window } from 'vscode'
import type { Equerre } from '../../equerre.ts'
import { plainInList } from '../../plain-text.ts'
import type { Commit, Repository } from './git.ts'
import { isVersionName } from './version-name.ts'

export interface ChosenVersion {
  readonly ref: string
  /** How it is called on the page. */
  readonly name: string
}

type Row = QuickPickItem & { readonly version?: ChosenVersion; readonly isAsked?: true }

/**
 * Asks which version of a file to compare with: the last committed, one of its history, a branch, or one that is named.
 * @param history of the file, the latest first
 */
export async function chooseVersion(
  repository: Repository,
  history: readonly Commit[],
  { words }: Equerre,
): Promise<ChosenVersion | null> {
  const last = lastVersion(words.say)
  const branches = repository.getBranches({ remote: true }).catch(() => [])
  const separator = (label: string): Row => ({ label, kind: QuickPickItemKind.Separator })
  const rows = async (): Promise<Row[]> => {
    const commits = history.map((commit) => commitRow(commit, words.language))
    const names = (await branches).flatMap(({ name }) => name ?? [])
    return [
      { label: last.name, description: last.ref, version: last },
      {
        label: words.say({ fr: 'Une autre version…', en: 'Another version…' }),
        description: words.say({ fr: 'étiquette, commit, branche', en: 'tag, commit, branch' }),
        alwaysShow: true,
        isAsked: true,
      },
      ...(commits.length > 0 ? [separator(words.say({ fr: 'Historique du fichier', en: 'History of the file' }))] : []),
      ...commits,
      ...(names.length > 0 ? [separator(words.say({ fr: 'Branches', en: 'Branches' }))] : []),
      ...names.map((name) => ({ label: plainInList(name), version: { ref: name, name } })),
    ]
  }
  const placeHolder = words.say({ fr: 'Comparer le texte ouvert avec…', en: 'Compare the open text with…' })
  const chosen = await window.showQuickPick<Row>(rows(), { placeHolder, matchOnDescription: true })
  return chosen?.isAsked ? askVersion(repository, words) : (chosen?.version ?? null)
}

const lastVersion = (say: Equerre['words']['say']): ChosenVersion => ({
  ref: 'HEAD',
  name: say({ fr: 'Dernière version enregistrée dans Git', en: 'Last version committed to Git' }),
})

async function askVersion(repository: Repository, words: Equerre['words']): Promise<ChosenVersion | null> {
  const unknown = words.say({
    fr: 'Git ne connaît pas cette version. Donnez une étiquette, une branche ou le début du numéro d’un commit.',
    en: 'Git does not know this version. Give a tag, a branch or the beginning of the number of a commit.',
  })
  const name = await window.showInputBox({
    title: words.say({ fr: 'Comparer avec une autre version', en: 'Compare with another version' }),
    prompt: words.say({
      fr: 'Une étiquette, une branche ou un commit. Par exemple\u00a0: HEAD~3, enregistrement-2023.',
      en: 'A tag, a branch or a commit. For example: HEAD~3, registration-2023.',
    }),
    validateInput: async (text) => {
      const typed = text.trim()
      if (typed === '') return null
      const isKnown = isVersionName(typed) && (await repository.getCommit(typed).catch(() => null)) !== null
      return isKnown ? null : unknown
    },
  })
  const ref = name?.trim() ?? ''
  return ref === '' ? null : { ref, name: ref }
}

function commitRow({ hash, message, authorName, authorDate }: Commit, language: string): Row {
  const [subject = ''] = message.split('\n')
  const short = hash.slice(0, 8)
  const date = authorDate?.toLocaleDateString(language, { dateStyle: 'medium' }) ?? ''
  const name = [subject, date].filter((part) => part !== '').join(', ')
  return {
    label: plainInList(subject),
    description: plainInList([short, authorName ?? '', date].filter((part) => part !== '').join(' · ')),
    version: { ref: hash, name: `${short} (${name})` },
  }
}
