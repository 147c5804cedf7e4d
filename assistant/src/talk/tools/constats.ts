import { z } from 'zod'
import { defineTool, wrong } from './tool.ts'
import { designated, finding } from './view.ts'

const MOST = 20

export const constats = defineTool({
  name: 'constats',
  title: { fr: 'Constats', en: 'Findings' },
  description: 'Donne les constats des règles : ceux de tout le fichier, ou d’un élément.',
  input: z.strictObject({
    code: z.string().max(100).optional().describe('un seul élément, par son code'),
    regle: z.string().max(100).optional().describe('une seule règle, par son nom'),
  }),
  run({ code, regle }, { checked }) {
    const element = code === undefined ? null : designated(checked.referential, code)
    if (typeof element === 'string') return wrong(element)
    const found = checked.findings.filter(
      ({ range, rule }) =>
        (regle === undefined || rule === regle) &&
        (element === null || (element.node.range.start <= range.start && range.end <= element.node.range.end)),
    )
    return { data: { nombre: found.length, constats: found.slice(0, MOST).map(finding) } }
  },
})
