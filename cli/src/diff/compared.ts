import { type ComparedFile, comparedFile, type FileSide } from '../../../core/src/comparing/compared-file.ts'
import type { Configurations } from '../../../core/src/configuration/discovery.ts'
import { check } from '../../../core/src/engine/check.ts'
import type { Settings } from '../../../core/src/engine/settings.ts'
import { normalise } from '../../../core/src/french/normalise.ts'
import type { Localised } from '../../../core/src/language.ts'
import { readSource } from '../../../core/src/source/read.ts'
import { toSlashes } from '../files/slashes.ts'
import type { Shell } from '../shell.ts'
import type { Target } from './targets.ts'
import type { SideText } from './texts.ts'

/** Compares what was asked for, both sides judged with the configuration of today's file. */
export function comparedTargets(
  targets: readonly Target[],
  configurations: Configurations,
  shell: Shell,
): readonly ComparedFile[] {
  const sides = targets.map(({ before, after, isOneFile }) => {
    const place = (after ?? before)?.place ?? ''
    const { settings } = configurations.of(toSlashes(place))
    // Of two files on the disk, only their paths tell which is which.
    const current = before?.revision === null && after?.revision === null ? null : shell.say(CURRENT)
    return { before: sideOf(before, settings, current), after: sideOf(after, settings, current), isOneFile }
  })
  return rejoined(sides).map(({ before, after, isOneFile }) =>
    comparedFile(before, after, {
      isRenamed: isOneFile && before !== null && after !== null && before.path !== after.path,
    }),
  )
}

interface Sides {
  readonly before: FileSide | null
  readonly after: FileSide | null
  readonly isOneFile: boolean
}

/** @param current how the file on the disk is called; by its path when `null` */
function sideOf(side: SideText | null, settings: Settings, current: string | null): FileSide | null {
  if (side === null) return null
  const version = check(readSource(side.text), settings)
  return { path: side.path, name: side.revision ?? current ?? side.path, version }
}

const CURRENT: Localised = { fr: 'fichier actuel', en: 'current file' }

/** Git does not know a file that was moved and not added yet: one that went and one that came under one title are one file. */
function rejoined(sides: readonly Sides[]): readonly Sides[] {
  const gone = sides.filter(({ after }) => after === null)
  const taken = new Set<Sides>()
  const joined = sides.map((one) => {
    if (one.before !== null || one.after === null) return one
    const title = titleOf(one.after)
    const former = gone.find((other) => !taken.has(other) && title !== '' && titleOf(other.before) === title)
    if (former === undefined) return one
    taken.add(former)
    return { ...one, before: former.before, isOneFile: true }
  })
  return joined.filter((one) => !taken.has(one))
}

const titleOf = (side: FileSide | null): string => normalise(side?.version.referential.certification.title?.value ?? '')
