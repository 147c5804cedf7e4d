import type { Localised, Range } from '@equerre/core'
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type Range as LspRange,
  type Position,
  type RequestType,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver/node'
import type { CheckedDocument } from './documents/documents.ts'
import type { OpenExam } from './documents/open-exam.ts'
import type { OpenReferential } from './documents/open-referential.ts'
import type { Session } from './session.ts'

/** Why a request is not answered, in words for the person who asked. */
export class Refusal extends Error {
  readonly said: Localised
  readonly code: number

  constructor(said: Localised, code: number = LSPErrorCodes.RequestFailed) {
    super(said.fr)
    this.said = said
    this.code = code
  }
}

interface OfDocument {
  readonly textDocument: TextDocumentIdentifier
}

/** Where requests come in: each is answered in the life of the session, cancelled when the client says so, and never brings the server down. */
export class Requests {
  readonly connection: Connection
  readonly #session: Session

  constructor(connection: Connection, session: Session) {
    this.connection = connection
    this.#session = session
  }

  on<P, R, E>(type: RequestType<P, R, E>, answer: (params: P, token: CancellationToken) => R | Promise<R>): void {
    const { method } = type
    // By the name of the method: the overload by type cannot be called with types that are not known yet.
    this.connection.onRequest<unknown, void>(method, async (params: P, token?: CancellationToken) => {
      // A request without parameters hands over the token alone.
      if (token === undefined) throw wrongParameters(method)
      return await this.#answer(method, token, () => answer(params, token))
    })
  }

  /**
   * A request about an open référentiel; `null` about anything else, for a client sends what it has.
   * @param ofExam the answer about an open exam, for requests that have one
   */
  onReferential<P extends OfDocument, R, E>(
    type: RequestType<P, R | null, E>,
    answer: (document: OpenReferential, params: P, token: CancellationToken) => R | null,
    ofExam: (document: OpenExam, params: P, token: CancellationToken) => R | null = () => null,
  ): void {
    this.on(type, (params, token) => {
      const document = this.#session.documents.checkedAt(uriIn(params, type.method))
      if (document === null) return null
      return document.kind === 'exam' ? ofExam(document, params, token) : answer(document, params, token)
    })
  }

  /** A request about a place of an open référentiel, or of an open exam, handed over as an offset of its text. */
  atPosition<P extends OfDocument & { readonly position: Position }, R, E>(
    type: RequestType<P, R | null, E>,
    answer: (document: OpenReferential, offset: number, params: P) => R | null,
    ofExam: (document: OpenExam, offset: number, params: P) => R | null = () => null,
  ): void {
    const offsetIn = ({ places }: CheckedDocument, { position }: P): number => {
      if (!isPosition(position)) throw wrongParameters(type.method)
      return places.offset(position)
    }
    this.onReferential(
      type,
      (document, params) => answer(document, offsetIn(document, params), params),
      (document, params) => ofExam(document, offsetIn(document, params), params),
    )
  }

  /** A request about a part of an open référentiel, or of an open exam, handed over in offsets of its text. */
  inRange<P extends OfDocument & { readonly range: LspRange }, R, E>(
    type: RequestType<P, R | null, E>,
    answer: (document: OpenReferential, range: Range, params: P) => R | null,
    ofExam: (document: OpenExam, range: Range, params: P) => R | null = () => null,
  ): void {
    const rangeIn = ({ places }: CheckedDocument, { range }: P): Range => {
      if (!isRange(range)) throw wrongParameters(type.method)
      return places.offsets(range)
    }
    this.onReferential(
      type,
      (document, params) => answer(document, rangeIn(document, params), params),
      (document, params) => ofExam(document, rangeIn(document, params), params),
    )
  }

  async #answer<R>(method: string, token: CancellationToken, answer: () => R | Promise<R>): Promise<R> {
    this.#session.refuseOutsideLife()
    const start = performance.now()
    try {
      const result = await answer()
      if (!token.isCancellationRequested) return result
    } catch (error) {
      if (!token.isCancellationRequested) throw this.#asResponse(method, error)
    } finally {
      this.#session.trace(`${method}: ${(performance.now() - start).toFixed(1)} ms`)
    }
    throw new ResponseError(LSPErrorCodes.RequestCancelled, method)
  }

  #asResponse(method: string, error: unknown): ResponseError<unknown> {
    if (error instanceof ResponseError) return error
    if (error instanceof Refusal) return new ResponseError(error.code, this.#session.say(error.said))
    this.#session.logCrash(method, error)
    return new ResponseError(
      ErrorCodes.InternalError,
      this.#session.say({
        fr: `Équerre s’est arrêtée sur une erreur interne (${method}). Le journal en dit plus.`,
        en: `Équerre stopped on an internal error (${method}). The log says more.`,
      }),
    )
  }
}

/** What a client sends is what the protocol says, unless the client is wrong: the engine must not be given what is no number. */
export function uriIn(params: unknown, method: string): string {
  if (isRecord(params) && isRecord(params.textDocument) && typeof params.textDocument.uri === 'string') {
    return params.textDocument.uri
  }
  throw wrongParameters(method)
}

export const isPosition = (value: unknown): boolean =>
  isRecord(value) && Number.isInteger(value.line) && Number.isInteger(value.character)

const isRange = (value: unknown): boolean => isRecord(value) && isPosition(value.start) && isPosition(value.end)

export const wrongParameters = (method: string): ResponseError<void> =>
  new ResponseError(ErrorCodes.InvalidParams, `${method}: wrong parameters`)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
