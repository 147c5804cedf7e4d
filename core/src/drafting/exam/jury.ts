import type { Assessment } from '../../model/referential.ts'
import type { Scope } from './scope.ts'
import { inSentence, nameOf, sentence } from './sentences.ts'

/** What the jury does, as the épreuves and the criteria say. */
export function juryInstructionsFor({ assessments }: Scope, eliminatory: readonly string[]): string {
  const juries = assessments.map((assessment) => ({ words: juryWords(assessment), name: nameOf(assessment) }))
  const isSame = juries.every(({ words }) => words === juries[0]?.words)
  const said = isSame
    ? [...new Set(juries.map(({ words }) => words))]
    : juries.map(({ words, name }) =>
        words === '' || name === '' ? words : `Épreuve «\u00a0${name}\u00a0»\u00a0: ${inSentence(words)}`,
      )
  return [
    ...said.filter((words) => words !== ''),
    'Chaque membre remplit la grille critère par critère, puis le jury s’accorde avant d’additionner les points.',
    ...(eliminatory.length === 0 ? [] : [eliminatoryWords(eliminatory)]),
  ].join(' ')
}

function juryWords({ jury }: Assessment): string {
  const composition = jury?.composition?.value.trim() ?? ''
  const members = jury?.members ?? null
  if (members === null) return composition === '' ? '' : `Le jury\u00a0: ${inSentence(sentence(composition))}`
  const count = `Le jury compte ${members} membre${members > 1 ? 's' : ''}`
  return composition === '' ? `${count}.` : `${count}\u00a0: ${inSentence(sentence(composition))}`
}

function eliminatoryWords(criteria: readonly string[]): string {
  const named = criteria.map((criterion) => {
    const words = criterion.replace(/[\s.,;:]+$/, '')
    return words.includes(' ') ? `«\u00a0${words}\u00a0»` : words
  })
  const verb = named.length > 1 ? 'sont éliminatoires' : 'est éliminatoire'
  return `${named.length > 1 ? 'Ces critères' : 'Ce critère'} ${verb}\u00a0: ${named.join('\u00a0; ')}.`
}
