import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Workspace, WorkspaceChange, WorkspaceOptions } from '../contract.ts'
import { openWorkspace } from '../open.ts'

/** A folder of its own for a test, removed after it. */
export class TestFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'equerre-espace-')))

  constructor() {
    onTestFinished(() => rmSync(this.path, { recursive: true, force: true }))
  }

  at(path: string): string {
    return join(this.path, path)
  }

  write(path: string, text: string | Buffer): string {
    const whole = this.at(path)
    mkdirSync(dirname(whole), { recursive: true })
    writeFileSync(whole, text)
    return whole
  }

  /** Opens it, or folders of it, and closes it after the test. Everything is indexed. */
  async open(options: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
    const workspace = await openWorkspace({ directories: [this.path], write: false, ...options })
    onTestFinished(() => workspace.close())
    await workspace.indexed()
    return workspace
  }
}

/** A small référentiel. */
export function referential(title: string, ...statements: readonly string[]): string {
  return [
    'referentiel: 1',
    'certification:',
    `  intitule: ${title}`,
    '  registre: RNCP',
    '  niveau: 5',
    'blocs:',
    '  - id: BC1',
    `    intitule: ${title} en bloc`,
    '    competences:',
    ...statements.flatMap((statement, index) => [`      - id: C1.${index + 1}`, `        enonce: ${statement}`]),
    '',
  ].join('\n')
}

/** Keeps what a workspace tells, in order; `until` waits for so many changes. */
export class Told {
  readonly changes: WorkspaceChange[] = []
  #waiting: (() => void)[] = []

  constructor(workspace: Workspace) {
    workspace.onChange((change) => {
      this.changes.push(change)
      for (const wake of this.#waiting.splice(0)) wake()
    })
  }

  async until(isThere: () => boolean): Promise<void> {
    while (!isThere()) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  count = (kind: WorkspaceChange['kind']): number => this.changes.filter((change) => change.kind === kind).length

  /** What was told of a référentiel. */
  of = (name: string): number =>
    this.changes.filter((change) => change.kind === 'referential' && change.name === name).length
}
