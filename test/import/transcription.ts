import type { Transcription } from './layouts/gold-sheet.ts'

/** A transcription in the normalised JSON as a file of the format: absent values left out, activities nested, details apart. */
export function fileOfTranscription({ certification, blocs }: Transcription): string {
  const written = blocs.map(({ activites, competences, modalites, criteres, ...bloc }) => ({
    ...present(bloc),
    activites: nested(activites, null),
    competences: competences.map(({ details = [], enonce, ...one }) => ({
      ...present(one),
      ...statement(enonce, details),
    })),
    modalites: modalites.map(({ variantes = [], ...one }) => ({
      ...present(one),
      ...(variantes.length === 0
        ? {}
        : { variantes: variantes.map(({ enonce }) => ({ cas: 'capitalisation_bloc', consigne: enonce })) }),
    })),
    criteres: criteres.map(present),
  }))
  const { intitule, niveau, codes_nsf } = certification
  return JSON.stringify({ referentiel: 1, certification: present({ intitule, niveau, codes_nsf }), blocs: written })
}

type Activity = Transcription['blocs'][number]['activites'][number]

function nested(all: readonly Activity[], parent: string | null): object[] {
  return all
    .filter((one) => one.parent === parent)
    .map(({ parent: _, ...one }) => {
      const below = one.id === null ? [] : nested(all, one.id)
      return { ...present(one), ...(below.length === 0 ? {} : { activites: below }) }
    })
}

function statement(enonce: string, details: readonly string[]): object {
  const [first] = details
  const at = first === undefined ? -1 : enonce.indexOf(`- ${first}`)
  if (at < 0) return { enonce }
  const last = `- ${details.at(-1)}`
  const suite = enonce.slice(enonce.indexOf(last) + last.length).trim()
  return present({ enonce: enonce.slice(0, at).trim(), precisions: details, suite })
}

const present = (one: object): object =>
  Object.fromEntries(
    Object.entries(one).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
