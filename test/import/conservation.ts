import type { ImportReport } from '@equerre/exchange'

/**
 * The words of a source that are nowhere in what its import gives: neither in the YAML (comments apart) nor among the texts dropped.
 * Counted as a multiset, on what the YAML itself says: a word written twice in the source must be there twice.
 */
export function lostWords(source: string, yaml: string, report: ImportReport): string[] {
  const have = new Map<string, number>()
  const add = (text: string): void => {
    for (const word of wordsOf(text)) have.set(word, (have.get(word) ?? 0) + 1)
  }
  add(yaml.replace(/^\s*#.*$/gmu, '').replace(/\s#\s.*$/gmu, ''))
  for (const { text } of report.dropped) add(text)
  const lost: string[] = []
  for (const word of wordsOf(withoutMarkup(source))) {
    const left = have.get(word) ?? 0
    if (left > 0) have.set(word, left - 1)
    else lost.push(word)
  }
  return lost
}

function withoutMarkup(source: string): string {
  return source
    .replace(/<(head|style|script)>[\s\S]*?<\/\1>/giu, ' ')
    .replace(/<[a-z/!][^>]*>/giu, ' ')
    .replace(/\]\([^)\s]*\)/gu, ' ')
    .replace(/\u00ad/gu, '')
    .replace(/&nbsp;/gu, ' ')
    .replace(/&amp;/gu, '&')
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
