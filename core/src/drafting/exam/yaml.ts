import { anyText } from '../../source/writing/any-text.ts'
import { afterKey, type Layout, type Written, type WrittenKeys } from '../../source/writing/written.ts'
import type { ExamContent } from './content.ts'

const LAYOUT: Layout = { newline: '\n', step: 2, dash: 2 }

const SCHEMA = '# yaml-language-server: $schema=https://equerre.dev/schemas/examen.schema.json'

const INTRODUCTION = [
  'Examen blanc préparé par Équerre à partir du référentiel. Rien n’y est inventé\u00a0: ce que le référentiel ne dit pas',
  'est un texte à compléter, qui commence par «\u00a0…\u00a0» ou se trouve entre crochets. Complétez, relisez, puis passez à',
  '«\u00a0etat: relu\u00a0»\u00a0; «\u00a0equerre check\u00a0» dit ce qui reste.',
]

/** What each part is for, above its key. */
const COMMENTS: Readonly<Record<string, string>> = {
  referentiel: 'Le référentiel, et ce que l’examen en prépare.',
  duree: 'Le temps et les points. «\u00a0lecture\u00a0» est compris dans la durée.',
  situation: 'La situation professionnelle, telle que le candidat la lit.',
  specification: 'La table de spécification\u00a0: les points de chaque compétence, au niveau que son verbe vise.',
  questions: 'Ce qui est demandé. Le rôle, les relances et la réponse attendue ne sont que pour le jury.',
  grille: 'La grille de correction\u00a0: un critère par ligne, ce à quoi ressemble chaque résultat.',
  consignes_jury: 'Pour le jury seulement.',
}

/** An exam as a file, with its comments. The same content gives the same text, which reads without a problem. */
export function examYaml(content: ExamContent): string {
  const parts = Object.entries(content).map(([key, value]) => {
    const comment = Object.hasOwn(COMMENTS, key) ? COMMENTS[key] : undefined
    return `${comment === undefined ? '' : `\n# ${comment}\n`}${key}:${afterKey(written(value), 0, LAYOUT)}`
  })
  const opening = [SCHEMA, ...INTRODUCTION.map((line) => `# ${line}`)]
  return `${[...opening, ...parts].join('\n')}\n`
}

/** A list of parts alone, as it stands under its key. */
export const partYaml = (parts: readonly object[]): string => afterKey(written(parts), 0, LAYOUT).replace(/^\n/, '')

function written(value: unknown): Written {
  if (typeof value === 'string') return anyText(value)
  if (Array.isArray(value)) return value.map(written)
  if (typeof value === 'object' && value !== null) {
    const keys: Record<string, Written> = {}
    for (const [key, each] of Object.entries(value)) keys[key] = written(each)
    return keys satisfies WrittenKeys
  }
  return String(value)
}
