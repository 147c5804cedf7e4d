import type { Sheet, SheetActivity, SheetAssessment, SheetBloc, SheetCriterion } from './sheet.ts'

/** A transcription in the normalised JSON of the format, as far as it is printed here. */
export interface Transcription {
  readonly certification: {
    readonly intitule: string | null
    readonly niveau: number | null
    readonly codes_nsf: readonly string[]
  }
  readonly blocs: readonly {
    readonly id: string | null
    readonly intitule: string | null
    readonly synthese: string | readonly string[] | null
    readonly activites: readonly {
      readonly id: string | null
      readonly parent: string | null
      readonly intitule: string
      readonly taches: readonly string[]
    }[]
    readonly competences: readonly {
      readonly id: string | null
      readonly activites: readonly string[]
      readonly enonce: string
      readonly details?: readonly string[]
    }[]
    readonly modalites: readonly {
      readonly id: string | null
      readonly enonce: string
      readonly competences: readonly string[]
      readonly taches?: readonly { readonly enonce: string; readonly competences: readonly string[] }[]
      readonly variantes?: readonly { readonly enonce: string }[]
    }[]
    readonly criteres: readonly {
      readonly id: string | null
      readonly groupe?: string | readonly string[] | null
      readonly competences: readonly string[]
      readonly enonce: string
    }[]
  }[]
}

type Bloc = Transcription['blocs'][number]

/** A transcription as what the layouts print, codes as it writes them. */
export function sheetOfTranscription({ certification, blocs }: Transcription): Sheet {
  return {
    title: certification.intitule === null || certification.intitule === '' ? 'Titre à venir' : certification.intitule,
    level: certification.niveau,
    register: 'RNCP',
    nsf: [...certification.codes_nsf],
    certifier: 'Certificateur',
    context: null,
    jobs: [],
    accessibility: null,
    award: null,
    blocs: blocs.map(blocOf),
  }
}

function blocOf(bloc: Bloc, index: number): SheetBloc {
  const keys = new Map([...bloc.activites, ...bloc.competences].map(({ id }, at) => [id, `${index + 1}/${id ?? at}`]))
  const keysOf = (codes: readonly string[]): string[] => codes.flatMap((code) => keys.get(code) ?? [])
  return {
    number: index + 1,
    title: bloc.intitule,
    summaries: bloc.synthese === null ? [] : [bloc.synthese].flat(),
    activities: bloc.activites.map(
      ({ id, parent, intitule, taches }, at): SheetActivity => ({
        key: keys.get(id) ?? `${index + 1}/${at}`,
        parent: parent === null ? null : (keys.get(parent) ?? null),
        code: id,
        title: intitule === '' ? null : intitule,
        tasks: taches,
      }),
    ),
    competencies: bloc.competences.map(({ id, activites, enonce, details = [] }, at) => ({
      key: keys.get(id) ?? `${index + 1}/c${at}`,
      code: id,
      ...statementOf(enonce, details),
      activities: keysOf(activites),
    })),
    assessments: bloc.modalites.map((one) => assessmentOf(one, keysOf)),
    criteria: bloc.criteres.map(
      ({ id, groupe, competences, enonce }): SheetCriterion => ({
        code: id,
        groups: groupe == null ? [] : [groupe].flat(),
        competencies: keysOf(competences),
        text: enonce,
        indicators: [],
      }),
    ),
  }
}

/** The details are in the statement, after a dash each. */
function statementOf(statement: string, details: readonly string[]) {
  const first = details[0] === undefined ? -1 : statement.indexOf(`- ${details[0]}`)
  if (first < 0) return { statement, details: [], continuation: null }
  const last = `- ${details.at(-1)}`
  const rest = statement.slice(statement.indexOf(last) + last.length).trim()
  return { statement: statement.slice(0, first).trim(), details, continuation: rest === '' ? null : rest }
}

function assessmentOf(one: Bloc['modalites'][number], keysOf: (codes: readonly string[]) => string[]): SheetAssessment {
  const tasks = one.taches ?? []
  const first = tasks[0]?.enonce ?? ''
  const at = first === '' ? -1 : one.enonce.indexOf(first)
  const before = at < 0 ? one.enonce : one.enonce.slice(0, at).replace(/[\s–-]*(?:[AC][\d.]+)*\s*[-–]?\s*$/u, '')
  const cut = /^(.{10,160}?)[.:]\s+(?=\p{Lu})/u.exec(before)
  return {
    code: one.id,
    title: cut?.[1] ?? before,
    kind: '',
    conditions: '',
    brief: cut === null ? '' : before.slice(cut[0].length),
    tasks: at < 0 ? [] : tasks.map(({ enonce, competences }) => ({ text: enonce, competencies: keysOf(competences) })),
    deliverables: [],
    jury: null,
    variants: (one.variantes ?? []).map(({ enonce }) => ({ situation: '', text: enonce })),
    competencies: keysOf(one.competences),
  }
}
