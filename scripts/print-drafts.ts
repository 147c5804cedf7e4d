import { readFileSync } from 'node:fs'
import { draftCriteria } from '../core/src/drafting/criteria/draft.ts'
import { check } from '../core/src/engine/check.ts'
import { codeOf } from '../core/src/model/codes.ts'
import { readSource } from '../core/src/source/index.ts'

/** Prints the criteria drafted for each competency of référentiels, to be read by a person: `node scripts/print-drafts.ts FILE…`. */
let number = 0
for (const path of process.argv.slice(2)) {
  const checked = check(readSource(readFileSync(path, 'utf8')))
  for (const { competency } of checked.coverage.competencies) {
    const { drafts, setAside } = draftCriteria(checked, competency)
    console.log(
      `\n## ${codeOf(competency) ?? '?'} — ${competency.statement?.value ?? ''} ${competency.details.map(({ value }) => value).join(' ; ')}`,
    )
    for (const { aspect, text, alternatives } of drafts) {
      number += 1
      console.log(`${number}. [${aspect}] ${text}`)
      for (const other of alternatives) console.log(`      ou : ${other}`)
    }
    for (const { aspect, reason } of setAside) console.log(`   (${aspect} : ${reason.fr})`)
  }
}
