import { type TextDocument, type Uri, window } from 'vscode'
import { COMPARISON_STYLE } from '../../../../core/src/comparing/render/style.ts'
import type { Localised } from '../../../../core/src/language.ts'
import { COMPARE_REQUEST, type CompareParams, type ComparisonView } from '../../../../server/src/protocol.ts'
import type { Equerre } from '../../equerre.ts'
import { currentReferential } from '../current-referential.ts'
import { placeLink } from '../page/place-link.ts'
import { showPage } from '../page/show-page.ts'
import { reportError } from '../report-error.ts'
import { mayRunGit } from '../trusted.ts'
import { type ChosenVersion, chooseVersion } from './choose-version.ts'
import { type Git, gitOfEditor, repositoryOf } from './git.ts'
import { type OlderText, olderText } from './older-text.ts'
import { isVersionName } from './version-name.ts'

/** Shows what changed in a référentiel since a version kept in Git, in the words of the domain. */
export async function compareWithGit(equerre: Equerre, given?: Uri, ref?: string): Promise<void> {
  if (!mayRunGit(equerre.words)) return
  const document = await currentReferential(equerre, given)
  if (document === null) return
  try {
    const refusal = await compareDocument(document, equerre, ref)
    if (refusal !== null) void window.showInformationMessage(equerre.words.say(refusal))
  } catch (error) {
    reportError(equerre, NOT_COMPARED, error)
  }
}

/** @returns why there is nothing to compare with */
async function compareDocument(document: TextDocument, equerre: Equerre, ref?: string): Promise<Localised | null> {
  const { uri } = document
  if (uri.scheme !== 'file') return NOT_A_FILE
  if (ref !== undefined && !isVersionName(ref)) return NOT_THERE
  const git = await gitOfEditor()
  if (git === null) return NO_GIT
  const repository = await repositoryOf(uri, git)
  if (repository === null) return NO_REPOSITORY
  const history = await repository.log({ path: uri.fsPath, maxEntries: MOST_COMMITS }).catch(() => [])
  if (history.length === 0 && (await olderText(repository, uri, 'HEAD')) === null) return NEVER_COMMITTED
  const version = ref === undefined ? await chooseVersion(repository, history, equerre) : { ref, name: ref }
  if (version === null) return null
  const before = await olderText(repository, uri, version.ref)
  if (before === null) return NOT_THERE
  return showComparison(document, before, version, git, equerre)
}

const MOST_COMMITS = 50

const NOT_A_FILE: Localised = {
  fr: 'Ce texte n’est pas encore un fichier : il n’a pas d’autre version. Enregistrez-le d’abord.',
  en: 'This text is not a file yet: it has no other version. Save it first.',
}
const NO_GIT: Localised = {
  fr: 'La comparaison s’appuie sur Git, que l’éditeur ne trouve pas. Installez Git (git-scm.com), ou activez l’extension «\u00a0Git\u00a0» de l’éditeur, puis recommencez.',
  en: 'The comparison rests on Git, which the editor does not find. Install Git (git-scm.com), or turn on the “Git” extension of the editor, then try again.',
}
const NO_REPOSITORY: Localised = {
  fr: 'Ce fichier n’est pas dans un dépôt Git\u00a0: aucune autre version n’en a été gardée. Pour en garder désormais, initialisez un dépôt dans la vue «\u00a0Contrôle de code source\u00a0».',
  en: 'This file is not in a Git repository: no other version of it was kept. To keep some from now on, initialise a repository in the “Source Control” view.',
}
const NEVER_COMMITTED: Localised = {
  fr: 'Ce fichier n’a encore aucune version dans Git. Enregistrez-le une première fois (un «\u00a0commit\u00a0») depuis la vue «\u00a0Contrôle de code source\u00a0»\u00a0: ses changements pourront ensuite être comparés.',
  en: 'This file has no version in Git yet. Commit it a first time from the “Source Control” view: what changes afterwards can then be compared.',
}
const NOT_THERE: Localised = {
  fr: 'Ce fichier n’existe pas dans cette version, ou la version n’existe pas. S’il portait alors un autre nom et a beaucoup changé depuis, choisissez une version plus récente.',
  en: 'This file is not in that version, or there is no such version. If it had another name then and has changed much since, choose a later version.',
}
const UNREADABLE: Localised = {
  fr: 'Ce fichier ne se lit plus comme un référentiel ouvert. Rouvrez-le, puis recommencez.',
  en: 'This file no longer reads as an open référentiel. Open it again, then try once more.',
}
const NOT_COMPARED: Localised = {
  fr: 'Les deux versions n’ont pas été comparées.',
  en: 'The two versions were not compared.',
}

async function showComparison(
  { uri }: TextDocument,
  before: OlderText,
  version: ChosenVersion,
  git: Git,
  { client, words }: Equerre,
): Promise<Localised | null> {
  const params: CompareParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    before: before.text,
    names: { before: version.name, after: words.say({ fr: 'Texte ouvert', en: 'Open text' }) },
  }
  const view = await client.sendRequest<ComparisonView | null>(COMPARE_REQUEST, params)
  if (view === null) return UNREADABLE
  const addresses = { before: git.toGitUri(before.uri, version.ref).toString(), after: uri.toString() }
  showPage({
    kind: 'comparison',
    title: words.say({ fr: 'Ce qui a changé', en: 'What Changed' }),
    language: words.language,
    body: withLinks(view, addresses),
    style: COMPARISON_STYLE,
  })
  return null
}

/** Quotes of the file are escaped: only a link of the page reads so. */
function withLinks(
  { html, places }: ComparisonView,
  addresses: { readonly before: string; readonly after: string },
): string {
  return html.replace(/ href="#place-(\d+)"/g, (_, index: string) => {
    const place = places[Number(index)]
    return place === undefined ? '' : ` href="${placeLink({ uri: addresses[place.side], ...place.range })}"`
  })
}
