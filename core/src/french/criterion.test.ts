import { describe, expect, it } from 'vitest'
import { analyseCriterion } from './criterion.ts'

describe('analyseCriterion', () => {
  it.each([
    'Communication efficace',
    'Respect des délais',
    'Qualité des supports présentés',
    'Analyse pertinente des données',
    'Contrôle des températures',
    'Écoute active et réactive.',
    'Atteinte des objectifs.',
    'Livre de recettes à jour',
    'Prise en compte des contraintes',
    "Aisance à l'oral",
    'Les gestes et les postures',
    'Document lisible',
    'La mesure de l’épaisseur',
    'La liste complète des pièces',
    'La porte du four',
    'Une demande claire',
  ])('sees a bare noun group in « %s »', (text) => {
    expect(analyseCriterion(text).bareNounGroup).toBe(true)
  })

  it.each([
    'Risques identifiés',
    'Consignes de sécurité respectées',
    'Analyse des données réalisée',
    'Produit livré conforme au cahier des charges',
    'Présentation conforme à la charte',
    'Discours cohérent avec la cible',
    'Communication adaptée au public',
    "Absence d'erreur de saisie",
    "Moins de 5 % d'écart",
    'Contrôle les températures',
    'Note les informations utiles',
    'Vous présentez un dossier complet',
    'Rédiger un rapport',
    'Le poste est rangé',
    'Le tableau de bord montre les écarts',
    'Le panier « coup de main » porte le nom du donateur',
    "Le carnet de la ruche en dit l'état",
    'Chaque caisse, même vide, porte un numéro',
    'La démonstration dure deux minutes',
    'Le plan de taille date chaque passage',
    'Le bon de sortie liste les pièces',
    'La fiche fixe les cotes',
    'La température demeure constante',
    '',
    '…',
  ])('sees none in « %s »', (text) => {
    expect(analyseCriterion(text).bareNounGroup).toBe(false)
  })

  it.each([
    ["Le plan d'action est daté et signé", ['être']],
    ['Le plan couvre les besoins et respecte le budget', ['couvrir', 'respecter']],
    ['La note de synthèse présente les points clés', ['présenter']],
    ['Le compte rendu liste les actions à mener', ['lister']],
    ['Le contrôle de la marge et la mesure des stocks sont faits', ['être']],
    ["Le document précise l'objet, conforme à la charte", ['préciser']],
    ['Les documents sont rapidement rendus', ['être']],
    ['Le bien est évalué', ['être']],
    ['Les règles seront respectées', ['être']],
    ['Une démarche active, complète et précise', []],
    ["L'outil interne sélectionné par l'équipe", []],
    ["Aucune donnée n'est oubliée", ['être']],
    ['Il adapte sa posture et sollicite un avis', ['adapter', 'solliciter']],
  ])('reads the finite verbs of « %s »', (text, lemmas) => {
    expect(analyseCriterion(text).finiteVerbs.map(({ lemma }) => lemma)).toEqual(lemmas)
  })

  it('tells the verbs of relative clauses apart', () => {
    const { finiteVerbs } = analyseCriterion('Les documents qui sont remis au client sont complets')
    expect(finiteVerbs.map(({ subordinate }) => subordinate)).toEqual([true, false])
    const [verb] = analyseCriterion("Les sources, aussi bien internes qu'externes, sont citées").finiteVerbs
    expect(verb?.subordinate).toBe(false)
  })

  it.each([
    ['Rédiger un rapport conforme', 'rédiger'],
    ['C1.1 – Livrer la commande', 'livrer'],
    ["Être à l'écoute", "être à l'écoute"],
    ['Livre de recettes', null],
    ['Devoir de conseil respecté', null],
    ['Dossier complet', null],
  ])('sees whether « %s » opens with an infinitive', (text, lemma) => {
    expect(analyseCriterion(text).startsWithInfinitive?.lemma ?? null).toBe(lemma)
  })

  it('gives result participles with their complement', () => {
    const { participles } = analyseCriterion('Procédure respectée selon la norme')
    expect(participles.map(({ lemma, complement }) => [lemma, complement?.text])).toEqual([
      ['respecter', 'selon la norme'],
    ])
    expect(analyseCriterion('Qualité des supports présentés').participles).toEqual([])
  })

  it.each([
    ['Le candidat comprend les enjeux', true],
    ['La candidate maîtrise les techniques', true],
    ['Sait identifier les risques', true],
    ['Est sensibilisé au handicap', true],
    ['Le technicien répond. Il connaît la procédure', true],
    ['Le dossier comprend un calendrier', false],
    ['Le candidat présente le dossier et le dossier comprend un calendrier', false],
    ['Les consignes sont données et le candidat comprend les enjeux', true],
    ['Le candidat écoute la demande et comprend les attentes', true],
    ['Le contrat reprend les termes. Il comprend les obligations légales.', false],
    ['Le prestataire maîtrise-t-il ses coûts', null],
    ['Les risques sont maîtrisés', null],
    ['La maîtrise des techniques est démontrée', null],
  ])('« %s »: state of mind of a person, %s', (text, ofPerson) => {
    expect(analyseCriterion(text).mentalState[0]?.subjectIsPerson ?? null).toBe(ofPerson)
  })

  it.each([
    ["Le plan d'action est daté et signé", 1],
    ['Le plan couvre les besoins et respecte le budget', 2],
    ['Le poste est rangé ; les outils sont nettoyés ; les déchets sont triés.', 3],
    ['Les sources sont fiables. Elles sont datées.', 2],
    ['Les outils, les méthodes et les délais sont décrits', 1],
    ['Les documents qui sont remis sont lisibles', 1],
    ['', 0],
  ])('counts the assertions of « %s »: %i', (text, count) => {
    const { assertions } = analyseCriterion(text)
    expect(assertions.length).toBe(count)
    for (const { start, end, text: part } of assertions) expect(text.slice(start, end)).toBe(part)
  })
})
