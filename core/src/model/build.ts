import type { SourceDocument } from '../source/document.ts'
import type { MappingNode, SourceNode } from '../source/tree.ts'
import { entryOf, isTrueAt, itemsAt, mappingsAt, nodeUnder, numberAt, textAt, textOf, textsAt } from './access.ts'
import { readCertification } from './certification.ts'
import { readJury } from './jury.ts'
import { ReferenceBinder } from './references.ts'
import type {
  Activity,
  Assessment,
  AssessmentTask,
  Block,
  Competency,
  Criterion,
  Deliverable,
  Objective,
  Referential,
  Target,
  Variant,
} from './referential.ts'

/**
 * The typed référentiel of a document. Never fails: what is absent or misshapen is `null` or left out.
 * @param source a read document, well-formed or not
 */
export function buildModel(source: SourceDocument): Referential {
  const root = source.root?.kind === 'mapping' ? source.root : null
  const binder = new ReferenceBinder(source)
  const blocks = root === null ? [] : readBlocks(root, binder)
  const referential: Referential = {
    root,
    certification: readCertification(nodeUnder(root, 'certification'), binder),
    context: textAt(root, 'contexte'),
    blocks,
    unplaced: itemsAt(root, 'non_place').flatMap((item) => {
      const text = item.kind === 'mapping' ? textAt(item, 'texte') : textOf(item)
      return text === null ? [] : [{ text, place: textAt(item, 'lieu') }]
    }),
  }
  binder.bind(blocks.flatMap(targetsOf), blocks)
  return referential
}

const TOP_LEVEL_PARTS = ['activites', 'competences', 'modalites', 'criteres']

function readBlocks(root: MappingNode, binder: ReferenceBinder): readonly Block[] {
  const blocks = mappingsAt(root, 'blocs').map((node) => readBlock(node, false, binder))
  const atTop = TOP_LEVEL_PARTS.some((key) => entryOf(root, key) !== null)
  return atTop ? [...blocks, readBlock(root, true, binder)] : blocks
}

type Draft<T> = { -readonly [Key in keyof T]: T[Key] }

function readBlock(node: MappingNode, implicit: boolean, binder: ReferenceBinder): Block {
  const block: Draft<Block> = {
    kind: 'block',
    node,
    implicit,
    id: implicit ? null : textAt(node, 'id'),
    title: implicit ? null : textAt(node, 'intitule'),
    summaries: implicit ? [] : textsAt(node, 'synthese'),
    activities: [],
    competencies: [],
    assessments: [],
    criteria: [],
  }
  block.activities = mappingsAt(node, 'activites').map((item) => readActivity(item, block, null))
  block.competencies = mappingsAt(node, 'competences').map((item) => readCompetency(item, block, binder))
  block.assessments = inTextOrder([
    ...block.competencies.flatMap((competency) => competency.assessments),
    ...mappingsAt(node, 'modalites').map((item) => readAssessment(item, block, null, binder)),
  ])
  block.criteria = inTextOrder([
    ...block.competencies.flatMap((competency) => competency.criteria),
    ...itemsAt(node, 'criteres').map((item) => readCriterion(item, block, null, binder)),
  ])
  return block
}

const inTextOrder = <T extends { readonly node: SourceNode }>(elements: T[]): T[] =>
  elements.sort((a, b) => a.node.range.start - b.node.range.start)

function readActivity(node: MappingNode, block: Block, parent: Activity | null): Activity {
  const activity: Draft<Activity> = {
    kind: 'activity',
    node,
    block,
    parent,
    id: textAt(node, 'id'),
    title: textAt(node, 'intitule'),
    description: textAt(node, 'description'),
    tasks: textsAt(node, 'taches'),
    activities: [],
  }
  activity.activities = mappingsAt(node, 'activites').map((item) => readActivity(item, block, activity))
  return activity
}

function readCompetency(node: MappingNode, block: Block, binder: ReferenceBinder): Competency {
  const competency: Draft<Competency> = {
    kind: 'competency',
    node,
    block,
    id: textAt(node, 'id'),
    activities: binder.read(nodeUnder(node, 'activites'), 'activity', block),
    transversal: isTrueAt(node, 'transversale'),
    statement: textAt(node, 'enonce'),
    details: textsAt(node, 'precisions'),
    continuation: textAt(node, 'suite'),
    criteria: [],
    assessments: [],
    objectives: [],
  }
  competency.criteria = itemsAt(node, 'criteres').map((item) => readCriterion(item, block, competency, binder))
  competency.assessments = mappingsAt(node, 'modalites').map((item) => readAssessment(item, block, competency, binder))
  competency.objectives = itemsAt(node, 'objectifs').map((item) => readObjective(item, competency, binder))
  return competency
}

function readObjective(node: SourceNode, competency: Competency, binder: ReferenceBinder): Objective {
  const structured = node.kind === 'mapping'
  const [activity] = binder.read(nodeUnder(node, 'activite'), 'activity', competency.block)
  return {
    kind: 'objective',
    node,
    competency,
    structured,
    statement: structured ? textAt(node, 'enonce') : textOf(node),
    indicator: textAt(node, 'indicateur'),
    target: textAt(node, 'cible'),
    conditions: textAt(node, 'conditions'),
    activity: activity ?? null,
    deadline: textAt(node, 'echeance'),
  }
}

function readAssessment(
  node: MappingNode,
  block: Block,
  owner: Competency | null,
  binder: ReferenceBinder,
): Assessment {
  return {
    kind: 'assessment',
    node,
    block,
    owner,
    id: textAt(node, 'id'),
    title: textAt(node, 'intitule'),
    types: textsAt(node, 'type'),
    setting: textAt(node, 'cadre'),
    forms: textsAt(node, 'forme'),
    participation: textAt(node, 'participation'),
    groupSize: textAt(node, 'taille_groupe'),
    individualEvaluation: textAt(node, 'evaluation_individuelle'),
    place: textAt(node, 'lieu'),
    resources: textsAt(node, 'ressources'),
    duration: textAt(node, 'duree'),
    volume: textAt(node, 'volume'),
    statement: textAt(node, 'enonce'),
    brief: textAt(node, 'consigne'),
    deliverables: itemsAt(node, 'productions').map(readDeliverable),
    tasks: itemsAt(node, 'taches').map((item) => readTask(item, block, binder)),
    references: binder.read(nodeUnder(node, 'competences'), 'competency', block),
    jury: mappingsAt(node, 'jury').map(readJury)[0] ?? null,
    variants: mappingsAt(node, 'variantes').map(readVariant),
    accessibility: textAt(node, 'accessibilite'),
  }
}

function readDeliverable(node: SourceNode): Deliverable {
  const title = node.kind === 'mapping' ? textAt(node, 'intitule') : textOf(node)
  return { node, title, components: textsAt(node, 'composantes') }
}

function readTask(node: SourceNode, block: Block, binder: ReferenceBinder): AssessmentTask {
  return {
    node,
    statement: node.kind === 'mapping' ? textAt(node, 'enonce') : textOf(node),
    references: binder.read(nodeUnder(node, 'competences'), 'competency', block),
  }
}

function readVariant(node: MappingNode): Variant {
  return { node, situation: textAt(node, 'cas'), brief: textAt(node, 'consigne') ?? textAt(node, 'enonce') }
}

function readCriterion(node: SourceNode, block: Block, owner: Competency | null, binder: ReferenceBinder): Criterion {
  return {
    kind: 'criterion',
    node,
    block,
    owner,
    id: textAt(node, 'id'),
    groups: textsAt(node, 'groupe'),
    assessments: binder.read(nodeUnder(node, 'modalites'), 'assessment', block),
    references: binder.read(nodeUnder(node, 'competences'), 'competency', block),
    statement: node.kind === 'mapping' ? textAt(node, 'enonce') : textOf(node),
    indicators: textsAt(node, 'indicateurs'),
    eliminatory: isTrueAt(node, 'eliminatoire'),
    points: numberAt(node, 'points'),
  }
}

/** The activities of a block or an activity and all those below, in the order of the text. */
export function withSubActivities(activities: readonly Activity[]): readonly Activity[] {
  return activities.flatMap((activity) => [activity, ...withSubActivities(activity.activities)])
}

/** What a reference may designate in a bloc, in the order of the file. */
export function targetsOf(block: Block): readonly Target[] {
  return [...withSubActivities(block.activities), ...block.competencies, ...block.assessments]
}
