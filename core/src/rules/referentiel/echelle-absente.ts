import { entryOf, mappingsAt } from '../../model/access.ts'
import type { Referential } from '../../model/referential.ts'
import type { MappingNode } from '../../source/tree.ts'
import { defineRule } from '../rule.ts'
import { placeOfLack } from './shared/certification.ts'

/** What already tells a reader how a result is expressed, or where it is written. */
const SAID =
  /règlement|reglement|(?<!\p{L})notes?(?!\p{L})|moyenne|\d+\s*\/\s*\d+|sur vingt|seuil|(?<!\p{L})acquis(?:e|es)?(?!\p{L})|barème/iu

export const rule = defineRule({
  id: 'echelle-absente',
  title: { fr: 'Échelle de résultat absente', en: 'Result scale missing' },
  source: { catalogue: 'R-CRIT-RANGE', reference: 'France compétences, Vademecum RNCP, p. 37', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Rien ne dit comment un résultat s’exprime : ni `echelle` sur la certification, un bloc ou une épreuve, ni mention dans les règles d’obtention.',
      why: 'France compétences admet une note comme « acquis, partiellement acquis, non acquis », mais un jury doit savoir laquelle.',
      how: 'Écrivez `echelle` : `resultats` nommés, `note` avec son seuil, ou une phrase qui renvoie au règlement.',
    },
    en: {
      what: 'Nothing says how a result is expressed: no `echelle` on the certification, a bloc or an assessment, and no mention in the rules of award.',
      why: 'France compétences accepts a mark as well as “acquis, partiellement acquis, non acquis”, but a jury must know which.',
      how: 'Write `echelle`: named `resultats`, a `note` with its threshold, or a sentence that refers to the regulations.',
    },
  },
  examples: {
    valid: [
      { yaml: 'referentiel: 1\ncertification: { echelle: { resultats: [acquis, non_acquis] } }' },
      { yaml: 'referentiel: 1\ncertification: { regles_obtention: Voir le règlement d’examen. }' },
      {
        yaml: `referentiel: 1
certification: { registre: RNCP }
blocs: [{ modalites: [{ intitule: Chantier, echelle: acquis ou non acquis }] }]`,
      },
    ],
    invalid: [{ yaml: 'referentiel: 1\ncertification: { registre: RNCP }', at: ['certification'] }],
  },
  scope: 'structure',
  *check({ referential }) {
    const at = placeOfLack(referential, 'echelle')
    if (at === null || saysHow(referential)) return
    if (partsWithScale(referential).some((node) => entryOf(node, 'echelle') !== null)) return
    yield {
      at,
      message: {
        fr: 'L’échelle des résultats n’est pas dite : ajoutez « echelle » (acquis / partiellement acquis / non acquis, ou une note et son seuil), ou renvoyez au règlement.',
        en: 'The scale of results is not stated: add `echelle` (acquis / partiellement acquis / non acquis, or a mark and its threshold), or refer to the regulations.',
      },
      missing: true,
    }
  },
})

const saysHow = ({ certification: { awardRules } }: Referential): boolean =>
  awardRules !== null && SAID.test(awardRules.value)

const partsWithScale = ({ blocks }: Referential): readonly MappingNode[] =>
  blocks.flatMap((block) => [
    block.node,
    ...mappingsAt(block.node, 'modalites'),
    ...block.assessments.map(({ node }) => node),
  ])
