import type { CheckResult, Language, Localised } from '@equerre/core'
import { THEME_WORDS } from '../../../../core/src/coverage/words.ts'
import { mappingsAt, nodeUnder, textAt, textOf, textsAt } from '../../../../core/src/model/access.ts'
import type { Certification, Text } from '../../../../core/src/model/referential.ts'
import { DEFINITIONS, LAW, VALUE_WORDS, WORDS } from '../../../../core/src/preview/words.ts'
import type { SourceNode } from '../../../../core/src/source/tree.ts'
import { juryText } from './assessment-lines.ts'
import { dateWords } from './dates.ts'
import { type Chapter, item, type Labelled, type Line, line, type OfficialDocument, run } from './document.ts'
import { officialBlock } from './official-block.ts'
import { scaleWords } from './scales.ts'
import { MATCH_SIGN, MORE_WORDS } from './words.ts'
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
        certification.glossary.map(({ term, definition }) => [writer.text(term), writer.text(definition)]),
        writer,
      ),
      ...terms(
        WORDS.unplaced,
        unplaced.map(({ text, place }) => [writer.text(place), writer.text(text)]),
        writer,
      ),
    ],
    blocks: blocks.map((block, index) => officialBlock(block, index, writer)),
  }
}

function factsOf(certification: Certification, writer: Writer): readonly Labelled[] {
  const all = (texts: readonly Text[], apart = ', '): string => texts.map((text) => writer.text(text)).join(apart)
  const apart = apartIn(writer)
  const document = nodeUnder(certification.node, 'document')
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
        .map(({ name, siret }) =>
          `${writer.text(name)}${siret === null ? '' : ` (SIRET ${writer.text(siret)})`}`.trim(),
        )
        .join(apart),
    ],
    [WORDS.routes, certification.accessRoutes.map((route) => writer.value(route)).join(', ')],
    [WORDS.jobs, all(certification.targetJobs, apart)],
    [MORE_WORDS.scale, scaleWords(nodeUnder(certification.node, 'echelle'), writer.language)],
    [MORE_WORDS.version, writer.text(textAt(document, 'version'))],
    [MORE_WORDS.date, dateWords(writer.text(textAt(document, 'date')), writer.language)],
    [MORE_WORDS.replaces, writer.text(textAt(document, 'remplace'))],
    [MORE_WORDS.source, writer.text(textAt(document, 'source'))],
  ]
  return stated.filter(([, text]) => text !== '').map(([words, text]) => ({ label: writer.say(words), text }))
}

function prose(words: Localised, text: Text | null, writer: Writer): readonly Chapter[] {
  return chapter(words, writer.paragraph(text), writer)
}

function juries({ juries: list }: Certification, writer: Writer): readonly Chapter[] {
  const lines = list.map((jury) => {
    const routes = jury.routes.map((route) => writer.value(route)).join(', ')
    const label = routes === '' ? [] : [writer.label(asTitle(routes))]
    return line('text', ...label, run(juryText(jury, writer)))
  })
  return chapter(WORDS.juries, lines, writer)
}

function themes({ themes: list }: Certification, writer: Writer): readonly Chapter[] {
  const lines = list.map(({ theme, node }) =>
    item(0, writer.label(THEME_WORDS[theme]), run(declarationWords(node, writer))),
  )
  return chapter(WORDS.themes, lines, writer)
}

/** « compétences C1, C2 », « sans objet, parce que… », or the sentence that says it. */
function declarationWords(node: SourceNode | null, writer: Writer): string {
  const codes = textsAt(node, 'competences').map((text) => writer.text(text))
  const none = writer.text(textAt(node, 'non_applicable'))
  return [
    codes.length === 0 ? '' : `${writer.say(MORE_WORDS.competencies)} ${codes.join(', ')}`,
    none === '' ? '' : `${writer.say(WORDS.notApplicable)}, ${none}`,
    writer.text(textOf(node)),
  ]
    .filter((part) => part !== '')
    .join('. ')
}

function transversals({ node }: Certification, writer: Writer): readonly Chapter[] {
  const said = declarationWords(nodeUnder(node, 'transversales'), writer)
  return chapter(MORE_WORDS.transversals, said === '' ? [] : [line('text', run(said))], writer)
}

function prerequisites({ node }: Certification, writer: Writer): readonly Chapter[] {
  const texts = textsAt(node, 'prerequis').map((text) => writer.text(text))
  return chapter(
    MORE_WORDS.prerequisites,
    texts.map((text) => (texts.length === 1 ? line('text', run(text)) : item(0, run(text)))),
    writer,
  )
}

function closedRoutes({ node }: Certification, writer: Writer): readonly Chapter[] {
  const closed = mappingsAt(node, 'voies_exclues')
  const pairs = closed.map(
    (one) => [capital(writer.value(textAt(one, 'voie'))), writer.text(textAt(one, 'raison'))] as const,
  )
  return terms(MORE_WORDS.closedRoutes, pairs, writer)
}

/** « BC1 ↔ RNCP12345BC02, en totalité : ce qu’il faut en savoir ». */
function correspondences({ correspondences: list }: Certification, writer: Writer): readonly Chapter[] {
  const lines = list.map(({ block, target, node }) => {
    const extent = writer.text(textAt(node, 'etendue'))
    const words = extent === 'totale' || extent === 'partielle' ? writer.say(MORE_WORDS[extent]) : extent
    const comment = writer.text(textAt(node, 'commentaire'))
    const from = writer.text(block) || writer.say(MORE_WORDS.wholeCertification)
    const pair = `${from} ${MATCH_SIGN} ${writer.text(target)}${words === '' ? '' : `, ${words}`}`
    return item(0, ...(comment === '' ? [run(pair)] : [writer.label({ fr: pair, en: pair }), run(comment)]))
  })
  return chapter(WORDS.correspondences, lines, writer)
}

/** Names with what is said of each. */
function terms(words: Localised, pairs: readonly (readonly [string, string])[], writer: Writer): readonly Chapter[] {
  const lines = pairs.map(([name, text]) =>
    item(0, ...(name === '' ? [] : [writer.label({ fr: name, en: name })]), run(text)),
  )
  return chapter(words, lines, writer)
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const asTitle = (text: string): Localised => ({ fr: capital(text), en: capital(text) })

/** Between names that may have commas of their own. */
const apartIn = ({ language }: Writer): string => (language === 'fr' ? '\u00a0; ' : '; ')

const chapter = (words: Localised, lines: readonly Line[], writer: Writer): readonly Chapter[] =>
  lines.length === 0 ? [] : [{ title: writer.say(words), lines }]
