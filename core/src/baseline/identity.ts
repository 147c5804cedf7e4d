import type { Finding } from '../engine/finding.ts'
import type { SourceDocument } from '../source/document.ts'
import { elementPath, ownWords } from './element-path.ts'
import { hashOf } from './hash.ts'

/** What a finding is known again by, in a later version of the file. */
export interface Identity {
  /** The element it is about, by names: `blocs/BC1/competences/C1.2`. */
  readonly element: string
  /** Of the rule, the element, what is said, and the rank among those that are alike in all three. Unique in a file. */
  readonly fingerprint: string
  /** Of the element's own words: to know it under another code. Empty for one without words. */
  readonly words: string
}

/**
 * The identity of each finding of a file. It does not change when lines move, when elements come, go or change elsewhere.
 * @param findings all that was found, in the order of the file: the rank of a finding among others alike follows from it
 */
export function identitiesOf(source: SourceDocument, findings: readonly Finding[]): ReadonlyMap<Finding, Identity> {
  const seen = new Map<string, number>()
  return new Map(
    findings.map((finding) => {
      const { path, node } = elementPath(source.root, finding.pointer)
      const key = [finding.rule, path, withoutNumbers(finding.message.fr)].join('\n')
      const rank = (seen.get(key) ?? 0) + 1
      seen.set(key, rank)
      const words = ownWords(node)
      const identity = {
        element: path,
        fingerprint: hashOf(`1\n${key}\n${rank}`),
        words: words === '' ? '' : hashOf(words),
      }
      return [finding, identity] as const
    }),
  )
}

/** Counts and the codes of other elements change without the finding being another. */
const withoutNumbers = (text: string): string => text.replace(/\d+/g, '#')
