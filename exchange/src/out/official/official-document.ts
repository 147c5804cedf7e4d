import type { CheckResult, Language } from '@equerre/core'
import { DEFINITIONS, LAW, WORDS } from '../../../../core/src/preview/words.ts'
import { closedRoutes, correspondences, juries, prerequisites, prose, terms, themes, transversals } from './chapters.ts'
import type { OfficialDocument } from './document.ts'
import { officialBlock } from './official-block.ts'
import { factsOf } from './title-facts.ts'
import { Writer } from './writer.ts'

/** The official document of a référentiel, whatever state it is in: what is missing is said where it is missing. */
export function officialDocument(result: CheckResult, language: Language): OfficialDocument {
  const writer = new Writer(result, language)
  const { certification, context, blocks, unplaced } = result.referential
  const definitions = [DEFINITIONS.activities, DEFINITIONS.competencies, DEFINITIONS.evaluation]
  return {
    language,
    kind: writer.say(WORDS.page),
    title: writer.text(certification.title) || writer.say(WORDS.untitled),
    ...(certification.title === null ? {} : { origin: certification.title.node }),
    facts: factsOf(certification, writer),
    law: {
      source: writer.say(LAW),
      definitions: definitions.map(({ name, says }) => ({ label: writer.say(name), text: writer.say(says) })),
    },
    about: [
      ...prose(WORDS.objectives, certification.objectives, writer),
      ...prose(WORDS.context, context, writer),
      ...prerequisites(certification, writer),
      ...prose(WORDS.regulation, certification.regulation, writer),
      ...prose(WORDS.award, certification.awardRules, writer),
      ...juries(certification, writer),
      ...closedRoutes(certification, writer),
      ...prose(WORDS.accessibility, certification.accessibility, writer),
      ...themes(certification, writer),
      ...transversals(certification, writer),
      ...correspondences(certification, writer),
      ...terms(
        WORDS.glossary,
        certification.glossary.map(({ term, definition }) => [writer.text(term), definition] as const),
        writer,
      ),
      ...terms(
        WORDS.unplaced,
        unplaced.map(({ text, place }) => [writer.text(place), text] as const),
        writer,
      ),
    ],
    blocks: blocks.map((block, index) => officialBlock(block, index, writer)),
  }
}
