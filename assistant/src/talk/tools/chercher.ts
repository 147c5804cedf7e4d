import { z } from 'zod'
import { contentStems } from '../../../../core/src/french/index.ts'
import { namedElements } from '../../../../core/src/model/address.ts'
import { defineTool } from './tool.ts'
import { line, textOf } from './view.ts'

const MOST = 12

export const chercher = defineTool({
  name: 'chercher',
  title: { fr: 'Chercher dans le référentiel', en: 'Search the référentiel' },
  description:
    'Trouve les éléments dont le texte contient des mots (blocs, activités, compétences, modalités, critères).',
  input: z.strictObject({ mots: z.string().min(1).max(200).describe('les mots à trouver') }),
  run({ mots }, { checked }) {
    const wanted = [...contentStems(mots)]
    const found = namedElements(checked.referential).filter((element) => {
      const stems = contentStems(textOf(element))
      return wanted.length > 0 && wanted.every((stem) => stems.has(stem))
    })
    return { data: { nombre: found.length, elements: found.slice(0, MOST).map(line) } }
  },
})
