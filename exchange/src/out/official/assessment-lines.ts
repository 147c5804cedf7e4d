import type { Localised } from '@equerre/core'
import { nodeUnder, numberAt, textAt } from '../../../../core/src/model/access.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Assessment, Block, Jury, Reference, Text } from '../../../../core/src/model/referential.ts'
import { JURY_COUNTS, WORDS } from '../../../../core/src/preview/words.ts'
import { counted } from '../../../../core/src/report/words.ts'
import { item, type Line, line, type Run, run } from './document.ts'
import { durationWords } from './durations.ts'
import { scaleWords } from './scales.ts'
import { ASSESSMENT_FACTS as FACTS, MORE_WORDS } from './words.ts'
import type { Writer } from './writer.ts'

/** @param block the bloc whose table it is: a modality of another one is only named */
export function assessmentLines(assessments: readonly Assessment[], block: Block, writer: Writer): readonly Line[] {
  return assessments.flatMap((assessment) => {
    if (assessment.block !== block) {
      return again(assessment, `${writer.say(WORDS.otherBlock)} ${codeOf(assessment.block) ?? ''}`.trim(), writer)
    }
    return writer.isFirst(assessment) ? whole(assessment, writer) : again(assessment, writer.say(WORDS.above), writer)
  })
}

function whole(assessment: Assessment, writer: Writer): readonly Line[] {
  const name = writer.coded(assessment.id, assessment.title, MORE_WORDS.unnamedAssessment)
  return [
    line('name', ...(name.length === 0 ? [run(writer.say(MORE_WORDS.unnamedAssessment))] : name)),
    ...facts(assessment, writer),
    ...writer.paragraph(assessment.statement),
    ...writer.labelled(MORE_WORDS.brief, assessment.brief),
    ...list(
      WORDS.tasks,
      assessment.tasks.map(({ statement, references }) => item(0, writer.run(statement), ...codesOf(references))),
      writer,
    ),
    ...list(
      WORDS.deliverables,
      assessment.deliverables.flatMap(({ title, components }) => [
        item(0, writer.run(title)),
        ...components.map((component) => item(1, writer.run(component))),
      ]),
      writer,
    ),
    ...list(
      WORDS.resources,
      assessment.resources.map((text) => item(0, writer.run(text))),
      writer,
    ),
    ...writer.labelled(WORDS.individually, assessment.individualEvaluation),
    ...writer.labelled(
      WORDS.jury,
      assessment.jury === null ? '' : juryText(assessment.jury, writer),
      assessment.jury?.node ?? null,
    ),
    ...assessment.variants.map(({ situation, brief }) =>
      line(
        'text',
        writer.label({ fr: `Variante, ${writer.value(situation)}`, en: `Variant, ${writer.value(situation)}` }),
        writer.run(brief),
      ),
    ),
    ...writer.labelled(WORDS.accessibility, assessment.accessibility),
    ...writer.labelled(MORE_WORDS.sharing, textAt(assessment.node, 'repartition')),
  ]
}

/** Each fact with its label: a line of bare words would not say which is which. */
function facts(assessment: Assessment, writer: Writer): readonly Line[] {
  const values = (texts: readonly Text[]): string => texts.map((text) => writer.value(text)).join(', ')
  const stated: readonly (readonly [Localised, string, key: string])[] = [
    [FACTS.type, values(assessment.types), 'type'],
    [FACTS.setting, writer.value(assessment.setting).replace(/^cadre /, ''), 'cadre'],
    [FACTS.form, values(assessment.forms), 'forme'],
    [FACTS.participation, writer.value(assessment.participation), 'participation'],
    [FACTS.group, writer.text(assessment.groupSize), 'taille_groupe'],
    [FACTS.place, writer.value(assessment.place), 'lieu'],
    [FACTS.duration, durationWords(writer.text(assessment.duration), writer.language), 'duree'],
    [FACTS.volume, writer.text(assessment.volume), 'volume'],
    [FACTS.competencies, competenciesOf(assessment).join(', '), 'competences'],
    [MORE_WORDS.points, numberOf(assessment, 'points', writer), 'points'],
    [MORE_WORDS.coefficient, numberOf(assessment, 'coefficient', writer), 'coefficient'],
    [MORE_WORDS.scale, scaleWords(nodeUnder(assessment.node, 'echelle'), writer.language), 'echelle'],
  ]
  return stated.flatMap(([words, text, key]) => writer.labelled(words, text, nodeUnder(assessment.node, key)))
}

/** What it names, else the competency that it is nested in; nothing for one of the whole bloc. */
function competenciesOf({ references, owner }: Assessment): readonly string[] {
  if (references.length > 0) return references.map(({ code }) => code)
  return owner === null ? [] : [codeOf(owner) ?? ''].filter((code) => code !== '')
}

function numberOf({ node }: Assessment, key: string, writer: Writer): string {
  const value = numberAt(node, key)
  return value === null ? '' : writer.number(value)
}

function list(words: Localised, items: readonly Line[], writer: Writer): readonly Line[] {
  return items.length === 0 ? [] : [line('label', writer.label(words)), ...items]
}

/** How many judge, and who. */
export function juryText({ members, externals, composition }: Jury, writer: Writer): string {
  const external = externals === null ? '' : counted(externals, JURY_COUNTS.external, writer.language)
  const counts =
    members === null
      ? external
      : [
          counted(members, JURY_COUNTS.member, writer.language),
          ...(external === '' ? [] : [`${JURY_COUNTS.of[writer.language]} ${external}`]),
        ].join(', ')
  return [counts, writer.text(composition)].filter((part) => part !== '').join('. ')
}

const codesOf = (references: readonly Reference[]): readonly Run[] =>
  references.length === 0 ? [] : [run(` (${references.map(({ code }) => code).join(', ')})`)]

function again(assessment: Assessment, where: string, writer: Writer): readonly Line[] {
  return [line('note', ...writer.coded(assessment.id, assessment.title), run(` (${where})`))]
}
