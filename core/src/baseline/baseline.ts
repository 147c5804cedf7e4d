import type { Finding } from '../engine/finding.ts'
import type { Localised } from '../language.ts'
import type { Identity } from './identity.ts'

/** A finding that is known and put off. */
export interface BaselineEntry {
  readonly element: string
  readonly rule: string
  /** What was said when it was written, in French: for whoever reads the file. */
  readonly message: string
  readonly fingerprint: string
  readonly words: string
}

/** What was found when the tool was adopted, by the path of each file from the baseline's own folder, with `/`. */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>

export const BASELINE_FILE = 'equerre.baseline.json'

const VERSION = 1

export const entryOf = ({ rule, message }: Finding, identity: Identity): BaselineEntry => ({
  element: identity.element,
  rule,
  message: message.fr,
  fingerprint: identity.fingerprint,
  words: identity.words,
})

export interface Sorted {
  /** Each with the entry that knows it. */
  readonly held: ReadonlyMap<Finding, BaselineEntry>
  readonly fresh: readonly Finding[]
  /** Entries that no finding answers any more. */
  readonly stale: readonly BaselineEntry[]
}

/**
 * Parts the findings of a file into those a baseline knows and the new ones. Each entry answers for one finding: the one with its
 * fingerprint, else one of the same rule on an element of the same words, whose code changed.
 */
export function sortFindings(
  entries: readonly BaselineEntry[],
  identities: ReadonlyMap<Finding, Pick<Identity, 'fingerprint' | 'words'>>,
): Sorted {
  const waiting = new Set(entries)
  const byFingerprint = new Map(entries.map((entry) => [entry.fingerprint, entry]))
  const held = new Map<Finding, BaselineEntry>()
  for (const [finding, { fingerprint }] of identities) {
    const entry = byFingerprint.get(fingerprint)
    if (entry !== undefined && waiting.delete(entry)) held.set(finding, entry)
  }
  for (const [finding, { words }] of identities) {
    if (held.has(finding) || words === '') continue
    const entry = [...waiting].find((one) => one.rule === finding.rule && one.words === words)
    if (entry !== undefined && waiting.delete(entry)) held.set(finding, entry)
  }
  return {
    held,
    fresh: [...identities.keys()].filter((finding) => !held.has(finding)),
    stale: entries.filter((entry) => waiting.has(entry)),
  }
}

/** The text of the file: the same findings give the same text, whatever the order they are given in; one line moves for one finding. */
export function writeBaseline(baseline: Baseline): string {
  const files = [...baseline]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, entries]) => [path, [...entries].sort(byElement).map(inOrder)])
  const content = {
    equerre: VERSION,
    note: 'Constats connus à l’adoption d’Équerre, que « equerre check » ne redit pas. Écrit par « equerre baseline » ; « equerre baseline --prune » retire ceux qui sont réparés.',
    files: Object.fromEntries(files),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

const inOrder = ({ element, rule, message, fingerprint, words }: BaselineEntry): BaselineEntry => ({
  element,
  rule,
  message,
  fingerprint,
  words,
})

const byElement = (a: BaselineEntry, b: BaselineEntry): number =>
  compareText(a.element, b.element) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Reads the text of a baseline.
 * @returns the baseline, or what is wrong with the file, as the end of a sentence that names it
 */
export function readBaseline(text: string): Baseline | { readonly wrong: Localised } {
  const content = parsed(text)
  if (content === undefined) {
    return {
      wrong: {
        fr: 'ce n’est pas du JSON (un conflit de fusion y est peut-être resté)',
        en: 'it is no JSON (a merge conflict may have been left in it)',
      },
    }
  }
  if (isRecord(content) && typeof content.equerre === 'number' && content.equerre > VERSION) {
    return {
      wrong: { fr: 'une version plus récente d’Équerre l’a écrit', en: 'a later version of Équerre wrote it' },
    }
  }
  const files = isRecord(content) && content.equerre === VERSION ? content.files : null
  if (!isRecord(files)) return NOT_ONE
  const baseline = new Map<string, readonly BaselineEntry[]>()
  for (const [path, entries] of Object.entries(files)) {
    if (!Array.isArray(entries) || !entries.every(isEntry)) return NOT_ONE
    baseline.set(path, entries)
  }
  return baseline
}

const NOT_ONE = {
  wrong: {
    fr: 'ce n’est pas ce que «\u00a0equerre baseline\u00a0» écrit',
    en: 'it is not what “equerre baseline” writes',
  },
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEntry = (value: unknown): value is BaselineEntry =>
  isRecord(value) &&
  ['element', 'rule', 'message', 'fingerprint', 'words'].every((key) => typeof value[key] === 'string')
