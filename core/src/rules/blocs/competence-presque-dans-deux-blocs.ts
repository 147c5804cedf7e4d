import { analyseStatement, contentStems } from '../../french/index.ts'
import { ownCopy } from '../../french/memo.ts'
import { type Compared, compared, NearTexts } from '../../french/near-duplicates.ts'
import { mentionOther, named, placeOf } from '../../model/naming.ts'
import type { Block, Competency, Referential } from '../../model/referential.ts'
import { wholeText } from '../competences/shared/competencies.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { mayShareContent } from './shared/options.ts'

interface Options {
  readonly ressemblance: number
}

export const rule = defineRule<Options>({
  id: 'competence-presque-dans-deux-blocs',
  title: { fr: 'Compétence presque identique dans deux blocs', en: 'Nearly identical competency in two blocs' },
  source: {
    catalogue: 'R-BLOC-DUP',
    reference: 'France compétences, note et FAQ sur les blocs de compétences',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'off' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        ressemblance: {
          type: 'number',
          minimum: 0.5,
          maximum: 1,
          description: 'Part de mots communs à partir de laquelle deux énoncés de blocs différents sont signalés.',
        },
      },
    },
    defaults: { ressemblance: 0.85 },
  },
  documentation: {
    fr: {
      what: 'Deux blocs ont une compétence presque identique, avec le même objet. Un objet différent (« technique » et « fonctionnel ») suffit à les distinguer.',
      why: 'Le même contenu ne peut pas figurer dans plusieurs blocs : un lecteur de France compétences verra un doublon.',
      how: 'Réunissez-les dans un bloc, ou faites porter chacune sur l’objet propre à son bloc.',
    },
    en: {
      what: 'Two blocs hold a nearly identical competency, with the same object. A different object (“technique” and “fonctionnel”) is enough to tell them apart.',
      why: 'The same content cannot stand in several blocs: a reader at France compétences will see a duplicate.',
      how: 'Join them in one bloc, or give each the object proper to its bloc.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: "Rédiger le cahier des charges technique d’un projet de rénovation, en recueillant les besoins des occupants, afin de consulter les entreprises" }]
  - competences: [{ id: C2, enonce: "Rédiger le cahier des charges fonctionnel d’un projet de rénovation, en recueillant les besoins des occupants, afin de consulter les entreprises" }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: "Organiser le travail de l’équipe de cuisine en répartissant les postes selon les compétences de chacun afin de tenir les délais du service" }]
  - competences: [{ id: C2, enonce: "Organiser le travail de l’équipe de cuisine, en répartissant les postes selon les compétences de chacun, afin de tenir les délais" }]`,
        at: ['C2'],
      },
    ],
  },
  *check({ source, referential, options }) {
    if (referential.blocks.length < 2) return
    const competencies = referential.blocks.flatMap((block) => block.competencies)
    const texts = referential.blocks.flatMap(textsIn)
    for (const pair of finderOf(referential, options.ressemblance).pairs(texts)) {
      const [first, second] = [statedAt(pair.first, competencies, texts), statedAt(pair.second, competencies, texts)]
      // Word for word the same is another rule's finding.
      if (first === null || second === null || pair.likeness === 1) continue
      if (first.competency.block === second.competency.block) continue
      if (mayShareContent(first.competency, second.competency) || haveOwnObjects(first.text, second.text)) continue
      const where = mentionOther(first.competency)
      yield {
        at: placeOf(source, second.competency),
        message: {
          fr: `${named(second.competency).fr} dit presque la même chose que ${where.fr}, d’un autre bloc : le même contenu ne peut pas être validé deux fois. Réunissez-les ou distinguez leur objet.`,
          en: `${named(second.competency).en} says almost the same as ${where.en} of another bloc: the same content cannot be validated twice. Join them or set their objects apart.`,
        },
        related: [
          {
            at: placeOf(source, first.competency),
            message: { fr: 'La compétence qui lui ressemble.', en: 'The competency that resembles it.' },
          },
        ],
      }
    }
  },
})

const textsIn = noted(({ competencies }: Block): readonly Compared[] =>
  competencies.map((competency) => compared(ownCopy(wholeText(competency)))),
)

const findersOf = noted((_: Referential) => new Map<number, NearTexts>())

/** Taken up from the last text of the document when that is remembered. */
function finderOf(referential: Referential, likeness: number): NearTexts {
  const finders = findersOf(referential)
  const finder = finders.get(likeness) ?? new NearTexts(likeness)
  finders.set(likeness, finder)
  return finder
}

function statedAt(rank: number, competencies: readonly Competency[], texts: readonly Compared[]) {
  const [competency, text] = [competencies[rank], texts[rank]?.text]
  return competency === undefined || text === undefined ? null : { competency, text }
}

/** Each bears on something that the other does not name. */
function haveOwnObjects(first: string, second: string): boolean {
  const a = contentStems(analyseStatement(first).object?.text ?? '')
  const b = contentStems(analyseStatement(second).object?.text ?? '')
  return [...a].some((stem) => !b.has(stem)) && [...b].some((stem) => !a.has(stem))
}
