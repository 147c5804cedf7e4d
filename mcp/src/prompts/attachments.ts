import { addressOf } from '../../../core/src/model/address.ts'
import { codeOf } from '../../../core/src/model/codes.ts'
import type { Block, Competency } from '../../../core/src/model/referential.ts'
import { blockUri, competencyUri, referentialUri } from '../resources/uris.ts'
import { Elements } from '../views/elements.ts'
import { findingsIn } from '../views/findings.ts'
import { bounded } from '../views/markdown/bounded.ts'
import { competencyMarkdown } from '../views/markdown/competency.ts'
import { elementMarkdown, findingsMarkdown } from '../views/markdown/elements.ts'
import type { Attachment, Subject } from './prompt.ts'

/** Parts of a référentiel as prompts attach them. */

export const competencyAttachment = (subject: Subject, competency: Competency): Attachment => ({
  uri: competencyUri(subject.name, addressOf(competency)),
  markdown: competencyMarkdown(subject, competency, subject.language),
})

export function blockAttachment(subject: Subject, block: Block): Attachment {
  const { name, language, result } = subject
  const elements = new Elements(subject)
  return {
    uri: block.implicit ? referentialUri(name) : blockUri(name, codeOf(block) ?? ''),
    markdown: bounded(
      [
        elementMarkdown(elements.block(block), 1, language),
        ...elements.inBlock(block).map((element) => elementMarkdown(element, 2, language)),
        findingsMarkdown(findingsIn(result.findings, block.node.range), 2, language),
      ],
      language,
    ),
  }
}

/** The outline of the whole, and all that the rules found. */
export function wholeAttachment(subject: Subject): Attachment {
  const { name, language, result } = subject
  return {
    uri: referentialUri(name),
    markdown: bounded(
      [
        findingsMarkdown(result.findings, 1, language),
        ...new Elements(subject)
          .overview()
          .map((element) => elementMarkdown(element, element.kind === 'block' ? 1 : 2, language)),
      ],
      language,
    ),
  }
}
