import type { Language, Localised } from '@equerre/core'
import { type MarkupContent, MarkupKind } from 'vscode-languageserver/node'

/** Markdown as the client can show it. */
export function markup(text: Localised, language: Language, markdown: boolean): MarkupContent {
  return markdown
    ? { kind: MarkupKind.Markdown, value: text[language] }
    : { kind: MarkupKind.PlainText, value: withoutMarkdown(text[language]) }
}

/** The words of a Markdown text for a client that shows plain text: marks go, what they mark stays. */
export function withoutMarkdown(text: string): string {
  return text
    .replace(/^```\w*$\n?/gm, '')
    .replace(/^#{1,6} +/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\\\w])([*_`])(?=\S)(.+?)(?<=[^\s\\])\1(?!\w)/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>|~&])/g, '$1')
    .replace(/&(lt|gt|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' }
