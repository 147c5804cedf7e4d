import type { CheckResult, Language, Localised } from '@equerre/core'
import { THEME_WORDS } from '../../../../core/src/coverage/words.ts'
import type { Certification, Text } from '../../../../core/src/model/referential.ts'
import { DEFINITIONS, LAW, VALUE_WORDS, WORDS } from '../../../../core/src/preview/words.ts'
import { juryText } from './assessment-lines.ts'
import { type Chapter, item, type Labelled, type Line, line, type OfficialDocument, run } from './document.ts'
import { officialBlock } from './official-block.ts'
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
    facts: factsOf(certification, writer),
    law: {
      source: writer.say(LAW),
      definitions: definitions.map(({ name, says }) => ({ label: writer.say(name), text: writer.say(says) })),
    },
    about: [
      ...prose(WORDS.objectives, certification.objectives, writer),
      ...prose(WORDS.context, context, writer),
      ...prose(WORDS.regulation, certification.regulation, writer),
      ...prose(WORDS.award, certification.awardRules, writer),
      ...juries(certification, writer),
      ...prose(WORDS.accessibility, certification.accessibility, writer),
      ...themes(certification, writer),
      ...listed(
        WORDS.correspondences,
        certification.correspondences.map(({ block, target }) => `${writer.text(block)} ↔ ${writer.text(target)}`),
        writer,
      ),
      ...listed(
        WORDS.glossary,
        certification.glossary.map(({ term, definition }) => `${writer.text(term)}\u00a0: ${writer.text(definition)}`),
        writer,
      ),
      ...listed(
        WORDS.unplaced,
        unplaced.map(({ text }) => writer.text(text)),
        writer,
      ),
    ],
    blocks: blocks.map((block, index) => officialBlock(block, index, writer)),
  }
}

function factsOf(certification: Certification, writer: Writer): readonly Labelled[] {
  const all = (texts: readonly Text[]): string => texts.map((text) => writer.text(text)).join(', ')
  const named = (name: string | null): string => (name === null ? '' : (VALUE_WORDS[name]?.[writer.language] ?? name))
  const stated: readonly (readonly [Localised, string])[] = [
    [WORDS.register, certification.register ?? ''],
    [WORDS.number, writer.text(certification.number)],
    [WORDS.registration, named(certification.registration)],
    [WORDS.level, writer.text(certification.levelText)],
    [WORDS.state, named(certification.state)],
    [WORDS.nsf, all(certification.nsfCodes)],
    [WORDS.rome, all(certification.romeCodes)],
    [WORDS.formacodes, all(certification.formacodes)],
    [
      WORDS.certifiers,
      certification.certifiers
        .map(({ name, siret }) => `${writer.text(name)}${siret === null ? '' : ` (SIRET ${writer.text(siret)})`}`)
        .join(', '),
    ],
    [WORDS.routes, certification.accessRoutes.map((route) => writer.value(route)).join(', ')],
    [WORDS.jobs, all(certification.targetJobs)],
  ]
  return stated.filter(([, text]) => text !== '').map(([words, text]) => ({ label: writer.say(words), text }))
}

function prose(words: Localised, text: Text | null, writer: Writer): readonly Chapter[] {
  return chapter(words, writer.paragraph(text), writer)
}

function juries({ juries: list }: Certification, writer: Writer): readonly Chapter[] {
  const lines = list.map((jury) => {
    const routes = jury.routes.map((route) => writer.value(route)).join(', ')
    const label = routes === '' ? [] : [writer.label({ fr: routes, en: routes })]
    return line('text', ...label, run(juryText(jury, writer)))
  })
  return chapter(WORDS.juries, lines, writer)
}

function themes({ themes: list }: Certification, writer: Writer): readonly Chapter[] {
  const lines = list.map(({ theme, competencies, notApplicable, explanation }) => {
    const parts = [
      competencies.map(({ code }) => code).join(', '),
      notApplicable === null ? '' : `${writer.say(WORDS.notApplicable)}, ${writer.text(notApplicable)}`,
      writer.text(explanation),
    ]
    return item(0, writer.label(THEME_WORDS[theme]), run(parts.filter((part) => part !== '').join('. ')))
  })
  return chapter(WORDS.themes, lines, writer)
}

function listed(words: Localised, texts: readonly string[], writer: Writer): readonly Chapter[] {
  return chapter(
    words,
    texts.map((text) => item(0, run(text))),
    writer,
  )
}

const chapter = (words: Localised, lines: readonly Line[], writer: Writer): readonly Chapter[] =>
  lines.length === 0 ? [] : [{ title: writer.say(words), lines }]
