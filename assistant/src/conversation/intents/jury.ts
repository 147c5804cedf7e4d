import { aboutFile } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const jury = aboutFile({
  id: 'jury',
  examples: [
    'qui compose le jury ?',
    'composition du jury',
    'combien de membres dans le jury',
    'le jury est-il décrit',
    'jury members',
    'who sits on the jury?',
  ],
  answer: ({ checked }) => {
    const { juries } = checked.referential.certification
    if (juries.length === 0)
      return reply([words('La composition du jury n’est pas écrite.', 'The composition of the jury is not written.')])
    return reply(
      juries.map(({ members, externals, composition }) => {
        const count = members === null ? '' : ` ${members}`
        const outside = externals === null ? '' : ` / ${externals}`
        return words(
          `Jury\u00a0: membres${count || ' non renseigné'}, extérieurs${outside || ' non renseigné'}. ${composition?.value.trim() ?? ''}`.trim(),
          `Jury: members${count || ' not written'}, from outside${outside || ' not written'}. ${composition?.value.trim() ?? ''}`.trim(),
        )
      }),
    )
  },
})
