import type { DidChangeTextDocumentParams, TextDocumentIdentifier, TextDocumentItem } from 'vscode-languageserver/node'
import { isConfigurationName, isExamName, isReferentialName } from '../../../core/src/configuration/index.ts'
import type { Exam } from '../../../core/src/exams/index.ts'
import type { Encoding } from '../convert/encoding.ts'
import type { LocatedReferential } from '../workspace/exam-referentials.ts'
import { nameOf, pathOf } from '../workspace/uris.ts'
import type { Setting } from './open-document.ts'
import { OpenExam } from './open-exam.ts'
import { OpenReferential } from './open-referential.ts'
import { Text } from './text.ts'

/** A document that is open and can be checked. */
export type CheckedDocument = OpenReferential | OpenExam

/** An open document that is neither a référentiel nor a mock exam: a configuration, or nothing of ours, whose text alone is kept. */
export interface OtherDocument {
  readonly uri: string
  readonly text: Text
}

export interface DocumentEvents {
  readonly opened: (document: CheckedDocument) => void
  readonly changed: (document: CheckedDocument) => void
  readonly saved: (document: CheckedDocument) => void
  readonly closed: (document: CheckedDocument) => void
  /** A document that may be a configuration has another text, or is open no more. */
  readonly otherChanged: (uri: string) => void
}

/** Languages under which an editor may open a référentiel whose name does not say so. */
const LANGUAGE_IDS: readonly string[] = ['referentiel', 'equerre']
const EXAM_LANGUAGE_ID = 'examen'

/** The documents that are open in the editor. Closing one forgets all that was known of it. */
export class Documents {
  readonly #checked = new Map<string, CheckedDocument>()
  readonly #others = new Map<string, OtherDocument>()
  readonly #texts = new Map<string, Text>()
  readonly #encoding: () => Encoding
  readonly #setting: (uri: string) => Setting
  readonly #locate: (exam: Exam, uri: string) => LocatedReferential
  readonly #events: DocumentEvents

  constructor(
    encoding: () => Encoding,
    setting: (uri: string) => Setting,
    locate: (exam: Exam, uri: string) => LocatedReferential,
    events: DocumentEvents,
  ) {
    this.#encoding = encoding
    this.#setting = setting
    this.#locate = locate
    this.#events = events
  }

  /** Référentiels and exams, in the order they were opened. */
  get checked(): readonly CheckedDocument[] {
    return [...this.#checked.values()]
  }

  get referentials(): readonly OpenReferential[] {
    return this.checked.filter((document) => document.kind === 'referential')
  }

  get exams(): readonly OpenExam[] {
    return this.checked.filter((document) => document.kind === 'exam')
  }

  get others(): readonly OtherDocument[] {
    return [...this.#others.values()]
  }

  /** A référentiel or an exam. */
  checkedAt(uri: string): CheckedDocument | null {
    return this.#checked.get(uri) ?? null
  }

  referential(uri: string): OpenReferential | null {
    const document = this.#checked.get(uri)
    return document?.kind === 'referential' ? document : null
  }

  other(uri: string): OtherDocument | null {
    return this.#others.get(uri) ?? null
  }

  /** The text of a file as the editor has it; `null` when it is not open. @param path absolute, with `/` */
  textAt(path: string): Text | null {
    return this.#texts.get(path) ?? null
  }

  open({ uri, languageId, version, text: written }: TextDocumentItem): void {
    this.close({ uri })
    const text = new Text(uri, version, written)
    const path = pathOf(uri)
    if (path !== null) this.#texts.set(path, text)
    const document = this.#documentOf(uri, languageId, text)
    if (document !== null) {
      this.#checked.set(uri, document)
      this.#events.opened(document)
    } else {
      this.#others.set(uri, { uri, text })
      this.#events.otherChanged(uri)
    }
  }

  #documentOf(uri: string, languageId: string, text: Text): CheckedDocument | null {
    const setting = (): Setting => this.#setting(uri)
    if (isExam(uri, languageId)) {
      return new OpenExam(uri, text, this.#encoding(), setting, (exam) => this.#locate(exam, uri))
    }
    return isReferential(uri, languageId) ? new OpenReferential(uri, text, this.#encoding(), setting) : null
  }

  change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const document = this.#checked.get(uri)
    if (document !== undefined) {
      document.change(contentChanges, version)
      this.#events.changed(document)
      return
    }
    const other = this.#others.get(uri)
    if (other === undefined) return
    other.text.change(contentChanges, version, this.#encoding())
    this.#events.otherChanged(uri)
  }

  save({ uri }: TextDocumentIdentifier): void {
    const document = this.#checked.get(uri)
    document?.saved()
    if (document !== undefined) this.#events.saved(document)
  }

  close({ uri }: TextDocumentIdentifier): void {
    const path = pathOf(uri)
    if (path !== null) this.#texts.delete(path)
    const document = this.#checked.get(uri)
    if (this.#checked.delete(uri) && document !== undefined) this.#events.closed(document)
    if (this.#others.delete(uri)) this.#events.otherChanged(uri)
  }
}

function isExam(uri: string, languageId: string): boolean {
  const name = nameOf(uri)
  return isExamName(name) || (languageId === EXAM_LANGUAGE_ID && !isReferentialName(name) && !isConfigurationName(name))
}

function isReferential(uri: string, languageId: string): boolean {
  const name = nameOf(uri)
  return !isConfigurationName(name) && (isReferentialName(name) || LANGUAGE_IDS.includes(languageId))
}
