import { isUtf8 } from 'node:buffer'
import { decodeBytes } from '@equerre/core'
import { Checking } from './checking.ts'
import { ConfigurationStore } from './configuration.ts'
import type {
  Checked,
  ExamEntry,
  FindingCounts,
  IndexProgress,
  ReadText,
  ReferentialEntry,
  SearchPage,
  SearchQuery,
  Workspace,
  WorkspaceChange,
  WorkspaceOptions,
} from './contract.ts'
import type { ServedKind } from './files/kinds.ts'
import { type FileBytes, readConfined, versionOf } from './files/read-confined.ts'
import { replaceFile } from './files/replace.ts'
import { resolvePath } from './files/resolve-path.ts'
import { Roots } from './files/roots.ts'
import { search } from './index/search.ts'
import { Library, type ServedFile } from './library.ts'
import { nearNames } from './names.ts'
import { Refusal } from './refusal.ts'

/**
 * Opens the folders: finds their files, then indexes them behind.
 * @throws Refusal when one of the folders cannot be read; the reason of the signal when it is aborted
 */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const roots = await Roots.of(options.directories)
  const workspace = new OpenWorkspace(roots, options)
  await workspace.start()
  if (options.signal?.aborted) {
    await workspace.close()
    throw options.signal.reason
  }
  return workspace
}

class OpenWorkspace implements Workspace {
  readonly writable: boolean
  readonly #roots: Roots
  readonly #library: Library
  readonly #configurations: ConfigurationStore
  readonly #checking = new Checking()
  readonly #waiting = new Set<(progress: IndexProgress) => void>()
  readonly #signal: AbortSignal | undefined
  #indexed: Promise<void> = Promise.resolve()
  #writing: Promise<unknown> = Promise.resolve()

  constructor(roots: Roots, { write, matcher, onProgress, signal }: WorkspaceOptions) {
    this.writable = write
    this.#roots = roots
    this.#signal = signal
    if (onProgress !== undefined) this.#waiting.add(onProgress)
    const configurations = new ConfigurationStore(roots, matcher ?? null)
    this.#configurations = configurations
    this.#library = new Library(roots, {
      isIgnored: (path) => configurations.ignores(path),
      isConfiguration: (path) => configurations.isOne(path),
      configurationChanged: () => this.#configurationChanged(),
      onProgress: (progress) => {
        for (const tell of [...this.#waiting]) tell(progress)
      },
    })
  }

  async start(): Promise<void> {
    this.#signal?.throwIfAborted()
    await this.#library.find()
    this.#signal?.addEventListener('abort', () => void this.close(), { once: true })
    this.#indexed = this.#library.indexAll()
    // Whoever waits for it is told; without anybody it is no unhandled rejection.
    this.#indexed.catch(() => {})
  }

  get folders(): readonly string[] {
    return this.#roots.all.map(({ name }) => name)
  }

  get indexing(): IndexProgress | null {
    return this.#library.progress
  }

  async indexed({
    onProgress,
    signal,
  }: {
    readonly onProgress?: (progress: IndexProgress) => void
    readonly signal?: AbortSignal
  } = {}): Promise<void> {
    signal?.throwIfAborted()
    if (this.indexing === null) return
    // A wrapper: two may wait with the same function.
    const tell = (progress: IndexProgress): void => onProgress?.(progress)
    this.#waiting.add(tell)
    try {
      await Promise.race([this.#indexed, aborted(signal)])
    } finally {
      this.#waiting.delete(tell)
    }
  }

  list(): readonly ReferentialEntry[] {
    return this.#library.files.filter(({ kind }) => kind === 'referential').map(entryOf)
  }

  find(name: string): ReferentialEntry | null {
    const file = this.#library.named('referential', name)
    return file === null ? null : entryOf(file)
  }

  near(name: string): readonly string[] {
    return nearNames(
      name,
      this.#library.files.filter(({ kind }) => kind === 'referential').map((file) => file.name),
    )
  }

  async resolve(
    path: string,
  ): Promise<
    | { readonly kind: 'referential'; readonly entry: ReferentialEntry }
    | { readonly kind: 'exam'; readonly entry: ExamEntry }
  > {
    const file = await resolvePath(path, this.#roots, this.#library)
    return file.kind === 'exam' ? { kind: 'exam', entry: examOf(file) } : { kind: 'referential', entry: entryOf(file) }
  }

  async read(name: string): Promise<ReadText> {
    return textOf(await this.#bytesOf(this.#file('referential', name)))
  }

  async checked(name: string): Promise<Checked> {
    const file = this.#file('referential', name)
    const read = textOf(await this.#bytesOf(file))
    const checked = this.#checking.check(file.path, read, this.#configurations.settingsOf(file.path))
    if (file.version === read.version) file.findings = countsOf(checked)
    return checked
  }

  checkText(text: string, name: string | null): Checked {
    const file = name === null ? null : this.#file('referential', name)
    const near = file?.path ?? `${this.#roots.all[0]?.path ?? ''}/x.referentiel.yaml`
    const version = versionOf(Buffer.from(text))
    return this.#checking.check(' given', { text, version }, this.#configurations.settingsOf(near))
  }

  async search({ query, kinds, name, limit, cursor, wait, onProgress, signal }: SearchQuery): Promise<SearchPage> {
    const file = name === undefined ? null : this.#file('referential', name)
    if (wait !== false) {
      await this.indexed({
        ...(onProgress === undefined ? {} : { onProgress }),
        ...(signal === undefined ? {} : { signal }),
      })
    }
    const question = { query, kinds: kinds ?? null, path: file?.shown ?? null, limit, cursor: cursor ?? null }
    const nameOf = (shown: string): string => this.#library.shownAs(shown)?.name ?? shown
    return { ...search(this.#library.index, question, nameOf), indexing: this.indexing }
  }

  exams(): readonly ExamEntry[] {
    return this.#library.files.filter(({ kind }) => kind === 'exam').map(examOf)
  }

  async readExam(name: string): Promise<ReadText> {
    return textOf(await this.#bytesOf(this.#file('exam', name)))
  }

  write(name: string, expected: string, text: string): Promise<ReadText> {
    // One after the other: of two edits made from the same text, the second one finds it changed.
    const written = this.#writing.then(() => this.#write(name, expected, text))
    this.#writing = written.catch(() => {})
    return written
  }

  onChange(listener: (change: WorkspaceChange) => void): () => void {
    return this.#library.onChange(listener)
  }

  async close(): Promise<void> {
    this.#library.close()
    await this.#indexed.catch(() => {})
  }

  async #write(name: string, expected: string, text: string): Promise<ReadText> {
    if (!this.writable) throw readOnly()
    const file = this.#file('referential', name)
    const before = await readConfined(file.path, this.#roots)
    const { text: current, encoding } = decodeBytes(before.bytes)
    if (current !== expected) throw changed(file.shown)
    if (encoding !== 'utf-8' || !isUtf8(before.bytes)) throw notUtf8(file.shown)
    const bytes = Buffer.from(text)
    const replaced = await replaceFile(before.path, bytes, before.stamp, before.mode)
    if (replaced === 'changed') throw changed(file.shown)
    if (replaced === 'refused') throw protectedFile(file.shown)
    await this.#library.notice(file.path)
    return { text, version: versionOf(bytes) }
  }

  #file(kind: ServedKind, name: string): ServedFile {
    const file = this.#library.named(kind, name)
    if (file === null) throw unknown(kind, name)
    return file
  }

  /** Read anew each time: what the index knows may be late by some milliseconds. */
  async #bytesOf(file: ServedFile): Promise<FileBytes> {
    try {
      const read = await readConfined(file.path, this.#roots)
      if (read.version !== file.version) await this.#library.notice(file.path)
      return read
    } catch (error) {
      if (file.version !== null) this.#library.notice(file.path).catch(() => {})
      throw error
    }
  }

  #configurationChanged(): void {
    this.#configurations.forget()
    for (const file of this.#library.files) file.findings = null
    this.#library.lookAgain().catch(() => {})
  }
}

const entryOf = ({ name, shown, summary, problem, findings }: ServedFile): ReferentialEntry => ({
  name,
  path: shown,
  summary,
  problem,
  findings,
})

const examOf = ({ name, shown }: ServedFile): ExamEntry => ({ name, path: shown })

const textOf = ({ bytes, version }: FileBytes): ReadText => ({ text: decodeBytes(bytes).text, version })

function countsOf({ result: { findings } }: Checked): FindingCounts {
  const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

const readOnly = (): Refusal =>
  new Refusal('read-only', {
    fr: 'Ce serveur ne fait que lire. Pour qu’il écrive, relancez-le avec «\u00a0--write\u00a0»\u00a0; d’ici là, donnez la modification à la personne.',
    en: 'This server only reads. For it to write, start it with “--write”; until then, give the edit to the person.',
  })

const changed = (shown: string): Refusal =>
  new Refusal('changed', {
    fr: `«\u00a0${shown}\u00a0» a changé depuis qu’il a été lu. Rien n’a été écrit\u00a0: relisez-le, puis refaites la modification.`,
    en: `“${shown}” has changed since it was read. Nothing was written: read it again, then make the edit again.`,
  })

const notUtf8 = (shown: string): Refusal =>
  new Refusal('unreadable', {
    fr: `«\u00a0${shown}\u00a0» n’est pas en UTF-8\u00a0: l’écrire perdrait des caractères. Rien n’a été écrit\u00a0; enregistrez-le d’abord en UTF-8.`,
    en: `“${shown}” is not in UTF-8: writing it would lose characters. Nothing was written; save it as UTF-8 first.`,
  })

const protectedFile = (shown: string): Refusal =>
  new Refusal('unreadable', {
    fr: `«\u00a0${shown}\u00a0» ne peut pas être écrit (protégé, ou disque plein). Rien n’a été changé.`,
    en: `“${shown}” cannot be written (protected, or the disk is full). Nothing was changed.`,
  })

function unknown(kind: ServedKind, name: string): Refusal {
  const shown = name.slice(0, 100)
  return kind === 'exam'
    ? new Refusal('unknown', {
        fr: `Il n’y a pas d’examen «\u00a0${shown}\u00a0».`,
        en: `There is no exam “${shown}”.`,
      })
    : new Refusal('unknown', {
        fr: `Il n’y a pas de référentiel «\u00a0${shown}\u00a0». Les noms sont ceux de la liste.`,
        en: `There is no référentiel “${shown}”. The names are those of the list.`,
      })
}
