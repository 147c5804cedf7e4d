import { durationText, minutesOf } from '../coverage/duration.ts'
import type { Localised } from '../language.ts'
import { codeOf } from '../model/codes.ts'
import type { Assessment, AssessmentTask, Block, Deliverable, Jury, Reference, Text } from '../model/referential.ts'
import { html, type Markup, NO_MARKUP } from '../report/html/markup.ts'
import { counted } from '../report/words.ts'
import type { Sheet } from './sheet.ts'
import { JURY_COUNTS, WORDS } from './words.ts'

/** @param block the bloc whose table it is: a modality of another one is only named */
export function assessmentCell(assessments: readonly Assessment[], block: Block, sheet: Sheet): Markup {
  return html`${assessments.map((assessment) => {
    if (assessment.block !== block) return elsewhere(assessment, sheet)
    return sheet.isWritten(assessment) ? again(assessment, sheet) : whole(assessment, sheet)
  })}`
}

function whole(assessment: Assessment, sheet: Sheet): Markup {
  const id = sheet.anchor(assessment)
  const name = html`${sheet.code(assessment.id)}${sheet.text(assessment.title)}`
  const body = [
    facts(assessment, sheet),
    sheet.paragraph(assessment.statement),
    sheet.paragraph(assessment.brief),
    section(
      WORDS.tasks,
      assessment.tasks.map((task) => taskText(task, sheet)),
      sheet,
    ),
    section(
      WORDS.deliverables,
      assessment.deliverables.map((one) => deliverable(one, sheet)),
      sheet,
    ),
    section(
      WORDS.resources,
      assessment.resources.map((text) => sheet.text(text)),
      sheet,
    ),
    line(WORDS.individually, assessment.individualEvaluation, sheet),
    assessment.jury === null
      ? NO_MARKUP
      : html`<p><span class="label">${sheet.say(WORDS.jury)}</span> ${juryText(assessment.jury, sheet)}</p>`,
    ...assessment.variants.map(
      (variant) =>
        html`<p><span class="label">${sheet.say(WORDS.variant)}, ${sheet.value(variant.situation)}</span> ${sheet.text(variant.brief)}</p>`,
    ),
    line(WORDS.accessibility, assessment.accessibility, sheet),
  ]
  const beside = sheet.marks.beside(assessment)
  const head = name.source === '' ? beside : html`<p class="name">${name}${beside}</p>`
  return html`<div class="part" id="${id}"${sheet.place(assessment)}>${head}${body}</div>`
}

/** Type, setting, form… in one line of small labels. */
function facts(assessment: Assessment, sheet: Sheet): Markup {
  const values = [
    ...assessment.types.map((type) => sheet.value(type)),
    ...(assessment.setting === null ? [] : [sheet.value(assessment.setting)]),
    ...assessment.forms.map((form) => sheet.value(form)),
    ...(assessment.participation === null ? [] : [sheet.value(assessment.participation)]),
    ...(assessment.groupSize === null ? [] : [sheet.text(assessment.groupSize)]),
    ...(assessment.place === null ? [] : [sheet.value(assessment.place)]),
    ...(assessment.duration === null ? [] : [duration(assessment.duration, sheet)]),
    ...(assessment.volume === null ? [] : [sheet.text(assessment.volume)]),
  ]
  return values.length === 0
    ? NO_MARKUP
    : html`<ul class="tags">${values.map((value) => html`<li class="tag">${value}</li>`)}</ul>`
}

function duration(text: Text, sheet: Sheet): Markup {
  const minutes = minutesOf(text.value)
  return minutes === null ? sheet.text(text) : html`${durationText(minutes)}${sheet.marks.beside(text)}`
}

function section(words: Localised, items: readonly Markup[], sheet: Sheet): Markup {
  if (items.length === 0) return NO_MARKUP
  return html`<p class="label">${sheet.say(words)}</p><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
}

function line(words: Localised, text: Text | null, sheet: Sheet): Markup {
  return text === null ? NO_MARKUP : html`<p><span class="label">${sheet.say(words)}</span> ${sheet.text(text)}</p>`
}

function taskText(task: AssessmentTask, sheet: Sheet): Markup {
  return html`${sheet.text(task.statement)} ${references(task.references)}`
}

export function references(list: readonly Reference[]): Markup {
  if (list.length === 0) return NO_MARKUP
  return html`<span class="codes">${list.map((reference) => reference.code).join(', ')}</span>`
}

function deliverable({ title, components }: Deliverable, sheet: Sheet): Markup {
  return html`${sheet.text(title)}${sheet.list(components)}`
}

/** How many judge, and who. */
export function juryText(jury: Jury, sheet: Sheet): Markup {
  const { members, externals, composition } = jury
  const external = externals === null ? '' : counted(externals, JURY_COUNTS.external, sheet.language)
  const counts =
    members === null
      ? external
      : [
          counted(members, JURY_COUNTS.member, sheet.language),
          ...(external === '' ? [] : [`${JURY_COUNTS.of[sheet.language]} ${external}`]),
        ].join(', ')
  const separator = counts === '' || composition === null ? '' : '. '
  return html`${counts}${separator}${sheet.text(composition)}`
}

const nameOf = (assessment: Assessment, sheet: Sheet): Markup =>
  html`${sheet.codeAgain(assessment.id)}${assessment.title?.value.trim() ?? ''}`

function again(assessment: Assessment, sheet: Sheet): Markup {
  return html`<p class="again"${sheet.place(assessment)}><a href="#${sheet.anchor(assessment)}">${nameOf(assessment, sheet)}</a> <span>${sheet.say(WORDS.above)}</span></p>`
}

function elsewhere(assessment: Assessment, sheet: Sheet): Markup {
  const block = codeOf(assessment.block) ?? ''
  return html`<p class="again"${sheet.place(assessment)}>${nameOf(assessment, sheet)} <span>${sheet.say(WORDS.otherBlock)} ${block}</span></p>`
}
