import type { TextFormat } from '../export-format.ts'
import { writeHtml } from '../html/write-html.ts'
import { officialDocument } from '../official/official-document.ts'
import { unfinished } from '../official/unfinished.ts'

export const html: TextFormat = {
  kind: 'text',
  id: 'html',
  extension: 'html',
  // The page to print, with what was found beside the texts, has the name without it.
  suffix: { fr: '-officiel', en: '-official' },
  label: { fr: 'Le document officiel (page web)', en: 'The official document (web page)' },
  detail: {
    fr: 'Les tableaux officiels seuls, sans les constats\u00a0: à publier, à imprimer, à coller dans Word.',
    en: 'The official tables alone, without the findings: to publish, to print, to paste into Word.',
  },
  render: ({ result }, language) => writeHtml(officialDocument(result, language)),
  remarks: unfinished,
}
