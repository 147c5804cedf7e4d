import { expect, test } from 'vitest'
import { cell, paragraph, row, run, table, wordFile, wrapped } from '../../../test/word.ts'
import { importFile } from '../../import-file.ts'

const comment = (id: number, author: string, ...lines: readonly string[]): string =>
  `<w:comment w:id="${id}" w:author="${author}">${lines.map((line) => paragraph(line)).join('')}</w:comment>`

/** A paragraph with a comment on its second half. */
const commented = (before: string, marked: string, id: number): string =>
  wrapped(
    `${run(before)}<w:commentRangeStart w:id="${id}"/>${run(marked)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
  )

const heads = row(
  ['Activités', 'Compétences', 'Modalités d’évaluation', 'Critères d’évaluation'].map((text) => cell(paragraph(text))),
)

const file = wordFile(
  [
    commented('Certification : « Conduite de fournil »', '', 5),
    paragraph('Bloc 1 : Fabriquer les pains'),
    table(
      heads,
      row([
        cell(paragraph('A1 Pétrissage')),
        cell(commented('C1.1 Pétrir les pâtes ', 'selon la recette.', 1)),
        cell(
          `${paragraph('E1 – Mise en situation professionnelle')}${paragraph('Le candidat fabrique une fournée.')}${commented('Durée : ', '3 heures.', 2)}`,
        ),
        cell(`${paragraph('La pâte est lisse.')}${commented('', 'La température est tenue.', 3)}`),
      ]),
      row([
        cell(paragraph('A2 Cuisson')),
        cell(paragraph('C1.2 Cuire les pains en surveillant le four.')),
        cell(paragraph('')),
        cell(paragraph('La croûte est dorée.')),
      ]),
    ),
  ].join(''),
  {
    comments: [
      comment(1, 'Anne Roche', 'Quelle recette', 'et pour quel pain ?'),
      comment(2, 'Paul', 'Trop court : 4 h'),
      comment(3, '', 'À mesurer'),
      comment(4, 'Paul', 'Ne marque rien'),
      comment(5, 'Paul', 'Titre provisoire'),
      comment(6, 'Paul', ''),
    ].join(''),
  },
)

test('a comment is said above the element it marks, with its author', async () => {
  const answer = await importFile({ name: 'fournil.docx', bytes: file })
  if (answer.kind === 'refused') throw new Error(answer.said.en)
  const lines = answer.yaml.split('\n').map((line) => line.trim())
  const below = (words: string): string | undefined => {
    const at = lines.findIndex((line) => line.startsWith('#') && line.includes(words))
    return lines.slice(at + 1).find((line) => !line.startsWith('#'))
  }
  expect(lines).toContain('# à vérifier : commentaire de Anne Roche : « Quelle recette et pour quel pain ? »')
  expect(below('Quelle recette')).toMatch(/^- id: C1\.1/)
  expect(below('Trop court')).toMatch(/^- id: E1/)
  expect(lines).toContain('# à vérifier : commentaire : « À mesurer »')
  expect(below('À mesurer')).toMatch(/^- enonce: La température est tenue\./)
  expect(below('Titre provisoire')).toMatch(/^intitule: Conduite de fournil/)
  expect(answer.yaml).not.toContain('Ne marque rien')
})

test('each comes in the report, where it stands', async () => {
  const answer = await importFile({ name: 'fournil.docx', bytes: file })
  if (answer.kind === 'refused') throw new Error(answer.said.en)
  const told = answer.report.guessed.filter(({ message }) => message.en.startsWith('comment'))
  expect(told.map(({ message }) => message.en).toSorted()).toEqual([
    'comment by Anne Roche: “Quelle recette et pour quel pain ?”',
    'comment by Paul: “Titre provisoire”',
    'comment by Paul: “Trop court : 4 h”',
    'comment: “À mesurer”',
  ])
})
