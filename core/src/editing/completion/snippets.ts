import type { Localised } from '../../language.ts'
import type { Analysis } from '../analysis.ts'
import { blank, type Draft, literal } from './draft.ts'
import { isFolded, type Layout } from './layout.ts'
import { bearsCodes, CODED_DEFINITIONS, nextCode } from './next-code.ts'
import type { WritingPlace } from './place.ts'
import { scalar } from './scalar.ts'

/** A whole part with its blanks, to be written where a list takes such parts. */
export interface PartSnippet {
  /** French: the words of the format are. */
  readonly label: string
  readonly detail: Localised
  readonly draft: Draft
}

interface Model {
  readonly label: string
  readonly detail: Localised
  /** The part below its code; lines of keys, indented from its first key. */
  readonly lines: (layout: Layout) => readonly string[]
  /** What an editor without blanks gets. */
  readonly plain: readonly string[]
}

const MODELS: Readonly<Record<string, Model>> = {
  bloc: {
    label: 'bloc',
    detail: { fr: 'Un bloc de compétences à compléter', en: 'A block of competencies to complete' },
    lines: (layout) => [
      `intitule: ${blank(2, 'Activité que le bloc permet d’exercer')}`,
      'competences:',
      `${' '.repeat(layout.dash)}- enonce: ${blank(3, 'Verbe d’action, objet, finalité')}`,
    ],
    plain: ['intitule: '],
  },
  activite: {
    label: 'activité',
    detail: { fr: 'Une activité à compléter', en: 'An activity to complete' },
    lines: (layout) => [
      `intitule: ${blank(2, 'Nom d’action et son objet')}`,
      'taches:',
      `${' '.repeat(layout.dash)}- ${blank(3, 'Tâche')}`,
    ],
    plain: ['intitule: '],
  },
  competence: {
    label: 'compétence',
    detail: {
      fr: 'Une compétence\u00a0: verbe, objet, moyens, finalité',
      en: 'A competency: verb, object, means, purpose',
    },
    lines: () => [
      `enonce: ${blank(2, 'Verbe d’action')} ${blank(3, 'objet')}, ${blank(4, 'en s’appuyant sur des moyens')}, afin de ${blank(5, 'finalité')}`,
    ],
    plain: ['enonce: '],
  },
  critere: {
    label: 'critère',
    detail: { fr: 'Un critère observable', en: 'A criterion that can be observed' },
    lines: (layout) => [
      `enonce: ${blank(2, 'La production ou le geste')} ${blank(3, 'verbe au présent et ce que l’on observe')}.`,
      'indicateurs:',
      `${' '.repeat(layout.dash)}- ${blank(4, 'Signe observable')}`,
    ],
    plain: ['enonce: '],
  },
  modalite: {
    label: 'épreuve',
    detail: { fr: 'Une épreuve que l’on peut organiser', en: 'An assessment that can be run' },
    lines: () => [
      `intitule: ${blank(2, 'Nom de l’épreuve')}`,
      `type: ${blank(3, 'mise_en_situation')}`,
      `cadre: ${blank(4, 'reconstitue')}`,
      `forme: [${blank(5, 'pratique')}]`,
      `participation: ${blank(6, 'individuelle')}`,
      `lieu: ${blank(7, 'presentiel')}`,
      `duree: ${blank(8, 'PT1H')}`,
      `competences: ${blank(9, 'toutes')}`,
      `consigne: ${blank(10, 'Ce que le candidat fait, à partir de quoi, et ce qu’il remet.')}`,
    ],
    plain: ['type: '],
  },
  objectif: {
    label: 'objectif SMART',
    detail: {
      fr: 'Un objectif spécifique, mesurable, atteignable, pertinent, daté',
      en: 'An objective that is specific, measurable, achievable, relevant, time-bound',
    },
    lines: () => [
      `enonce: ${blank(1, 'Verbe d’action')} ${blank(2, 'objet')}`,
      `indicateur: ${blank(3, 'Ce qui est mesuré')}`,
      `cible: ${blank(4, 'Valeur à atteindre')}`,
      `conditions: ${blank(5, 'Avec quoi, dans quelle situation')}`,
      `activite: ${blank(6, 'Code de l’activité')}`,
      `echeance: ${blank(7, 'Date, durée ou jalon')}`,
    ],
    plain: ['enonce: '],
  },
  tache: {
    label: 'tâche',
    detail: { fr: 'Une tâche et ce qu’elle évalue', en: 'A task and what it evaluates' },
    lines: () => [`enonce: ${blank(1, 'Ce que le candidat fait')}`, `competences: [${blank(2, '')}]`],
    plain: ['enonce: '],
  },
}

/** The part that a definition describes, with the next free code; `null` for one that has no model. */
export function partSnippet(
  definition: string | null,
  { referential }: Analysis,
  place: WritingPlace,
  layout: Layout,
): PartSnippet | null {
  if (definition === null || !Object.hasOwn(MODELS, definition)) return null
  const model = MODELS[definition]
  if (model === undefined) return null
  const kind = CODED_DEFINITIONS[definition]
  const code = kind === undefined || !bearsCodes(referential, kind) ? null : nextCode(referential, kind, place)
  const label = code === null ? model.label : `${model.label} ${code}`
  const plain = code === null ? model.plain : [`id: ${scalar(code, place.flow)}`, ...model.plain]
  if (place.flow) return { label, detail: model.detail, draft: onOneLine(plain) }
  // Nested in a competency, an assessment or a criterion is that competency's.
  const isNested = place.steps.some(({ key }) => key === 'competences')
  const lines = model
    .lines(layout)
    .filter((line) => !isNested || !line.startsWith('competences: ') || definition === 'tache')
  const first = code === null ? [] : [`id: ${blank(1, literal(scalar(code, false)))}`]
  const folded = (line: string) => foldedAsIn(line, layout)
  return {
    label,
    detail: model.detail,
    draft: { lines: [...first, ...lines].flatMap(folded), plain: plain.flatMap(folded) },
  }
}

/** A long text below its key, where the file writes it so. */
function foldedAsIn(line: string, layout: Layout): readonly string[] {
  const [, key = '', text = ''] = /^([a-z_]+): (.*)$/.exec(line) ?? []
  return isFolded(key, layout) ? [`${key}: >-`, `${' '.repeat(layout.step)}${text}`] : [line]
}

/** Between brackets, the first keys alone; the last is a text, whose commas would end it without quotes. */
function onOneLine(plain: readonly string[]): Draft {
  const start = plain.slice(0, -1)
  const last = plain.at(-1) ?? ''
  const written = (value: string) => `{ ${[...start.map(literal), `${last}${value}`].join(', ')} }`
  return { lines: [written(`"${blank(1, '…')}"`)], plain: [written('"…"')] }
}
