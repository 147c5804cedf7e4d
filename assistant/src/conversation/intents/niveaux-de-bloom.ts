import { coverageFigures } from '../../../../core/src/coverage/figures.ts'
import { BLOOM_WORDS } from '../../../../core/src/coverage/words.ts'
import { BLOOM_LEVELS } from '../../../../core/src/french/index.ts'
import { aboutFile } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const niveauxDeBloom = aboutFile({
  id: 'niveaux-de-bloom',
  examples: [
    'quels verbes reviennent le plus',
    'fais le compte des verbes par niveau',
    'a-t-on assez de verbes de haut niveau',
    'équilibre des verbes',

    'quels niveaux de Bloom ?',
    'répartition de Bloom',
    'les verbes sont-ils au bon niveau',
    'niveaux taxonomiques du référentiel',
    'Bloom levels of the référentiel',
    'montre la répartition des niveaux de Bloom',
    'quels verbes sont employés',
  ],
  answer: ({ checked }) => {
    const { bloom } = coverageFigures(checked)
    const level = checked.referential.certification.level
    return reply([
      ...(level === null ? [] : [words(`Certification de niveau ${level}.`, `Certification of level ${level}.`)]),
      ...BLOOM_LEVELS.map((one) =>
        words(`${BLOOM_WORDS[one].fr}\u00a0: ${bloom[one]}`, `${BLOOM_WORDS[one].en}: ${bloom[one]}`),
      ),
      words(`Verbe hors des tables\u00a0: ${bloom.unknown}`, `Verb in no table: ${bloom.unknown}`),
    ])
  },
})
