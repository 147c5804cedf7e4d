import { describe, expect, it } from 'vitest'
import { analyseStatement } from './analysis.ts'
import { adviseOnVerb } from './verb-advice.ts'
import { leadingWrapper } from './wrapper.ts'

describe('head of a statement', () => {
  it.each([
    ['Dossier de candidature complet', 'Dossier de candidature'],
    ['Conseiller en insertion professionnelle', 'Conseiller en insertion'],
    ['Devoir de conseil', 'Devoir de conseil'],
    ['Manager de proximité', 'Manager de proximité'],
    ['Maîtrise des outils', 'Maîtrise des outils'],
    ['Gère les stocks', 'Gère les stocks'],
    ["Cadre juridique de l'activité", 'Cadre juridique de'],
    ['En anglais professionnel', 'En anglais professionnel'],
    ['Le candidat gère les stocks', 'Le candidat gère'],
  ])('is absent from « %s »', (text, opening) => {
    const { head, opening: found, object, actions } = analyseStatement(text)
    expect({ head, opening: found?.text, object, actions }).toEqual({ head: null, opening, object: null, actions: [] })
  })

  it.each([
    ['Conseiller les clients', 'conseiller'],
    ['Manager des équipes', 'manager'],
    ['EVALUER LES RISQUES', 'évaluer'],
    ['Se former tout au long de la vie', 'se former'],
    ["S'adapter aux imprévus", "s'adapter"],
    ['Mettre systématiquement à jour les fiches', 'mettre à jour'],
    ['Lors d’un appel entrant, identifier le besoin', 'identifier'],
    ['Après avoir identifié les besoins, proposer une solution', 'proposer'],
    ['Tout en respectant les règles, servir les clients', 'servir'],
    ["À l'oral et à l'écrit, communiquer avec précision", 'communiquer'],
    ['A1.C2 : Évaluer les risques', 'évaluer'],
    ['– Préparer le poste', 'préparer'],
  ])('of « %s » is %s', (text, lemma) => {
    expect(analyseStatement(text).head?.lemma).toBe(lemma)
  })

  it.each([
    ["Être capable d'analyser un bilan", "Être capable d'", 'analyser'],
    ['Capacité à gérer un stock', 'Capacité à ', 'gérer'],
    ["Le candidat est en mesure de s'exprimer", 'Le candidat est en mesure de ', "s'exprimer"],
    ['C1 – Être apte à conduire un engin', 'Être apte à ', 'conduire'],
    [
      "À l'issue du parcours, la candidate est capable de vendre",
      "À l'issue du parcours, la candidate est capable de ",
      'vendre',
    ],
  ])('is the action inside « %s »', (text, wrapper, lemma) => {
    expect(leadingWrapper(text)?.text).toBe(wrapper)
    expect(analyseStatement(text).head?.lemma).toBe(lemma)
  })

  it('has no wrapper in an ordinary statement', () => {
    expect(leadingWrapper('Adapter la capacité à la demande')).toBeNull()
    expect(leadingWrapper('')).toBeNull()
  })
})

describe('actions and object', () => {
  it.each([
    ['Préparer, dresser et envoyer les plats', ['préparer', 'dresser', 'envoyer'], 'les plats'],
    [
      'Suivre les ventes et analyser les écarts afin d’agir',
      ['suivre', 'analyser'],
      'les ventes et analyser les écarts',
    ],
    ["Aider les résidents à se laver et s'habiller", ['aider'], "les résidents à se laver et s'habiller"],
    [
      'Concevoir une démarche à mettre en œuvre et à évaluer',
      ['concevoir'],
      'une démarche à mettre en œuvre et à évaluer',
    ],
    ["Élaborer, à l'aide d'un tableur, le budget afin de décider", ['élaborer'], 'le budget'],
    ['Communiquer', ['communiquer'], null],
    ['Trier en pesant, puis livrer les colis', ['trier'], null],
  ])('« %s »', (text, actions, object) => {
    const analysis = analyseStatement(text)
    expect(analysis.actions.map(({ lemma }) => lemma)).toEqual(actions)
    expect(analysis.object?.text ?? null).toBe(object)
  })

  it('never fails and never overlaps, whatever the text', () => {
    const words =
      "en pour afin de d' , . ( ) trier en triant selon les l' et à mettre en œuvre par analyse visant - … dans le respect du 12 avec un logiciel être capable".split(
        ' ',
      )
    let seed = 7
    const next = (limit: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % limit
    }
    for (let round = 0; round < 400; round += 1) {
      const text = Array.from({ length: next(30) }, () => words[next(words.length)]).join(' ')
      const { means, finalities, constraints, head } = analyseStatement(text)
      const spans = [...means, ...finalities, ...constraints].sort((a, b) => a.start - b.start)
      spans.forEach((span, at) => {
        expect(text.slice(span.start, span.end)).toBe(span.text)
        expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
        if (head) expect(span.end <= head.start || span.start >= head.end).toBe(true)
      })
    }
  })
})

describe('adviseOnVerb', () => {
  const advice = (text: string) => adviseOnVerb(analyseStatement(text))

  it.each([
    ['Comprendre le marché', 'avoid'],
    ['Maîtriser les outils bureautiques', 'avoid'],
    ['Savoir rédiger un rapport', 'avoid'],
    ['Être capable de vendre', 'avoid'],
    ["S'initier au droit", 'avoid'],
    ['Acquérir des réflexes', 'avoid'],
    ['Participer à un projet', 'weak'],
    ['Assurer la qualité', 'weak'],
    ['Veiller à la propreté', 'weak'],
  ])('« %s »: %s', (text, kind) => {
    expect(advice(text)?.kind).toBe(kind)
  })

  it.each([
    'Maîtriser un risque de chute',
    'Maîtriser les coûts de production',
    'Apprécier un dommage après sinistre',
    'Découvrir les besoins du client',
    'Suivre un indicateur de performance',
    'Assister un résident lors du repas',
    'Assurer la maintenance des équipements',
    'Acquérir des données de mesure',
    'Avoir recours à un prestataire',
    'Rédiger un contrat',
    'Gestion des stocks',
  ])('is silent on « %s »', (text) => {
    expect(advice(text)).toBeNull()
  })

  it('proposes the hidden action', () => {
    expect(advice('Savoir rédiger un rapport')?.proposals).toEqual(['rédiger'])
    expect(advice('Être en mesure de négocier un prix')?.proposals).toEqual(['négocier'])
  })
})
