import type { CheckResult, Settings, SourceDocument } from '@equerre/core'
import { type Analysis, analyse } from '@equerre/core/editing'
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument'
import { OpenDocument } from './open-document.ts'

/** A référentiel that is open in the editor. */
export class OpenReferential extends OpenDocument<CheckResult> {
  readonly kind = 'referential'
  #analysis: { readonly generation: number; readonly value: Analysis } | null = null

  /** What is known of the text without running the rules; what the rules found comes with it when they were run. */
  get analysis(): Analysis {
    const checked = this.checkedIfKnown
    if (checked !== null) return checked
    const { generation, settings } = this.setting
    if (this.#analysis?.generation !== generation) {
      this.#analysis = { generation, value: analyse(this.source, settings) }
    }
    return this.#analysis.value
  }

  protected override check(source: SourceDocument, settings: Settings): CheckResult {
    return this.memory.check(source, settings)
  }

  override change(events: readonly TextDocumentContentChangeEvent[], version: number): void {
    super.change(events, version)
    this.#analysis = null
  }
}
