import { type CheckResult, check, readSource, type SourceDocument } from '@equerre/core'
import { analyse, outlineOf } from '@equerre/core/editing'
import type { Diagnostic, SymbolInformation } from 'vscode-languageserver/node'
import { isExamName, isReferentialName } from '../../../core/src/configuration/index.ts'
import { buildExam, checkExam } from '../../../core/src/exams/index.ts'
import { Places } from '../convert/places.ts'
import { flatSymbols } from '../convert/symbols.ts'
import { shownFindings } from '../diagnostics/findings.ts'
import { Text } from '../documents/text.ts'
import type { Session } from '../session.ts'
import type { Viewed } from '../views/viewed.ts'
import { checkedBelow, isFile, stampOf, textOf } from './disk.ts'
import { pathOf, uriOf } from './uris.ts'

export interface FileReport {
  readonly uri: string
  /** The same id, the same findings. */
  readonly resultId: string
  readonly items: readonly Diagnostic[]
}

interface Known<T> {
  readonly stamp: string
  readonly value: T
}

/** The référentiels and the mock exams of the folders that are not open. What was shown of them is kept until they change, their texts and trees are not. */
export class ClosedFiles {
  readonly #session: Session
  readonly #reports = new Map<string, Known<FileReport>>()
  readonly #symbols = new Map<string, Known<readonly SymbolInformation[]>>()
  readonly #exams = new Map<string, Known<SourceDocument>>()

  #below: Promise<readonly string[]> | null = null

  constructor(session: Session) {
    this.#session = session
    const forget = (): void => {
      this.#below = null
    }
    session.announcer.listen({ fileChanged: forget, settingsChanged: forget })
  }

  /** Their absolute paths, with `/`; those that a configuration leaves alone are left out. */
  async paths(): Promise<readonly string[]> {
    const paths = (await this.#found()).filter((path) => !this.#isOpen(path) && !this.#isIgnored(path))
    this.#forgetAllBut(new Set(paths))
    this.#session.announcer.filesFound()
    return paths
  }

  /** What is found in a file; `null` when it cannot be read or is open. Checked again only when it or the settings changed. */
  report(path: string): FileReport | null {
    if (this.#isOpen(path) || this.#isIgnored(path)) return null
    const file = stampOf(path)
    if (file === null) return null
    const stamp = `${file}.${this.#session.workspace.generation}`
    if (isExamName(path)) return this.#examReport(path, stamp)
    const known = this.#reports.get(path)
    if (known?.stamp === stamp) return known.value
    const viewed = this.read(uriOf(path))
    if (viewed === null) return null
    const { uri, result, text } = viewed
    const items = shownFindings(uri, null, text, result.findings, this.#session)
    const value = { uri, resultId: `d.${stamp}`, items }
    this.#reports.set(path, { stamp, value })
    return value
  }

  /** What is found in an exam follows from its référentiel, which is read to know whether it is another. */
  #examReport(path: string, ownStamp: string): FileReport | null {
    const uri = uriOf(path)
    const source = this.#examSource(path, ownStamp)
    if (source === null) return null
    const { referential, stamp: around } = this.#session.examReferentials.of(buildExam(source), uri)
    const stamp = `${ownStamp}.${around}`
    const known = this.#reports.get(path)
    if (known?.stamp === stamp) return known.value
    const { settings } = this.#session.workspace.settingOf(uri)
    const { findings } = checkExam(source, referential, settings)
    const items = shownFindings(uri, null, new Text(uri, 0, source.text), findings, this.#session)
    const value = { uri, resultId: `d.${stamp}`, items }
    this.#reports.set(path, { stamp, value })
    return value
  }

  /** Exams are few and short: their trees are kept, because each change of a référentiel asks for them again. */
  #examSource(path: string, stamp: string): SourceDocument | null {
    const known = this.#exams.get(path)
    if (known?.stamp === stamp) return known.value
    const written = textOf(path)
    if (written === null) return null
    const value = readSource(written)
    this.#exams.set(path, { stamp, value })
    return value
  }

  reportOf(uri: string): FileReport | null {
    const path = pathOf(uri)
    const isOurs = path !== null && (isReferentialName(path) || isExamName(path))
    return isOurs && this.#isBelow(path) ? this.report(path) : null
  }

  /** A référentiel as it is on the disk; `null` when it is none or cannot be read. */
  read(uri: string): (Viewed & { readonly result: CheckResult; readonly text: Text }) | null {
    const path = pathOf(uri)
    if (path === null || !isReferentialName(path) || !isFile(path)) return null
    const written = textOf(path)
    if (written === null) return null
    const text = new Text(uri, 0, written)
    const { settings } = this.#session.workspace.settingOf(uri)
    const places = new Places(text, this.#session.client.encoding)
    return { uri, version: null, text, places, result: check(readSource(written), settings) }
  }

  /** The elements of every référentiel, the open ones first, file by file. */
  async *symbols(): AsyncIterable<readonly SymbolInformation[]> {
    const { language } = this.#session
    for (const { uri, analysis, places } of this.#session.documents.referentials) {
      yield flatSymbols(outlineOf(analysis), uri, places, language)
    }
    for (const path of (await this.paths()).filter(isReferentialName)) {
      const file = stampOf(path)
      if (file === null) continue
      const stamp = `${file}.${language}`
      const known = this.#symbols.get(path)
      const value = known?.stamp === stamp ? known.value : this.#symbolsOf(path)
      this.#symbols.set(path, { stamp, value })
      yield value
    }
  }

  /** Looked for once, as long as the editor tells of every file that comes or goes. */
  #found(): Promise<readonly string[]> {
    const known = this.#below
    if (known !== null) return known
    const { workspace, client } = this.#session
    const found = Promise.all(workspace.roots.map(checkedBelow)).then((paths) => paths.flat())
    if (client.watching) this.#below = found
    return found
  }

  #symbolsOf(path: string): readonly SymbolInformation[] {
    const written = textOf(path) ?? ''
    const uri = uriOf(path)
    const places = new Places(new Text(uri, 0, written), this.#session.client.encoding)
    return flatSymbols(outlineOf(analyse(readSource(written))), uri, places, this.#session.language)
  }

  #isBelow = (path: string): boolean => this.#session.workspace.roots.some((root) => path.startsWith(`${root}/`))

  #isOpen = (path: string): boolean => this.#session.documents.textAt(path) !== null

  #isIgnored = (path: string): boolean => this.#session.workspace.settingOf(uriOf(path)).configured.ignored

  #forgetAllBut(paths: ReadonlySet<string>): void {
    for (const known of [this.#reports, this.#symbols, this.#exams]) {
      for (const path of [...known.keys()]) if (!paths.has(path)) known.delete(path)
    }
  }
}
