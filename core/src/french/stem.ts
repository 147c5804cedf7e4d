import { remember } from './memo.ts'
import { foldAccents } from './normalise.ts'
import { plainWord } from './words.ts'

/** Endings from the longest to the shortest: one family of words keeps one stem (négocier, négociation, négocié). */
const ENDINGS: readonly (readonly [ending: RegExp, kept: string])[] = [
  [/(?:issements?|issantes?|issants?|issant|issent|issez|issons)$/, ''],
  [/(?:ifications?)$/, 'ifi'],
  [/(?:isations?|isateurs?|isatrices?)$/, 'is'],
  [/(?:ations?|ateurs?|atrices?|atoires?|atifs?|atives?)$/, ''],
  [/(?:itions?|iteurs?|itrices?)$/, ''],
  [/(?:ctions?|cteurs?|ctrices?)$/, 'ct'],
  [/(?:utions?|usions?)$/, 'u'],
  [/(?:euses?|eurs?|eux)$/, ''],
  [/(?:ements?|ments?)$/, ''],
  [/(?:ités?|ites?)$/, ''],
  [/(?:ances?|ences?|ants?|antes?|ents?|entes?)$/, ''],
  [/(?:iques?|ismes?|istes?)$/, ''],
  [/(?:ivement|ives?|ifs?)$/, ''],
  [/(?:ables?|ibles?)$/, ''],
  [/(?:elles?|els?|ales?|als?|aux)$/, 'al'],
  [/(?:iers?|ieres?)$/, 'i'],
  [/(?:ages?|ures?)$/, ''],
  [/(?:er|ir|re|ez|ees?|es?|is|ies?|it|us?)$/, ''],
]

/** The stem that the words of a family share; three letters at least are kept. Light: made to compare, not to be read. */
export const stem: (word: string) => string = remember(5_000, (word) => {
  const folded = foldAccents(plainWord(word)).replace(/['’.·()-]/g, '')
  const plain = folded.replace(/([sx])$/, '')
  for (const [ending, kept] of ENDINGS) {
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
