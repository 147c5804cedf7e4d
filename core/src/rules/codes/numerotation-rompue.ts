import { mention } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { listsToFollow, type NumberedList } from './shared/numbered-lists.ts'
import { type Break, breaksIn } from './shared/sequence.ts'

export const rule = defineRule({
  id: 'numerotation-rompue',
  title: { fr: 'Numérotation rompue', en: 'Broken numbering' },
  source: { catalogue: 'R-ID-UNIQUE', reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Dans un bloc, il manque un numéro dans une suite de codes (C1.1, C1.2, C1.4 ; a, b, d), ou un code n’est pas à sa place. Une suite peut commencer au numéro de son bloc, et les critères peuvent recommencer à chaque compétence.',
      why: 'Un trou fait chercher ce qui a été retiré : une compétence oubliée, un renvoi devenu faux.',
      how: 'Rétablissez l’élément qui manque, ou renumérotez la suite et ses renvois.',
    },
    en: {
      what: 'In a bloc, a number is missing in a sequence of codes (C1.1, C1.2, C1.4; a, b, d), or a code is out of place. A sequence may start at the number of its bloc, and criteria may restart in each competency.',
      why: 'A gap makes one look for what was removed: a forgotten competency, a reference that became wrong.',
      how: 'Restore the missing element, or renumber the sequence and its references.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    activites: [{ id: A.1, activites: [{ id: A.1.1 }, { id: A.1.2 }] }]
    competences:
      - { id: C.1.1a, enonce: Régler une machine }
      - { id: C.1.1b, enonce: Contrôler une pièce }
      - { id: C.1.2, enonce: Rendre compte }
  - id: BC2
    competences:
      - { id: C2.1, enonce: Accueillir un client }
      - { id: C2.2.1, enonce: Conseiller un client }
      - { id: C2.2.2, enonce: Conclure une vente }`,
      },
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C10, enonce: Régler une machine }, { id: C20, enonce: Contrôler une pièce }, { id: C30, enonce: Rendre compte }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences:
      - { id: C1.1, enonce: Régler une machine }
      - { id: C1.2, enonce: Contrôler une pièce }
      - { id: C1.4a, enonce: Rendre compte }
      - { id: C1.4c, enonce: Ranger le poste }
  - id: BC2
    competences:
      - { id: C2.1, enonce: Accueillir un client }
      - { id: C2.3, enonce: Conclure une vente }
      - { id: C2.2, enonce: Conseiller un client }
      - { id: C2.4, enonce: Suivre une commande }`,
        at: ['C1.4a', 'C1.4c', 'C2.2'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential, coverage }) {
    for (const list of listsToFollow(referential, coverage)) {
      for (const broken of [...list.start, ...breaksIn(list.numbered)]) {
        const missing = broken.missing.filter(({ path }) => list.isWorthMissing(path))
        if (broken.kind === 'gap' && (missing.length === 0 || missing.length <= list.explained)) continue
        const neighbour = broken.after ?? broken.before
        yield {
          at: broken.at.item.id.node.range,
          message:
            broken.kind === 'gap'
              ? gap(
                  broken,
                  missing.map(({ code }) => code),
                )
              : disorder(broken),
          ...(neighbour === null
            ? {}
            : { related: [{ at: neighbour.item.id.node.range, message: inWords(neighbour.item) }] }),
        }
      }
    }
  },
})

type ListBreak = Break<NumberedList['numbered'][number]['item']>

const inWords = (item: Parameters<typeof mention>[0]) => ({
  fr: `Le code voisin : ${mention(item).fr}.`,
  en: `The code next to it: ${mention(item).en}.`,
})

function gap({ at, after }: ListBreak, missing: readonly string[]) {
  const [first = '', last = ''] = [missing[0], missing.at(-1)]
  const fr = missing.length > 2 ? `${first} à ${last}` : missing.join(' et ')
  const en = missing.length > 2 ? `${first} to ${last}` : missing.join(' and ')
  const { code } = at.shape
  return after === null
    ? {
        fr: `Il manque ${fr} avant ${code} : rétablissez ce qui a été retiré, ou renumérotez.`,
        en: `${en} is missing before ${code}: restore what was removed, or renumber.`,
      }
    : {
        fr: `Après ${after.shape.code} on attend ${fr}, et c’est ${code} : rétablissez ce qui a été retiré, ou renumérotez.`,
        en: `After ${after.shape.code} one expects ${en}, and here is ${code}: restore what was removed, or renumber.`,
      }
}

function disorder({ at, after, before }: ListBreak) {
  const { code } = at.shape
  return after === null
    ? {
        fr: `${code} vient avant ${before?.shape.code ?? 'les autres'} : placez-le dans l’ordre, ou renumérotez.`,
        en: `${code} comes before ${before?.shape.code ?? 'the others'}: put it in order, or renumber.`,
      }
    : {
        fr: `${code} vient après ${after.shape.code} : placez-le dans l’ordre, ou renumérotez.`,
        en: `${code} comes after ${after.shape.code}: put it in order, or renumber.`,
      }
}
