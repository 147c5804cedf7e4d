import { expect, it } from 'vitest'
import { importText } from '../../import-text.ts'

/** A titre professionnel as it is printed: the sheets of the activities, then those of all the competencies, then glossaries. */
const PAGE = `<h1>Titre professionnel Relieur</h1>
<p><b>Liste des activités types et des compétences professionnelles</b></p>
<p>1. Coudre un livre Plier des cahiers Coudre des cahiers</p><p>2. Couvrir un livre Tailler un cuir</p>
<h2>FICHE ACTIVITÉ TYPE N° 1</h2><h2>Coudre un livre</h2>
<p>Définition, description de l’activité type et conditions d’exercice</p><p>Le relieur prépare son établi.</p>
<p>Liste des compétences professionnelles de l’activité type</p><p>Plier des cahiers</p><p>Coudre des cahiers</p>
<p>Compétences transversales de l’activité type (le cas échéant)</p><p>Travailler proprement</p>
<h2>FICHE ACTIVITÉ TYPE N° 2</h2><h2>Couvrir un livre</h2>
<p>Liste des compétences professionnelles de l’activité type</p><p>Tailler un cuir</p>
<h2>FICHE COMPÉTENCE PROFESSIONNELLE N° 1</h2><h2>Plier des cahiers</h2>
<p>Critères de performance</p><p>Les plis sont droits.</p>
<h2>FICHE COMPÉTENCE PROFESSIONNELLE N° 2</h2><h2>Coudre des cahiers</h2>
<p>Critères de performance</p><p>La couture est régulière.</p>
<h2>FICHE COMPÉTENCE PROFESSIONNELLE N° 3</h2><h2>Tailler un cuir</h2>
<p>Critères de performance</p><p>La coupe est nette.</p>
<h2>FICHE DES COMPÉTENCES TRANSVERSALES DE L’EMPLOI TYPE</h2><p>Travailler proprement</p>
<p>Critères de performance</p><p>L’établi est rangé.</p>
<h2>Glossaire du REAC</h2><p>Activité type</p><p>Une activité type est un bloc de compétences.</p>
<p>Compétence professionnelle</p><p>La compétence se traduit par une capacité à combiner des savoirs.</p>
<p>Critère de performance</p><p>Un critère sert à porter un jugement.</p>`

const { blocs = [], non_place = [] } = importText({ name: 'relieur.html', content: PAGE }).referentiel

it('each competency stands in the activity whose sheet lists it', () => {
  expect(
    blocs.map(({ intitule, competences = [] }) => [
      intitule,
      competences.map(({ id, enonce, activites, criteres = [] }) => [
        id,
        enonce,
        activites,
        criteres.map((criterion) => criterion.enonce),
      ]),
    ]),
  ).toEqual([
    [
      'Coudre un livre',
      [
        ['CP1', 'Plier des cahiers', ['AT1'], ['Les plis sont droits.']],
        ['CP2', 'Coudre des cahiers', ['AT1'], ['La couture est régulière.']],
      ],
    ],
    ['Couvrir un livre', [['CP3', 'Tailler un cuir', ['AT2'], ['La coupe est nette.']]]],
  ])
})

it('transversal competencies and the glossary are kept apart', () => {
  const kept = non_place.map(({ texte }) => texte)
  expect(kept).toContain('L’établi est rangé.')
  expect(kept).toContain('Un critère sert à porter un jugement.')
})
