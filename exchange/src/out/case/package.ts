import { v5 } from 'uuid'
import { nodeUnder } from '../../../../core/src/model/access.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Block, Competency, Objective, Reference } from '../../../../core/src/model/referential.ts'
import { type JsonObject, present } from '../../case/json.ts'
import { comesBack, oneLine, writeBulleted } from '../../case/texts.ts'
import {
  EXTENSION,
  ITEM_TYPES,
  type ItemKind,
  NAMESPACE,
  NO_CREATOR,
  SUBJECT_CODES,
  uriOf,
} from '../../case/vocabulary.ts'
import { type ExportSubject, titleOf } from '../export-format.ts'
import { oneText } from '../one-text.ts'
import { changeDate } from './dates.ts'
import { extrasOf } from './extras.ts'
import { foreignIdentifier, Identifiers } from './identifiers.ts'
import { RubricWriter } from './rubrics.ts'
import type { CFAssociation, CFDocument, CFItem, CFItemType, CFPackage, GeneralLink, Link } from './types.ts'

/** A référentiel as a package of competencies: the same file gives the same package, to the letter. */
export function casePackage(subject: ExportSubject): CFPackage {
  return new PackageWriter(subject).write()
}

/** What an item is given beside what every item has. */
interface Item {
  readonly code?: string | null
  readonly notes?: string
  readonly extension: JsonObject | null
}

class PackageWriter {
  readonly #subject: ExportSubject
  readonly #identifiers: Identifiers
  readonly #date: string
  readonly #items: CFItem[] = []
  readonly #associations: CFAssociation[] = []
  readonly #used = new Set<ItemKind>()

  constructor(subject: ExportSubject) {
    this.#subject = subject
    this.#identifiers = new Identifiers(subject.result.referential, subject.name)
    this.#date = changeDate(subject.result.referential.certification)
  }

  write(): CFPackage {
    const { referential, coverage } = this.#subject.result
    const document = this.#document()
    const root = link(document.title, document.identifier)
    let rank = 0
    for (const block of referential.blocks) {
      rank = block.implicit ? this.#within(block, root, rank) : this.#block(block, root, rank + 1)
    }
    this.#renewals(root)
    const rubrics = new RubricWriter(this.#identifiers, coverage, this.#date).write(referential)
    return {
      CFDocument: document,
      CFItems: this.#items,
      CFAssociations: this.#associations,
      CFDefinitions: { CFItemTypes: [...this.#used].map((kind) => itemType(kind, this.#date)) },
      ...(rubrics.length === 0 ? {} : { CFRubrics: rubrics }),
    }
  }

  #document(): CFDocument {
    const { certification, root } = this.#subject.result.referential
    const { certifiers, objectives, awardRules, state } = certification
    const names = certifiers.flatMap(({ name }) => (name === null ? [] : [oneText(name)]))
    const subjects = SUBJECT_CODES.flatMap(({ key, prefix }) =>
      certification[CODE_LISTS[key]].map((code) => `${prefix}${oneText(code)}`),
    )
    const version = certification.node === null ? null : nodeUnder(nodeUnder(certification.node, 'document'), 'version')
    const keys = extrasOf(certification.node, 'certification', CARRIED_BY_DOCUMENT)
    const whole = extrasOf(root, 'racine', CARRIED_BY_PACKAGE)
    const extension = present({
      referentiel: 1,
      ...whole,
      certification: keys ?? undefined,
      ...(certification.title === null ? { intitule: null } : {}),
    })
    return {
      ...this.#identified(this.#identifiers.document),
      creator: names.length === 0 ? NO_CREATOR : names.join(' ; '),
      title: titleOf(this.#subject),
      language: 'fr',
      caseVersion: '1.1',
      frameworkType: 'Référentiel de certification professionnelle',
      ...(version?.kind === 'scalar' && version.text.trim() !== '' ? { version: version.text.trim() } : {}),
      ...(objectives === null ? {} : { description: oneText(objectives) }),
      ...(awardRules === null ? {} : { notes: oneText(awardRules) }),
      ...(subjects.length === 0 ? {} : { subject: subjects }),
      adoptionStatus: state === 'valide' ? 'Adopted' : 'Draft',
      ...extended(extension),
    }
  }

  #block(block: Block, root: Link, rank: number): number {
    const identifier = this.#identifiers.of(block)
    const title = oneText(block.title)
    const own = this.#item('bloc', identifier, title || (codeOf(block) ?? ITEM_TYPES.bloc.title), {
      code: codeOf(block),
      notes: block.summaries.map(oneText).join('\n'),
      extension: present({
        ...extrasOf(block.node, 'bloc', CARRIED_BY_BLOCK),
        ...(title === '' ? { intitule: null } : {}),
      }),
    })
    this.#childOf(own, root, rank)
    this.#within(block, own, 0)
    return rank
  }

  /** What stands in a bloc, or at the top of an RS. */
  #within(block: Block, parent: Link, before: number): number {
    let rank = before
    for (const activity of block.activities) this.#activity(activity, parent, ++rank)
    for (const competency of block.competencies) this.#competency(competency, parent, ++rank)
    return rank
  }

  #activity(activity: Block['activities'][number], parent: Link, rank: number): void {
    const title = oneText(activity.title)
    const identifier = this.#identifiers.of(activity)
    const own = this.#item('activite', identifier, title || (codeOf(activity) ?? ITEM_TYPES.activite.title), {
      code: codeOf(activity),
      notes: oneText(activity.description),
      extension: title === '' ? { intitule: null } : null,
    })
    this.#childOf(own, parent, rank)
    let below = 0
    for (const task of activity.tasks) {
      const words = oneText(task)
      const part = this.#identifiers.part(identifier, 'tache', words.toLowerCase())
      this.#childOf(this.#item('tache', part, words, { extension: null }), own, ++below)
    }
    for (const one of activity.activities) this.#activity(one, own, ++below)
  }

  #competency(competency: Competency, parent: Link, rank: number): void {
    const { statement, details, continuation, activities } = competency
    const start = oneText(statement)
    const text = {
      start: start || (codeOf(competency) ?? ITEM_TYPES.competence.title),
      bullets: details.map(oneText),
      end: oneText(continuation),
    }
    const own = this.#item('competence', this.#identifiers.of(competency), writeBulleted(text), {
      code: codeOf(competency),
      extension: present({
        ...extrasOf(competency.node, 'competence', CARRIED_BY_COMPETENCY),
        ...(start === '' ? { enonce: null } : {}),
        ...asWritten(activities),
        ...(comesBack(text) ? {} : { precisions: text.bullets, suite: text.end }),
      }),
    })
    this.#childOf(own, parent, rank)
    const targets = new Set(activities.flatMap((reference) => reference.targets))
    for (const target of targets) {
      if (target.kind !== 'activity') continue
      const words = oneText(target.title) || (codeOf(target) ?? ITEM_TYPES.activite.title)
      this.#associate('isRelatedTo', own, link(codeOf(target) ?? words, this.#identifiers.of(target)), {})
    }
    competency.objectives.forEach((objective, index) => void this.#objective(objective, own, index + 1))
  }

  #objective(objective: Objective, parent: Link, rank: number): void {
    const words = oneText(objective.statement)
    const own = this.#item('objectif', this.#identifiers.of(objective), words || ITEM_TYPES.objectif.title, {
      extension: objective.structured
        ? {
            ...extrasOf(objective.node, 'objectif', ['enonce']),
            ...(words === '' ? { enonce: null } : {}),
          }
        : null,
    })
    this.#childOf(own, parent, rank)
  }

  /** What the certification replaces, and the blocs of others that are the same as its own. */
  #renewals(root: Link): void {
    const { certification, blocks } = this.#subject.result.referential
    const replaced = nodeUnder(nodeUnder(certification.node, 'document'), 'remplace')
    if (replaced?.kind === 'scalar' && replaced.text.trim() !== '') {
      this.#associate('replacedBy', foreignLink(replaced.text.trim()), root, {})
    }
    for (const { node, block, target } of certification.correspondences) {
      if (target === null) continue
      const own = blocks.find((one) => block !== null && codeOf(one) === block.value.trim())
      const partial = nodeUnder(node, 'etendue')
      const comment = nodeUnder(node, 'commentaire')
      const from = own === undefined ? root : link(codeOf(own) ?? '', this.#identifiers.of(own))
      this.#associate(
        partial?.kind === 'scalar' && partial.text === 'partielle' ? 'isRelatedTo' : 'exactMatchOf',
        from,
        foreignLink(target.value.trim()),
        comment?.kind === 'scalar' && comment.text.trim() !== '' ? { notes: comment.text.trim() } : {},
      )
    }
  }

  #item(kind: ItemKind, identifier: string, fullStatement: string, { code, notes = '', extension }: Item): Link {
    const { level } = this.#subject.result.referential.certification
    const type = ITEM_TYPES[kind]
    this.#used.add(kind)
    this.#items.push({
      ...this.#identified(identifier),
      fullStatement,
      ...(code === undefined || code === null || code === '' ? {} : { humanCodingScheme: code }),
      CFItemType: type.title,
      CFItemTypeURI: link(type.title, typeIdentifier(kind)),
      ...(level === null || !LEVELLED.has(kind) ? {} : { educationLevel: [String(level)] }),
      ...(notes === '' ? {} : { notes }),
      language: 'fr',
      ...extended(extension),
    })
    return link(code || fullStatement, identifier)
  }

  #childOf(child: Link, parent: Link, sequenceNumber: number): void {
    this.#associate('isChildOf', child, parent, { sequenceNumber })
  }

  #associate(
    associationType: CFAssociation['associationType'],
    originNodeURI: GeneralLink,
    destinationNodeURI: GeneralLink,
    more: Pick<CFAssociation, 'sequenceNumber' | 'notes'>,
  ): void {
    const identifier = this.#identifiers.link(associationType, originNodeURI.identifier, destinationNodeURI.identifier)
    this.#associations.push({
      ...this.#identified(identifier),
      associationType,
      ...more,
      originNodeURI,
      destinationNodeURI,
    })
  }

  #identified(identifier: string): { identifier: string; uri: string; lastChangeDateTime: string } {
    return { identifier, uri: uriOf(identifier), lastChangeDateTime: this.#date }
  }
}

/** The keys that fields of CASE carry; the others go to the extension. */
const CARRIED_BY_DOCUMENT = [
  'intitule',
  'objectifs_contexte',
  'regles_obtention',
  ...SUBJECT_CODES.map(({ key }) => key),
]
const CARRIED_BY_PACKAGE = [
  'referentiel',
  'certification',
  'blocs',
  'activites',
  'competences',
  'modalites',
  'criteres',
]
const CARRIED_BY_BLOCK = ['id', 'intitule', 'synthese', 'activites', 'competences', 'modalites', 'criteres']
const CARRIED_BY_COMPETENCY = [
  ...['id', 'enonce', 'precisions', 'suite', 'activites'],
  ...['criteres', 'modalites', 'objectifs'],
]

const CODE_LISTS = { codes_nsf: 'nsfCodes', codes_rome: 'romeCodes', formacodes: 'formacodes' } as const

/** A level is that of a bloc or of a competency. */
const LEVELLED: ReadonlySet<ItemKind> = new Set(['bloc', 'competence'])

/** A link has the first words of a long text: its reader knows the thing by its identifier. */
function link(title: string, identifier: string): Link {
  const line = oneLine(title)
  const short = line.length <= 120 ? line : `${line.slice(0, 119).replace(/[\ud800-\udbff]$/, '')}…`
  return { title: short === '' ? identifier : short, identifier, uri: uriOf(identifier) }
}

const foreignLink = (code: string): GeneralLink => ({ ...link(code, foreignIdentifier(code)), targetType: 'CASE' })

const extended = (extension: JsonObject | null): { readonly extensions?: JsonObject } =>
  extension === null ? {} : { extensions: { [EXTENSION]: extension } }

/** References that links alone would not give back: `toutes`, a range, a code that names nothing, an activity that has no code. */
function asWritten(references: readonly Reference[]): JsonObject {
  const isPlain = references.every(
    ({ form, targets }) => form === 'code' && targets.length > 0 && targets.every((target) => codeOf(target) !== null),
  )
  return isPlain ? {} : { activites: references.map(({ code }) => code) }
}

const typeIdentifier = (kind: ItemKind): string => v5(`type:${kind}`, NAMESPACE)

function itemType(kind: ItemKind, lastChangeDateTime: string): CFItemType {
  const { title, description, rank, code } = ITEM_TYPES[kind]
  const identifier = typeIdentifier(kind)
  return {
    identifier,
    uri: uriOf(identifier),
    title,
    description,
    hierarchyCode: rank,
    typeCode: code,
    lastChangeDateTime,
  }
}
