import { CHOIX_REPONSES, TYPE_QUESTION } from '@equerre/schemas'
import { BLOOM_LEVELS } from '../../french/statement.ts'
import {
  choiceAt,
  isTrueAt,
  itemsAt,
  mappingsAt,
  nodeUnder,
  numberAt,
  textAt,
  textOf,
  textsAt,
} from '../../model/access.ts'
import type { State } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { MappingNode, SourceNode } from '../../source/tree.ts'
import type {
  Exam,
  ExamDeliverable,
  ExamDocument,
  GridLine,
  Option,
  Question,
  Situation,
  SpecificationCell,
} from './exam.ts'

const STATES: readonly State[] = ['brouillon', 'relu', 'valide']

/**
 * The typed mock exam of a document. Never fails: what is absent or misshapen is `null` or left out.
 * @param source a read document, well-formed or not
 */
export function buildExam(source: SourceDocument): Exam {
  const root = source.root?.kind === 'mapping' ? source.root : null
  return {
    root,
    title: textAt(root, 'intitule'),
    state: choiceAt(root, 'etat', STATES),
    referential: textAt(root, 'referentiel'),
    block: textAt(root, 'bloc'),
    competencies: textsAt(root, 'competences'),
    assessment: textAt(root, 'modalite'),
    duration: textAt(root, 'duree'),
    readingTime: textAt(root, 'lecture'),
    points: numberAt(root, 'points'),
    pointsNode: nodeUnder(root, 'points'),
    resources: textsAt(root, 'ressources'),
    situation: readSituation(nodeUnder(root, 'situation')),
    cells: mappingsAt(root, 'specification').map(readCell),
    questions: mappingsAt(root, 'questions').map(readQuestion),
    grid: mappingsAt(root, 'grille').map(readLine),
    juryInstructions: textAt(root, 'consignes_jury'),
  }
}

function readSituation(node: SourceNode | null): Situation | null {
  if (node?.kind !== 'mapping') return null
  return {
    kind: 'situation',
    node,
    context: textAt(node, 'contexte'),
    documents: itemsAt(node, 'documents').map(readDocument),
    brief: textAt(node, 'consigne'),
    deliverables: itemsAt(node, 'livrables').map(readDeliverable),
  }
}

function readDocument(node: SourceNode): ExamDocument {
  if (node.kind !== 'mapping') return { node, id: null, title: textOf(node), content: null }
  return { node, id: textAt(node, 'id'), title: textAt(node, 'intitule'), content: textAt(node, 'contenu') }
}

function readDeliverable(node: SourceNode): ExamDeliverable {
  const title = node.kind === 'mapping' ? textAt(node, 'intitule') : textOf(node)
  return { node, title, components: textsAt(node, 'composantes') }
}

function readCell(node: MappingNode): SpecificationCell {
  return {
    kind: 'cell',
    node,
    competency: textAt(node, 'competence'),
    bloom: choiceAt(node, 'bloom', BLOOM_LEVELS),
    points: numberAt(node, 'points'),
    pointsNode: nodeUnder(node, 'points'),
  }
}

function readQuestion(node: MappingNode): Question {
  return {
    kind: 'question',
    node,
    id: textAt(node, 'id'),
    title: textAt(node, 'intitule'),
    type: choiceAt(node, 'type', TYPE_QUESTION),
    competency: textAt(node, 'competence'),
    criteria: textsAt(node, 'criteres'),
    bloom: choiceAt(node, 'bloom', BLOOM_LEVELS),
    points: numberAt(node, 'points'),
    pointsNode: nodeUnder(node, 'points'),
    duration: textAt(node, 'duree'),
    statement: textAt(node, 'enonce'),
    lines: numberAt(node, 'lignes'),
    choice: choiceAt(node, 'choix', CHOIX_REPONSES) ?? 'unique',
    fixedOrder: isTrueAt(node, 'ordre_fixe'),
    options: itemsAt(node, 'options').map(readOption),
    explanation: textAt(node, 'explication'),
    expected: textsAt(node, 'reponse_attendue'),
    prompts: textsAt(node, 'relances'),
    role: textAt(node, 'role'),
    source: textAt(node, 'source'),
    state: choiceAt(node, 'statut', STATES),
  }
}

function readOption(node: SourceNode): Option {
  if (node.kind !== 'mapping') return { kind: 'option', node, text: textOf(node), correct: false, rationale: null }
  return {
    kind: 'option',
    node,
    text: textAt(node, 'texte'),
    correct: isTrueAt(node, 'juste'),
    rationale: textAt(node, 'justification'),
  }
}

function readLine(node: MappingNode): GridLine {
  return {
    kind: 'line',
    node,
    competency: textAt(node, 'competence'),
    criterion: textAt(node, 'critere'),
    questions: textsAt(node, 'questions'),
    indicators: textsAt(node, 'indicateurs'),
    acquired: textAt(node, 'acquis'),
    partly: textAt(node, 'partiellement_acquis'),
    notAcquired: textAt(node, 'non_acquis'),
    points: numberAt(node, 'points'),
    pointsNode: nodeUnder(node, 'points'),
  }
}
