import { CHANGED_NOTIFICATION, type View } from '../protocol.ts'
import type { Session } from '../session.ts'
import { sameFileKey } from '../workspace/uris.ts'
import { type Viewed, viewedAt } from './viewed.ts'

/**
 * Who looks at what. A change is told once, until the view asks again: it decides how often it can be drawn, and nobody is told of what
 * no view shows.
 */
export class Watchers {
  readonly #session: Session
  readonly #watched = new Map<string, string>()

  constructor(session: Session) {
    this.#session = session
    session.announcer.listen({
      opened: ({ uri, version }) => this.#tell(uri, version),
      changed: ({ uri, version }) => this.#tell(uri, version),
      closed: ({ uri }) => this.#tell(uri, null),
      fileChanged: (uri) => this.#tell(uri, null),
      settingsChanged: () => {
        for (const uri of [...this.#watched.values()])
          this.#tell(uri, session.documents.referential(uri)?.version ?? null)
      },
    })
  }

  /** What a view shows of a référentiel; `null` when there is none of that name. */
  view(uri: string): Viewed | null {
    const viewed = viewedAt(uri, this.#session)
    if (viewed !== null) this.#watched.set(sameFileKey(uri), uri)
    return viewed
  }

  #tell(uri: string, version: number | null): void {
    const watched = this.#watched.get(sameFileKey(uri))
    if (watched === undefined) return
    this.#watched.delete(sameFileKey(uri))
    const changed: View = { uri: watched, version }
    void this.#session.connection.sendNotification(CHANGED_NOTIFICATION, changed)
  }
}
