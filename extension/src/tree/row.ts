import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode'
import type { ModelItem } from '../../../server/src/protocol.ts'
import type { Words } from '../language.ts'
import { rowAddress } from './decorations.ts'
import { kindOf, type NodeState, type ReferentialNode, stateOf } from './nodes.ts'
import { missingWords } from './words.ts'

/** One row of the tree. What is shown on hovering it is asked for when it is hovered. */
export function rowOf(node: ReferentialNode, { words, gapsOnly }: { words: Words; gapsOnly: boolean }): TreeItem {
  const { item } = node
  const { label, description } = labelOf(item, words)
  const row = new TreeItem(label, unfolding(node, gapsOnly))
  row.id = node.id
  row.resourceUri = rowAddress(node)
  row.iconPath = iconOf(node)
  row.contextValue = item.kind === 'group' ? `group-${kindOf(node)}` : item.kind
  row.description = description
  row.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') }
  row.command = { command: 'equerre.revealElement', title: '', arguments: [node] }
  return row
}

/** What is missing comes right after the code: the end of a row is cut in a narrow side bar. */
function labelOf(item: ModelItem, words: Words): { readonly label: string; readonly description: string } {
  const missing = missingWords(item).map(words.say).join(', ')
  if (missing !== '' && item.code !== null) {
    return { label: `${item.code} ${missing}`, description: item.name.slice(item.code.length).trim() }
  }
  if (missing !== '') return { label: item.name, description: missing }
  return { label: item.name, description: item.kind === 'certification' ? '' : (item.detail ?? '') }
}

/** Blocs and their competencies are what one looks for; what is nested in a competency is unfolded on demand. */
function unfolding({ item, children }: ReferentialNode, gapsOnly: boolean): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None
  const isOpen = gapsOnly || item.kind === 'block' || (item.kind === 'group' && children[0]?.item.kind === 'competency')
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed
}

const ICONS = {
  certification: 'verified',
  block: 'package',
  group: 'list-unordered',
  activity: 'briefcase',
  competency: 'mortar-board',
  assessment: 'edit',
  criterion: 'checklist',
  objective: 'target',
} as const

const STATES: Readonly<Record<Exclude<NodeState, 'plain'>, { readonly icon: string; readonly colour: string }>> = {
  covered: { icon: 'pass', colour: 'testing.iconPassed' },
  partial: { icon: 'circle-large-outline', colour: 'list.warningForeground' },
  missing: { icon: 'circle-slash', colour: 'list.errorForeground' },
  reference: { icon: 'question', colour: 'list.warningForeground' },
}

/** A competency shows how it stands; anything else what it is, in the colour of how it stands. */
function iconOf(node: ReferentialNode): ThemeIcon {
  const state = stateOf(node)
  if (node.item.kind === 'competency' && state !== 'plain') {
    const { icon, colour } = STATES[state]
    return new ThemeIcon(icon, new ThemeColor(colour))
  }
  const icon = ICONS[kindOf(node)]
  return state === 'plain' ? new ThemeIcon(icon) : new ThemeIcon(icon, new ThemeColor(STATES[state].colour))
}
