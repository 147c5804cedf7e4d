import { THEME_WORDS } from '../../../../core/src/coverage/words.ts'
import { findTheme, THEMES } from '../../../../core/src/french/index.ts'
import { namedElements } from '../../../../core/src/model/address.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import { aboutFile } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const themes = aboutFile({
  id: 'themes',
  examples: [
    'le handicap est-il pris en compte',
    'le numérique et la santé sécurité au travail sont-ils présents',
    'a-t-on parlé d’inclusion',
    'écologie et numérique, c’est bon',

    'les thèmes transverses sont-ils traités ?',
    'où est le handicap',
    'le référentiel parle-t-il de transition écologique',
    'et la transition numérique',
    'santé et sécurité au travail',
    'accessibilité et handicap',
    'thèmes transverses',
    'cross-cutting themes',
    'is disability covered?',
    'développement durable',
  ],
  answer: ({ checked }) =>
    reply(
      THEMES.map((theme) => {
        const found = namedElements(checked.referential).filter((element) => {
          const text = 'statement' in element ? element.statement : null
          return text !== null && findTheme(text.value, theme).length > 0
        })
        const { fr, en } = THEME_WORDS[theme]
        const codes = [...new Set(found.flatMap((element) => codeOf(element) ?? []))].slice(0, 8).join(', ')
        if (found.length === 0) return words(`${fr}\u00a0: rien dans les énoncés.`, `${en}: nothing in the statements.`)
        const places = codes === '' ? '' : ` (${codes})`
        return words(
          `${fr}\u00a0: présent dans des énoncés (${found.length})${places}.`,
          `${en}: ${found.length} statements${places}.`,
        )
      }),
    ),
})
