import { normalise } from '../../french/index.ts'
import { ownCopy } from '../../french/memo.ts'
import { mentionOther, named, placeOf } from '../../model/naming.ts'
import type { Block, Competency } from '../../model/referential.ts'
import { wholeText } from '../competences/shared/competencies.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { mayShareContent } from './shared/options.ts'

export const rule = defineRule({
  id: 'competence-dans-deux-blocs',
  title: { fr: 'Même compétence dans deux blocs', en: 'Same competency in two blocs' },
  source: {
    catalogue: 'R-BLOC-DUP',
    reference: 'France compétences, note et FAQ sur les blocs de compétences',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'error', de_droit: 'warning', rs: 'off' },
  documentation: {
    fr: {
      what: 'Une compétence a le même énoncé, mot pour mot, dans deux blocs. Deux blocs optionnels, qui s’excluent, le peuvent.',
      why: 'France compétences l’exclut : le même contenu ne peut pas figurer dans plusieurs blocs, puisque chacun se valide et s’acquiert à part.',
      how: 'Gardez-la dans un seul bloc, ou écrivez ce que chaque bloc y ajoute : son objet, sa situation.',
    },
    en: {
      what: 'A competency has the same statement, word for word, in two blocs. Two optional blocs, which exclude one another, may.',
      why: 'France compétences rules it out: the same content cannot stand in several blocs, since each is validated and acquired on its own.',
      how: 'Keep it in one bloc, or write what each bloc adds to it: its object, its situation.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1, enonce: Rédiger le compte rendu d’une visite de chantier }]
  - id: BC2
    competences: [{ id: C1, enonce: Rédiger le compte rendu d’une réunion de service }]`,
      },
      {
        yaml: `referentiel: 1
blocs:
  - { id: BC1, optionnel: true, competences: [{ enonce: Accueillir le public dans une langue étrangère }] }
  - { id: BC2, optionnel: true, competences: [{ enonce: Accueillir le public dans une langue étrangère }] }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1.1, enonce: Encadrer une équipe de cuisine }]
  - id: BC2
    competences: [{ id: C2.1, enonce: "Encadrer une équipe de cuisine." }]`,
        at: ['C2.1'],
      },
    ],
  },
  *check({ source, referential }) {
    const known = new Map<string, Competency>()
    const all = referential.blocks.flatMap((block) => {
      const words = normalisedIn(block)
      return block.competencies.map((competency, rank) => ({ competency, text: words[rank] ?? '' }))
    })
    for (const { competency, text } of all) {
      if (text === '') continue
      const first = known.get(text)
      if (first === undefined) known.set(text, competency)
      else if (first.block !== competency.block && !mayShareContent(first, competency)) {
        const where = mentionOther(first.block)
        yield {
          at: placeOf(source, competency),
          message: {
            fr: `${named(competency).fr} est déjà, mot pour mot, dans ${where.fr} : le même contenu ne peut pas être validé dans deux blocs. Gardez-la dans un seul, ou dites ce que chaque bloc y ajoute.`,
            en: `${named(competency).en} is already, word for word, in ${where.en}: the same content cannot be validated in two blocs. Keep it in one, or say what each bloc adds to it.`,
          },
          related: [
            {
              at: placeOf(source, first),
              message: { fr: 'La même compétence, la première fois.', en: 'The same competency, the first time.' },
            },
          ],
        }
      }
    }
  },
})

const normalisedIn = noted(({ competencies }: Block) =>
  competencies.map((competency) => ownCopy(normalise(wholeText(competency)))),
)
