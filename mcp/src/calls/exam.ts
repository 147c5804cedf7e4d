import type { Settings } from '@equerre/core'
import { checkExam, type ExamCheckResult, type MissingReferential, readExam } from '../../../core/src/exams/index.ts'
import { referentialPathOf } from '../../../core/src/exams/locate.ts'
import type { Text } from '../../../core/src/model/referential.ts'
import { Cannot } from '../answers/cannot.ts'
import { quoted, quotedList } from '../answers/quoted.ts'
import type { Checked, ExamEntry } from '../workspace/contract.ts'
import { Refusal } from '../workspace/refusal.ts'
import type { Call } from './call.ts'

/** The exam that a call is about: by its name or its path, the only one, or the one that the person chooses. */
export async function examOf(call: Call, given: string | undefined): Promise<ExamEntry> {
  const exams = call.workspace.exams()
  if (given === undefined) return onlyOrChosen(call, exams)
  const known = exams.find(({ name }) => name === given)
  if (known !== undefined) return known
  if (/[/\\]|\.ya?ml$/.test(given)) {
    const resolved = await call.workspace.resolve(given)
    if (resolved.kind === 'exam') return resolved.entry
  }
  const names = quotedList(exams.map(({ name }) => name))
  throw new Cannot({
    fr: `Aucun examen ne s’appelle «\u00a0${quoted(given)}\u00a0».${names === '' ? ' Il n’y a pas d’examen (*.examen.yaml) dans les dossiers servis.' : ` Il y a\u00a0: ${names}.`}`,
    en: `No exam is called “${quoted(given)}”.${names === '' ? ' There is no exam (*.examen.yaml) in the folders served.' : ` There are: ${names}.`}`,
  })
}

function onlyOrChosen(call: Call, exams: readonly ExamEntry[]): ExamEntry {
  const names = quotedList(exams.map(({ name }) => name))
  const wanted = {
    fr: `Dites quel examen (argument «\u00a0exam\u00a0»${names === '' ? '' : `\u00a0: ${names}`}), ou donnez son texte (argument «\u00a0text\u00a0»).`,
    en: `Say which exam (argument “exam”${names === '' ? '' : `: ${names}`}), or give its text (argument “text”).`,
  }
  if (exams.length === 0) throw new Cannot(wanted)
  const name = call.choose(
    {
      key: 'exam',
      message: call.say({ fr: 'Quel examen blanc\u00a0?', en: 'Which mock exam?' }),
      choices: exams.map((exam) => ({ value: exam.name, title: quoted(exam.path) })),
    },
    wanted,
  )
  const chosen = exams.find((exam) => exam.name === name)
  if (chosen === undefined) throw new Error(`no exam ${name}`)
  return chosen
}

export interface CheckedExam {
  readonly result: ExamCheckResult
  /** The name of the référentiel it stands on; `null` without it. */
  readonly referentiel: string | null
}

/**
 * Checks the text of an exam on the référentiel that it names, when that is served.
 * @param path of the exam, as the workspace gives it; `null` for a text given in the call
 */
export async function checkedExam(
  call: Call,
  text: string,
  path: string | null,
  given: (Checked & { readonly name: string }) | null,
): Promise<CheckedExam> {
  const { source, exam } = readExam(text)
  const referential = given ?? (await referentialNamed(call, exam.referential, path))
  if ('why' in referential) {
    return { result: checkExam(source, referential, settingsOf(call)), referentiel: null }
  }
  const { result, settings, name } = referential
  return { result: checkExam(source, result.referential, settings), referentiel: name }
}

/** Those of the first folder. */
const settingsOf = (call: Call): Settings => call.workspace.checkText('', null).settings

async function referentialNamed(
  { workspace }: Call,
  named: Text | null,
  path: string | null,
): Promise<(Checked & { readonly name: string }) | MissingReferential> {
  if (path === null) return { why: named === null ? 'unnamed' : 'absent' }
  const found = referentialPathOf(named, `/${path}`, ['/'])
  if ('why' in found) return found
  try {
    const resolved = await workspace.resolve(found.path.slice(1))
    if (resolved.kind !== 'referential') return { why: 'unreadable' }
    return { ...(await workspace.checked(resolved.entry.name)), name: resolved.entry.name }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { why: error.reason === 'outside' ? 'outside' : error.reason === 'unknown' ? 'absent' : 'unreadable' }
  }
}
