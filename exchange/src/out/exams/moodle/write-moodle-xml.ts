import type { Language, Localised } from '@equerre/core'
import { markerNotes, statementOf, subjectSheet } from '../content.ts'
import { line, Markup, NOTHING, paragraphs, xml } from '../markup.ts'
import { categoryPath, idNumbers, questionName, sheetName, tagsOf } from '../moodle-names.ts'
import type { Paper, PaperQuestion } from '../paper.ts'
import { sharesOf } from '../shares.ts'

/** A mock exam as Moodle XML: categories, the subject as a description, the questions with their marks and the notes of the marker. */
export function writeMoodleXml(paper: Paper, language: Language): string {
  const sheet = subjectSheet(paper, language)
  const top = categoryPath(paper, null)
  const parts = [categoryPart(top, topInfo(paper)), ...(sheet.source === '' ? [] : [descriptionPart(sheet, language)])]
  const idOf = idNumbers(paper)
  let category = top
  const described = new Set([top])
  for (const question of paper.questions) {
    const own = categoryPath(paper, question)
    if (own !== category) parts.push(categoryPart(own, described.has(own) ? NOTHING : competencyInfo(question)))
    described.add(own)
    category = own
    const id = idOf(question)
    parts.push(question.marking === 'person' ? essayPart(question, id, language) : choicePart(question, id, language))
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml`<quiz>${parts}\n</quiz>`.source}\n`
}

/** Only teachers see what is said of a category. */
function topInfo({ certification, juryInstructions }: Paper): Markup {
  return xml`${certification === null ? NOTHING : xml`<p>${line(certification)}</p>`}${juryInstructions === null ? NOTHING : paragraphs(juryInstructions)}`
}

const competencyInfo = ({ competency }: PaperQuestion): Markup =>
  competency?.statement ? paragraphs(competency.statement) : NOTHING

const categoryPart = (path: string, info: Markup): Markup => xml`
  <question type="category">
    <category><text>${path}</text></category>
    <info format="html">${textOf(info)}</info>
    <idnumber></idnumber>
  </question>`

/** HTML inside a text of the file. Its own signs cannot end it: a text of the exam has its `>` written `&gt;`. */
const textOf = ({ source }: Markup): Markup =>
  source === '' ? xml`<text></text>` : xml`<text>${new Markup(`<![CDATA[${source}]]>`)}</text>`

const descriptionPart = (sheet: Markup, language: Language): Markup => xml`
  <question type="description">
    <name><text>${sheetName(language)}</text></name>
    <questiontext format="html">${textOf(sheet)}</questiontext>
    <generalfeedback format="html"><text></text></generalfeedback>
    <defaultgrade>0</defaultgrade>
    <penalty>0</penalty>
    <hidden>0</hidden>
    <idnumber></idnumber>
  </question>`

const headOf = (question: PaperQuestion, id: string): Markup => xml`
    <name><text>${questionName(question)}</text></name>
    <questiontext format="html">${textOf(statementOf(question))}</questiontext>
    <generalfeedback format="html">${textOf(question.explanation === null ? NOTHING : paragraphs(question.explanation))}</generalfeedback>
    <defaultgrade>${gradeOf(question)}</defaultgrade>
    <penalty>0</penalty>
    <hidden>0</hidden>
    <idnumber>${id}</idnumber>`

/** What is said of no points is worth one, as Moodle itself has it; « hors barème » stays worth nothing. */
const gradeOf = ({ points }: PaperQuestion): number =>
  points === null || !Number.isFinite(points) || points < 0 ? 1 : Number(points.toFixed(7))

const tagsPart = (question: PaperQuestion, language: Language): Markup => {
  const tags = tagsOf(question, language)
  return tags.length === 0
    ? NOTHING
    : xml`
    <tags>${tags.map((tag) => xml`<tag><text>${tag}</text></tag>`)}</tags>`
}

function choicePart(question: PaperQuestion, id: string, language: Language): Markup {
  const shares = sharesOf(question)
  return xml`
  <question type="multichoice">${headOf(question, id)}
    <single>${question.marking === 'one' ? 'true' : 'false'}</single>
    <shuffleanswers>${question.fixedOrder ? 'false' : 'true'}</shuffleanswers>
    <answernumbering>ABCD</answernumbering>
    <showstandardinstruction>1</showstandardinstruction>${question.options.map(
      ({ text, rationale }, index) => xml`
    <answer fraction="${shares[index] ?? 0}" format="html">${textOf(line(text))}<feedback format="html">${textOf(rationale === null ? NOTHING : line(rationale))}</feedback></answer>`,
    )}${tagsPart(question, language)}
  </question>`
}

const FEWEST_LINES = 5
const USUAL_LINES = 15
const MOST_LINES = 40

/** Moodle offers boxes of five lines, ten, and so on to forty. */
function fieldLines({ lines }: PaperQuestion): number {
  if (lines === null) return USUAL_LINES
  return Math.min(MOST_LINES, Math.max(FEWEST_LINES, Math.ceil(lines / 5) * 5))
}

function essayPart(question: PaperQuestion, id: string, language: Language): Markup {
  const { type } = question
  const isSpoken = type === 'oral' || type === 'jeu_de_roles'
  const isProduced = type === 'etude_de_cas' || type === 'mise_en_situation'
  return xml`
  <question type="essay">${headOf(question, id)}
    <responseformat>editor</responseformat>
    <responserequired>${isSpoken || isProduced ? 0 : 1}</responserequired>
    <responsefieldlines>${fieldLines(question)}</responsefieldlines>
    <attachments>${isProduced ? -1 : 0}</attachments>
    <attachmentsrequired>0</attachmentsrequired>
    <graderinfo format="html">${textOf(markerNotes(question, language))}</graderinfo>
    <responsetemplate format="html"><text></text></responsetemplate>${tagsPart(question, language)}
  </question>`
}

/** What Moodle XML has no room for. */
export const NO_DURATION: Localised = {
  fr: 'Moodle XML porte des questions, pas un test\u00a0: la durée est écrite dans le sujet, à régler dans le test que vous composerez.',
  en: 'Moodle XML carries questions, not a quiz: the duration is written in the subject, to be set in the quiz you will make.',
}

/** Only written answers have notes of the grader. */
export const strayLines = (lines: number): Localised => ({
  fr: `${lines === 1 ? 'Une ligne de la grille ne se lit' : `${lines} lignes de la grille ne se lisent`} dans aucune question ouverte\u00a0: Moodle n’a pas où ${lines === 1 ? 'la' : 'les'} mettre.`,
  en: `${lines === 1 ? 'A line of the grid is' : `${lines} lines of the grid are`} read in no open question: Moodle has no place for ${lines === 1 ? 'it' : 'them'}.`,
})
