import type { Activity } from '../model/referential.ts'
import { html, type Markup, NO_MARKUP } from '../report/html/markup.ts'
import type { Sheet } from './sheet.ts'
import { WORDS } from './words.ts'

const LONGEST_NAME = 80

export function activityCell(activities: readonly Activity[], sheet: Sheet): Markup {
  return html`${activities.map((activity) => (sheet.isWritten(activity) ? again(activity, sheet) : whole(activity, sheet, true)))}`
}

function whole(activity: Activity, sheet: Sheet, highest: boolean): Markup {
  const id = sheet.anchor(activity)
  const title = html`${sheet.code(activity.id)}${sheet.text(activity.title)}`
  // Some files name their activities, others tell them in a sentence.
  const told = activity.title !== null && activity.title.value.length > LONGEST_NAME
  const inner = html`${sheet.paragraph(activity.description)}${sheet.list(activity.tasks)}${activity.activities.map((one) => whole(one, sheet, false))}`
  const path = highest ? pathTo(activity, sheet) : NO_MARKUP
  return html`<div class="part${highest ? '' : ' inner'}" id="${id}"${sheet.place(activity)}>${path}<p class="name${told ? ' plain' : ''}">${title}${sheet.marks.beside(activity)}</p>${inner}</div>`
}

/** Where a sub-activity that stands alone comes from, the highest first. */
function pathTo(activity: Activity, sheet: Sheet): Markup {
  const { parent } = activity
  if (parent === null) return NO_MARKUP
  return html`${pathTo(parent, sheet)}<p class="path">${sheet.codeAgain(parent.id)}${parent.title?.value.trim() ?? ''}</p>`
}

function again(activity: Activity, sheet: Sheet): Markup {
  const name = html`${sheet.codeAgain(activity.id)}${activity.title?.value.trim() ?? activity.tasks[0]?.value.trim() ?? ''}`
  return html`<p class="again"${sheet.place(activity)}><a href="#${sheet.anchor(activity)}">${name}</a> <span>${sheet.say(WORDS.above)}</span></p>`
}
