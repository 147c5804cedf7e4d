import { v5 } from 'uuid'
import { canonicalCode } from '../../../../core/src/model/codes.ts'
import type {
  Activity,
  Assessment,
  Block,
  Competency,
  Criterion,
  Objective,
  Referential,
} from '../../../../core/src/model/referential.ts'
import { NAMESPACE } from '../../case/vocabulary.ts'

type Element = Block | Activity | Competency | Assessment | Criterion | Objective

/**
 * Who is who in a package. The identifier of an element comes from the certification, the bloc and its own code, or its own words when it
 * has none: it stays when anything else of the file changes.
 */
export class Identifiers {
  readonly document: string
  readonly #of = new Map<object, string>()
  readonly #taken = new Map<string, number>()

  constructor(referential: Referential, name: string) {
    this.document = documentIdentifier(certificationKey(referential, name))
    for (const block of referential.blocks) this.#readBlock(block)
  }

  /** Of an element of the référentiel given. */
  of(element: Element): string {
    return this.#of.get(element) ?? v5('', this.document)
  }

  /** Of a part that belongs to another one: a task of an activity, a level of a criterion. */
  part(owner: string, kind: string, words: string): string {
    return this.#once(`${owner}/${kind}:${words}`)
  }

  /** Of a link between two things, whichever they are. */
  link(kind: string, from: string, to: string): string {
    return this.#once(linkKey(kind, from, to))
  }

  #readBlock(block: Block): void {
    const key = block.implicit ? '' : `bloc:${blockKey(block)}`
    this.#add(block, key === '' ? 'racine' : key)
    const within = (kind: string, element: Element, words: string | null): void =>
      this.#add(element, `${key}/${kind}:${nameOf(element, words)}`)
    const activity = (one: Activity): void => {
      within('activite', one, one.title?.value ?? one.description?.value ?? one.tasks[0]?.value ?? null)
      for (const below of one.activities) activity(below)
    }
    for (const one of block.activities) activity(one)
    for (const one of block.competencies) {
      within('competence', one, one.statement?.value ?? null)
      for (const objective of one.objectives) {
        this.#add(objective, `${this.of(one)}/objectif:${words(objective.statement?.value ?? '')}`)
      }
    }
    for (const one of block.assessments) {
      within('modalite', one, one.title?.value ?? one.brief?.value ?? one.statement?.value ?? null)
    }
    for (const one of block.criteria) {
      const place = one.owner === null ? key : this.of(one.owner)
      this.#add(one, `${place}/critere:${nameOf(one, one.statement?.value ?? null)}`)
    }
  }

  #add(element: Element, key: string): void {
    this.#of.set(element, this.#once(key))
  }

  /** What has the same key as one before it is told from it by its rank. */
  #once(key: string): string {
    const rank = this.#taken.get(key) ?? 0
    this.#taken.set(key, rank + 1)
    return v5(rank === 0 ? key : `${key}#${rank + 1}`, this.document)
  }
}

const linkKey = (kind: string, from: string, to: string): string => `${kind}:${from}>${to}`

/** Whether a link of a package is one that we wrote. */
export const isOwnLink = (identifier: string, document: string, kind: string, from: string, to: string): boolean =>
  identifier === v5(linkKey(kind, from, to), document)

export const documentIdentifier = (certification: string): string => v5(`certification:${certification}`, NAMESPACE)

/** The identifier of the bloc of another certification of the register (`RNCP12345BC02`), or of the whole of it. */
export function foreignIdentifier(code: string): string {
  const canonical = canonicalCode(code)
  const parts = /^((?:RNCP|RS)\d+)(BC\d+)$/.exec(canonical)
  if (parts?.[1] === undefined || parts[2] === undefined) return documentIdentifier(canonical)
  return v5(`bloc:${shortBlock(parts[2])}`, documentIdentifier(parts[1]))
}

function certificationKey({ certification }: Referential, name: string): string {
  const number = certification.number?.value.trim() ?? ''
  if (number !== '') return canonicalCode(number)
  const title = words(certification.title?.value ?? '')
  return title === '' ? words(name.replace(/^.*[\\/]/, '')) : title
}

/** `RNCP12345BC02`, `BC02` and `BC2` are one bloc of one certification. */
function blockKey(block: Block): string {
  const code = block.id === null ? '' : canonicalCode(block.id.value)
  return code === '' ? `~${words(block.title?.value ?? '')}` : shortBlock(code)
}

const shortBlock = (code: string): string => code.replace(/^(?:RNCP|RS)\d+(?=BC\d)/, '').replace(/^BC0+(?=\d)/, 'BC')

function nameOf(element: Element, text: string | null): string {
  const code = 'id' in element && element.id !== null ? canonicalCode(element.id.value) : ''
  return code === '' ? `~${words(text ?? '')}` : code
}

const words = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
