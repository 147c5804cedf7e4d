import { COUNTED, counted } from '../../core/src/report/words.ts'
import { SEVERITIES } from '../../core/src/rules/rule.ts'
import { inputsOf } from './inputs.ts'
import { annotate } from './log.ts'
import { stateIn } from './state.ts'
import { step } from './step.ts'

/** The last step: the job fails when the check does, once everything has been said. */
function run(): void {
  const { language, failOn } = inputsOf(process.env)
  const { exitCode, counts } = stateIn(process.env.EQUERRE_FOLDER)
  process.exitCode = exitCode
  if (exitCode === 0) return
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    counted(counts[severity], COUNTED[severity], language),
  )
  const said =
    exitCode === 1
      ? {
          fr: `${found.join(', ')}\u00a0: l’étape échoue à partir de «\u00a0fail-on: ${failOn}\u00a0».`,
          en: `${found.join(', ')}: the step fails from “fail-on: ${failOn}” on.`,
        }
      : {
          fr: 'La vérification n’est pas allée au bout\u00a0: voyez ce qui précède.',
          en: 'The check did not come to its end: see what precedes.',
        }
  annotate('error', said[language])
}

await step(run)
