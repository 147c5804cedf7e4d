import type { Localised } from '@equerre/core'
import { THEME_WORDS } from '../../../../core/src/coverage/words.ts'
import { mappingsAt, nodeUnder, textAt, textOf, textsAt } from '../../../../core/src/model/access.ts'
import type { Certification, Text } from '../../../../core/src/model/referential.ts'
import { WORDS } from '../../../../core/src/preview/words.ts'
import type { SourceNode } from '../../../../core/src/source/tree.ts'
import { juryText } from './assessment-lines.ts'
import { type Chapter, item, type Line, line, run } from './document.ts'
import { MATCH_SIGN, MORE_WORDS } from './words.ts'
import type { Writer } from './writer.ts'

/** A chapter of one text. */
export function prose(words: Localised, text: Text | null, writer: Writer): readonly Chapter[] {
  return chapter(words, writer.paragraph(text), writer)
}

/** Who gives the certification, by route of access. */
export function juries({ juries: list }: Certification, writer: Writer): readonly Chapter[] {
  const lines = list.map((jury) => {
    const routes = jury.routes.map((route) => writer.value(route)).join(', ')
    const label = routes === '' ? [] : [writer.label(asTitle(routes))]
    return line('text', ...label, run(juryText(jury, writer), false, jury.node))
  })
  return chapter(WORDS.juries, lines, writer)
}

/** How the themes that the law names are dealt with. */
export function themes({ themes: list }: Certification, writer: Writer): readonly Chapter[] {
  const lines = list.map(({ theme, node }) =>
    item(0, writer.label(THEME_WORDS[theme]), run(declarationWords(node, writer), false, node)),
  )
  return chapter(WORDS.themes, lines, writer)
}

/** « compétences C1, C2 », « sans objet, parce que… », or the sentence that says it. */
function declarationWords(node: SourceNode | null, writer: Writer): string {
  const codes = textsAt(node, 'competences').map((text) => writer.text(text))
  const none = writer.text(textAt(node, 'non_applicable'))
  return [
    carriedBy(codes, writer),
    none === '' ? '' : `${writer.say(WORDS.notApplicable)}, ${none}`,
    writer.text(textOf(node)),
  ]
    .filter((part) => part !== '')
    .join('. ')
}

/** One alone is told by its figure from a sentence that begins alike. */
function carriedBy(codes: readonly string[], writer: Writer): string {
  if (codes.length === 0) return ''
  const isOne = codes.length === 1 && codes.every((code) => /^[^\s,]*\d[^\s,]*$/.test(code))
  return `${writer.say(isOne ? MORE_WORDS.competency : MORE_WORDS.competencies)} ${codes.join(', ')}`
}

export function transversals({ node }: Certification, writer: Writer): readonly Chapter[] {
  const declared = nodeUnder(node, 'transversales')
  const said = declarationWords(declared, writer)
  return chapter(MORE_WORDS.transversals, said === '' ? [] : [line('text', run(said, false, declared))], writer)
}

export function prerequisites({ node }: Certification, writer: Writer): readonly Chapter[] {
  const texts = textsAt(node, 'prerequis')
  return chapter(
    MORE_WORDS.prerequisites,
    texts.map((text) => (texts.length === 1 ? line('text', writer.run(text)) : item(0, writer.run(text)))),
    writer,
  )
}

export function closedRoutes({ node }: Certification, writer: Writer): readonly Chapter[] {
  const closed = mappingsAt(node, 'voies_exclues')
  const pairs = closed.map((one) => [capital(writer.value(textAt(one, 'voie'))), textAt(one, 'raison')] as const)
  return terms(MORE_WORDS.closedRoutes, pairs, writer)
}

/** « BC1 ↔ RNCP12345BC02, en totalité : ce qu’il faut en savoir ». */
export function correspondences({ correspondences: list }: Certification, writer: Writer): readonly Chapter[] {
  const lines = list.map(({ block, target, node }) => {
    const extent = writer.text(textAt(node, 'etendue'))
    const words = extent === 'totale' || extent === 'partielle' ? writer.say(MORE_WORDS[extent]) : extent
    const comment = writer.text(textAt(node, 'commentaire'))
    const from = writer.text(block) || writer.say(MORE_WORDS.wholeCertification)
    const pair = `${from} ${MATCH_SIGN} ${writer.text(target)}${words === '' ? '' : `, ${words}`}`
    return item(
      0,
      ...(comment === ''
        ? [run(pair, false, node)]
        : [writer.label({ fr: pair, en: pair }), run(comment, false, node)]),
    )
  })
  return chapter(WORDS.correspondences, lines, writer)
}

/** Names with what is said of each. */
export function terms(
  words: Localised,
  pairs: readonly (readonly [string, Text | null])[],
  writer: Writer,
): readonly Chapter[] {
  const lines = pairs.map(([name, text]) =>
    item(0, ...(name === '' ? [] : [writer.label({ fr: name, en: name })]), writer.run(text)),
  )
  return chapter(words, lines, writer)
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const asTitle = (text: string): Localised => ({ fr: capital(text), en: capital(text) })

const chapter = (words: Localised, lines: readonly Line[], writer: Writer): readonly Chapter[] =>
  lines.length === 0 ? [] : [{ title: writer.say(words), lines }]
