import { expect, it } from 'vitest'
import { importText } from '../../import-text.ts'

/** Two activities and two modalities, each merged over two of the four competencies. */
function page(code: (number: number) => string, letters: { readonly activity: string; readonly modality: string }) {
  const rows = ['Pétrir une pâte', 'Cuire un pain', 'Vendre un pain', 'Ranger le fournil'].map((action, at) => {
    const merged = (letter: string, text: string): string =>
      at % 2 === 0 ? `<td rowspan="2">${letter === '' ? '' : `${letter}${at / 2 + 1} `}${text}</td>` : ''
    const activity = merged(letters.activity, at === 0 ? 'Production' : 'Vente')
    const modality = merged(letters.modality, at === 0 ? 'Étude de cas' : 'Jeu de rôles')
    return `<tr>${activity}<td>${code(at + 1)}${action} afin de satisfaire le client.</td>${modality}<td>Le résultat est conforme.</td></tr>`
  })
  const heads = ['Activités', 'Compétences', 'Modalités d’évaluation', 'Critères d’évaluation']
  return `<h2>Bloc 1 : Produire et vendre</h2><table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows.join('')}</table>`
}
const marks = (content: string): string[] =>
  importText({ name: 'boulanger.html', content })
    .yaml.split('\n')
    .filter((line) => line.includes('à vérifier') && line.includes('en face de'))

it('what only codes could tie is said beside each activity and each modality', () => {
  const said = marks(page(() => '', { activity: '', modality: '' }))
  expect(said.length).toBe(4)
  expect(said[0]).toContain('« Pétrir une pâte afin de satisfaire le client », « Cuire un pain afin de')
  expect(said[3]).toContain('donnez des codes à ces compétences')
})

it('codes tie without a word', () => {
  const content = page((number) => `C${number} `, { activity: 'A', modality: 'E' })
  expect(marks(content)).toEqual([])
  const [bloc] = importText({ name: 'boulanger.html', content }).referentiel.blocs ?? []
  expect(bloc?.competences?.map(({ activites }) => activites)).toEqual([['A1'], ['A1'], ['A2'], ['A2']])
  expect(bloc?.modalites?.map(({ competences }) => competences)).toEqual([
    ['C1', 'C2'],
    ['C3', 'C4'],
  ])
})
