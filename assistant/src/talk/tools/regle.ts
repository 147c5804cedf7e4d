import { z } from 'zod'
import { RULE_WORDS } from '../../../../core/src/report/rule-words.ts'
import { nearest } from '../../../../core/src/structure/near.ts'
import { rulePage } from '../../conversation/wording.ts'
import { defineTool, wrong } from './tool.ts'

export const regle = defineTool({
  name: 'regle',
  title: { fr: 'Expliquer une règle', en: 'Explain a rule' },
  description: 'Dit ce qu’une règle constate, pourquoi, et que faire.',
  input: z.strictObject({ nom: z.string().min(1).max(100).describe('competence-verbe-a-eviter…') }),
  run({ nom }) {
    const page = rulePage(nom)
    if (page === null) {
      const near = nearest(
        nom,
        RULE_WORDS.map(({ id }) => id),
      )
      return wrong(`Il n’y a pas de règle ${nom}.${near === null ? '' : ` Peut-être ${near}.`}`)
    }
    return { data: { nom, titre: page.title.fr, texte: page.paragraphs.map(({ fr }) => fr) } }
  },
})
