import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Language } from '../../../../../core/src/language.ts'
import { Identifiers } from '../../case/identifiers.ts'
import { subjectSheet } from '../content.ts'
import type { ExamSubject } from '../exam-subject.ts'
import { type Paper, paperOf } from '../paper.ts'
import { QtiNames } from './identifiers.ts'
import { qtiItem } from './item.ts'
import { type CaseIdentifier, qtiManifest } from './manifest.ts'
import { qtiStimulus } from './stimulus.ts'
import { qtiTest } from './test.ts'

/** The files of the package, by their paths: `imsmanifest.xml` first, where readers look for it. */
function qtiFiles(subject: ExamSubject, language: Language): ReadonlyMap<string, string> {
  const paper = paperOf(subject)
  const names = new QtiNames(paper)
  const sheet = subjectSheet(paper, language)
  const hasSituation = sheet.source !== ''
  const files = new Map([
    ['imsmanifest.xml', qtiManifest(paper, names, hasSituation, caseIdentifiers(subject), language)],
    ['test.xml', qtiTest(paper, names, language)],
  ])
  if (hasSituation) files.set('situation.xml', qtiStimulus(sheet, language))
  for (const [path, item] of itemsOf(paper, names, hasSituation, language)) files.set(path, item)
  return files
}

function itemsOf(paper: Paper, names: QtiNames, hasSituation: boolean, language: Language) {
  const stimulus = hasSituation ? '../situation.xml' : null
  return paper.questions.map((question): [string, string] => {
    const identifier = names.item(question)
    return [`items/${identifier}.xml`, qtiItem(question, { identifier, stimulus }, language)]
  })
}

/** The identifiers that the CASE package of the référentiel gives. */
function caseIdentifiers({ exam, links }: ExamSubject): CaseIdentifier {
  if (links === null) return () => null
  const path = exam.referential?.value.trim() ?? ''
  const identifiers = new Identifiers(links.referential, path.slice(path.lastIndexOf('/') + 1))
  return ({ target }) => (target === null ? null : identifiers.of(target))
}

// The first day that a zip file can hold, by the clock of whoever opens it: two exports are the same to the byte.
const NO_DAY = new Date(1980, 0, 1)

export function qtiPackage(subject: ExamSubject, language: Language): Uint8Array {
  const entries: Zippable = {}
  for (const [path, text] of qtiFiles(subject, language)) entries[path] = [strToU8(text), { mtime: NO_DAY, level: 6 }]
  return zipSync(entries)
}
