import type { Referential } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf, plain, wordsOf } from './shared/assessments.ts'
import { READ } from './shared/source.ts'

export const rule = defineRule({
  id: 'vae-sans-modalite',
  title: { fr: 'VAE ouverte sans modalité décrite', en: 'VAE open without a described assessment' },
  source: {
    catalogue: 'R-MOD-VAE',
    reference: 'Code du travail, art. R6113-9, 6° (possibilité d’accès par la VAE)',
    read: READ,
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'La VAE est une voie d’accès, mais aucune épreuve n’a de variante pour elle et rien ne dit que les épreuves sont les mêmes.',
      why: 'Le critère 6 demande que la certification soit accessible par la VAE : comment le candidat est évalué en fait partie.',
      how: 'Ajoutez une variante `cas: vae` aux épreuves, ou écrivez dans `regles_obtention` que les mêmes épreuves valent pour toutes les voies.',
    },
    en: {
      what: 'VAE is a route of access, but no assessment has a variant for it and nothing says that the assessments are the same.',
      why: 'Criterion 6 asks that the certification be open to VAE: how the candidate is assessed is part of it.',
      how: 'Add a variant `cas: vae` to the assessments, or write in `regles_obtention` that the same assessments hold for all routes.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { voies_acces: [vae] }
blocs: [{ id: BC1, modalites: [{ id: E1, variantes: [{ cas: vae, consigne: Dossier d’expérience. }] }] }]
`,
      },
      {
        yaml: `referentiel: 1
certification: { voies_acces: [vae], regles_obtention: Les épreuves sont les mêmes pour toutes les voies d’accès. }
blocs: [{ id: BC1, modalites: [{ id: E1 }] }]
`,
      },
      { yaml: 'referentiel: 1\ncertification: { voies_acces: [apprentissage] }\nmodalites: [{ id: E1 }]\n' },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { voies_acces: [apprentissage, vae] }
blocs: [{ id: BC1, modalites: [{ id: E1 }] }]
`,
        at: ['vae'],
      },
    ],
  },
  *check({ referential }) {
    const route = referential.certification.accessRoutes.find(({ value }) => value.trim() === 'vae')
    if (route === undefined || assessmentsOf(referential).length === 0 || isDescribed(referential)) return
    yield {
      at: route.node.range,
      message: {
        fr: 'La VAE est ouverte, mais rien ne dit comment ce candidat est évalué : ajoutez une variante « vae » aux épreuves, ou écrivez dans « regles_obtention » qu’elles sont les mêmes pour toutes les voies.',
        en: 'VAE is open, but nothing says how that candidate is assessed: add a variant “vae” to the assessments, or write in “regles_obtention” that they are the same for all routes.',
      },
      missing: true,
    }
  },
})

const VAE = /\bvae\b|validation des acquis|livret (?:2|deux|de validation)/
const SAME_FOR_ALL =
  /(?:mêmes?|identiques?|communes?)[^.]{0,60}(?:voies?|candidats?|publics?)|(?:toutes les|quelle que soit la) voies?|quel que soit (?:le|son) (?:statut|parcours)/

function isDescribed(referential: Referential): boolean {
  const { awardRules } = referential.certification
  const general = [awardRules, ...referential.unplaced.map(({ text }) => text)]
  return (
    general.some((text) => text !== null && saysSo(plain(text.value))) ||
    assessmentsOf(referential).some(
      (assessment) =>
        VAE.test(wordsOf(assessment)) ||
        assessment.variants.some(({ situation, brief }) =>
          VAE.test(plain(`${situation?.value ?? ''} ${brief?.value ?? ''}`)),
        ),
    )
  )
}

const saysSo = (words: string): boolean => VAE.test(words) || SAME_FOR_ALL.test(words)
