import { Cannot } from '../answers/cannot.ts'
import { quoted, quotedList } from '../answers/quoted.ts'
import type { Checked, ReferentialEntry } from '../workspace/contract.ts'
import type { Call } from './call.ts'

/** The référentiel that a call is about, as it is on the disk now. */
export async function referentialOf(
  call: Call,
  given: string | undefined,
): Promise<Checked & { readonly name: string }> {
  const { name } = await entryOf(call, given)
  return { ...(await call.workspace.checked(name)), name }
}

/** By its name, or by a path inside the folders; the only one, or the one that the person chooses, when the call does not say. */
export async function entryOf(call: Call, given: string | undefined): Promise<ReferentialEntry> {
  const { workspace } = call
  if (given === undefined) return onlyOrChosen(call)
  const entry = workspace.find(given)
  if (entry !== null) return entry
  if (/[/\\]|\.ya?ml$/.test(given)) {
    const resolved = await workspace.resolve(given)
    if (resolved.kind === 'referential') return resolved.entry
    throw new Cannot({
      fr: `«\u00a0${quoted(given)}\u00a0» est un examen, pas un référentiel. list_referentiels donne les noms.`,
      en: `“${quoted(given)}” is an exam, not a référentiel. list_referentiels gives the names.`,
    })
  }
  const near = quotedList(workspace.near(given))
  throw new Cannot({
    fr: `Aucun référentiel ne s’appelle «\u00a0${quoted(given)}\u00a0».${near === '' ? '' : ` Noms proches\u00a0: ${near}.`} list_referentiels les donne tous.`,
    en: `No référentiel is called “${quoted(given)}”.${near === '' ? '' : ` Near names: ${near}.`} list_referentiels gives them all.`,
  })
}

function onlyOrChosen(call: Call): ReferentialEntry {
  const entries = call.workspace.list()
  if (entries.length === 0) {
    throw new Cannot({
      fr: 'Aucun référentiel (*.referentiel.yaml) dans les dossiers servis.',
      en: 'No référentiel (*.referentiel.yaml) in the folders served.',
    })
  }
  const name = call.choose(
    {
      key: 'referentiel',
      message: call.say({ fr: 'Quel référentiel\u00a0?', en: 'Which référentiel?' }),
      choices: entries.map((entry) => ({ value: entry.name, title: quoted(entry.summary?.title ?? entry.path) })),
    },
    {
      fr: 'Dites quel référentiel (argument «\u00a0referentiel\u00a0»)\u00a0: list_referentiels donne les noms, search_referentiels les trouve par leurs mots.',
      en: 'Say which référentiel (argument “referentiel”): list_referentiels gives the names, search_referentiels finds them by their words.',
    },
  )
  const chosen = entries.find((entry) => entry.name === name)
  if (chosen === undefined) throw new Error(`no entry ${name}`)
  return chosen
}
