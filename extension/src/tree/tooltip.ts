import { MarkdownString } from 'vscode'
import { HoverRequest, type LanguageClient, MarkupContent, type Position } from 'vscode-languageclient/node'
import type { ReferentialNode } from './nodes.ts'

/** More than this is read in the text itself. */
const MOST = 2000

/** The whole words of an element, then what the text says when it is hovered there. */
export async function tooltipOf({ item, uri }: ReferentialNode, client: LanguageClient): Promise<MarkdownString> {
  const tooltip = new MarkdownString()
  const hover = await hoverAt(client, uri, item.selectionRange.start)
  // The card of a competency, an activity or a bloc begins with its words.
  const saysWords = hover.includes('\n\n') && ['competency', 'activity', 'block', 'group'].includes(item.kind)
  if (!saysWords) tooltip.appendText(item.words === '' ? item.name : item.words.slice(0, MOST))
  if (!saysWords && hover !== '') tooltip.appendMarkdown('\n\n')
  return tooltip.appendMarkdown(hover)
}

async function hoverAt(client: LanguageClient, uri: string, position: Position): Promise<string> {
  try {
    const hover = await client.sendRequest(HoverRequest.type, { textDocument: { uri }, position })
    return hover !== null && MarkupContent.is(hover.contents) ? cardOf(hover.contents.value) : ''
  } catch {
    return ''
  }
}

/** The findings that follow the card of an element are in the text and in the list of problems. */
const cardOf = (hover: string): string => hover.split('\n\n---\n\n')[0] ?? ''
