import { type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode'
import type { Equerre } from '../../equerre.ts'
import type { Commit, Repository } from './git.ts'

export interface ChosenVersion {
  readonly ref: string
  /** How it is called on the page. */
  readonly name: string
}

type Row = QuickPickItem & { readonly version?: ChosenVersion }

/** Asks which version of a file to compare with: the last committed, one of its history, or a branch. */
export async function chooseVersion(
  repository: Repository,
  uri: Uri,
  { words }: Equerre,
): Promise<ChosenVersion | null> {
  const last = lastVersion(words.say)
  const history = repository.log({ path: uri.fsPath, maxEntries: MOST_COMMITS }).catch(() => [])
  const branches = repository.getBranches({ remote: true }).catch(() => [])
  const separator = (label: string): Row => ({ label, kind: QuickPickItemKind.Separator })
  const rows = async (): Promise<Row[]> => {
    const commits = (await history).map((commit) => commitRow(commit, words.language))
    const names = (await branches).flatMap(({ name }) => name ?? [])
    return [
      { label: last.name, description: 'HEAD', version: last },
      ...(commits.length > 0 ? [separator(words.say({ fr: 'Historique du fichier', en: 'History of the file' }))] : []),
      ...commits,
      ...(names.length > 0 ? [separator(words.say({ fr: 'Branches', en: 'Branches' }))] : []),
      ...names.map((name) => ({ label: name, version: { ref: name, name } })),
    ]
  }
  const placeHolder = words.say({ fr: 'Comparer le texte ouvert avec…', en: 'Compare the open text with…' })
  const chosen = await window.showQuickPick<Row>(rows(), { placeHolder, matchOnDescription: true })
  return chosen?.version ?? null
}

export const lastVersion = (say: Equerre['words']['say']): ChosenVersion => ({
  ref: 'HEAD',
  name: say({ fr: 'Dernière version enregistrée dans Git', en: 'Last version committed to Git' }),
})

const MOST_COMMITS = 50

function commitRow({ hash, message, authorName, authorDate }: Commit, language: string): Row {
  const [subject = ''] = message.split('\n')
  const short = hash.slice(0, 8)
  const date = authorDate?.toLocaleDateString(language, { dateStyle: 'medium' }) ?? ''
  const name = [subject, date].filter((part) => part !== '').join(', ')
  return {
    label: subject,
    description: [short, authorName ?? '', date].filter((part) => part !== '').join(' · '),
    version: { ref: hash, name: `${short} (${name})` },
  }
}
