import { remember } from './memo.ts'
import { foldAccents } from './normalise.ts'
import { plainWord } from './words.ts'

interface Ending {
  /** Every letter it can end with: most words are turned away at the last one, at no cost. */
  readonly last: string
  readonly ending: RegExp
  readonly kept: string
}

/** Endings from the longest to the shortest: one family of words keeps one stem (négocier, négociation, négocié). */
const ENDINGS: readonly Ending[] = [
  { last: 'estz', ending: /(?:issements?|issantes?|issants?|issant|issent|issez|issons)$/, kept: '' },
  { last: 'ns', ending: /(?:ifications?)$/, kept: 'ifi' },
  { last: 'enrs', ending: /(?:isations?|isateurs?|isatrices?)$/, kept: 'is' },
  { last: 'efnrs', ending: /(?:ations?|ateurs?|atrices?|atoires?|atifs?|atives?)$/, kept: '' },
  { last: 'enrs', ending: /(?:itions?|iteurs?|itrices?)$/, kept: '' },
  { last: 'enrs', ending: /(?:ctions?|cteurs?|ctrices?)$/, kept: 'ct' },
  { last: 'ns', ending: /(?:utions?|usions?)$/, kept: 'u' },
  { last: 'ersx', ending: /(?:euses?|eurs?|eux)$/, kept: '' },
  { last: 'st', ending: /(?:ements?|ments?)$/, kept: '' },
  { last: 'es', ending: /(?:ites?)$/, kept: '' },
  { last: 'est', ending: /(?:ances?|ences?|ants?|antes?|ents?|entes?)$/, kept: '' },
  { last: 'es', ending: /(?:iques?|ismes?|istes?)$/, kept: '' },
  { last: 'efst', ending: /(?:ivement|ives?|ifs?)$/, kept: '' },
  { last: 'es', ending: /(?:ables?|ibles?)$/, kept: '' },
  { last: 'elsx', ending: /(?:elles?|els?|ales?|als?|aux)$/, kept: 'al' },
  { last: 'ers', ending: /(?:iers?|ieres?)$/, kept: 'i' },
  { last: 'es', ending: /(?:ages?|ures?)$/, kept: '' },
  { last: 'erstuz', ending: /(?:er|ir|re|ez|ees?|es?|is|ies?|it|us?)$/, kept: '' },
]

/** The stem that the words of a family share; three letters at least are kept. Light: made to compare, not to be read. */
export const stem: (word: string) => string = remember(5_000, (word) => {
  const folded = foldAccents(plainWord(word)).replace(/['’.·()-]/g, '')
  const plain = folded.replace(/([sx])$/, '')
  const letter = plain.charAt(plain.length - 1)
  for (const { last, ending, kept } of ENDINGS) {
    if (letter === '' || !last.includes(letter)) continue
    const base = plain.replace(ending, '')
    if (base !== plain && base.length >= 3) return tidy(base + kept)
  }
  return tidy(plain)
})

/** Doubled last letters and a last `i` differ inside families (étudier, étude; personnel, personnalisé). */
function tidy(base: string): string {
  const single = base.replace(/(.)\1$/, '$1')
  return single.length > 3 ? single.replace(/[ei]$/, '') : single
}
