import { draftCriteria, judgeCriteria } from '../../core/src/drafting/index.ts'
import { check } from '../../core/src/engine/check.ts'
import { similarity } from '../../core/src/french/similarity.ts'
import { readSource } from '../../core/src/source/read.ts'
import { goldNames, goldYaml, isPresent } from '../exams/gold.ts'

/**
 * What is drafted of the statements of real documents, and how long it takes: `node test/benchmarks/drafts.ts`. The documents stand
 * beside the repository; without them there is nothing to measure.
 */
const SAME = 0.72

const totals = {
  statements: 0,
  drafts: 0,
  alternatives: 0,
  findings: 0,
  wrong: 0,
  repeats: 0,
  finalities: 0,
  asked: 0,
  setAside: 0,
}
let drafting = 0
let checking = 0

for (const name of goldNames) {
  const text = goldYaml(name)
  check(readSource(text))
  let start = performance.now()
  const checked = check(readSource(`${text}\n`))
  checking += performance.now() - start
  for (const { competency } of checked.coverage.competencies) {
    start = performance.now()
    const { drafts, setAside } = draftCriteria(checked, competency)
    drafting += performance.now() - start
    const texts = drafts.map((draft) => draft.text)
    const findings = judgeCriteria(checked, competency, texts).flat()
    const existing = competency.block.criteria.flatMap(({ statement }) => statement?.value ?? [])
    totals.statements += 1
    totals.drafts += drafts.length
    totals.alternatives += drafts.reduce((sum, { alternatives }) => sum + alternatives.length, 0)
    totals.findings += findings.length
    totals.wrong += findings.filter(({ severity }) => severity !== 'info').length
    totals.repeats += texts.filter((one, index) =>
      [...existing, ...texts.slice(0, index)].some((other) => similarity(one, other) >= SAME),
    ).length
    const hasFinality = [...drafts, ...setAside].some(({ aspect }) => aspect === 'finalite')
    if (hasFinality) totals.asked += 1
    if (drafts.some(({ aspect }) => aspect === 'finalite')) totals.finalities += 1
    totals.setAside += setAside.length
  }
}

const per = (count: number, of: number): string => (of === 0 ? '-' : (count / of).toFixed(2))
const share = (count: number, of: number): string => (of === 0 ? '-' : `${Math.round((100 * count) / of)} %`)

if (isPresent) {
  const { statements, drafts } = totals
  console.log(`${statements} statements of ${goldNames.length} documents`)
  console.log(`drafts                     ${drafts}, ${per(drafts, statements)} a statement`)
  console.log(`other phrasings            ${totals.alternatives}, ${per(totals.alternatives, drafts)} a draft`)
  console.log(`findings                   ${per(totals.findings, drafts)} a draft, errors and warnings ${totals.wrong}`)
  console.log(`repeats                    ${totals.repeats}`)
  console.log(`a criterion on a finality  ${share(totals.finalities, statements)} of the statements,`)
  console.log(`                           ${share(totals.finalities, totals.asked)} of those that tell one`)
  console.log(`aspects set aside          ${totals.setAside}, ${per(totals.setAside, statements)} a statement`)
  console.log(
    `time                       ${(drafting / statements).toFixed(1)} ms a statement; one check of a document ${(checking / goldNames.length).toFixed(1)} ms`,
  )
}
if (totals.wrong + totals.repeats > 0) process.exitCode = 1
