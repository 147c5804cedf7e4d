import { buildModel, decodeBytes, type Localised, readSource } from '@equerre/core'
import type { FindingCounts, IndexProgress, ReferentialSummary, WorkspaceChange } from './contract.ts'
import { Following, type Happenings } from './files/following.ts'
import { kindOf, type ServedKind } from './files/kinds.ts'
import { isBelow } from './files/paths.ts'
import { type FileBytes, readConfined } from './files/read-confined.ts'
import { absent } from './files/refusals.ts'
import type { Roots } from './files/roots.ts'
import { type Folder, foldersFrom, listed } from './files/scan.ts'
import { elementsOf } from './index/elements.ts'
import { SearchIndex } from './index/search-index.ts'
import { Names } from './names.ts'
import { Refusal } from './refusal.ts'
import { problemOf, summaryOf } from './summary.ts'

/** A file that is served, and what is known of its text. */
export interface ServedFile {
  readonly kind: ServedKind
  /** Absolute, with `/`, without links. */
  readonly path: string
  readonly shown: string
  readonly name: string
  /** Of the text that the rest is about; `null` when it was not read yet or cannot be. */
  version: string | null
  summary: ReferentialSummary | null
  problem: Localised | null
  findings: FindingCounts | null
}

interface Hooks {
  readonly isIgnored: (path: string) => boolean
  /** Whether findings follow from a file. */
  readonly isConfiguration: (path: string) => boolean
  readonly configurationChanged: () => void
  readonly onProgress: (progress: IndexProgress) => void
}

/** A root that is gone is looked for again so often. */
const ABSENCE = 2000

/**
 * The files of the folders, found once, then followed: what each says is indexed again when it changes. Listeners are told when what they
 * will read is there already.
 */
export class Library {
  readonly index = new SearchIndex()
  readonly #roots: Roots
  readonly #hooks: Hooks
  readonly #names: Readonly<Record<ServedKind, Names>> = { referential: new Names(), exam: new Names() }
  readonly #files = new Map<string, ServedFile>()
  readonly #byShown = new Map<string, ServedFile>()
  readonly #folders = new Set<string>()
  readonly #following: Following
  readonly #listeners = new Set<(change: WorkspaceChange) => void>()
  readonly #stopped = new AbortController()
  #sorted: readonly ServedFile[] | null = null
  #progress: IndexProgress | null = { done: 0, total: 0 }
  #absent: NodeJS.Timeout | null = null
  /** Changes are taken up one after the other. */
  #turn: Promise<void> = Promise.resolve()

  constructor(roots: Roots, hooks: Hooks) {
    this.#roots = roots
    this.#hooks = hooks
    this.#following = new Following((happenings) => {
      this.#inTurn(() => this.#take(happenings)).catch(() => {})
    })
  }

  get progress(): IndexProgress | null {
    return this.#progress
  }

  /** In the order of the paths. */
  get files(): readonly ServedFile[] {
    this.#sorted ??= [...this.#files.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1))
    return this.#sorted
  }

  at(path: string): ServedFile | null {
    return this.#files.get(path) ?? null
  }

  shownAs(shown: string): ServedFile | null {
    return this.#byShown.get(shown) ?? null
  }

  named(kind: ServedKind, name: string): ServedFile | null {
    const shown = this.#names[kind].pathOf(name)
    return shown === null ? null : (this.#byShown.get(shown) ?? null)
  }

  onChange(listener: (change: WorkspaceChange) => void): () => void {
    // A wrapper: the same function may listen twice.
    const own = (change: WorkspaceChange): void => listener(change)
    this.#listeners.add(own)
    return () => this.#listeners.delete(own)
  }

  /** Finds the files. Those that come later are found by following the folders. */
  async find(): Promise<void> {
    const found: string[] = []
    for (const { path } of this.#roots.all) found.push(...(await this.#enter(path)))
    this.#admit(found)
    this.#progress = { done: 0, total: this.#files.size }
  }

  /** Reads and indexes every file that was found. Requests are answered in between. */
  async indexAll(): Promise<void> {
    const files = [...this.files]
    const total = files.length
    const ahead = new Map<ServedFile, Promise<FileBytes | Refusal>>()
    for (const [done, file] of files.entries()) {
      if (this.#stopped.signal.aborted) return
      for (const next of files.slice(done, done + READ_AHEAD)) {
        if (!ahead.has(next)) ahead.set(next, this.#bytesOf(next))
      }
      const bytes = await ahead.get(file)
      ahead.delete(file)
      // A change that was taken up meanwhile is newer.
      const isAsFound = this.#files.get(file.path) === file && file.version === null && file.problem === null
      if (bytes !== undefined && isAsFound) this.#know(file, bytes)
      this.#progress = { done: done + 1, total }
      this.#hooks.onProgress(this.#progress)
      await breath()
    }
    this.#progress = null
  }

  /** Looks at a file that is not as it was known: a watcher may be late, or could not be set. */
  async notice(path: string): Promise<void> {
    const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)]
    await this.#inTurn(async () => {
      const isKnown = this.#folders.has(folder)
      this.#tellAll(isKnown ? await this.#takeFolder(folder, new Set([name])) : await this.#admitFound([path]))
    })
  }

  /** Looks at every folder again: what is left alone may have changed. */
  async lookAgain(): Promise<void> {
    await this.#inTurn(async () => {
      const ignored = [...this.#files.keys()].filter((path) => this.#hooks.isIgnored(path))
      for (const path of ignored) this.#dismiss(path)
      const found: string[] = []
      for (const { path } of this.#roots.all) found.push(...(await this.#enter(path)))
      const changes = await this.#admitFound(found)
      this.#tellAll(ignored.length > 0 ? [...changes, LIST] : changes)
    })
  }

  close(): void {
    this.#stopped.abort()
    this.#following.close()
    this.#listeners.clear()
    if (this.#absent !== null) clearTimeout(this.#absent)
  }

  /** Follows a folder and those below it. @returns the files they hold */
  async #enter(path: string): Promise<readonly string[]> {
    const files: string[] = []
    const reached = (folder: string): void => {
      this.#following.follow(folder)
      this.#folders.add(folder)
    }
    for await (const folder of foldersFrom(path, reached)) files.push(...folder.files)
    return files
  }

  /** @returns whether any file is new */
  #admit(paths: readonly string[]): readonly ServedFile[] {
    const fresh = paths.filter((path) => !this.#files.has(path) && !this.#hooks.isIgnored(path))
    const shown = fresh.map((path) => this.#roots.shown(path))
    for (const kind of ['referential', 'exam'] as const) {
      this.#names[kind].give(shown.filter((one) => kindOf(one) === kind))
    }
    const files = fresh.flatMap((path, at): readonly ServedFile[] => {
      const kind = kindOf(path)
      const own = shown[at]
      if (kind === null || own === undefined) return []
      const name = this.#names[kind].of(own)
      return [{ kind, path, shown: own, name, version: null, summary: null, problem: null, findings: null }]
    })
    for (const file of files) {
      this.#files.set(file.path, file)
      this.#byShown.set(file.shown, file)
    }
    if (files.length > 0) this.#sorted = null
    return files
  }

  async #admitFound(paths: readonly string[]): Promise<readonly WorkspaceChange[]> {
    const fresh = this.#admit(paths)
    for (const file of fresh) {
      this.#know(file, await this.#bytesOf(file))
      await breath()
    }
    return fresh.length > 0 ? [LIST] : []
  }

  #dismiss(path: string): void {
    const file = this.#files.get(path)
    if (file === undefined) return
    this.#files.delete(path)
    this.#byShown.delete(file.shown)
    this.index.remove(file.shown)
    this.#sorted = null
  }

  async #take(happenings: Happenings): Promise<void> {
    if (this.#stopped.signal.aborted) return
    const changes: WorkspaceChange[] = []
    if (this.#touchedConfiguration(happenings)) {
      this.#hooks.configurationChanged()
      changes.push({ kind: 'configuration' })
    }
    for (const [path, names] of happenings) changes.push(...(await this.#takeFolder(path, names)))
    this.#tellAll(changes)
  }

  #touchedConfiguration(happenings: Happenings): boolean {
    return [...happenings].some(([folder, names]) =>
      [...(names ?? [])].some((name) => this.#hooks.isConfiguration(`${folder}/${name}`)),
    )
  }

  /** Compares a folder with what was known of it. */
  async #takeFolder(path: string, names: ReadonlySet<string> | null): Promise<readonly WorkspaceChange[]> {
    if (!this.#folders.has(path)) return []
    const folder = await listed(path)
    if (folder === null) return this.#leave(path) ? [LIST] : []
    const gone = this.#leaveAllBut(folder)
    const below: string[] = []
    for (const each of folder.folders) if (!this.#folders.has(each)) below.push(...(await this.#enter(each)))
    const come = await this.#admitFound([...folder.files, ...below])
    const touched = folder.files.flatMap((file) => {
      const known = this.#files.get(file)
      const isTouched = names === null || names.has(file.slice(file.lastIndexOf('/') + 1))
      return known !== undefined && isTouched ? [known] : []
    })
    return [...(gone ? [LIST] : []), ...come, ...(await this.#look(touched))]
  }

  /** @returns whether a file went */
  #leaveAllBut(folder: Folder): boolean {
    const [files, folders] = [new Set(folder.files), new Set(folder.folders)]
    const isChild = (path: string): boolean => path.slice(0, path.lastIndexOf('/')) === folder.path
    const gone = [...this.#files.keys()].filter((path) => isChild(path) && !files.has(path))
    for (const path of gone) this.#dismiss(path)
    const left = [...this.#folders].filter((path) => isChild(path) && !folders.has(path))
    const others = left.map((path) => this.#leave(path))
    return gone.length > 0 || others.includes(true)
  }

  /** A folder is gone, with what it held. @returns whether a file went */
  #leave(folder: string): boolean {
    for (const path of [...this.#folders]) {
      if (path !== folder && !isBelow(path, folder)) continue
      this.#following.leave(path)
      this.#folders.delete(path)
    }
    const gone = [...this.#files.keys()].filter((path) => isBelow(path, folder))
    for (const path of gone) this.#dismiss(path)
    if (this.#roots.all.some(({ path }) => path === folder)) this.#await()
    return gone.length > 0
  }

  /** Nothing tells that a root is back: its own folder is not ours to follow. */
  #await(): void {
    if (this.#absent !== null || this.#stopped.signal.aborted) return
    this.#absent = setTimeout(() => {
      this.#absent = null
      this.#inTurn(() => this.#welcomeBack()).catch(() => {})
    }, ABSENCE)
    this.#absent.unref()
  }

  async #welcomeBack(): Promise<void> {
    for (const { path } of this.#roots.all) {
      if (this.#folders.has(path)) continue
      const isBack = (await listed(path)) !== null
      if (isBack) this.#tellAll(await this.#admitFound(await this.#enter(path)))
      else this.#await()
    }
  }

  /** Reads files again. @returns those that say something else now */
  async #look(files: readonly ServedFile[]): Promise<readonly WorkspaceChange[]> {
    const changes: WorkspaceChange[] = []
    for (const file of files) {
      const bytes = await this.#bytesOf(file)
      if (!this.#know(file, bytes)) continue
      changes.push({ kind: file.kind, name: file.name })
      await breath()
    }
    return changes
  }

  /** Whatever the disk answers: one file that fails holds up no other. */
  #bytesOf({ path, shown }: ServedFile): Promise<FileBytes | Refusal> {
    return readConfined(path, this.#roots).catch((error: unknown) => (error instanceof Refusal ? error : absent(shown)))
  }

  /** Keeps what there is to know of the text of a file. @returns whether it is another one than before */
  #know(file: ServedFile, read: FileBytes | Refusal): boolean {
    if (read instanceof Refusal) {
      const isNew = file.version !== null || file.problem?.fr !== read.words.fr
      Object.assign(file, { version: null, summary: null, problem: read.words, findings: null })
      this.index.remove(file.shown)
      return isNew
    }
    if (read.version === file.version) return false
    file.version = read.version
    file.findings = null
    file.problem = null
    if (file.kind === 'exam') return true
    try {
      this.#index(file, read)
    } catch (error) {
      file.problem = notIndexed(error)
    }
    return true
  }

  #index(file: ServedFile, { bytes, version }: FileBytes): void {
    const source = readSource(decodeBytes(bytes).text)
    const referential = buildModel(source)
    file.summary = summaryOf(source, referential)
    file.problem = problemOf(source)
    this.index.put(file.shown, version, elementsOf(source, referential))
  }

  /** One event for the list, one for each file: whatever a burst was made of. */
  #tellAll(changes: readonly WorkspaceChange[]): void {
    const told = new Map(changes.map((change) => [`${change.kind} ${'name' in change ? change.name : ''}`, change]))
    for (const change of told.values()) for (const listener of [...this.#listeners]) listener(change)
  }

  #inTurn(run: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(run)
    this.#turn = turn.catch(() => {})
    return turn
  }
}

/** A fault of ours: the file can still be read and checked. */
function notIndexed(error: unknown): Localised {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    fr: `La recherche ne trouve rien dans ce fichier, sur une erreur interne (${reason}). Signalez-le.`,
    en: `The search finds nothing in this file, on an internal error (${reason}). Please report it.`,
  }
}

const LIST: WorkspaceChange = { kind: 'list' }

/** Files that are read while another is indexed. */
const READ_AHEAD = 4

/** Lets whoever waits have their turn. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
