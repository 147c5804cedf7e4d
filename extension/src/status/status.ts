import {
  Disposable,
  type ExtensionContext,
  languages,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  window,
} from 'vscode'
import { PROFILE_WORDS } from '../../../core/src/report/words.ts'
import type { CoverageView } from '../../../server/src/protocol.ts'
import type { Equerre } from '../equerre.ts'
import { assessedWords, findingWords, isWhole, judgedWords } from '../figures.ts'
import { findingsOf } from '../findings.ts'
import { shortName } from '../workspace/names.ts'
import { createProfileItem } from './profile-item.ts'
import { SHORT_PROFILES } from './profiles.ts'

const AFTER_TYPING = 200

/** The status bar: how far the current référentiel is covered, what was found in it, and by which profile. A click opens the coverage. */
export function registerStatus(context: ExtensionContext, equerre: Equerre): StatusBarItem {
  const { words, current, requests } = equerre
  const item = window.createStatusBarItem('equerre.coverage', StatusBarAlignment.Right, 90)
  item.command = 'equerre.openCoverage'
  const profile = createProfileItem(equerre)
  let shown: CoverageView | null = null
  let asked = 0
  let waiting: ReturnType<typeof setTimeout> | undefined

  const show = (): void => {
    if (current.document === null || shown === null) item.hide()
    else fill(item, shown, equerre)
    profile.show(shown)
  }
  const load = async (): Promise<void> => {
    clearTimeout(waiting)
    const turn = ++asked
    const view = current.document === null ? null : await requests.coverage(current.document.uri)
    if (turn !== asked) return
    shown = view
    show()
  }
  const isCurrent = (uri: { toString(): string }): boolean => uri.toString() === current.document?.uri.toString()
  context.subscriptions.push(
    item,
    profile,
    current.onDidChange(() => void load()),
    requests.onDidChange((uri) => {
      if (uri !== null && !isCurrent(uri)) return
      clearTimeout(waiting)
      waiting = setTimeout(() => void load(), AFTER_TYPING)
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some(isCurrent)) show()
    }),
    words.onDidChange(show),
    new Disposable(() => clearTimeout(waiting)),
  )
  void load()
  return item
}

function fill(item: StatusBarItem, { figures, profile }: CoverageView, { words, current }: Equerre): void {
  const { document } = current
  if (document === null) return
  const { total } = figures
  const coverage = assessedWords(total, words.language)
  const findings = findingWords(findingsOf(document.uri).total, words.language)
  const short = words.say(SHORT_PROFILES[profile])
  item.name = words.say({ fr: 'Équerre\u00a0: couverture', en: 'Équerre: coverage' })
  item.text = `$(${isWhole(total) ? 'pass' : 'circle-large-outline'}) ${coverage} · ${findings} · ${short}`
  item.accessibilityInformation = { label: `Équerre, ${coverage}, ${findings}, ${short}`, role: 'button' }
  item.tooltip = tooltipOf(
    shortName(document.uri.path),
    [coverage, judgedWords(total, words.language), findings, words.say(PROFILE_WORDS[profile])],
    words.say({ fr: 'Cliquez pour ouvrir la couverture.', en: 'Click to open the coverage.' }),
  )
  item.show()
}

function tooltipOf(title: string, lines: readonly string[], footer: string): MarkdownString {
  const tooltip = new MarkdownString().appendMarkdown('**').appendText(title).appendMarkdown('**\n')
  for (const line of lines) tooltip.appendMarkdown('\n- ').appendText(line)
  return tooltip.appendMarkdown('\n\n').appendText(footer)
}
