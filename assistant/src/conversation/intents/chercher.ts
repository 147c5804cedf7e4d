import { contentStems } from '../../../../core/src/french/index.ts'
import { namedElements } from '../../../../core/src/model/address.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { NamedElement } from '../../../../core/src/model/naming.ts'
import { aboutFile } from '../intent.ts'
import { elements, reply, words } from '../reply.ts'

const textOf = (element: NamedElement): string =>
  ('statement' in element ? element.statement : null)?.value ?? ('title' in element ? element.title : null)?.value ?? ''

export const chercher = aboutFile({
  id: 'chercher',
  examples: [
    'retrouve tous les passages avec le mot CITATION',
    'passages qui contiennent CITATION',
    'le mot CITATION apparaît où',
    'où ai-je écrit CITATION',
    'every mention of CITATION',

    'où parle-t-on de CITATION ?',
    'cherche CITATION',
    'trouve CITATION',
    'quels critères parlent de CITATION',
    'dans quelles compétences trouve-t-on CITATION',
    'y a-t-il quelque chose sur CITATION',
    'where is CITATION mentioned?',
    'search CITATION',
    'find CITATION',
  ],
  needs: 'quoted',
  answer: ({ named, checked }) => {
    const wanted = named.quoted.flatMap((text) => [...contentStems(text)])
    const found = namedElements(checked.referential)
      .map((element) => ({ element, text: textOf(element) }))
      .filter(({ text }) => {
        const stems = contentStems(text)
        return wanted.length > 0 && wanted.every((stem) => stems.has(stem))
      })
    const what = named.quoted.map((text) => `«\u00a0${text}\u00a0»`).join(', ')
    if (found.length === 0) return reply([words(`Rien ne parle de ${what}.`, `Nothing speaks of ${what}.`)])
    return reply([
      words(`On parle de ${what} ici (${found.length})\u00a0:`, `${what} is spoken of here (${found.length}):`),
      elements(found.map(({ element, text }) => ({ code: codeOf(element), words: text, range: element.node.range }))),
    ])
  },
})
