import { defineRule } from '../rule.ts'
import { type Occurrence, occurrencesOf, rewriting, said } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement } from './shared/source.ts'

const STUCK_QUOTE = /«(?=[^\s«»])|(?<=[^\s«»])»/gu

export const rule = defineRule({
  id: 'guillemets-sans-espace',
  title: { fr: 'Guillemets collés au texte', en: 'Quotation marks without inner space' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Un guillemet français est collé au texte qu’il entoure.',
      why: 'L’usage met une espace, insécable de préférence, après « et avant » (Lexique de l’Imprimerie nationale).',
      how: 'Ajoutez les espaces ; `equerre check --fix` le fait. Équerre le dit une fois pour tout le document.',
    },
    en: {
      what: 'A French quotation mark touches the text it encloses.',
      why: 'Usage puts a space, non-breaking if possible, after « and before » (Lexique of the Imprimerie nationale).',
      how: 'Add the spaces; `equerre check --fix` does it. Équerre says it once for the whole document.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement('Rédiger un « dossier professionnel ».') },
      { yaml: withStatement('Rédiger un « dossier professionnel ».') },
    ],
    invalid: [
      { yaml: withStatement('Rédiger un «dossier professionnel».'), at: ['«'] },
      { yaml: withStatement('Rédiger un « dossier» et un « plan ».'), at: ['»'] },
    ],
  },
  *check({ referential, source }) {
    const quotes = occurrencesOf(referential, STUCK_QUOTE)
    const message = {
      fr: 'Les guillemets français prennent une espace à l’intérieur, après « et avant ».',
      en: 'French quotation marks take a space inside, after « and before ».',
    }
    const fixes = rewriting(source, quotes, spaced, {
      title: { fr: 'Ajouter les espaces insécables', en: 'Add the non-breaking spaces' },
      safety: 'safe',
    })
    yield* said(source, quotes, message, fixes)
  },
})

const spaced = ({ found }: Occurrence): string => (found === '«' ? '«\u00a0' : '\u00a0»')
