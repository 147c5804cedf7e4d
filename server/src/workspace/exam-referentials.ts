import { realpathSync } from 'node:fs'
import { buildModel, readSource, type SourceDocument } from '@equerre/core'
import { folderOf } from '../../../core/src/configuration/index.ts'
import {
  type Exam,
  isBelow,
  type MissingReferential,
  type ReferentialOfExam,
  referentialPathOf,
} from '../../../core/src/exams/index.ts'
import type { Encoding } from '../convert/encoding.ts'
import { Places } from '../convert/places.ts'
import type { OpenReferential } from '../documents/open-referential.ts'
import { Text } from '../documents/text.ts'
import { stampOf, textOf } from './disk.ts'
import { pathOf, uriOf } from './uris.ts'

/** The référentiel of an exam: open, on the disk, or why there is none. */
export interface LocatedReferential {
  readonly referential: ReferentialOfExam
  /** Address of the file the exam names, whether it is there or not; `null` when it may not be read. */
  readonly uri: string | null
  /** The same stamp, the same référentiel. */
  readonly stamp: string
  /** The file itself, to go there; `null` when there is none to read. */
  readonly file: { readonly uri: string; readonly source: SourceDocument; readonly places: Places } | null
}

/** What is needed of the session. */
interface Around {
  readonly roots: () => readonly string[]
  readonly open: (uri: string) => OpenReferential | null
  readonly encoding: () => Encoding
}

/** The référentiels that exams stand on: as the editor has them, else as they are on the disk. What was read is kept until it changes. */
export class ExamReferentials {
  readonly #around: Around
  readonly #read = new Map<string, LocatedReferential>()

  constructor(around: Around) {
    this.#around = around
  }

  /** @param uri of the exam */
  of(exam: Exam, uri: string): LocatedReferential {
    const path = pathOf(uri)
    if (path === null) return missing(exam.referential === null ? 'unnamed' : 'unsought')
    const roots = this.#around.roots()
    const found = referentialPathOf(exam.referential, path, roots)
    if ('why' in found) return missing(found.why)
    const target = uriOf(found.path)
    const open = this.#around.open(target)
    if (open !== null) {
      return {
        referential: open.analysis.referential,
        uri: target,
        stamp: `o${open.opening}.${open.version}.${open.setting.generation}`,
        file: { uri: target, source: open.source, places: open.places },
      }
    }
    const real = realPath(found.path)
    if (real === null) return missing('absent', target)
    // A link may lead anywhere: where it ends is what counts.
    const allowed = [folderOf(path), ...roots].flatMap((folder) => realPath(folder) ?? [])
    return allowed.some((folder) => isBelow(real, folder)) ? this.#onDisk(real, target) : missing('outside')
  }

  #onDisk(path: string, uri: string): LocatedReferential {
    const stamp = stampOf(path)
    if (stamp === null) return missing('absent', uri)
    const known = this.#read.get(path)
    if (known?.stamp === stamp) return known
    const text = textOf(path)
    if (text === null) return missing('unreadable', uri)
    const source = readSource(text)
    const places = new Places(new Text(uri, 0, text), this.#around.encoding())
    const read = { referential: buildModel(source), uri, stamp, file: { uri, source, places } }
    this.#read.set(path, read)
    return read
  }
}

function missing(why: MissingReferential['why'], uri: string | null = null): LocatedReferential {
  return { referential: { why }, uri, stamp: why, file: null }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path).replaceAll('\\', '/')
  } catch {
    return null
  }
}
