import { entryOf } from '../../model/access.ts'
import { defineRule } from '../rule.ts'
import { writtenBlocks } from './shared/blocks.ts'
import { isOptional } from './shared/options.ts'

interface Options {
  readonly minimum: number
  readonly maximum: number
}

export const rule = defineRule<Options>({
  id: 'nombre-de-blocs-inhabituel',
  title: { fr: 'Nombre de blocs inhabituel', en: 'Unusual number of blocs' },
  source: { catalogue: 'R-BLOC-COUNT', reference: 'Usage des certificateurs ; aucun nombre légal', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'off' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        minimum: { type: 'integer', minimum: 1, description: 'Nombre de blocs au-dessous duquel le signaler.' },
        maximum: {
          type: 'integer',
          minimum: 1,
          description: 'Nombre de blocs au-dessus duquel le signaler, blocs optionnels non compris.',
        },
      },
    },
    defaults: { minimum: 2, maximum: 8 },
  },
  documentation: {
    fr: {
      what: 'Le référentiel a un seul bloc, ou plus de huit. Les blocs optionnels ne comptent pas dans le maximum.',
      why: 'Aucun nombre n’est imposé. Mais un bloc unique n’offre rien à capitaliser, et de très nombreux blocs ressemblent à des modules.',
      how: 'Vérifiez que chaque bloc est une activité que l’on exerce de façon autonome. Une certification courte, ou un long diplôme d’État, peut s’en écarter.',
    },
    en: {
      what: 'The référentiel has a single bloc, or more than eight. Optional blocs do not count towards the maximum.',
      why: 'No number is imposed. But a single bloc leaves nothing to capitalise, and very many blocs look like modules.',
      how: 'Check that each bloc is an activity carried out autonomously. A short certification, or a long State diploma, may differ.',
    },
  },
  examples: {
    valid: [{ yaml: 'referentiel: 1\nblocs: [{ id: BC1 }, { id: BC2 }, { id: BC3 }]' }],
    invalid: [
      { yaml: 'referentiel: 1\nblocs: [{ id: BC1 }]', at: ['blocs'] },
      {
        yaml: `referentiel: 1
blocs: [{ id: BC1 }, { id: BC2 }, { id: BC3 }, { id: BC4 }, { id: BC5 }, { id: BC6 }, { id: BC7 }, { id: BC8 }, { id: BC9 }]`,
        at: ['blocs'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential, options }) {
    const blocks = writtenBlocks(referential)
    const required = blocks.filter((block) => !isOptional(block)).length
    const at = entryOf(referential.root, 'blocs')?.key.range
    if (at === undefined || blocks.length === 0) return
    if (blocks.length < options.minimum) {
      yield {
        at,
        message: {
          fr: `Le référentiel n’a ${blocks.length === 1 ? 'qu’un bloc' : `que ${blocks.length} blocs`} : est-ce toute l’activité du métier, et peut-on la capitaliser par parties ?`,
          en: `The référentiel has only ${blocks.length === 1 ? 'one bloc' : `${blocks.length} blocs`}: is it the whole activity of the trade, and can it be acquired in parts?`,
        },
        missing: true,
      }
    } else if (required > options.maximum) {
      yield {
        at,
        message: {
          fr: `Le référentiel a ${required} blocs (${options.maximum} au plus d’habitude) : vérifiez que chacun est une activité autonome et non un module.`,
          en: `The référentiel has ${required} blocs (${options.maximum} at most as a rule): check that each is an autonomous activity, not a module.`,
        },
      }
    }
  },
})
