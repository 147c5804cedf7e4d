import { mentionOther } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { type Coded, canonicalOf, codedBlocks, writtenCode } from './shared/coded.ts'

export const rule = defineRule({
  id: 'code-repete-entre-blocs',
  title: { fr: 'Code repris d’un bloc à l’autre', en: 'Code taken up from one bloc to another' },
  source: { catalogue: 'R-ID-UNIQUE', reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'off', de_droit: 'off', rs: 'off' },
  documentation: {
    fr: {
      what: 'Une compétence, une activité ou une épreuve a le même code qu’une autre, dans un autre bloc. La règle est éteinte par défaut : beaucoup de référentiels recommencent à C1 dans chaque bloc.',
      why: 'Hors de son bloc, le code seul ne suffit plus : il faut écrire « BC2/C1 ».',
      how: 'Allumez la règle si votre charte veut des codes uniques dans tout le fichier, et numérotez par bloc : C1.1, C2.1…',
    },
    en: {
      what: 'A competency, an activity or an assessment has the same code as another, in another bloc. The rule is off by default: many référentiels restart at C1 in each bloc.',
      why: 'Outside its bloc the code alone is no longer enough: one must write “BC2/C1”.',
      how: 'Turn the rule on if your house wants codes unique in the whole file, and number by bloc: C1.1, C2.1…',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1.1, enonce: Régler une machine }]
  - competences: [{ id: C2.1, enonce: Accueillir un client }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }]
  - competences: [{ id: C1, enonce: Accueillir un client }]`,
        at: ['C1'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential }) {
    const known = new Map<string, Coded>()
    for (const { activities, competencies, assessments } of codedBlocks(referential)) {
      for (const element of [...activities, ...competencies, ...assessments]) {
        const key = `${element.kind} ${canonicalOf(element)}`
        const first = known.get(key)
        if (first === undefined) known.set(key, element)
        else if (first.kind !== 'block' && first.block !== element.block) {
          const code = writtenCode(element)
          yield {
            at: element.id.node.range,
            message: {
              fr: `Le code ${code} sert déjà dans ${mentionOther(first.block).fr} : d’un autre bloc, il faudra le nommer avec son bloc.`,
              en: `The code ${code} is already used in ${mentionOther(first.block).en}: from another bloc it must be named with its bloc.`,
            },
            related: [{ at: first.id.node.range, message: { fr: 'La première fois.', en: 'The first time.' } }],
          }
        }
      }
    }
  },
})
