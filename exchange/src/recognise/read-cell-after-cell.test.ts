import { expect, it } from 'vitest'
import { importText } from '../import-text.ts'

/** A table printed cell after cell, its lines cut: what an extraction of text gives of a PDF. */
const HEADER = 'Lycée des Halles – Vendeur en épicerie – version 2'
const TEXT = `${HEADER}
Vendeur en épicerie
Page 1 sur 3
${HEADER}
BC1 – Tenir un rayon
Activités Compétences Modalités d'évaluation Critères d'évaluation
A1.1 Mise en rayon
C1.1 Ranger les produits selon le plan de masse,
afin de faciliter le choix du client
Mise en situation réelle en magasin (2
heures) devant deux évaluateurs.
• Le plan de masse est respecté
• Les dates sont contrôlées
C1.2 Étiqueter les produits en vérifiant les prix,
afin de renseigner le client
• Le prix au kilo est affiché
• L'origine est indiquée
Page 2 sur 3
${HEADER}
BC2 – Servir le client
Activités Compétences Modalités d'évaluation Critères d'évaluation
A2.1 Vente
C2.1 Conseiller un client selon ses goûts, afin de
l'orienter vers un produit
Jeu de rôles (20 minutes) évaluant
C2.1, sur une vente additionnelle.
• La demande est reformulée
Page 3 sur 3
`
const { referentiel, report } = importText({ name: 'epicerie.txt', content: TEXT })
const [shelf, counter] = referentiel.blocs ?? []

it('a competency that comes after the criteria of another is a competency', () => {
  expect(shelf?.competences).toMatchObject([
    {
      id: 'C1.1',
      criteres: [{ enonce: 'Le plan de masse est respecté' }, { enonce: 'Les dates sont contrôlées' }],
    },
    {
      id: 'C1.2',
      enonce: 'Étiqueter les produits en vérifiant les prix, afin de renseigner le client',
      criteres: [{ enonce: 'Le prix au kilo est affiché' }, { enonce: "L'origine est indiquée" }],
    },
  ])
})

it('the header below the number of a page is no element', () => {
  expect(counter?.competences?.map(({ criteres }) => criteres?.length)).toEqual([1])
  expect(JSON.stringify(referentiel.blocs)).not.toContain('version 2')
  expect(report.dropped.filter(({ text }) => text === HEADER).length).toBe(2)
})

it('a line that goes on with the code it speaks of opens nothing', () => {
  expect(counter?.modalites).toMatchObject([
    { intitule: 'Jeu de rôles (20 minutes) évaluant C2.1, sur une vente additionnelle', type: 'jeu_de_roles' },
  ])
})
