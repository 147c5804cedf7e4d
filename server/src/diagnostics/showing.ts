import { isReferentialName } from '../../../core/src/configuration/index.ts'
import type { Session } from '../session.ts'
import { isConfiguration } from '../workspace/configuration-files.ts'
import { Background } from './background.ts'
import { Publisher } from './publisher.ts'

/** Has findings shown when something changes: pushed, or asked for again by a client that pulls. */
export function showFindings(session: Session): void {
  const publisher = new Publisher(session)
  const background = new Background(session, publisher)
  const pulls = (): boolean => session.client.diagnostics.pull
  const pullsFolders = (): boolean => session.client.diagnostics.pullWorkspace
  const askAgain = (): void => {
    if (pulls() && session.client.diagnostics.refresh) void session.connection.languages.diagnostics.refresh()
  }
  /** What is found in an exam follows from its référentiel: another state of it, other findings. A client that pulls asks by itself. */
  const examsOn = (uri: string): void => {
    if (!isReferentialName(uri)) return
    if (!pulls()) {
      for (const exam of session.documents.exams) if (exam.located.uri === uri) void publisher.document(exam)
    }
    if (!pullsFolders()) void background.exams()
  }
  session.announcer.listen({
    ready: () => {
      if (!pullsFolders()) void background.run()
    },
    opened: (document) => {
      examsOn(document.uri)
      if (!pulls()) void publisher.document(document)
      // What was pushed of the closed file would stand beside what is pulled.
      else if (!pullsFolders()) publisher.file(document.uri, [])
    },
    changed: (document) => {
      examsOn(document.uri)
      if (!pulls()) void publisher.document(document)
    },
    saved: (document) => {
      if (session.workspace.editorSettings(document.uri).verification === 'frappe') return
      if (pulls()) askAgain()
      else void publisher.document(document)
    },
    closed: ({ uri }) => {
      examsOn(uri)
      if (!pullsFolders()) background.file(uri)
    },
    otherChanged: (uri) => {
      if (!isConfiguration(uri, session)) return
      session.workspace.changed()
      session.announcer.settingsChanged()
      if (!pulls()) publisher.configuration(uri)
    },
    settingsChanged: () => {
      askAgain()
      if (!pulls()) for (const document of session.documents.checked) void publisher.document(document)
      if (!pullsFolders()) void background.run()
    },
    fileChanged: (uri) => {
      if (pullsFolders()) askAgain()
      else background.file(uri)
      examsOn(uri)
    },
  })
}
