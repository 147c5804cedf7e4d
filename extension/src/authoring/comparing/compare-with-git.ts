import { type TextDocument, type Uri, window } from 'vscode'
import { COMPARISON_STYLE } from '../../../../core/src/comparing/render/style.ts'
import type { Localised } from '../../../../core/src/language.ts'
import { COMPARE_REQUEST, type CompareParams, type ComparisonView } from '../../../../server/src/protocol.ts'
import type { Equerre } from '../../equerre.ts'
import { currentReferential } from '../current-referential.ts'
import { placeLink } from '../page/place-link.ts'
import { showPage } from '../page/show-page.ts'
import { reportError } from '../report-error.ts'
import { type ChosenVersion, chooseVersion } from './choose-version.ts'
import { type Git, gitOfEditor } from './git.ts'

/** Shows what changed in a référentiel since a version kept in Git, in the words of the domain. */
export async function compareWithGit(equerre: Equerre, given?: Uri, ref?: string): Promise<void> {
  const document = await currentReferential(equerre, given)
  if (document === null) return
  const { uri } = document
  const say = (words: Localised): void => void window.showInformationMessage(equerre.words.say(words))
  const git = await gitOfEditor()
  if (git === null) return say(NO_GIT)
  const repository = git.getRepository(uri)
  if (repository === null) return say(NOT_FOLLOWED)
  const version = ref === undefined ? await chooseVersion(repository, uri, equerre) : { ref, name: ref }
  if (version === null) return
  const before = await repository.show(version.ref, uri.fsPath).catch(() => null)
  if (before === null) return say(NOT_THERE)
  try {
    await showComparison(document, before, version, git, equerre)
  } catch (error) {
    reportError(equerre, NOT_COMPARED, error)
  }
}

const NO_GIT: Localised = {
  fr: 'La comparaison s’appuie sur Git, qui n’est pas actif dans cet éditeur. Installez Git, ou activez son extension.',
  en: 'The comparison rests on Git, which is not active in this editor. Install Git, or turn its extension on.',
}
const NOT_FOLLOWED: Localised = {
  fr: 'Ce fichier n’est pas suivi par Git\u00a0: il n’a pas d’autre version à comparer.',
  en: 'This file is not followed by Git: it has no other version to compare with.',
}
const NOT_THERE: Localised = {
  fr: 'Ce fichier n’existe pas dans cette version. S’il a été renommé depuis, choisissez une version plus récente.',
  en: 'This file is not in that version. If it was renamed since, choose a later version.',
}
const NOT_COMPARED: Localised = {
  fr: 'Les deux versions n’ont pas été comparées.',
  en: 'The two versions were not compared.',
}

async function showComparison(
  { uri }: TextDocument,
  before: string,
  version: ChosenVersion,
  git: Git,
  { client, words }: Equerre,
): Promise<void> {
  const params: CompareParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    before,
    names: { before: version.name, after: words.say({ fr: 'Texte ouvert', en: 'Open text' }) },
  }
  const view = await client.sendRequest<ComparisonView | null>(COMPARE_REQUEST, params)
  if (view === null) return
  const addresses = { before: git.toGitUri(uri, version.ref).toString(), after: uri.toString() }
  showPage({
    kind: 'comparison',
    title: words.say({ fr: 'Ce qui a changé', en: 'What Changed' }),
    language: words.language,
    body: withLinks(view, addresses),
    style: COMPARISON_STYLE,
  })
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
