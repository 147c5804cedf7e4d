import { foldAccents, stem, tokenise } from '../../../../core/src/french/index.ts'

/** Words that stand for what a question names; see `namedIn`. */
const MARK = /^(?:COMPETENCE|BLOC|MODALITE|REGLE|CITATION|CODE)$/

/** Little words that say nothing of what is asked. Those that ask (« qui », « combien ») and those that deny (« sans », « pas ») stay. */
const SILENT = new Set(
  (
    'le la les l un une des du de d ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je j tu il elle on nous vous ils elles me m te t se s y en ' +
    'est sont suis es ai as a avons avez ont et ou donc alors bien tres plus svp stp please the of an to in is are do does did you i it my our your can could would me for and that this'
  ).split(' '),
)

/** What a question is compared by: its stems, and its stems two by two. */
export function featuresOf(manner: string): ReadonlySet<string> {
  const stems = tokenise(manner).flatMap(({ text, word, kind }) => {
    if (kind !== 'word') return []
    if (MARK.test(text)) return [text]
    const plain = foldAccents(word).replace(/'$/, '')
    return SILENT.has(plain) ? [] : [foldAccents(stem(word.replace(/'$/, '')))]
  })
  const features = new Set(stems)
  for (let index = 1; index < stems.length; index += 1) features.add(`${stems[index - 1]} ${stems[index]}`)
  return features
}
