import { Range as EditorRange, type ExtensionContext, type TextDocument } from 'vscode'
import type { CoverageView } from '../../../server/src/protocol.ts'
import type { Equerre } from '../equerre.ts'
import { shortName } from '../workspace/names.ts'
import { goToText } from './go-to-text.ts'
import { type BlockData, type CoverageData, type Span, THEME_NAMES, type ToCoverage } from './messages.ts'
import { type ViewKind, ViewPanels } from './view-panels.ts'

/** The matrix of competencies and modalities, and its charts. */
export function coveragePanels(context: ExtensionContext, equerre: Equerre): ViewPanels {
  const { words, requests } = equerre
  const kind: ViewKind = {
    name: 'coverage',
    type: 'equerre.coverage',
    title: ({ uri }) => `${words.say({ fr: 'Couverture', en: 'Coverage' })} · ${shortName(uri.path)}`,
    load: async (shown) => {
      const { document, panel } = shown
      const turn = shown.turn()
      const view = await requests.coverage(document.uri)
      if (!shown.isLast(turn)) return
      const message: ToCoverage = {
        type: 'coverage',
        state: { uri: document.uri.toString() },
        language: words.language,
        view: view === null ? null : coverageData(view, document),
      }
      await panel.webview.postMessage(message)
    },
    receive: ({ document }, message) => {
      if (message.type === 'go') void goToText(document, message)
    },
  }
  const panels = new ViewPanels(context, equerre, kind)
  context.subscriptions.push(panels)
  return panels
}

type Range = CoverageView['blocks'][number]['range']

function coverageData({ figures, blocks, themes, level }: CoverageView, document: TextDocument): CoverageData {
  const spanOf = (range: Range | undefined): Span => {
    if (range === undefined) return { start: 0, end: 0 }
    const { start, end } = document.validateRange(
      new EditorRange(range.start.line, range.start.character, range.end.line, range.end.character),
    )
    return { start: document.offsetAt(start), end: document.offsetAt(end) }
  }
  return {
    title: shortName(document.uri.path),
    level,
    blocks: figures.blocks.map(
      ({ id, title, assessments, competencies }, index): BlockData => ({
        id,
        title,
        span: spanOf(blocks[index]?.range),
        assessments: assessments.map((assessment, column) => ({
          label: assessment.label,
          title: assessment.title,
          span: spanOf(blocks[index]?.assessments[column]),
        })),
        competencies: competencies.map((competency, row) => ({
          ...competency,
          span: spanOf(blocks[index]?.competencies[row]),
        })),
      }),
    ),
    themes: THEME_NAMES.map((theme) => {
      const range = themes[theme]
      return { theme, ...figures.themes[theme], span: range === null ? null : spanOf(range) }
    }),
  }
}
