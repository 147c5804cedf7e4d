import type { ExamContent } from '../../../../core/src/drafting/exam/content.ts'
import { examYaml } from '../../../../core/src/drafting/exam/yaml.ts'

/** The file of an exam that a model wrote in: what stands at its top says which parts to distrust. */
export function examFile(content: ExamContent, model: string): string {
  const [schema = '', ...others] = examYaml(content).split('\n')
  const rest = others.slice(others.findIndex((line) => !line.startsWith('#')))
  return [schema, ...openingFor(model.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')), ...rest].join('\n')
}

const openingFor = (model: string): readonly string[] => [
  '# Examen blanc préparé par Équerre à partir du référentiel\u00a0: le plan, les points, les critères et les codes en viennent.',
  `# La situation, ses documents, les réponses attendues et ce qui complète la grille sont inventés par un modèle (${model}).`,
  '# Relisez-les avant tout usage, complétez ce qui commence par «\u00a0…\u00a0», puis passez à «\u00a0etat: relu\u00a0»\u00a0; «\u00a0equerre check\u00a0»',
  '# dit ce qui reste.',
]
