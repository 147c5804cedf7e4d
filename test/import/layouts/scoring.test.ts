import { describe, expect, it } from 'vitest'
import type { Gold, GoldBloc } from './gold.ts'
import { score } from './scoring.ts'

const bloc: GoldBloc = {
  id: '1',
  intitule: 'Composer des bouquets',
  activites: [{ id: 'A1', intitule: 'Réception des fleurs', taches: [] }],
  competences: [
    { id: 'C1', activites: ['A1'], enonce: 'Trier les fleurs reçues afin de limiter les pertes' },
    { id: 'C2', activites: ['A1'], enonce: 'Composer un bouquet en respectant la commande du client' },
  ],
  modalites: [{ id: 'E1', competences: ['C1', 'C2'], enonce: 'Mise en situation : préparer une commande' }],
  criteres: [
    { id: null, competences: ['C1'], enonce: 'Les fleurs abîmées sont écartées du rayon' },
    { id: null, competences: ['C2'], enonce: 'Le bouquet respecte le prix annoncé' },
  ],
}
const shown = { activityLinks: false, assessmentLinks: false, criterionLinks: false }
const gold: Gold = { coded: true, leftOut: shown, blocs: [bloc] }

describe('the measure', () => {
  it('is whole on the gold itself', () => {
    expect(score(gold, [bloc])).toMatchObject({ f1: 1, codes: 1, links: 1, text: 1 })
  })

  it('counts what is missing, and its links', () => {
    const { f1, links } = score(gold, [{ ...bloc, criteres: bloc.criteres.slice(0, 1) }])
    expect(f1).toBeCloseTo(12 / 13)
    expect(links).toBeCloseTo(10 / 11)
  })

  it('counts what is too many', () => {
    expect(
      score(gold, [{ ...bloc, activites: [...bloc.activites, { id: null, intitule: 'Compétences', taches: [] }] }]).f1,
    ).toBeLessThan(1)
  })

  it('leaves out on both sides what the layout does not show', () => {
    const got = { ...bloc, competences: bloc.competences.map((one) => ({ ...one, activites: [] })) }
    expect(score(gold, [got]).links).toBeLessThan(1)
    expect(score({ ...gold, leftOut: { ...shown, activityLinks: true } }, [got]).links).toBe(1)
  })

  it('compares links by what they join where no code is printed', () => {
    const keyed = (from: string, to: string): GoldBloc =>
      JSON.parse(JSON.stringify(bloc).replaceAll(`"${from}`, `"${to}`))
    const uncoded: Gold = { ...gold, coded: false, blocs: [keyed('C', '1/C#')] }
    expect(score(uncoded, [keyed('C', '?')])).toMatchObject({ codes: null, links: 1 })
  })

  it('takes a list of tasks and a list of activities for the same', () => {
    const taches = ['Ouvrir le magasin', 'Tenir la caisse']
    const one: Gold = { ...gold, blocs: [{ ...bloc, activites: [{ id: null, intitule: '', taches }] }] }
    const several = { ...bloc, activites: taches.map((intitule) => ({ id: null, intitule, taches: [] })) }
    expect(score(one, [several]).kinds.get('activites')).toMatchObject({ gold: 2, got: 2, matched: 2 })
  })
})
