import { aboutFile } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const jury = aboutFile({
  id: 'jury',
  examples: [
    'qui siège à la délibération',
    'qui fait partie du jury',
    'combien de jurés',
    'qui délibère',

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
        const text = composition?.value.trim() ?? ''
        const number = members === null ? null : String(members)
        const fr = [
          number === null
            ? 'Le nombre de membres n’est pas écrit.'
            : `${number} membres${externals === null ? '' : `, dont ${externals} extérieurs`}.`,
          text === '' ? 'La composition n’est pas écrite.' : text,
        ]
        const en = [
          number === null
            ? 'The number of members is not written.'
            : `${number} members${externals === null ? '' : `, ${externals} of them from outside`}.`,
          text === '' ? 'The composition is not written.' : text,
        ]
        return words(fr.join(' '), en.join(' '))
      }),
    )
  },
})
