import { check, normalise, readSource } from '@equerre/core'
import { type OutlineItem, outlineOf } from '@equerre/core/editing'
import { expect, test } from 'vitest'
import type { ModelItem, ModelView } from '../../../server/src/protocol.ts'
import { kindOf, nodeAt, nodesOf, type ReferentialNode, stateOf, takePlaces } from './nodes.ts'

const TEXT = `referentiel: 1
blocs:
  - id: BC1
    competences:
      - id: C1
        enonce: Régler la mécanique
        criteres: [La note est juste., La note est juste.]
      - id: C2
        enonce: Tendre les cordes
      - enonce: Tendre les cordes
        modalites: [{ intitule: Oral }]
    modalites: [{ id: E1, competences: [C1] }]
`

function modelOf(text: string): ModelView {
  const result = check(readSource(text), {})
  const position = (offset: number) => result.source.positionAt(offset)
  const range = ({ start, end }: OutlineItem['range']) => ({ start: position(start), end: position(end) })
  const itemOf = (item: OutlineItem): ModelItem => ({
    ...item,
    name: item.name.fr,
    detail: item.detail?.fr ?? null,
    range: range(item.range),
    selectionRange: range(item.selection),
    children: item.children.map(itemOf),
  })
  return {
    uri: 'file:///piano.referentiel.yaml',
    version: 1,
    profile: result.profile,
    items: outlineOf(result).map(itemOf),
    referential: normalise(result.referential),
  }
}

const shown = (nodes: readonly ReferentialNode[], depth = 0): readonly string[] =>
  nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${kindOf(node)} ${node.item.code ?? node.item.words} ${stateOf(node)} ${node.gaps}`,
    ...shown(node.children, depth + 1),
  ])

const everyNode = (nodes: readonly ReferentialNode[]): readonly ReferentialNode[] =>
  nodes.flatMap((node) => [node, ...everyNode(node.children)])

test('every element with its state and what is to be completed below', () => {
  expect(shown(nodesOf(modelOf(TEXT), false))).toEqual([
    'block BC1 partial 2',
    '  competency  plain 2',
    '    competency C1 covered 0',
    '      criterion La note est juste. plain 0',
    '      criterion La note est juste. plain 0',
    '    competency C2 missing 1',
    '    competency Tendre les cordes partial 1',
    '      assessment Oral plain 0',
    '  assessment  plain 0',
    '    assessment E1 plain 0',
  ])
})

test('what is missing, with what it stands in', () => {
  expect(shown(nodesOf(modelOf(TEXT), true))).toEqual([
    'block BC1 partial 2',
    '  competency  plain 2',
    '    competency C2 missing 1',
    '    competency Tendre les cordes partial 1',
  ])
})

test('an id is of one element only, and stays while the text around changes', () => {
  const nodes = everyNode(nodesOf(modelOf(TEXT), false))
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length)
  const later = everyNode(nodesOf(modelOf(TEXT.replace('Régler la mécanique', 'Accorder le piano')), false))
  expect(later.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id))
})

test('the innermost element at a place, whole or filtered', () => {
  const at = (gapsOnly: boolean, line: number, character: number) => {
    const node = nodeAt(nodesOf(modelOf(TEXT), gapsOnly), { line, character })
    return node === null ? null : (node.item.code ?? (node.item.words || node.item.name))
  }
  expect(at(false, 0, 0)).toBeNull()
  expect(at(false, 2, 8)).toBe('BC1')
  expect(at(false, 3, 6)).toBe('Compétences')
  expect(at(false, 5, 20)).toBe('C1')
  expect(at(false, 6, 25)).toBe('La note est juste.')
  expect(at(true, 5, 20)).toBe('Compétences')
  expect(at(true, 8, 20)).toBe('C2')
  expect(at(false, 999, 0)).toBeNull()
})

test('a newer answer that only moves things is taken over in place', () => {
  const nodes = nodesOf(modelOf(TEXT), false)
  const [block] = nodes
  const moved = nodesOf(modelOf(`# un commentaire\n${TEXT}`), false)
  expect(takePlaces(nodes, moved)).toBe(true)
  expect(nodes[0]).toBe(block)
  expect(everyNode(nodes).map(({ item }) => item.range)).toEqual(everyNode(moved).map(({ item }) => item.range))
})

test.each([
  ['a word', 'Tendre les cordes\n      - enonce', 'Tendre une corde\n      - enonce'],
  ['a reference', 'competences: [C1] }', 'competences: [C1, C2] }'],
  ['an element', '[La note est juste., La note est juste.]', '[La note est juste.]'],
])('%s that changed is not', (_, before, after) => {
  expect(TEXT).toContain(before)
  const nodes = nodesOf(modelOf(TEXT), false)
  const [first] = everyNode(nodes).map(({ item }) => item)
  expect(takePlaces(nodes, nodesOf(modelOf(TEXT.replace(before, after)), false))).toBe(false)
  expect(nodes[0]?.item).toBe(first)
})
